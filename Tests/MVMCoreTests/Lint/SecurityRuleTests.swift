import Testing

@testable import MVMCore

@Suite struct `Rules for security policies` {
  private func found(_ pointer: String, _ value: String) throws -> [String] {
    let bytes = try sample(.securityPolicy, at: pointer, value)
    let findings = Linter().check(bytes, as: .securityPolicy).findings
    return findings.map { "\($0.code) \($0.pointer)" }
  }

  @Test func `each thing that is left open is told`() throws {
    #expect(
      try found("/access", #"{"debug_exec": true, "console": true, "network": false}"#)
        == ["MVM921 /access/debug_exec", "MVM921 /access/console"])
  }

  @Test func `an empty policy says nothing of authentication`() {
    let findings = Linter().check(Array("{}".utf8), as: .securityPolicy).findings
    #expect(findings.map { "\($0.code) \($0.severity)" } == ["MVM922 note"])
  }

  private static let limits: [(second: UInt32, minute: UInt32, at: String?)] = [
    (100, 3000, nil), (10, 600, nil), (10, 10, nil), (0, 1, nil), (1, 0, nil),
    (10, 601, "frames_per_minute"), (10, 9, "frames_per_second"), (0, 0, "frames_per_second"),
    (.max, .max, nil), (71_582_788, .max, "frames_per_minute"), (71_582_789, .max, nil),
  ]

  @Test(arguments: limits)
  func `a limit that the other never lets be reached is told`(
    second: UInt32, minute: UInt32, place: String?
  ) throws {
    let limits = #"{"frames_per_second": \#(second), "frames_per_minute": \#(minute)}"#
    let expected = place.map { ["MVM923 /rate_limits/\($0)"] } ?? []
    #expect(try found("/rate_limits", limits) == expected)
  }

  @Test func `a limit that is left out has its default`() throws {
    #expect(try found("/rate_limits", #"{"frames_per_minute": 6000}"#) == [])
    #expect(
      try found("/rate_limits", #"{"frames_per_minute": 6001}"#)
        == ["MVM923 /rate_limits/frames_per_minute"])
    #expect(try found("/rate_limits", #"{"frames_per_second": 49}"#) == ["MVM923 /rate_limits"])
  }

  /// The findings for patterns with actions.
  private func patterns(_ entries: (String, String)...) throws -> [String] {
    let list = entries.map {
      #"{"pattern": "\#($0.0)", "category": "c", "severity": "Low", "action": "\#($0.1)"}"#
    }
    return try found("/blocklist", "[\(list.joined(separator: ","))]")
  }

  @Test func `patterns that match everything are told, but for those that only log`() throws {
    #expect(try patterns(("", "Log")) == ["MVM924 /blocklist/0/pattern"])
    #expect(try patterns(("*", "Block")) == ["MVM924 /blocklist/0/pattern"])
    #expect(try patterns(("**", "RequireApproval")) == ["MVM924 /blocklist/0/pattern"])
    #expect(try patterns(("*", "Log")) == [])
    #expect(try patterns(("?", "Block"), ("* ", "Block")) == [])
  }

  @Test func `a repeated pattern is told at its second place, and not as hidden too`() throws {
    #expect(try patterns(("rm", "Log"), ("rm", "Block")) == ["MVM924 /blocklist/1/pattern"])
    #expect(try patterns(("rm", "Log"), ("RM", "Log")) == [])
  }

  @Test func `a milder pattern hides a stricter one in which it ends earlier`() throws {
    let hidden = ["MVM925 /blocklist/0/pattern"]
    #expect(try patterns(("rm", "Log"), ("rm -rf", "Block")) == hidden)
    #expect(try patterns(("rm", "Log"), ("sudo rm -rf", "RequireApproval")) == hidden)
    #expect(try patterns(("rm", "RequireApproval"), ("rm -rf", "Block")) == hidden)
    #expect(try patterns(("rm", "Log"), ("rm -r", "Block"), ("rm -f", "Block")) == hidden)
    #expect(
      try patterns(("rm -rf", "Block"), ("rm", "Log")) == ["MVM925 /blocklist/1/pattern"])
  }

  @Test func `one that ends with it, is as strict, or has a star, hides nothing`() throws {
    #expect(try patterns(("rm", "Log"), ("sudo rm", "Block")) == [])
    #expect(try patterns(("rm", "Block"), ("rm -rf", "Block")) == [])
    #expect(try patterns(("rm", "Block"), ("rm -rf", "Log")) == [])
    #expect(try patterns(("rm*", "Log"), ("rm*-rf", "Block")) == [])
    #expect(try patterns(("rm", "Log"), ("rm *", "Block")) == [])
    #expect(try patterns(("", "Log"), ("rm", "Block")) == ["MVM924 /blocklist/0/pattern"])
  }
}
