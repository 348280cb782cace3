import MVMCore
import Testing

@Suite struct `What mvm refuses` {
  private static func pool(
    _ id: String = "web", vcpus: UInt8 = 2, counts: DesiredCounts = DesiredCounts(running: 1),
    role: Role = .worker
  ) -> DesiredPool {
    DesiredPool(
      poolID: id, flakeRef: ".", profile: "minimal", role: role,
      instanceResources: InstanceResources(vcpus: vcpus, memoryMiB: 512), desiredCounts: counts)
  }

  private static func state(
    version: UInt32 = 1, tenant: String = "acme", _ pools: [DesiredPool]
  ) -> DesiredState {
    let network = DesiredTenantNetwork(netID: 3, subnet: "10.240.3.0/24")
    let tenant = DesiredTenant(
      tenantID: tenant, network: network, quotas: TenantQuota(), pools: pools)
    return DesiredState(schemaVersion: version, nodeID: "node-1", tenants: [tenant])
  }

  @Test func `an agent accepts a sound desired state, up to 100 instances of each state`() throws {
    let counts = DesiredCounts(running: 100, warm: 100, sleeping: 100)
    try Self.state([Self.pool(counts: counts)]).checkAcceptance()
  }

  @Test func `an agent's reasons to refuse are all told, with their places`() {
    let counts = DesiredCounts(running: 101, warm: 100, sleeping: 4_000_000_000)
    let state = Self.state(
      version: 2, tenant: "Acme", [Self.pool(), Self.pool("-", vcpus: 0, counts: counts)])
    let error = #expect(throws: DesiredStateError.self) { try state.checkAcceptance() }
    #expect(
      error?.refusals.map(\.description) == [
        "/schema_version: schema_version is 2; the last open agent accepts only 1",
        "/tenants/0/tenant_id: not a valid tenant ID: character 'A' (U+0041) at position 1 is not "
          + "allowed; use a-z, 0-9 and '-'",
        "/tenants/0/pools/1/pool_id: not a valid pool ID: character '-' (U+002D) can't come "
          + "first; start with a-z or 0-9",
        "/tenants/0/pools/1/instance_resources/vcpus: vcpus is 0; an instance needs at least 1",
        "/tenants/0/pools/1/desired_counts/running: 101 instances; the last open agent accepts at "
          + "most 100",
        "/tenants/0/pools/1/desired_counts/sleeping: 4000000000 instances; the last open agent "
          + "accepts at most 100",
      ])
    #expect(error?.description.hasPrefix("refused in a plain request: /schema_version: ") == true)
  }

  /// The linter says of the same documents that the agent refuses them.
  @Test func `each reason is an error of the linter at the same place`() {
    let counts = DesiredCounts(running: 101)
    let state = Self.state(
      version: 2, tenant: "Acme", [Self.pool("-", vcpus: 0, counts: counts)])
    let findings = Linter().check(state.json(), as: .desiredState).findings
    for refusal in state.refusals {
      #expect(
        findings.contains { $0.severity == .error && "\($0.pointer)" == refusal.pointer },
        "\(refusal)")
    }
  }

  @Test func `pools are reconciled by role, in their own order within one`() {
    let roles: [Role] = [.capabilityIMessage, .worker, .builder, .gateway, .worker]
    let pools = roles.enumerated().map { Self.pool("p\($0.offset)", role: $0.element) }
    let order = Self.state(pools).tenants[0].poolsInReconcileOrder.map(\.poolID)
    #expect(order == ["p3", "p2", "p1", "p4", "p0"])
    #expect(Set(Role.reconcileOrder) == Set(Role.allCases))
  }

  private static func route(port: UInt16? = nil, path: String? = nil) -> Route {
    Route(
      matchRule: MatchRule(port: port, pathPrefix: path), target: RouteTarget(poolID: "web"))
  }

  @Test func `a routing table is refused for a route without criteria and a port twice`() throws {
    let table = RoutingTable(routes: [
      Self.route(port: 443), Self.route(), Self.route(path: "/a"), Self.route(port: 443),
      Self.route(port: 443),
    ])
    let faults: [RoutingFault] = [
      .noCriteria(route: 1), .portTwice(route: 3, earlier: 0, port: 443),
      .portTwice(route: 4, earlier: 0, port: 443),
    ]
    #expect(throws: RoutingError.faults(faults)) { try table.check() }
    #expect(throws: RoutingError.faults(faults)) { try RoutingTable.readChecked(table.json()) }
    #expect(
      faults.map(\.description) == [
        "/routes/1/match_rule: the route says nothing of the requests it takes: set port, "
          + "path_prefix or source_cidr",
        "/routes/3/match_rule/port: port 443 is matched by route 0 already",
        "/routes/4/match_rule/port: port 443 is matched by route 0 already",
      ])
  }

  @Test func `a sound table is read, and one that is no table is not`() throws {
    let table = RoutingTable(routes: [Self.route(port: 443), Self.route(path: "/a")])
    #expect(try RoutingTable.readChecked(table.json()).json() == table.json())
    let error = #expect(throws: RoutingError.self) { try RoutingTable.readChecked([0x7B]) }
    guard case .unreadable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
