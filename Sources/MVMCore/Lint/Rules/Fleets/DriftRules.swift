/// The rules that report that a change of a desired state is not applied to what a node has.
enum DriftRules {
  /// - Parameters:
  ///   - keys: the keys that lead to the value, those of lists without their elements' IDs.
  ///   - value: the new value as JSON.
  ///   - effect: what the last open agent does with the change.
  /// - Returns: nil where no rule compares the value with the node's.
  static func code(
    ofChangeAt keys: [String], to value: String?, _ effect: ReconcileEffect?
  ) -> String? {
    switch keys.first {
    case "prune_unknown_pools":
      if value == "true", case .applies(let ways) = effect, !ways.contains(.coordinator) {
        PruneIneffective.about.code
      } else {
        nil
      }
    case "schema_version": effect == .refuses ? SchemaVersion.about.code : nil
    case "tenants" where keys.count > 2 && keys[1] == "pools": rule(ofPoolKey: keys[2])?.about.code
    case "tenants" where keys.count > 1: code(ofTenantKey: keys[1])
    default: nil
    }
  }

  /// The rule that compares a key of a pool with pool.json.
  static func rule(ofPoolKey key: String) -> (any Rule.Type)? {
    if key == "role" { return RoleChange.self }
    return DesiredPool.keysSharedWithSpec.contains(key) ? SilentDrift.self : nil
  }

  private static func code(ofTenantKey key: String) -> String? {
    switch key {
    case "network": NetworkDrift.about.code
    case "quotas": SilentDrift.about.code
    default: nil
    }
  }
}
