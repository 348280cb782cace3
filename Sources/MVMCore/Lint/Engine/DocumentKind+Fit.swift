extension DocumentKind {
  /// Whether a document has so much of what the kind requires that it is no other program's file of
  /// the same name: two required keys; of a kind that requires
  /// no more than two, a required key and another; of a routing table a list of routes.
  package func fits(_ document: Document) -> Bool {
    guard let root = document.root else { return false }
    if self == .routing { return Self.hasRoutes(document, root) }
    // Going through a schema takes as long as checking a small document.
    if isBinary || markers.allSatisfy({ document.member($0, in: root) != nil }) { return true }
    guard let record = type as? any WireRecord.Type else { return false }
    return Self.hasTwoKeys(of: record, document, root)
  }

  /// Whether a line of a text is such a document.
  ///
  /// - Parameter text: the beginning of a file of many documents.
  package func fits(linesOf text: [UInt8]) -> Bool {
    if isBinary { return true }
    return text.split(separator: 0x0A, maxSplits: Self.tried).prefix(Self.tried).contains { line in
      line.contains(0x7B) && fits(Document(recovering: Array(line), as: .json))
    }
  }

  /// How many lines are looked at.
  private static let tried = 20

  private static func hasTwoKeys<Record: WireRecord>(
    of record: Record.Type, _ document: Document, _ root: Int
  ) -> Bool {
    func count(_ fields: some Sequence<AnyField<Record>>) -> Int {
      fields.lazy.filter { field in
        document.member(field.name.text, in: root) != nil
          || field.alias.map { document.member($0.text, in: root) != nil } == true
      }.prefix(2).count
    }
    let fields = Record.schema.fields
    let required = fields.filter(\.isRequired)
    if required.count > 2 { return count(required) == 2 }
    if required.isEmpty { return count(fields) > 0 }
    return count(required) > 0 && (count(fields) == 2 || document.format == .toml)
  }

  /// Whether `routes` is empty, or a list of what can be a route.
  private static func hasRoutes(_ document: Document, _ root: Int) -> Bool {
    guard let routes = document.member(routesKey, in: root),
      document.kind(of: routes + 1) == .array
    else { return false }
    let elements = document.elements(of: routes + 1)
    return elements.isEmpty
      || elements.contains { route in
        routeKeys.contains { document.member($0, in: route) != nil }
      }
  }

  private static let routesKey = RoutingTable.key(of: \.routes)
  private static let routeKeys = [Route.key(of: \.matchRule), Route.key(of: \.target)]
}
