/// What a tenant's pools want together, held against the tenant's quotas.
struct QuotaSums {
  /// The addresses that a tenant has for instances: offsets 3 to 254.
  static let addresses: UInt64 = 252

  /// What counts of a pool.
  struct Pool {
    let id: String
    let counts: DesiredCounts
    let resources: InstanceResources

    init(_ pool: PoolSpec) {
      id = pool.poolID
      counts = pool.desiredCounts
      resources = pool.instanceResources
    }

    init(_ pool: DesiredPool) {
      id = pool.poolID
      counts = pool.desiredCounts
      resources = pool.instanceResources
    }
  }

  /// A quota that is exceeded.
  struct Excess {
    /// The quota's key.
    let key: String
    let message: String
    /// Whether running instances alone exceed it.
    let isHard: Bool

    var help: String { "lower the counts, or raise \(key)" }
  }

  private let quotas: TenantQuota
  private let pools: [Pool]

  init(_ quotas: TenantQuota, _ pools: [Pool]) {
    self.quotas = quotas
    self.pools = pools
  }

  init(_ tenant: DesiredTenant) {
    self.init(tenant.quotas, tenant.pools.map { Pool($0) })
  }

  /// How many instances are wanted, in whatever state.
  var instances: UInt64 { sum { Self.all($0.counts) } }

  /// The quotas that are exceeded. A quota of 0 is MVM308's, one that an instance alone exceeds is
  /// MVM411's: nothing is said of them here.
  var excesses: [Excess] {
    [
      excess("max_running", UInt64(quotas.maxRunning), "running instances") {
        UInt64($0.counts.running)
      },
      shared("max_vcpus", UInt64(quotas.maxVCPUs), "vCPUs") { UInt64($0.resources.vcpus) },
      shared("max_mem_mib", quotas.maxMemoryMiB, "MiB of memory") {
        UInt64($0.resources.memoryMiB)
      },
      soft("max_warm", UInt64(quotas.maxWarm), "warm instances") { UInt64($0.counts.warm) },
      tooManyPools, crowdedPool, disks,
    ].compactMap { $0 }
  }

  /// A resource that running instances hold, and warm ones too.
  private func shared(
    _ key: String, _ most: UInt64, _ what: String, _ size: (Pool) -> UInt64
  ) -> Excess? {
    if pools.contains(where: { size($0) > most }) { return nil }
    return excess(key, most, what) { Self.product(UInt64($0.counts.running), size($0)) }
      ?? soft(key, most, "\(what) of running and warm instances") {
        Self.product(UInt64($0.counts.running) + UInt64($0.counts.warm), size($0))
      }
  }

  private func excess(
    _ key: String, _ most: UInt64, _ what: String, isHard: Bool = true, _ share: (Pool) -> UInt64
  ) -> Excess? {
    let total = sum(share)
    guard most > 0, total > most else { return nil }
    let parts = pools.filter { share($0) > 0 }.map { "\(quoted($0.id)) \(share($0))" }
    let more = parts.count > 5 ? ", …" : ""
    let list = parts.prefix(5).joined(separator: ", ")
    return Excess(
      key: key, message: "\(total) \(what) are wanted (\(list)\(more)), but \(key) is \(most)",
      isHard: isHard)
  }

  private func soft(
    _ key: String, _ most: UInt64, _ what: String, _ share: (Pool) -> UInt64
  ) -> Excess? {
    excess(key, most, what, isHard: false, share)
  }

  private var tooManyPools: Excess? {
    guard quotas.maxPools > 0, pools.count > Int(quotas.maxPools) else { return nil }
    return Excess(
      key: "max_pools", message: "\(pools.count) pools, but max_pools is \(quotas.maxPools)",
      isHard: false)
  }

  private var crowdedPool: Excess? {
    let most = UInt64(quotas.maxInstancesPerPool)
    guard most > 0, let pool = pools.first(where: { Self.all($0.counts) > most }) else {
      return nil
    }
    return Excess(
      key: "max_instances_per_pool",
      message: "pool \(quoted(pool.id)) wants \(Self.all(pool.counts)) instances, but "
        + "max_instances_per_pool is \(most)", isHard: false)
  }

  private var disks: Excess? {
    let most = quotas.maxDiskGiB
    let mib = sum { Self.product(Self.all($0.counts), UInt64($0.resources.dataDiskMiB)) }
    guard most > 0, mib > Self.product(most, 1024) else { return nil }
    return Excess(
      key: "max_disk_gib",
      message: "the disks of all instances take \(mib / 1024) GiB, but max_disk_gib is \(most)",
      isHard: false)
  }

  private static func all(_ counts: DesiredCounts) -> UInt64 {
    UInt64(counts.running) + UInt64(counts.warm) + UInt64(counts.sleeping)
  }

  /// More than can be counted is as much as can.
  private func sum(_ share: (Pool) -> UInt64) -> UInt64 {
    pools.reduce(0) { total, pool in
      let (sum, isLarge) = total.addingReportingOverflow(share(pool))
      return isLarge ? .max : sum
    }
  }

  private static func product(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let (product, isLarge) = first.multipliedReportingOverflow(by: second)
    return isLarge ? .max : product
  }
}
