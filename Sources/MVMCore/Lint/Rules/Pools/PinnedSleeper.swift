/// MVM213: a pool that is kept from sleeping and yet set up for it.
enum PinnedSleeper: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM213", name: "pinned-sleeper", severity: .note, since: "0.2.0", documents: [.pool],
      summary: "A pinned or critical pool with settings for sleep.",
      explanation: """
        Idle instances of a pinned or critical pool neither become warm nor sleep, so warm or
        sleeping counts and snapshot compression contradict the setting. Unpin the pool, or remove
        them. Scaling still stops instances of such a pool.
        """,
      example: RuleExample(
        .pool,
        bad: pool(counts: #"{"running": 2, "warm": 0, "sleeping": 1}"#),
        good: pool(counts: #"{"running": 2, "warm": 0, "sleeping": 0}"#)))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    guard pool.isPinned || pool.isCritical else { return }
    var settings: [(place: Place, message: String)] = []
    for (key, count) in [("warm", pool.counts.warm), ("sleeping", pool.counts.sleeping)]
    where count > 0 {
      settings.append((pool.place(\.desiredCounts, key: key), "\(key) \(count)"))
    }
    if SnapshotCompression.compresses(pool.snapshotCompression) {
      let place = pool.place(\.snapshotCompression)
      settings.append((place, "snapshot_compression \(quoted(pool.snapshotCompression))"))
    }
    guard !settings.isEmpty else { return }
    let state = pool.isPinned ? "pinned" : "critical"
    report.add(
      self, at: pool.place(key: state),
      "the pool is \(state), so it never sleeps, but it has \(listed(settings.map(\.message), "and"))",
      help: "remove these, or let the pool sleep; scaling stops its instances either way",
      related: settings.map { ($0.place, "\($0.message) is set here") })
  }

  private static func pool(counts: String) -> String {
    #"""
    {
      "pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web",
      "profile": "minimal", "pinned": true, "desired_counts": \#(counts),
      "instance_resources": {"vcpus": 2, "mem_mib": 512}
    }
    """#
  }
}
