/// MVM413: a flake on the disk of whoever wrote the document.
enum LocalFlake: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM413", name: "local-flake", severity: .note, since: "0.2.0",
      documents: [.desiredState],
      summary: "A flake reference that is a local path.",
      explanation: """
        An agent on another node reads the desired state and resolves the path there, not where the
        document was written. Use a flake that every node can fetch, such as `github:acme/web`. If
        the node has the flake at this path, ignore the note.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/pools/0/flake_ref", bad: #""./web""#,
        good: #""github:acme/web""#))
  }

  static var check: RuleCheck { .pool(visit) }

  /// How references to the local disk begin.
  private static let beginnings = [".", "/", "~", "path:", "git+file:"]

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let reference = pool.flakeRef
    guard pool.isDesired, beginnings.contains(where: { reference.utf8.starts(with: $0.utf8) }),
      IDKind.flake.faults(in: reference).isEmpty
    else { return }
    report.add(
      self, at: pool.place(\.flakeRef),
      "flake_ref is \(quoted(reference)), a local path on the node that reads the document",
      help: "use a flake that every node can fetch, such as \"github:acme/web\"")
  }
}
