import Testing

@testable import MVMCore

@Suite struct `Quotas of a desired state` {
  typealias Pool = DesiredStateText.Pool

  @Test func `what fits exactly is fine, one more running instance is not`() {
    let fits = [Pool(id: "web", running: 5), Pool(id: "db", running: 3)]
    #expect(DesiredStateText(running: 8, wanted: fits).findings.isEmpty)
    let more = [Pool(id: "web", running: 6), Pool(id: "db", running: 3)]
    let state = DesiredStateText(running: 8, wanted: more)
    #expect(state.told == ["MVM406 quotas/max_running"])
    #expect(
      state.messages == [
        #"tenant "acme" requests 9 running instances; max_running is 8 ("web" 6 + "db" 3)"#
      ])
  }

  @Test func `virtual CPUs and memory are added up over the pools`() {
    let wanted = [
      Pool(id: "web", vcpus: 4, memory: 1024, running: 3),
      Pool(id: "db", vcpus: 8, memory: 4096, running: 2),
    ]
    #expect(DesiredStateText(vcpus: 28, memory: 11264, wanted: wanted).findings.isEmpty)
    let state = DesiredStateText(vcpus: 27, memory: 11263, wanted: wanted)
    #expect(state.told == ["MVM406 quotas/max_vcpus", "MVM406 quotas/max_mem_mib"])
    #expect(
      state.messages == [
        #"tenant "acme" requests running instances with 28 vCPUs; max_vcpus is 27 "#
          + #"("db" 2 × 8 + "web" 3 × 4)"#,
        #"tenant "acme" requests running instances with 11264 MiB of memory; max_mem_mib is "#
          + #"11263 ("db" 2 × 4096 + "web" 3 × 1024)"#,
      ])
  }

  @Test func `the pools that add the most are named first, and the rest counted`() {
    let wanted = (1...7).map { Pool(id: "pool-\($0)", running: $0) }
    let state = DesiredStateText(running: 27, wanted: wanted)
    #expect(
      state.messages == [
        #"tenant "acme" requests 28 running instances; max_running is 27 "#
          + #"("pool-7" 7 + "pool-6" 6 + "pool-5" 5 + "pool-4" 4 + 3 more pools)"#
      ])
    #expect(state.findings[0].related.count == 4)
  }

  @Test func `warm instances count beside the running ones, as a warning`() {
    let wanted = [Pool(vcpus: 4, memory: 1024, running: 3, warm: 1)]
    #expect(DesiredStateText(vcpus: 16, memory: 4096, wanted: wanted).findings.isEmpty)
    let state = DesiredStateText(vcpus: 15, memory: 4095, wanted: wanted)
    #expect(state.told == ["MVM407 quotas/max_vcpus", "MVM407 quotas/max_mem_mib"])
    #expect(state.findings.allSatisfy { $0.severity == .warning })
  }

  @Test func `where the running ones alone take too much, warm ones are not told of again`() {
    let wanted = [Pool(vcpus: 4, memory: 1024, running: 3, warm: 1)]
    let state = DesiredStateText(vcpus: 11, memory: 4095, wanted: wanted)
    #expect(state.told == ["MVM406 quotas/max_vcpus", "MVM407 quotas/max_mem_mib"])
  }

  @Test func `an instance over the quota is reported at the pool, and not added up`() {
    let wanted = [Pool(id: "big", vcpus: 16, running: 4, warm: 1), Pool(id: "web", running: 2)]
    let state = DesiredStateText(vcpus: 15, wanted: wanted)
    #expect(state.told == ["MVM411 pools/0/instance_resources/vcpus"])
    #expect(
      state.messages == [#"an instance of pool "big" uses 16 vCPUs; max_vcpus of the tenant is 15"#]
    )
    #expect(DesiredStateText(vcpus: 68, wanted: wanted).told == ["MVM407 quotas/max_vcpus"])
  }

  @Test func `the other pools are added up beside an instance over the quota`() {
    let wanted = [Pool(id: "big", memory: 2048, running: 1), Pool(id: "web", running: 3)]
    #expect(
      DesiredStateText(memory: 1024, wanted: wanted).told
        == ["MVM406 quotas/max_mem_mib", "MVM411 pools/0/instance_resources/mem_mib"])
  }

  @Test func `warm instances, pools, instances of a pool and disks have quotas of their own`() {
    let wanted = [
      Pool(id: "web", disk: 1024, running: 2, warm: 2, sleeping: 2),
      Pool(id: "db", disk: 2048, running: 1, warm: 1),
    ]
    let fits = DesiredStateText(warm: 3, pools: 2, perPool: 6, disk: 10, wanted: wanted)
    #expect(fits.findings.isEmpty)
    let state = DesiredStateText(warm: 2, pools: 1, perPool: 5, disk: 9, wanted: wanted)
    #expect(
      state.told == [
        "MVM407 quotas/max_warm", "MVM407 quotas/max_pools", "MVM407 quotas/max_disk_gib",
        "MVM407 pools/0/desired_counts",
      ])
    #expect(
      state.messages == [
        #"tenant "acme" requests 3 warm instances; max_warm is 2 ("web" 2 + "db" 1)"#,
        #"tenant "acme" requests 2 pools; max_pools is 1"#,
        #"tenant "acme" requests data disks of 10240 MiB; max_disk_gib is 9, which is 9216 MiB "#
          + #"("web" 6 × 1024 + "db" 2 × 2048)"#,
        #"pool "web" has 6 instances; max_instances_per_pool is 5"#,
      ])
  }

  @Test func `a tenant has addresses for 252 instances in all states`() {
    func state(_ sleeping: Int) -> DesiredStateText {
      let pools = ["a", "b"].map { Pool(id: $0, running: 1, warm: 1, sleeping: 99) }
      return DesiredStateText(
        wanted: pools + [Pool(id: "c", running: 1, warm: 1, sleeping: sleeping)])
    }
    #expect(state(48).findings.isEmpty)
    #expect(state(49).told == ["MVM408 pools"])
    #expect(
      state(49).messages == [
        #"tenant "acme" requests 253 instances; its network has addresses for 252 "#
          + #"("a" 101 + "b" 101 + "c" 51)"#
      ])
  }
}

