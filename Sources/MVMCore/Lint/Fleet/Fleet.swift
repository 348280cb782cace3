/// A document of a fleet: where it is, and what it holds.
public struct FleetFile: Sendable {
  public let kind: DocumentKind
  /// Its path, as bytes: file names need not be UTF-8.
  public let path: [UInt8]
  /// What it holds; nil where it could not be read, so that nothing is said of it but that it is
  /// there.
  public let record: DocumentRecord?
  /// The other reading of a document that can only be read in part.
  let alternate: DocumentRecord?

  public init(path: [UInt8], kind: DocumentKind, record: DocumentRecord?) {
    self.init(path: path, kind: kind, record: record, alternate: nil)
  }

  /// - Parameter result: what checking the document gave.
  package init(path: [UInt8], kind: DocumentKind, result: Linter.Result) {
    let partial = result.partial
    self.init(
      path: path, kind: kind, record: result.record ?? partial?.first, alternate: partial?.second)
  }

  private init(
    path: [UInt8], kind: DocumentKind, record: DocumentRecord?, alternate: DocumentRecord?
  ) {
    self.kind = kind
    self.path = path
    self.record = record
    self.alternate = alternate
  }

  /// The document by its other reading.
  var inOtherReading: FleetFile {
    FleetFile(
      path: path, kind: kind, record: alternate ?? record,
      alternate: alternate == nil ? nil : record)
  }
}

/// Documents that were read together, parted into fleets that have nothing to do with each other.
///
/// Where files lie in mvm's own tree (`tenants/<tenant>/pools/<pool>/…`), the folder that has
/// `tenants` is a fleet, with the other documents in and below it. Everything else together is one
/// more, however it is laid out.
public struct Fleet: Sendable {
  public let documents: FleetDocuments
  let scopes: [FleetScope]
  /// The same fleets by the other reading of documents that can only be read in part; none where
  /// all can be read.
  let alternates: [FleetScope]

  /// - Parameters:
  ///   - documents: the documents.
  ///   - folders: the folders that were read whole, for rules about missing documents.
  public init(_ documents: FleetDocuments, folders: [[UInt8]] = []) {
    self.documents = documents
    scopes = Self.scopes(of: documents, folders)
    alternates = documents.isPartial ? Self.scopes(of: documents.inOtherReading, folders) : []
  }

  private static func scopes(of documents: FleetDocuments, _ folders: [[UInt8]]) -> [FleetScope] {
    var seen: Set<ByteKey> = []
    let roots = documents.runs.compactMap(\.home.path.root)
      .filter { seen.insert(ByteKey($0)).inserted }.sorted { $0.count > $1.count }
    var members: [ByteKey: [FleetRun]] = [:]
    var others: [FleetRun] = []
    for run in documents.runs {
      if let root = run.home.path.home(among: roots) {
        members[ByteKey(root), default: []].append(run)
      } else {
        others.append(run)
      }
    }
    let fleets = Array(members.values) + (others.isEmpty ? [] : [others])
    return fleets.sorted { $0[0].first < $1[0].first }.map { FleetScope($0, folders) }
  }
}
