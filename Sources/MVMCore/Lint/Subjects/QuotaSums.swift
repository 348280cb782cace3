/// A pool as quotas count it.
struct PoolDemand: Sendable {
  let id: String
  let resources: InstanceResources
  let counts: DesiredCounts

  init(id: String, resources: InstanceResources, counts: DesiredCounts) {
    (self.id, self.resources, self.counts) = (id, resources, counts)
  }

  init(_ pool: DesiredPool) {
    self.init(id: pool.poolID, resources: pool.instanceResources, counts: pool.desiredCounts)
  }

  init(_ pool: PoolSpec) {
    self.init(id: pool.poolID, resources: pool.instanceResources, counts: pool.desiredCounts)
  }
}

/// What a tenant's pools use, compared with the tenant's quota.
///
/// What other rules report is not counted: a pool that is listed a second time, a count that no
/// agent accepts, a number of vCPUs that Firecracker does not allow. A sum that is over its quota
/// therefore stays over it when those are fixed. Sums stop at the largest number.
struct QuotaSums: Sendable {
  /// The states whose instances a sum counts.
  enum States: Sendable {
    case running, warm, runningAndWarm, every
  }

  /// What one pool adds to a sum.
  struct Part: Equatable, Sendable {
    /// The pool's position in the list that was given.
    let pool: Int
    let id: String
    /// How many instances are counted.
    let instances: UInt64
    /// What each of them takes; 1 where instances themselves are counted.
    let each: UInt64
    /// What they take together.
    var total: UInt64 { instances.saturatingProduct(each) }
  }

  /// Pools that together use more than a quota allows.
  struct Excess: Sendable {
    let quota: Quota
    let states: States
    /// What the pools use and what the quota allows: numbers, or MiB of memory and of disk.
    let total: UInt64
    let limit: UInt64
    /// The pools that add the most, most first, at most `QuotaSums.shownParts`.
    let parts: [Part]
    /// How many more pools add something.
    let otherPools: Int
  }

  /// A pool whose one instance takes more than the quota allows the whole tenant.
  struct Oversize: Sendable {
    let quota: Quota
    let pool: Int
    let id: String
    let each: UInt64
    let limit: UInt64
  }

  /// How many of the pools that add up are named.
  static let shownParts = 4

  let quota: TenantQuota
  /// The pools that are counted, by their positions, and how many there are with those whose
  /// counts are wrong.
  let members: [(index: Int, demand: PoolDemand)]
  let poolCount: Int
  /// The quotas of 0 that are wrong in themselves.
  private let contradicting: [Quota]

  /// - Parameter areDistinct: whether no pool is in the list twice.
  init(_ quota: TenantQuota, _ pools: [PoolDemand], areDistinct: Bool = false) {
    var seen = FirstSeen()
    var counted: [(index: Int, demand: PoolDemand)] = []
    counted.reserveCapacity(pools.count)
    var repeated = 0
    for (index, pool) in pools.enumerated() {
      if !areDistinct, seen.first(of: pool.id, at: index) != nil {
        repeated += 1
      } else if pool.counts.areAccepted {
        counted.append((index, pool))
      }
    }
    self.quota = quota
    members = counted
    poolCount = pools.count - repeated
    contradicting = UselessQuotas(in: quota).zeros
  }

  /// Counts everything, for showing sums and not for judging them.
  init(_ quota: TenantQuota, everythingOf pools: [PoolDemand]) {
    self.quota = quota
    members = pools.enumerated().map { (index: $0.offset, demand: $0.element) }
    poolCount = pools.count
    contradicting = []
  }
}

extension QuotaSums {
  /// What is over the quota for running instances: agents refuse to start them.
  var runningExcesses: [Excess] {
    [
      excess(.running, .running) { _ in 1 },
      excess(.vcpus, .running, each: vcpus),
      excess(.memory, .running, each: memory),
    ].compactMap(\.self)
  }

  /// What is over the quota in other ways. The memory and virtual CPUs of running and warm
  /// instances together are left out where the running ones alone take too much.
  var softExcesses: [Excess] {
    let reported = runningExcesses.map(\.quota)
    let warming = [
      reported.contains(.vcpus) ? nil : excess(.vcpus, .runningAndWarm, each: vcpus),
      reported.contains(.memory) ? nil : excess(.memory, .runningAndWarm, each: memory),
      excess(.warm, .warm) { _ in 1 },
    ]
    let rest = [poolExcess, excess(.disk, .every) { UInt64($0.dataDiskMiB) }]
    return (warming + rest).compactMap(\.self)
  }

  /// The pools with more instances than the quota allows a pool.
  var crowdedPools: [Part] {
    guard let limit = limit(of: .instancesPerPool) else { return [] }
    return members.filter { $0.demand.counts.total(of: .every) > limit }
      .map { part($0, .every) { _ in 1 } }
  }