@Suite struct `Quotas and broken values` {
  typealias Pool = DesiredStateText.Pool

  @Test func `a pool with a broken value adds nothing, and the others still add up`() {
    let broken = [
      (Pool(id: "x", vcpus: 0, running: 1), "MVM201 pools/0/instance_resources/vcpus"),
      (Pool(id: "x", vcpus: 33, running: 1), "MVM201 pools/0/instance_resources/vcpus"),
      (Pool(id: "x", memory: 0, running: 1), "MVM203 pools/0/instance_resources/mem_mib"),
      (Pool(id: "x", running: 101), "MVM206 pools/0/desired_counts/running"),
    ]
    for (pool, finding) in broken {
      let web = Pool(id: "web", vcpus: 4, running: 4)
      let fits = DesiredStateText(vcpus: 18, wanted: [pool, web])
      #expect(fits.told == [finding])
      let more = Pool(id: "web", vcpus: 4, running: 5)
      let state = DesiredStateText(vcpus: 18, wanted: [pool, more])
      #expect(state.told == ["MVM406 quotas/max_vcpus", finding])
    }
  }

  @Test func `a pool that stands twice counts once`() {
    let pool = Pool(running: 5)
    let state = DesiredStateText(running: 5, pools: 1, wanted: [pool, pool])
    #expect(state.told == ["MVM403 pools/1/pool_id"])
  }

  @Test func `numbers of the largest size are added without overflow`() {
    let most = Int(UInt32.max)
    let pools = (1...3).map {
      Pool(id: "p\($0)", vcpus: 32, memory: most, disk: most, running: 80)
    }
    let state = DesiredStateText(
      vcpus: UInt64(UInt32.max), memory: .max, running: 252, disk: .max, wanted: pools)
    #expect(state.findings.isEmpty)
    let tight = DesiredStateText(
      vcpus: UInt64(UInt32.max), memory: UInt64(most), running: 252, disk: 1, wanted: pools)
    #expect(tight.told == ["MVM406 quotas/max_mem_mib", "MVM407 quotas/max_disk_gib"])
    #expect(tight.messages[0].contains("running instances with 1030792150800 MiB of memory; "))
  }

  @Test func `counts of the largest size are one finding each`() {
    let most = Int(UInt32.max)
    let pool = Pool(running: most, warm: most, sleeping: most)
    let state = DesiredStateText(wanted: [pool])
    #expect(state.findings.map(\.code) == ["MVM206", "MVM206", "MVM206"])
  }
}

@Suite struct `Quotas of 0` {
  typealias Pool = DesiredStateText.Pool
  private let wanted = [Pool(id: "web", disk: 1024, running: 2, warm: 1), Pool(id: "db")]

