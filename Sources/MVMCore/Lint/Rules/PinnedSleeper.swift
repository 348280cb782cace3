/// MVM213: a pinned pool with settings for sleeping.
enum PinnedSleeper: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM213", name: "pinned-sleeper", severity: .note, documents: [.pool],
      summary: "A pinned or critical pool that is also told how to sleep.",
      explanation: """
        mvm never puts instances of a pinned or critical pool to sleep. Warm and sleeping counts
        and a compression of snapshots have no effect there.
        """,
      example: RuleExample(
        .pool, at: "/pinned", bad: "true", good: "false"))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.isPinned else { return }
    let counts = pool.counts
    let idle =
      counts.warm > 0
      ? "warm instances"
      : counts.sleeping > 0
        ? "sleeping instances"
        : pool.snapshotCompression != "none" ? "a snapshot compression" : nil
    guard let idle else { return }
    report.add(
      self, at: pool.place(pool.pinnedKey),
      "a \(pool.pinnedKey) pool never sleeps, so that \(idle) has no effect",
      help: "remove the one or the other")
  }
}
