import MVMCore

/// Makes small desired states and nodes whose tenants and pools often have the same IDs.
struct RandomFleet {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(state: seed) }

  private mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
  private mutating func some(_ ids: [String]) -> [String] {
    ids.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
  }

  mutating func state() -> DesiredState {
    DesiredState(
      schemaVersion: 1, nodeID: "node-1", tenants: some(["a", "b", "c"]).map { tenant($0) },
      pruneUnknownTenants: Bool.random(using: &random),
      pruneUnknownPools: Bool.random(using: &random), sequence: pick([0, 7, 8]))
  }

  private mutating func tenant(_ id: String) -> DesiredTenant {
    DesiredTenant(
      tenantID: id,
      network: DesiredTenantNetwork(
        netID: pick([3, 4]), subnet: pick(["10.240.3.0/24", "10.240.4.0/24"])),
      quotas: TenantQuota(maxRunning: pick([8, 9])), secretsHash: pick([nil, "sha256:00"]),
      pools: some(["x", "y", "z"]).map { pool($0) }, preferredRegions: pick([[], ["eu"]]))
  }

  private mutating func pool(_ id: String) -> DesiredPool {
    DesiredPool(
      poolID: id, flakeRef: pick(["f", "g"]), profile: pick(["minimal", "full"]),
      role: pick(Role.allCases),
      instanceResources: InstanceResources(
        vcpus: pick([1, 2, 4, 0]), memoryMiB: pick([256, 512, 512, 0]), dataDiskMiB: pick([0, 64])),
      desiredCounts: DesiredCounts(
        running: pick([0, 1, 2, 5]), warm: pick([0, 1]), sleeping: pick([0, 1])),
      runtimePolicy: RuntimePolicy(minRunningSeconds: pick([60, 90])),
      seccompPolicy: pick(["baseline", "strict"]), snapshotCompression: pick(["none", "lz4"]),
      routingTable: pick([nil, RoutingTable()]),
      secretScopes: pick([[], [SecretScope(integration: "stripe", keys: ["key"])]]),
      sleepPolicy: pick([nil, SleepPolicyConfig()]))
  }

  /// A node that has nothing to do with any document.
  mutating func node() -> NodeState {
    NodeState(
      tenants: some(["a", "b", "c", "d"]).map { id in
        NodeTenant(id: id, pools: some(["x", "y", "z"]).map { nodePool($0, of: id) })
      })
  }

  private mutating func nodePool(_ id: String, of tenant: String) -> NodePool {
    var spec = PoolSpec(creating: pool(id), of: tenant)
    spec.seccompPolicy = pick(["baseline", "strict"])
    let instances = some((0..<6).map { "i-0000000\($0)" }).map { id in
      NodeInstance(id: id, status: pick(InstanceStatus.allCases))
    }
    return NodePool(id: id, spec: pick([spec, spec, spec, nil]), instances: instances)
  }
}

extension ReconcileModel {
  /// The same node in the model's own words.
  init(_ node: NodeState) {
    for tenant in node.tenants {
      tenants[tenant.id] = [:]
      for pool in tenant.pools {
        tenants[tenant.id]?[pool.id] = Pool(
          file: pool.spec.map { spec in
            [
              "flake_ref": Self.text(spec.flakeRef), "profile": Self.text(spec.profile),
              "role": Self.text(spec.role), "instance_resources": Self.text(spec.instanceResources),
              "runtime_policy": Self.text(spec.runtimePolicy),
              "seccomp_policy": Self.text(spec.seccompPolicy),
              "snapshot_compression": Self.text(spec.snapshotCompression),
              "secret_scopes": Self.text(spec.secretScopes),
            ]
          },
          instances: Dictionary(uniqueKeysWithValues: pool.instances.map { ($0.id, $0.status) }))
      }
    }
  }
}
