import MVMCore

let resources = InstanceResources(vcpus: 2, memoryMiB: 512)

func agent() throws -> String {
  let pools = [Role.worker, .gateway].map { role in
    DesiredPool(
      poolID: "\(role.rawValue)s", flakeRef: ".", profile: "minimal", role: role,
      instanceResources: resources, desiredCounts: DesiredCounts(running: 101))
  }
  let tenant = DesiredTenant(
    tenantID: "acme", network: DesiredTenantNetwork(netID: 3, subnet: "10.240.3.0/24"),
    quotas: TenantQuota(), pools: pools)
  let state = DesiredState(schemaVersion: 1, nodeID: "node-1", tenants: [tenant])
  let request = try AgentRequest.read(AgentRequest.reconcile(state).json())
  guard case .reconcile(let read) = request else { return "another request" }
  let order = read.tenants[0].poolsInReconcileOrder.map(\.poolID)
  return "\(order), \(read.refusals.count) refusals, limit \(DesiredCounts.limit)"
}

func audit() throws -> String {
  let entry = AuditEntry(
    timestamp: "2026-03-02T08:00:00Z", tenantID: "acme", action: .tenantCreated)
  let log = LocalAuditLog(path: "/nowhere/audit.jsonl")
  return "\(try AuditEntry.read(entry.json()).action.rawValue), then \(log.rotatedPath)"
}

func buildEnvironment() throws -> String {
  let environment = RecordingEnvironment()
  try environment.ensureBridge(of: TenantNet(netID: NetID(3)))
  environment.logSuccess("ready")
  try HostBuildEnvironment(shell: environment).run("true")
  return "\(environment.events.count) events"
}

func instance() throws -> String {
  let net = try InstanceNet(offset: InstanceOffset(5), in: TenantNet(netID: NetID(3)))
  do {
    try InstanceStatus.created.checkTransition(to: .running)
    return "allowed"
  } catch {
    return "\(net.guestIP), \(error)"
  }
}

func idleMetrics() throws -> String {
  let metrics = IdleMetrics(idleSeconds: 900, cpuPercent: 1, netBytes: 0)
  let policy = SleepPolicyConfig()
  let running = policy.decision(for: .running, metrics, inStatusFor: 60)
  let warm = policy.decision(for: .warm, metrics, inStatusFor: 30)
  return "\(running), \(warm)"
}

func pool() throws -> String {
  let spec = PoolSpec(
    poolID: "web", tenantID: "acme", flakeRef: ".", profile: "minimal",
    instanceResources: resources, desiredCounts: DesiredCounts(running: 2))
  let paths = try ObjectPaths().pool(PoolPath("acme/web"))
  let memory = ByteSize(mebibytes: UInt64(spec.instanceResources.memoryMiB) * 3)
  return "\(try PoolSpec.read(spec.json()).role), \(memory), \(paths.spec)"
}

func tenant() throws -> String {
  let net = TenantNet(netID: try NetID(3))
  let config = TenantConfig(
    tenantID: "acme", quotas: TenantQuota(), net: net, secretsEpoch: 1, configVersion: 1,
    pinned: false, auditRetentionDays: 90, createdAt: "2026-03-02T08:00:00Z")
  let path = ObjectPaths().tenant(try TenantID(config.tenantID)).config
  return "\(try TenantConfig.read(config.json()).net.bridge), \(path)"
}

func node() throws -> String {
  let text = """
    {"node_id": "node-1", "hostname": "a", "arch": "x86_64", "total_vcpus": 8,
     "total_mem_mib": 16384, "lima_status": "Running", "jailer_available": true,
     "cgroup_v2": true}
    """
  let info = try NodeInfo.read(Array(text.utf8))
  return "\(info.vmStatus ?? "none"), \(info.attestationProvider)"
}
