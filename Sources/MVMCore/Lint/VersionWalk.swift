/// Goes through a document and finds what the release that it is meant for does not know.
struct VersionWalk {
  private let plan: VersionPlan
  private let document: Document
  private(set) var report: Report

  init(_ plan: VersionPlan, _ report: Report) {
    self.plan = plan
    self.report = report
    document = report.document
  }

  /// Checks the document. What is below something new is not looked at: it is new for the same
  /// reason.
  ///
  /// - Parameter tellsOfKind: whether to tell of a kind that is new as a whole: of a log, once.
  mutating func check(as kind: DocumentKind, tellsOfKind: Bool = true) {
    guard let node = document.root, let root = plan.root(kind) else { return }
    if let since = root.since {
      if tellsOfKind { VersionSkew.report(kind, since, plan.target, &report) }
      return
    }
    if kind == .securityPolicy { checkAuthentication(node) }
    if let below = root.below { visit(node, below) }
  }

  private mutating func checkAuthentication(_ policy: Int) {
    guard VersionSkew.needsRequireAuth(plan.target), document.kind(of: policy) == .object,
      document.member("require_auth", in: policy) == nil
    else { return }
    VersionSkew.reportRequireAuth(plan.target, &report)
  }

  private mutating func visit(_ node: Int, _ position: Int) {
    if document.kind(of: node) == .array {
      for element in document.elements(of: node) { visit(element, position) }
      return
    }
    switch plan.parts[position] {
    case .record(let name, let refuses, let keys):
      visit(record: node, name, keys, effect: refuses ? .refused : .dropped)
    case .variants(let name, let tag, let names): visit(variant: node, name, tag, names)
    case .known: break
    }
  }

  private mutating func visit(
    record node: Int, _ record: String, _ keys: [VersionPlan.Name], effect: UnknownFieldEffect
  ) {
    for key in document.keys(of: node) {
      guard let name = keys.first(where: { document.isText(key, $0.name) }) else { continue }
      if let since = name.since {
        VersionSkew.report(
          key: name.name.text, of: record, since, effect, plan.target, at: Place(key), &report)
      } else if let below = name.below {
        visit(key + 1, below)
      }
    }
  }

  private mutating func visit(
    variant node: Int, _ type: String, _ tag: WireName?, _ names: [VersionPlan.Name]
  ) {
    guard let spot = variant(node, tag),
      let name = names.first(where: { document.isText(spot.name, $0.name) })
    else { return }
    if let since = name.since {
      VersionSkew.report(
        variant: name.name.text, of: type, since, plan.target, at: Place(spot.name), &report)
    } else if let below = name.below, let content = spot.content {
      visit(content, below)
    }
  }

  /// The node that names a variant, and the node of its content.
  private func variant(_ node: Int, _ tag: WireName?) -> (name: Int, content: Int?)? {
    guard document.kind(of: node) == .object else { return tag == nil ? (node, nil) : nil }
    if let tag { return document.member(tag.text, in: node).map { ($0 + 1, node) } }
    return document.keys(of: node).first.map { ($0, $0 + 1) }
  }
}

extension Document {
  /// Whether a key or a string is a declared name.
  fileprivate func isText(_ node: Int, _ name: WireName) -> Bool {
    switch tape[node].kind {
    case .string, .escapedString, .multilineString, .key, .escapedKey, .bareKey:
      utf8(of: node) == name.utf8
    default: false
    }
  }
}
