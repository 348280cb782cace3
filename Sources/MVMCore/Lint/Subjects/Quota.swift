/// One of the limits of a tenant's quota.
enum Quota: CaseIterable, Sendable {
  case vcpus, memory, running, warm, pools, instancesPerPool, disk

  /// The quota's key.
  var key: String {
    switch self {
    case .vcpus: "max_vcpus"
    case .memory: "max_mem_mib"
    case .running: "max_running"
    case .warm: "max_warm"
    case .pools: "max_pools"
    case .instancesPerPool: "max_instances_per_pool"
    case .disk: "max_disk_gib"
    }
  }

  /// What a tenant may have at most: a number, or MiB of memory, or GiB of disk.
  func limit(in quota: TenantQuota) -> UInt64 {
    switch self {
    case .vcpus: UInt64(quota.maxVCPUs)
    case .memory: quota.maxMemoryMiB
    case .running: UInt64(quota.maxRunning)
    case .warm: UInt64(quota.maxWarm)
    case .pools: UInt64(quota.maxPools)
    case .instancesPerPool: UInt64(quota.maxInstancesPerPool)
    case .disk: quota.maxDiskGiB
    }
  }

  /// The quotas that nothing can ever use while this one is 0.
  fileprivate var dependents: [Quota] {
    switch self {
    case .vcpus: [.memory, .running, .warm]
    case .memory: [.vcpus, .running, .warm]
    case .running: [.vcpus, .memory, .warm]
    case .pools: Quota.allCases.filter { $0 != .pools }
    case .instancesPerPool: [.vcpus, .memory, .running, .warm, .disk]
    case .warm, .disk: []
    }
  }
}

/// Quotas of 0 that leave others without use. A quota that is 0 throughout says one thing only,
/// that the tenant gets nothing, and contradicts itself nowhere.
struct UselessQuotas {
  /// The quotas of 0 that others depend on.
  let zeros: [Quota]
  /// The quotas over 0 that can't be used.
  let useless: [Quota]

  init(in quota: TenantQuota) {
    let open = Quota.allCases.filter { $0.limit(in: quota) > 0 }
    zeros = Quota.allCases.filter { candidate in
      !open.contains(candidate) && candidate.dependents.contains(where: open.contains)
    }
    let shut = zeros
    useless = open.filter { quota in shut.contains { $0.dependents.contains(quota) } }
  }
}
