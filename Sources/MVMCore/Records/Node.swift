/// NodeInfo.
public struct NodeInfo: WireRecord {
  public var nodeID: String
  public var hostname: String
  public var arch: String
  public var totalVcpus: UInt32
  public var totalMemoryMiB: UInt64
  public var vmStatus: String?
  public var firecrackerVersion: String?
  public var jailerAvailable: Bool
  public var cgroupV2: Bool
  public var attestationProvider: String

  public init(
    nodeID: String, hostname: String, arch: String, totalVcpus: UInt32, totalMemoryMiB: UInt64,
    vmStatus: String? = nil, firecrackerVersion: String? = nil, jailerAvailable: Bool,
    cgroupV2: Bool, attestationProvider: String = "none"
  ) {
    self.nodeID = nodeID
    self.hostname = hostname
    self.arch = arch
    self.totalVcpus = totalVcpus
    self.totalMemoryMiB = totalMemoryMiB
    self.vmStatus = vmStatus
    self.firecrackerVersion = firecrackerVersion
    self.jailerAvailable = jailerAvailable
    self.cgroupV2 = cgroupV2
    self.attestationProvider = attestationProvider
  }

  public static let schema = Schema(
    NodeInfo.init,
    doc: "NodeInfo.",
    Field("node_id", \.nodeID, format: .nodeID, doc: "node_id."),
    Field("hostname", \.hostname, doc: "hostname."),
    Field("arch", \.arch, doc: "arch."),
    Field("total_vcpus", \.totalVcpus, doc: "total_vcpus."),
    Field("total_mem_mib", \.totalMemoryMiB, doc: "total_mem_mib."),
    Field("vm_status", \.vmStatus, alias: "lima_status", since: "0.3.3", doc: "vm_status."),
    Field("firecracker_version", \.firecrackerVersion, doc: "firecracker_version."),
    Field("jailer_available", \.jailerAvailable, doc: "jailer_available."),
    Field("cgroup_v2", \.cgroupV2, doc: "cgroup_v2."),
    Field(
      "attestation_provider", \.attestationProvider, default: "none",
      doc: "attestation_provider.")
  )
}

/// NodeStats.
public struct NodeStats: WireRecord {
  public var runningInstances: UInt32
  public var warmInstances: UInt32
  public var sleepingInstances: UInt32
  public var stoppedInstances: UInt32
  public var totalVcpusUsed: UInt32
  public var totalMemoryUsedMiB: UInt64
  public var tenantCount: UInt32
  public var poolCount: UInt32

  public init(
    runningInstances: UInt32 = 0, warmInstances: UInt32 = 0, sleepingInstances: UInt32 = 0,
    stoppedInstances: UInt32 = 0, totalVcpusUsed: UInt32 = 0, totalMemoryUsedMiB: UInt64 = 0,
    tenantCount: UInt32 = 0, poolCount: UInt32 = 0
  ) {
    self.runningInstances = runningInstances
    self.warmInstances = warmInstances
    self.sleepingInstances = sleepingInstances
    self.stoppedInstances = stoppedInstances
    self.totalVcpusUsed = totalVcpusUsed
    self.totalMemoryUsedMiB = totalMemoryUsedMiB
    self.tenantCount = tenantCount
    self.poolCount = poolCount
  }

  public static let schema = Schema(
    NodeStats.init,
    doc: "NodeStats.",
    Field("running_instances", \.runningInstances, doc: "running_instances."),
    Field("warm_instances", \.warmInstances, doc: "warm_instances."),
    Field("sleeping_instances", \.sleepingInstances, doc: "sleeping_instances."),
    Field("stopped_instances", \.stoppedInstances, doc: "stopped_instances."),
    Field("total_vcpus_used", \.totalVcpusUsed, doc: "total_vcpus_used."),
    Field("total_mem_used_mib", \.totalMemoryUsedMiB, doc: "total_mem_used_mib."),
    Field("tenant_count", \.tenantCount, doc: "tenant_count."),
    Field("pool_count", \.poolCount, doc: "pool_count.")
  )
}
