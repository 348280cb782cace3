/// MVM107: IDs that make the path of Firecracker's socket too long.
enum SocketPathLength: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM107", name: "socket-path-length", severity: .warning, since: "0.1.0",
      documents: [.pool, .desiredState],
      summary: "A tenant ID and a pool ID that have over 31 bytes together.",
      explanation: """
        Linux allows 107 bytes for the path of a socket. Firecracker's is in
        `/var/lib/mvm/tenants/<tenant>/pools/<pool>/instances/<instance>/`, which leaves 31 bytes
        for the two IDs. With longer IDs, no instance of the pool starts. Shorten one of them.
        """,
      example: RuleExample(
        .pool, at: "/pool_id", bad: #""frontend-for-the-european-shops""#,
        good: #""frontend-eu""#))
  }

  static var check: RuleCheck { .pool(visit) }

  /// The bytes that both IDs may have together.
  private static let most = 31

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let bytes = pool.id.utf8.count + pool.tenantID.utf8.count
    guard bytes > most, pool.id.utf8.count <= 63, pool.tenantID.utf8.count <= 63 else { return }
    report.add(
      self, at: pool.place(\.poolID),
      "tenant \(quoted(pool.tenantID)) and pool \(quoted(pool.id)) have \(bytes) bytes together; the "
        + "path of Firecracker's socket allows \(most)",
      help: "shorten the IDs to at most \(most) bytes together")
  }
}
