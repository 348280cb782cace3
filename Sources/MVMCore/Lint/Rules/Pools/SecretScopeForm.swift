/// MVM209: secret scopes that can't be laid out, or say a thing twice.
enum SecretScopeForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM209", name: "secret-scope", severity: .error, documents: [.pool, .desiredState],
      summary: "An integration that is empty, repeated or no directory name; a repeated key.",
      explanation: """
        An integration is named as its directory on the secrets drive is to be called: the name
        can't be empty, `.`, `..`, longer than 255 bytes, or hold `/` or a NUL byte, and none can
        be listed twice. A key that an integration lists twice is a warning. The last open agent
        does not apply `secret_scopes`: every instance gets all of the tenant's secrets.
        """,
      example: RuleExample(
        .pool, at: "/secret_scopes",
        bad: #"[{"integration": "stripe/live", "keys": ["api-key"]}]"#,
        good: #"[{"integration": "stripe-live", "keys": ["api-key"]}]"#))
  }

  static var check: RuleCheck { .pool(visit) }

  /// The most bytes that Linux takes for the name of a directory.
  private static let longest = 255

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    // Their places take time to find, and hardly a pool needs them.
    guard hasFaults(pool.secretScopes) else { return }
    let nodes = report.document.elements("secret_scopes", of: pool.node)
    var seen = FirstSeen()
    for (index, (scope, node)) in zip(pool.secretScopes, nodes).enumerated() {
      let first = seen.first(of: scope.integration, at: index)
      let place = Place(node, ["integration"])
      if let fault = fault(of: scope.integration) {
        report.add(self, at: place, fault, help: "use a valid directory name")
      } else if let first {
        report.add(
          self, at: place, "the integration \(quoted(scope.integration)) is listed twice",
          help: "put all its keys into one scope",
          related: [(Place(nodes[first], ["integration"]), "first here")])
      }
      repeatedKeys(of: scope, at: node, &report)
    }
  }

  private static func hasFaults(_ scopes: [SecretScope]) -> Bool {
    for scope in scopes where fault(of: scope.integration) != nil { return true }
    for scope in scopes where FirstSeen.repeats(scope.keys) { return true }
    return scopes.count > 1 && FirstSeen.repeats(scopes.map(\.integration))
  }

  /// Why a name can't be a directory's; nil where it can.
  private static func fault(of name: String) -> String? {
    if name.isEmpty { return "the integration's name is empty" }
    let bytes = name.utf8
    if bytes.count > longest {
      return "\(quoted(name)) has \(bytes.count) bytes; a directory name has at most \(longest)"
    }
    let isDots = bytes.count <= 2 && bytes.allSatisfy { $0 == UInt8(ascii: ".") }
    guard isDots || bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 }) else {
      return nil
    }
    return "\(quoted(name)) is not a valid directory name"
  }

  private static func repeatedKeys(
    of scope: SecretScope, at node: Int, _ report: inout Report
  ) {
    var seen = FirstSeen()
    var nodes: [Int]?
    for (index, key) in scope.keys.enumerated() {
      guard let first = seen.first(of: key, at: index) else { continue }
      let known = nodes ?? report.document.elements("keys", of: node)
      nodes = known
      report.add(
        self, at: Place(known[index]), "the key \(quoted(key)) is listed twice",
        help: "leave out one of the two", severity: .warning,
        related: [(Place(known[first]), "first here")])
    }
  }
}
