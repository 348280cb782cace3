import MVMCore
import Testing

@Suite struct `The sleep policy` {
  private let policy = SleepPolicyConfig()
  private let idle = IdleMetrics(idleSeconds: 900, cpuPercent: 4.9, netBytes: 1023)

  private func decision(
    _ status: InstanceStatus, _ metrics: IdleMetrics, for seconds: UInt64? = 60
  ) -> SleepDecision {
    policy.decision(for: status, metrics, inStatusFor: seconds)
  }

  @Test func `a running instance becomes warm when it is idle for long enough`() {
    var metrics = idle
    metrics.idleSeconds = 300
    #expect(decision(.running, metrics) == .warm)
    #expect(decision(.running, metrics).target == .warm)
    metrics.idleSeconds = 299
    #expect(decision(.running, metrics) == .stay(.idle(seconds: 299, threshold: 300)))
    #expect(decision(.running, metrics).target == nil)
  }

  @Test func `CPU and network have to be below their thresholds, not at them`() {
    var metrics = idle
    metrics.cpuPercent = 5
    #expect(decision(.running, metrics) == .stay(.cpu(percent: 5, threshold: 5)))
    metrics.cpuPercent = .nan
    #expect(decision(.running, metrics).target == nil)
    metrics = idle
    metrics.netBytes = 1024
    #expect(decision(.running, metrics) == .stay(.network(bytes: 1024, threshold: 1024)))
  }

  @Test func `an instance runs for the minimum`() {
    #expect(
      decision(.running, idle, for: 59) == .stay(.minimum(seconds: 59, minimum: 60)))
  }

  @Test(arguments: [InstanceStatus.running, .warm])
  func `a status whose start is not recorded is no constraint`(status: InstanceStatus) {
    #expect(decision(status, idle, for: nil) == (status == .warm ? .sleep : .warm))
  }

  @Test func `a warm instance sleeps when it is idle and was warm for long enough`() {
    #expect(decision(.warm, idle, for: 30) == .sleep)
    #expect(decision(.warm, idle, for: 30).target == .sleeping)
    #expect(decision(.warm, idle, for: 29) == .stay(.minimum(seconds: 29, minimum: 30)))
    var metrics = idle
    metrics.idleSeconds = 899
    #expect(decision(.warm, metrics) == .stay(.idle(seconds: 899, threshold: 900)))
  }

  @Test func `use of CPU and network does not keep a warm instance from sleep`() {
    #expect(
      decision(.warm, IdleMetrics(idleSeconds: 900, cpuPercent: 99, netBytes: 1 << 40)) == .sleep)
  }

  @Test(arguments: InstanceStatus.allCases)
  func `pinned and critical pools stay, and so does every other status`(status: InstanceStatus) {
    let pinned = policy.decision(for: status, idle, inStatusFor: 60, isPinned: true)
    #expect(pinned == .stay(.pinned))
    let critical = policy.decision(for: status, idle, inStatusFor: 60, isCritical: true)
    #expect(critical == .stay(.critical))
    if status != .running && status != .warm {
      #expect(decision(status, idle) == .stay(.status(status)))
    }
  }

  @Test func `what is decided is allowed by the life cycle`() throws {
    try InstanceStatus.running.checkTransition(to: #require(SleepDecision.warm.target))
    try InstanceStatus.warm.checkTransition(to: #require(SleepDecision.sleep.target))
  }

  @Test(arguments: [nil, "yesterday", "2027-01-01T00:00:00Z"])
  func `with a minimum of 0 the instance's own times are not looked at`(since: String?) {
    let pool = PoolSpec(
      poolID: "web", tenantID: "acme", flakeRef: ".", profile: "minimal",
      instanceResources: InstanceResources(vcpus: 2, memoryMiB: 512),
      desiredCounts: DesiredCounts(),
      runtimePolicy: RuntimePolicy(minRunningSeconds: 0, minWarmSeconds: 0))
    let time = Timestamp(seconds: 1_772_438_400)
    let running = Self.instance(.running, since: since)
    #expect(policy.decision(for: running, of: pool, at: time) == .warm)
    #expect(policy.decision(for: Self.instance(.warm, since: since), of: pool, at: time) == .sleep)
  }

  private static func instance(_ status: InstanceStatus, since: String?) -> InstanceState {
    InstanceState(
      instanceID: "i-0a1b2c3d", poolID: "web", tenantID: "acme", status: status,
      net: InstanceNet(tap: "", mac: "", guestIP: "", gatewayIP: "", prefixLength: 24),
      idleMetrics: IdleMetrics(idleSeconds: 900),
      enteredRunningAt: status == .running ? since : nil,
      enteredWarmAt: status == .warm ? since : nil)
  }

  @Test(
    arguments: [
      ("2026-03-02T08:00:00Z", 59, SleepDecision.stay(.minimum(seconds: 59, minimum: 60))),
      ("2026-03-02T08:00:00Z", 60, .warm),
      ("2026-03-02T08:00:00.5Z", 60, .stay(.minimum(seconds: 59, minimum: 60))),
      ("2027-01-01T00:00:00Z", 0, .stay(.minimum(seconds: 0, minimum: 60))),
      ("yesterday", 60, .stay(.minimum(seconds: 0, minimum: 60))),
      ("", 60, .stay(.minimum(seconds: 0, minimum: 60))),
      (nil, 60, .warm), (nil, 0, .warm),
    ] as [(String?, Int64, SleepDecision)])
  func `an instance's own times tell how long it has run`(
    since: String?, later: Int64, expected: SleepDecision
  ) throws {
    let start = try #require(Timestamp("2026-03-02T08:00:00Z"))
    let pool = PoolSpec(
      poolID: "web", tenantID: "acme", flakeRef: ".", profile: "minimal",
      instanceResources: InstanceResources(vcpus: 2, memoryMiB: 512),
      desiredCounts: DesiredCounts())
    let decision = policy.decision(
      for: Self.instance(.running, since: since), of: pool,
      at: Timestamp(seconds: start.seconds + later))
    #expect(decision == expected)
  }
}
