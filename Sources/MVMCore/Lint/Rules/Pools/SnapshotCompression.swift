/// MVM205: a snapshot compression that does not exist.
enum SnapshotCompression: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM205", name: "snapshot-compression", severity: .error, since: "0.1.0",
      documents: [.pool, .desiredState],
      fix: .unsafe("a name that is near to one of the three"),
      summary: "A snapshot compression other than none, lz4 and zstd.",
      explanation: """
        mvm silently replaces a compression that it does not know with `none`: snapshots then take
        several times the disk space that was planned for them.
        """,
      example: RuleExample(
        .pool, at: "/snapshot_compression", bad: #""zst""#, good: #""zstd""#))
  }

  static var check: RuleCheck { .pool(visit) }

  /// Whether mvm compresses snapshots so: it takes what it does not know for `none`.
  static func compresses(_ name: String) -> Bool {
    TextFormat.snapshotCompression.choices.dropFirst().contains { $0.utf8.elementsEqual(name.utf8) }
  }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    if Choice.has(pool.snapshotCompression, of: .snapshotCompression) { return }
    Choice.report(
      pool.snapshotCompression, of: .snapshotCompression, rule: self,
      at: pool.place(\.snapshotCompression), &report)
  }
}
