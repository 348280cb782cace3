/// How a desired state reaches an agent, which decides what the agent prunes.
///
/// Source: the last open agent (February 2026).
public enum Delivery: String, CaseIterable, Hashable, Sendable {
  /// From a coordinator, in a `Reconcile` or `ReconcileSigned` message.
  case coordinator
  /// From a file that the daemon reads again and again (`--desired FILE`).
  case daemon
  /// From a file, by one reconcile command with `--prune`.
  case commandWithPrune = "command-with-prune"
  /// From a file, by one reconcile command without `--prune`, which never prunes.
  case command

  /// What the way of delivery is called in a sentence.
  public var doc: String {
    switch self {
    case .coordinator: "an agent that receives the document from a coordinator"
    case .daemon: "a daemon that reads the document from a file"
    case .commandWithPrune: "a reconcile command with --prune"
    case .command: "a reconcile command without --prune"
    }
  }
}

extension DesiredState {
  /// Whether an agent that gets the document in this way destroys the tenants that it does not
  /// list, with all their data.
  public func prunesTenants(by delivery: Delivery) -> Bool {
    pruneUnknownTenants && delivery != .command
  }

  /// Whether an agent that gets the document in this way destroys the pools that it does not list,
  /// with all their data, in the tenants that it lists.
  ///
  /// An agent that receives the document from a coordinator looks at `pruneUnknownPools` only where
  /// tenants are pruned too; one that reads it from a file acts on it alone.
  public func prunesPools(by delivery: Delivery) -> Bool {
    switch delivery {
    case .coordinator: pruneUnknownTenants && pruneUnknownPools
    case .daemon, .commandWithPrune: pruneUnknownPools
    case .command: false
    }
  }

  /// The ways of delivery in which unlisted tenants are destroyed.
  var waysToPruneTenants: Set<Delivery> { Set(Delivery.allCases.filter(prunesTenants)) }

  /// The ways of delivery in which unlisted pools of listed tenants are destroyed.
  var waysToPrunePools: Set<Delivery> { Set(Delivery.allCases.filter(prunesPools)) }
}