  /// The pools whose one instance takes too much.
  var oversizes: [Oversize] {
    members.flatMap { pool in
      [(Quota.vcpus, vcpus(pool.demand.resources)), (.memory, memory(pool.demand.resources))]
        .compactMap { quota, each in
          guard let limit = limit(of: quota), each > limit else { return nil }
          return Oversize(
            quota: quota, pool: pool.index, id: pool.demand.id, each: each, limit: limit)
        }
    }
  }

  /// All instances of the tenant, when there are more than a limit that is no quota's.
  func instances(over limit: UInt64) -> (total: UInt64, parts: [Part], otherPools: Int)? {
    sum(.every, over: limit) { _ in 1 }
  }

  private var poolExcess: Excess? {
    guard let limit = limit(of: .pools), poolCount > limit else { return nil }
    return Excess(
      quota: .pools, states: .every, total: UInt64(poolCount), limit: limit, parts: [],
      otherPools: 0)
  }
}

extension QuotaSums {
  /// The most that a quota allows; nil if another finding reports a 0.
  private func limit(of quota: Quota) -> UInt64? {
    let limit = quota.limit(in: self.quota)
    if limit == 0, isReported(zero: quota) { return nil }
    return quota == .disk ? limit.saturatingProduct(1024) : limit
  }

  /// Whether another finding reports a quota of 0: that it contradicts others or, if it does not,
  /// one about the first of the quotas that are 0 with it.
  private func isReported(zero quota: Quota) -> Bool {
    if contradicting.contains(quota) { return true }
    let isRunningReported =
      self.quota.maxRunning == 0 && members.contains { $0.demand.counts.running > 0 }
    return switch quota {
    case .running: false
    case .vcpus, .memory: true
    case .pools: isRunningReported
    case .warm, .instancesPerPool: isRunningReported || self.quota.maxPools == 0
    case .disk:
      isRunningReported || self.quota.maxPools == 0 || self.quota.maxInstancesPerPool == 0
    }
  }

  /// What an instance takes of a quota; 0 where another finding says that it can't be.
  private func vcpus(_ resources: InstanceResources) -> UInt64 {
    resources.hasUsableVCPUs ? UInt64(resources.vcpus) : 0
  }

  private func memory(_ resources: InstanceResources) -> UInt64 { UInt64(resources.memoryMiB) }

  /// The sum that a quota limits, where it is over it. Pools whose one instance is over it have a
  /// finding of their own.
  private func excess(
    _ quota: Quota, _ states: States, each: (InstanceResources) -> UInt64
  ) -> Excess? {
    guard let limit = limit(of: quota) else { return nil }
    let isByInstance = quota == .vcpus || quota == .memory
    let found = sum(states, over: limit) { resources in
      let size = each(resources)
      return isByInstance && size > limit ? 0 : size
    }
    guard let found else { return nil }
    return Excess(
      quota: quota, states: states, total: found.total, limit: limit, parts: found.parts,
      otherPools: found.otherPools)
  }

  private func sum(
    _ states: States, over limit: UInt64, each: (InstanceResources) -> UInt64
  ) -> (total: UInt64, parts: [Part], otherPools: Int)? {
    let total = total(states, each: each)
    guard total > limit else { return nil }
    let parts = members.map { part($0, states, each: each) }.filter { $0.total > 0 }
      .sorted { ($0.total, $1.pool) > ($1.total, $0.pool) }
    return (total, Array(parts.prefix(Self.shownParts)), max(0, parts.count - Self.shownParts))
  }

  /// What all pools use together.
  func total(_ states: States, each: (InstanceResources) -> UInt64) -> UInt64 {
    var total: UInt64 = 0
    for pool in members {
      let instances = pool.demand.counts.total(of: states)
      total = total.saturatingSum(instances.saturatingProduct(each(pool.demand.resources)))
    }
    return total
  }

  private func part(
    _ pool: (index: Int, demand: PoolDemand), _ states: States,
    each: (InstanceResources) -> UInt64
  ) -> Part {
    Part(
      pool: pool.index, id: pool.demand.id, instances: pool.demand.counts.total(of: states),
      each: each(pool.demand.resources))
  }
}

extension DesiredCounts {
  func total(of states: QuotaSums.States) -> UInt64 {
    switch states {
    case .running: UInt64(running)
    case .warm: UInt64(warm)
    case .runningAndWarm: UInt64(running) + UInt64(warm)
    case .every: UInt64(running) + UInt64(warm) + UInt64(sleeping)
    }
  }
}

extension UInt64 {
  func saturatingSum(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  func saturatingProduct(_ other: UInt64) -> UInt64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
