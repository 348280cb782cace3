/// MVM209: a secret scope that can't be told apart or be a directory.
enum SecretScopeName: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM209", name: "secret-scope", severity: .error, documents: [.pool, .desiredState],
      summary:
        "An integration that is empty, repeated or no directory name; a repeated key is a warning.",
      explanation: """
        Each integration of a pool's secret scopes becomes a directory on its secrets drive, with
        its keys in it. An empty name, one with a slash, `.`, `..` or over 255 bytes can't be one;
        a repeated one overwrites the first.
        """,
      example: RuleExample(
        .pool, at: "/secret_scopes", bad: #"[{"integration": "a/b", "keys": ["k"]}]"#,
        good: #"[{"integration": "a-b", "keys": ["k"]}]"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    var seen = FirstSeen()
    for (index, scope) in pool.secretScopes.enumerated() {
      let place = pool.place("secret_scopes", "\(index)", "integration")
      if let fault = fault(of: scope.integration) {
        report.add(
          self, at: place, "integration \(quoted(scope.integration)) \(fault)",
          help: "use a name that can be a directory's, such as \"stripe\"")
      } else if let first = seen.first(of: scope.integration, at: index) {
        report.add(
          self, at: place, "integration \(quoted(scope.integration)) is there twice",
          help: "put all its keys in one scope",
          related: [(pool.place("secret_scopes", "\(first)", "integration"), "first here")])
      }
      keys(of: scope, index, pool, &report)
    }
  }

  private static func keys(
    of scope: SecretScope, _ index: Int, _ pool: PoolSubject, _ report: inout Report
  ) {
    var seen = FirstSeen()
    for (position, key) in scope.keys.enumerated() where seen.first(of: key, at: position) != nil {
      report.add(
        self, at: pool.place("secret_scopes", "\(index)", "keys", "\(position)"),
        "key \(quoted(key)) is there twice", help: "remove one of them", severity: .warning)
    }
  }

  /// Why a name can't be a directory's; nil for one that can.
  private static func fault(of name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name == "." || name == ".." { return "is no directory of its own" }
    if name.utf8.count > 255 { return "is longer than 255 bytes" }
    return name.utf8.contains { $0 == 0x2F || $0 == 0 } ? "can't be a directory's name" : nil
  }
}
