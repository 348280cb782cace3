/// A sum of what a tenant's pools want, beside the quota that limits it.
package struct QuotaUsage: Equatable, Sendable {
  /// The quota's key, such as `max_vcpus`.
  package let quota: String
  /// What is added up, such as `virtual CPUs of running instances`.
  package let subject: String
  package let wanted: UInt64
  /// nil where the quota is not known.
  package let limit: UInt64?
}

extension QuotaUsage {
  /// The sums of a tenant's pools, of all that are there. The rules about quotas leave out what
  /// other rules speak of.
  package static func of(_ tenant: DesiredTenant) -> [QuotaUsage] {
    QuotaSums(tenant.quotas, everythingOf: tenant.pools.map(PoolDemand.init)).usages
  }

  /// What one pool wants of its tenant's quota, which is in another file.
  package static func of(_ pool: PoolSpec) -> [QuotaUsage] {
    QuotaSums(TenantQuota(), everythingOf: [PoolDemand(pool)]).usages.filter {
      $0.quota != Quota.pools.key
    }
    .map { usage in
      let isSize = usage.quota == Quota.instancesPerPool.key
      return QuotaUsage(
        quota: usage.quota, subject: isSize ? "instances in all states" : usage.subject,
        wanted: usage.wanted, limit: nil)
    }
  }

  /// What a node's tenants want of it together. The node's own size is in another file.
  package static func of(_ state: DesiredState) -> (vcpus: UInt64, memoryMiB: UInt64) {
    let sums = state.tenants.map {
      QuotaSums($0.quotas, everythingOf: $0.pools.map(PoolDemand.init))
    }
    return (
      sums.reduce(0) { $0.saturatingSum($1.total(.running, each: QuotaSums.vcpus)) },
      sums.reduce(0) { $0.saturatingSum($1.total(.running, each: QuotaSums.memory)) }
    )
  }
}

extension QuotaSums {
  /// Every sum that a quota limits, in the order of the quotas.
  fileprivate var usages: [QuotaUsage] {
    [
      usage(.vcpus, "virtual CPUs of running instances", total(.running, each: Self.vcpus)),
      usage(.vcpus, "virtual CPUs, warm instances too", total(.runningAndWarm, each: Self.vcpus)),
      usage(.memory, "MiB of memory of running instances", total(.running, each: Self.memory)),
      usage(
        .memory, "MiB of memory, warm instances too", total(.runningAndWarm, each: Self.memory)),
      usage(.running, "running instances", total(.running) { _ in 1 }),
      usage(.warm, "warm instances", total(.warm) { _ in 1 }),
      usage(.pools, "pools", UInt64(poolCount)),
      usage(.instancesPerPool, "instances of the largest pool", largestPool),
      usage(.disk, "MiB of data disks of all instances", total(.every, each: Self.disk)),
    ]
  }

  private var largestPool: UInt64 {
    members.map { $0.demand.counts.total(of: .every) }.max() ?? 0
  }

  fileprivate static func vcpus(_ resources: InstanceResources) -> UInt64 {
    UInt64(resources.vcpus)
  }

  fileprivate static func memory(_ resources: InstanceResources) -> UInt64 {
    UInt64(resources.memoryMiB)
  }

  private static func disk(_ resources: InstanceResources) -> UInt64 {
    UInt64(resources.dataDiskMiB)
  }

  private func usage(_ quota: Quota, _ subject: String, _ wanted: UInt64) -> QuotaUsage {
    let limit = quota.limit(in: self.quota)
    return QuotaUsage(
      quota: quota.key, subject: subject, wanted: wanted,
      limit: quota == .disk ? limit.saturatingProduct(1024) : limit)
  }
}
