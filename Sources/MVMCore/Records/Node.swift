/// What a node is and has.
public struct NodeInfo: WireRecord {
  public var nodeID: String
  public var hostname: String
  public var arch: String
  public var totalVCPUs: UInt32
  public var totalMemoryMiB: UInt64
  public var vmStatus: String?
  public var firecrackerVersion: String?
  public var jailerAvailable: Bool
  public var cgroupV2: Bool
  public var attestationProvider: String

  public init(
    nodeID: String, hostname: String, arch: String, totalVCPUs: UInt32, totalMemoryMiB: UInt64,
    vmStatus: String? = nil, firecrackerVersion: String? = nil, jailerAvailable: Bool,
    cgroupV2: Bool, attestationProvider: String = "none"
  ) {
    self.nodeID = nodeID
    self.hostname = hostname
    self.arch = arch
    self.totalVCPUs = totalVCPUs
    self.totalMemoryMiB = totalMemoryMiB
    self.vmStatus = vmStatus
    self.firecrackerVersion = firecrackerVersion
    self.jailerAvailable = jailerAvailable
    self.cgroupV2 = cgroupV2
    self.attestationProvider = attestationProvider
  }

  public static let schema = Schema.make {
    Schema(
      NodeInfo.init,
      doc: "What a node is and has.",
      Field("node_id", \.nodeID, format: .nodeID, doc: "The node's ID."),
      Field("hostname", \.hostname, doc: "The node's host name."),
      Field("arch", \.arch, doc: "The node's processor architecture, such as x86_64."),
      Field("total_vcpus", \.totalVCPUs, doc: "Virtual CPUs that the node has."),
      Field("total_mem_mib", \.totalMemoryMiB, doc: "Memory that the node has, in MiB."),
      Field(
        "vm_status", \.vmStatus, alias: "lima_status", since: "0.3.3",
        doc: "State of the VM around the node where it runs in one; null otherwise."),
      Field(
        "firecracker_version", \.firecrackerVersion,
        doc: "Version of Firecracker on the node; null without it."),
      Field(
        "jailer_available", \.jailerAvailable, doc: "Whether Firecracker's jailer is installed."),
      Field("cgroup_v2", \.cgroupV2, doc: "Whether the node has control groups version 2."),
      Field(
        "attestation_provider", \.attestationProvider, default: "none",
        doc: "What attests the node's state; none without one.")
    )
  }
}

/// What runs on a node and what that takes.
public struct NodeStats: WireRecord {
  public var runningInstances: UInt32
  public var warmInstances: UInt32
  public var sleepingInstances: UInt32
  public var stoppedInstances: UInt32
  public var totalVCPUsUsed: UInt32
  public var totalMemoryUsedMiB: UInt64
  public var tenantCount: UInt32
  public var poolCount: UInt32

  public init(
    runningInstances: UInt32 = 0, warmInstances: UInt32 = 0, sleepingInstances: UInt32 = 0,
    stoppedInstances: UInt32 = 0, totalVCPUsUsed: UInt32 = 0, totalMemoryUsedMiB: UInt64 = 0,
    tenantCount: UInt32 = 0, poolCount: UInt32 = 0
  ) {
    self.runningInstances = runningInstances
    self.warmInstances = warmInstances
    self.sleepingInstances = sleepingInstances
    self.stoppedInstances = stoppedInstances
    self.totalVCPUsUsed = totalVCPUsUsed
    self.totalMemoryUsedMiB = totalMemoryUsedMiB
    self.tenantCount = tenantCount
    self.poolCount = poolCount
  }

  public static let schema = Schema.make {
    Schema(
      NodeStats.init,
      doc: "What runs on a node and what that takes.",
      Field("running_instances", \.runningInstances, doc: "Instances that run."),
      Field("warm_instances", \.warmInstances, doc: "Instances that are warm."),
      Field("sleeping_instances", \.sleepingInstances, doc: "Instances that sleep."),
      Field("stopped_instances", \.stoppedInstances, doc: "Instances that are stopped."),
      Field("total_vcpus_used", \.totalVCPUsUsed, doc: "Virtual CPUs that instances use."),
      Field("total_mem_used_mib", \.totalMemoryUsedMiB, doc: "Memory that instances use, in MiB."),
      Field("tenant_count", \.tenantCount, doc: "Tenants on the node."),
      Field("pool_count", \.poolCount, doc: "Pools on the node.")
    )
  }
}