  @Test func `a quota of 0 that leaves others useless is one finding`() {
    let cases: [(DesiredStateText, String)] = [
      (DesiredStateText(vcpus: 0, wanted: wanted), "max_vcpus"),
      (DesiredStateText(memory: 0, wanted: wanted), "max_mem_mib"),
      (DesiredStateText(running: 0, wanted: wanted), "max_running"),
      (DesiredStateText(pools: 0, wanted: wanted), "max_pools"),
      (DesiredStateText(perPool: 0, wanted: wanted), "max_instances_per_pool"),
    ]
    for (state, key) in cases { #expect(state.told == ["MVM308 quotas/\(key)"]) }
    #expect(
      cases[0].0.messages == [
        "max_vcpus is 0, so nothing that max_mem_mib, max_running and max_warm allow can be used"
      ])
  }

  @Test func `several such quotas are one finding that names them all`() {
    let state = DesiredStateText(vcpus: 0, running: 0, wanted: wanted)
    #expect(state.told == ["MVM308 quotas/max_vcpus"])
    #expect(
      state.messages == [
        "max_vcpus and max_running are 0, so nothing that max_mem_mib and max_warm allow can "
          + "be used"
      ])
    #expect(state.findings[0].related.map(\.message) == ["also 0"])
  }

  @Test func `no warm instances and no disks are quotas like any other`() {
    #expect(DesiredStateText(warm: 0, wanted: wanted).told == ["MVM407 quotas/max_warm"])
    #expect(DesiredStateText(disk: 0, wanted: wanted).told == ["MVM407 quotas/max_disk_gib"])
  }

  @Test func `a tenant that may have nothing is silent as long as it wants nothing`() {
    #expect(DesiredStateText.quotas(of: 0, []).findings.isEmpty)
    #expect(DesiredStateText.quotas(of: 0, [Pool()]).told == ["MVM407 quotas/max_pools"])
    #expect(DesiredStateText.quotas(of: 0, wanted).told == ["MVM406 quotas/max_running"])
    let asleep = [Pool(disk: 1024, sleeping: 2)]
    #expect(DesiredStateText.quotas(of: 0, asleep).told == ["MVM407 quotas/max_pools"])
  }

  @Test func `more running instances than addresses are told of at the quota`() {
    #expect(DesiredStateText(running: 252, wanted: []).findings.isEmpty)
    let state = DesiredStateText(running: 253, wanted: [])
    #expect(state.told == ["MVM308 quotas/max_running"])
  }

  @Test func `a tenant's file is checked likewise`() throws {
    #expect(try told(.tenant, at: "/quotas/max_pools", "0") == ["MVM308 /quotas/max_pools"])
    #expect(try told(.tenant, at: "/quotas/max_warm", "0").isEmpty)
    #expect(try told(.tenant, at: "/quotas/max_disk_gib", "0").isEmpty)
    let most = "4294967295"
    #expect(try told(.tenant, at: "/quotas/max_running", most) == ["MVM308 /quotas/max_running"])
  }
}

@Suite struct `Sums of pools from files` {
  private func spec(_ id: String, running: UInt32, warm: UInt32 = 0) -> PoolDemand {
    PoolDemand(
      PoolSpec(
        poolID: id, tenantID: "acme", flakeRef: "github:acme/web", profile: "minimal",
        instanceResources: InstanceResources(vcpus: 4, memoryMiB: 1024),
        desiredCounts: DesiredCounts(running: running, warm: warm)))
  }

  @Test func `pools of several files add up to typed excesses, by their positions`() throws {
    let pools = [spec("web", running: 0), spec("db", running: 2), spec("api", running: 3)]
    let sums = QuotaSums(TenantQuota(), pools)
    let excess = try #require(sums.runningExcesses.first)
    #expect(sums.runningExcesses.count == 1)
    #expect(excess.quota == .vcpus)
    #expect((excess.total, excess.limit) == (20, 16))
    #expect(
      excess.parts == [
        QuotaSums.Part(pool: 2, id: "api", instances: 3, each: 4),
        QuotaSums.Part(pool: 1, id: "db", instances: 2, each: 4),
      ])
    #expect(excess.otherPools == 0)
    #expect(
      excess.message(tenant: "acme", isRequested: true)
        == #"tenant "acme" requests running instances with 20 vCPUs; max_vcpus is 16 ("#
        + #""api" 3 × 4 + "db" 2 × 4)"#)
  }

  @Test func `a part of the largest numbers stops at the largest number`() {
    let part = QuotaSums.Part(pool: 0, id: "web", instances: .max, each: 2)
    #expect(part.total == .max)
  }
}
