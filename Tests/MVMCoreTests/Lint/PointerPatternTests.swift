import Testing

@testable import MVMCore

@Suite struct `Patterns for places` {
  @Test(arguments: [
    ("", "", true), ("", "/a", false), ("/a", "", false),
    ("/instance_resources/vcpus", "/instance_resources/vcpus", true),
    ("/instance_resources/vcpus", "/instance_resources/vcpus/0", false),
    ("/instance_resources", "/instance_resources/vcpus", false),
    ("/tenants/0", "/tenants/0", true), ("/tenants/0", "/tenants/00", false),
    ("/tenants/*/pools", "/tenants/12/pools", true), ("/tenants/*", "/tenants", false),
    ("/*", "/a/b", false),
    ("/tenants[acme]/pools[web]/vcpus", "/tenants[acme]/pools[web]/vcpus", true),
    ("/tenants[*]/vcpus", "/tenants[acme]/vcpus", true),
    ("/tenants[*]/vcpus", "/pools[acme]/vcpus", false), ("/tenants[*]", "/tenants", false),
    ("/**", "", true), ("/**", "/a/b", true),
    ("/tenants[acme]/**", "/tenants[acme]", true),
    ("/tenants[acme]/**", "/tenants[acme]/pools[web]/vcpus", true),
    ("/tenants[acme]/**", "/tenants[acme2]/pools", false),
    ("/a/**/b", "/a/x/b", false), ("/a~1b", "/a~1b", true),
  ])
  func `a pattern fits`(pattern: String, place: String, fits: Bool) throws {
    #expect(try #require(PointerPattern(pattern)).fits(place) == fits)
  }

  @Test(arguments: ["a", "tenants/0", "*", "**", " /a"])
  func `a pattern begins with a slash`(text: String) {
    #expect(PointerPattern(text) == nil)
  }
}

@Suite struct `Levels of rules` {
  @Test func `of several beginnings the longest counts, and of two alike the last`() {
    var levels = RuleLevels()
    levels.add([("MVM2", .note), ("MVM201", .off), ("MVM2", .warning)])
    #expect(levels.level(of: "MVM201") == .off)
    #expect(levels.level(of: "MVM202") == .warning)
    #expect(levels.level(of: "MVM301") == nil)
  }

  @Test func `what is added first wins, however short its codes`() {
    var levels = RuleLevels()
    levels.add([("MVM", .note)])
    levels.add([("MVM201", .error)])
    #expect(levels.level(of: "MVM201") == .note)
  }

  @Test func `a linter gives findings the levels it was told`() throws {
    var levels = RuleLevels()
    levels.add([("MVM201", .note), ("MVM1", .off)])
    let linter = Linter(levels: levels)
    let bytes = try sample(.pool, at: "/instance_resources", #"{"vcpus": 0, "mem_mib": 512}"#)
    #expect(linter.check(bytes, as: .pool).findings.map(\.severity) == [.note])
    let id = try sample(.pool, at: "/pool_id", #""Web""#)
    #expect(linter.check(id, as: .pool).findings.isEmpty)
  }
}

@Suite struct `Days of suppressions` {
  private func isExpired(_ day: String, at time: String) throws -> Bool {
    Suppression(code: "MVM201", reason: "x", expires: day)
      .isExpired(at: try #require(Timestamp(time)))
  }

  @Test func `the last day counts to its end, in UTC`() throws {
    #expect(try !isExpired("2026-11-25", at: "2026-11-25T23:59:59Z"))
    #expect(try isExpired("2026-11-25", at: "2026-11-26T00:00:00Z"))
    #expect(try !isExpired("2026-11-25", at: "2026-11-26T00:30:00+01:00"))
  }
}
