/// MVM209: secret scopes that can't be laid out, or say a thing twice.
enum SecretScopeForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM209", name: "secret-scope", severity: .error, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "An integration that is empty, repeated or not a directory name, or a repeated key.",
      explanation: """
        The name of an integration becomes the name of its directory on the secrets drive: it can't
        be empty, `.` or `..`, have over 255 bytes, or contain `/` or a NUL byte, and it can't be
        listed twice. A key that an integration lists twice is a warning. The last open agent does
        not apply `secret_scopes`: every instance gets all of the tenant's secrets.
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
    let nodes = report.document.elements(
      "secret_scopes", of: pool.node, count: pool.secretScopes.count)
    var seen = FirstSeen()
    for (index, (scope, node)) in zip(pool.secretScopes, nodes).enumerated() {
      let first = seen.first(of: scope.integration, at: index)
      let place = Place(node, ["integration"])
      if let fault = fault(of: scope.integration) {
        report.add(self, at: place, fault, help: "use a name of 1 to \(longest) bytes without /")
      } else if let first {
        report.add(
          self, at: place, "integration \(quoted(scope.integration)) is listed twice",
          help: "put all of its keys into one scope",
          related: [
            (
              Place(nodes[first], ["integration"]),
              "\(quoted(scope.integration)) is first listed here"
            )
          ])
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
    if name.isEmpty { return "integration is empty; it is the name of a directory" }
    let bytes = name.utf8
    if bytes.count > longest {
      return
        "integration \(quoted(name)) has \(bytes.count) bytes; a directory name has at most \(longest)"
    }
    let isDots = bytes.count <= 2 && bytes.allSatisfy { $0 == UInt8(ascii: ".") }
    guard isDots || bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 }) else {
      return nil
    }
    return "integration is \(quoted(name)), which is not a valid directory name"
  }

  private static func repeatedKeys(
    of scope: SecretScope, at node: Int, _ report: inout Report
  ) {
    var seen = FirstSeen()
    var nodes: [Int]?
    for (index, key) in scope.keys.enumerated() {
      guard let first = seen.first(of: key, at: index) else { continue }
      let known = nodes ?? report.document.elements("keys", of: node, count: scope.keys.count)
      nodes = known
      report.add(
        self, at: Place(known[index]),
        "key \(quoted(key)) is listed twice in integration \(quoted(scope.integration))",
        help: "remove one of the two", severity: .warning,
        related: [(Place(known[first]), "\(quoted(key)) is first listed here")])
    }
  }
}
