// Which fields of a desired state an agent applies, and which it never looks at.
//
// Source: the last open agent (February 2026).

extension DesiredTenant {
  /// The keys of the quotas that differ from those of the node's tenant.json. The last open agent
  /// (February 2026) applies nothing of them to a tenant that is there.
  public func quotasThatDiffer(from config: TenantConfig) -> [String] {
    quotaValuesThatDiffer(from: config).map(\.name)
  }

  /// The same keys with both values, as they are written.
  func quotaValuesThatDiffer(from config: TenantConfig) -> [(name: String, basis: String)] {
    Self.quotas.differingValues(quotas, config.quotas)
  }

  private static let quotas = SharedFields<TenantQuota, TenantQuota>()
}

extension DesiredPool {
  /// What the last open agent (February 2026) takes over when it makes a pool.
  static let keysOfNewPool = ["pool_id", "flake_ref", "profile", "role", "instance_resources"]

  /// The keys that pool.json has too and whose values differ from it, but for `desired_counts`,
  /// which is never written to pool.json. The last open agent (February 2026) applies none of them
  /// to a pool that is there.
  public func keysThatDiffer(from spec: PoolSpec) -> [String] {
    Self.shared.differences(self, spec)
  }

  /// The same keys with both values, as they are written.
  func valuesThatDiffer(from spec: PoolSpec) -> [(name: String, basis: String)] {
    Self.shared.differingValues(self, spec)
  }

  /// The keys of the document that the last open agent (February 2026) does not apply and that say
  /// something else than what the node has: `desired_counts.warm` too, since it reads neither that
  /// count nor `sleeping`.
  ///
  /// - Parameter spec: the node's pool.json; nil for a pool that is made.
  public func keysNeverApplied(to spec: PoolSpec?) -> [String] {
    let said = Self.schema.keysWithoutDefaults(in: self)
    var keys: [String]
    if let spec, spec.isLoadable {
      keys = keysThatDiffer(from: spec) + said.filter { !Self.shared.keys.contains($0) }
    } else {
      keys = said.filter { !Self.keysOfNewPool.contains($0) }
    }
    if desiredCounts.warm > 0 { keys.append("desired_counts.warm") }
    if desiredCounts.sleeping > 0 { keys.append("desired_counts.sleeping") }
    return keys
  }

  /// The keys that are compared with pool.json.
  static var keysSharedWithSpec: [String] { shared.keys }

  private static let shared = SharedFields<DesiredPool, PoolSpec>(
    excluding: ["pool_id", "desired_counts"])
}

extension Reconciliation.Outcome {
  /// Whether the agent applies a value of a listed pool; nil where that is unknown.
  ///
  /// - Parameter keys: the keys that lead to the value from the pool on.
  func applies(poolValueAt keys: some Collection<String>) -> Bool? {
    let isRunning = keys.elementsEqual(["desired_counts", "running"])
    return switch self {
    case .existing: isRunning
    case .created: isRunning || keys.first.map(DesiredPool.keysOfNewPool.contains) ?? false
    case .unlisted, .ambiguous: nil
    }
  }
}
