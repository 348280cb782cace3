/// What agents apply of a desired state to what is there already, as far as mvm's rules say.
///
/// For a pool, the wanted counts and nothing else; for a tenant, nothing.
enum Reconciling {
  /// The rule that tells of a change of a pool's field that is not applied; nil for those that are.
  static func rule(ofPoolField key: String) -> (any Rule.Type)? {
    switch key {
    case "desired_counts": nil
    case "role": RoleChange.self
    default: SilentDrift.self
    }
  }

  /// The rule that tells of a change of a tenant's field that is not applied; nil for the hash of
  /// the secrets, of which the rules say nothing.
  static func rule(ofTenantField key: String) -> (any Rule.Type)? {
    switch key {
    case "secrets_hash": nil
    case "network": NetworkDrift.self
    default: SilentDrift.self
    }
  }

  /// What an agent makes of a change.
  ///
  /// - Parameters:
  ///   - keys: the keys that lead to it, those of lists without their elements' IDs.
  ///   - old: the old value as JSON; nil where there was none. `new` likewise.
  ///   - state: the new desired state; its tenants don't matter.
  static func effect(
    of kind: DocumentChange.Kind, at keys: [String], _ old: String?, _ new: String?,
    in state: DesiredState
  ) -> ReconcileEffect? {
    switch keys.count {
    case 1 where keys[0] == "tenants":
      existence(kind, isPruned: state.prunesTenants, by: "prune_unknown_tenants")
    case 2 where keys == ["tenants", "pools"]:
      existence(kind, isPruned: state.prunesPools, by: "prune_unknown_pools")
    case 3... where keys.starts(with: ["tenants", "pools"]):
      rule(ofPoolField: keys[2]).map { .ignores(ruleCode: $0.about.code) } ?? .applies
    case 2... where keys[0] == "tenants":
      rule(ofTenantField: keys[1]).map { .ignores(ruleCode: $0.about.code) }
    case 1: effect(ofField: keys[0], old, in: state)
    default: nil
    }
  }

  private static func existence(
    _ kind: DocumentChange.Kind, isPruned: Bool, by key: String
  ) -> ReconcileEffect? {
    switch kind {
    case .added: .creates
    case .removed: isPruned ? .destroys(because: key) : .keeps
    case .changed, .reordered: nil
    }
  }

  private static func effect(
    ofField key: String, _ old: String?, in state: DesiredState
  ) -> ReconcileEffect? {
    switch key {
    case "sequence":
      old.flatMap { UInt64($0) }.flatMap { state.sequence < $0 ? .isStale : nil }
    case "prune_unknown_tenants": .applies
    case "prune_unknown_pools":
      state.pruneUnknownPools && !state.prunesPools
        ? .ignores(ruleCode: PruneIneffective.about.code) : .applies
    case "schema_version":
      state.schemaVersion == 1 ? nil : .refuses(ruleCode: SchemaVersion.about.code)
    default: nil
    }
  }
}

extension DesiredState {
  /// Whether agents destroy the tenants that the document does not list.
  public var prunesTenants: Bool { pruneUnknownTenants }

  /// Whether agents destroy the pools of listed tenants that the document does not list: they look
  /// at `pruneUnknownPools` only where tenants are pruned.
  public var prunesPools: Bool { pruneUnknownTenants && pruneUnknownPools }
}
