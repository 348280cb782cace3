import Foundation
import Testing

@testable import mvm_core

@Suite struct `The command fmt` {
  private func fmt(_ arguments: String..., stdin: String) -> TestProgram.Result {
    TestProgram().run((["fmt", "-"] + arguments).map { Argument($0) }, stdin: Array(stdin.utf8))
  }

  @Test func `a document is written as mvm writes it, with its defaults`() {
    let text = #"{"warm": 1, "running": 2, "sleeping": 0}"#
    let pretty = "{\n  \"running\": 2,\n  \"warm\": 1,\n  \"sleeping\": 0\n}"
    #expect(fmt("--type", "DesiredCounts", stdin: text) == .init(status: .yes, out: pretty))
    let compact = #"{"running":2,"warm":1,"sleeping":0}"#
    #expect(fmt("--type", "DesiredCounts", "--compact", stdin: text).out == compact)
    #expect(fmt("--type", "RuntimePolicy", "--compact", stdin: "{}").out.contains(":60,"))
  }

  @Test func `a dropped key is told on standard error`() {
    let result = fmt("--type", "MatchRule", "--compact", stdin: #"{"prot": 1}"#)
    #expect(result.out == #"{"port":null,"path_prefix":null,"source_cidr":null}"#)
    #expect(result.err.contains("mvm drops it"))
  }

  @Test func `with --lines each line gives a line, an error for one that can't be read`() {
    let result = fmt("--type", "Role", "--lines", stdin: "\"worker\"\n\"wroker\"\n{\n")
    let lines = result.out.split(separator: "\n")
    #expect(result.status == .no)
    #expect(lines.count == 3)
    #expect(lines[0] == "\"worker\"")
    #expect(lines[1].hasPrefix(#"{"error":{"code":"MVM011","message":"#))
    #expect(lines[2].hasPrefix(#"{"error":{"code":"MVM002","message":"#))
  }

  @Test func `an unknown type is status 2 with a suggestion`() {
    let result = fmt("--type", "PoolSpecs", stdin: "{}")
    #expect(result.status == .usage)
    #expect(result.err.contains("did you mean 'PoolSpec'?"))
    #expect(fmt(stdin: "{}").status == .usage)
  }

  @Test func `a release reads and writes what it knows`() {
    let text = #"{"require_auth": true, "profile": "dev", "access": {"debug_exec": true}}"#
    func policy(_ release: String...) -> TestProgram.Result {
      let target = release.flatMap { ["--target-version", $0] }
      return TestProgram().run(
        (["fmt", "-", "--compact", "--type", "SecurityPolicy"] + target).map { Argument($0) },
        stdin: Array(text.utf8))
    }
    let old = policy("0.13.0")
    #expect(!old.out.contains("profile") && old.out.contains(#""debug_exec":true"#))
    #expect(old.err.contains("MVM012") && old.status == .yes)
    let new = policy("v0.14")
    #expect(new.out.contains(#""profile":"dev""#) && !new.out.contains("debug_exec"))
    let both = policy()
    #expect(both.out.contains(#""profile":"dev""#) && both.out.contains(#""debug_exec":true"#))
    #expect(both.err.isEmpty)
    #expect(policy("0.3.0").status == .no && policy("new").status == .usage)
  }

  @Test func `a line that a release has no type for is an error with a reason`() {
    let result = fmt(
      "--type", "SecurityPolicy", "--lines", "--target-version", "0.3.0", stdin: "{}\n")
    #expect(result.status == .no)
    #expect(result.out.contains("0.3.0 does not read it"))
  }
}

@Suite struct `The commands validate-id and derive` {
  @Test func `each name is judged, and one bad name is status 1`() {
    #expect(
      TestProgram().run("validate-id", "acme")
        == .init(status: .yes, out: "acme: valid tenant ID\n"))
    let result = TestProgram().run("validate-id", "acme", "Acme")
    #expect(result.status == .no)
    #expect(result.out.contains("did you mean \"acme\"?"))
    #expect(TestProgram().run("validate-id", "-qq", "Acme") == .init(status: .no))
    #expect(TestProgram().run("validate-id", "-q", "acme") == .init(status: .yes))
  }

  @Test func `names come from standard input, one a line`() {
    let result = TestProgram().run("validate-id", "-k", "pool", "-", stdin: "web\r\napi\n\n")
    #expect(result == .init(status: .yes, out: "web: valid pool ID\napi: valid pool ID\n"))
  }

  @Test func `json names each fault by its rule`() throws {
    let result = TestProgram().run("validate-id", "-f", "json", "--", "-a-")
    let root = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    let first = try #require((root?["results"] as? [[String: Any]])?.first)
    #expect(first["valid"] as? Bool == false)
    #expect((first["faults"] as? [[String: String]])?.map { $0["code"] } == ["MVM103", "MVM103"])
    #expect(first["suggestion"] as? String == "a")
  }

  @Test func `a single value is printed bare`() {
    let tap = TestProgram().run("derive", "tap", "--net-id", "3", "--offset", "5")
    #expect(tap == .init(status: .yes, out: "tn3i5\n"))
    let bridge = TestProgram().run("derive", "bridge", "--net-id", "3")
    #expect(bridge == .init(status: .yes, out: "br-tenant-3\n"))
  }

  @Test func `what needs an offset says so`() {
    let result = TestProgram().run("derive", "mac", "--net-id", "3")
    #expect(result.status == .usage)
    #expect(result.err.hasPrefix("mvm-core: derive needs '--offset N'"))
    #expect(TestProgram().run("derive", "all", "--net-id", "4096").status == .usage)
    #expect(
      TestProgram().run("derive", "ip", "--net-id", "3", "--offset", "5", "--subnet", "10.0.9.0/24")
        == .init(status: .yes, out: "10.0.9.5\n"))
  }

  @Test(arguments: [
    ("20", "10.240.3.0/28", "10.240.3.20 is outside the subnet 10.240.3.0/28"),
    ("3", "10.240.3.0/31", "10.240.3.3 is outside the subnet 10.240.3.0/31"),
    ("3", "10.240.3.0/32", "10.240.3.3 is outside the subnet 10.240.3.0/32"),
    ("20", "10.240.3.128/25", "10.240.3.20 is outside the subnet 10.240.3.128/25"),
    ("0", "10.240.3.0/24", "10.240.3.0 is the network address of 10.240.3.0/24"),
    ("255", "10.240.3.0/24", "10.240.3.255 is the broadcast address of 10.240.3.0/24"),
  ])
  func `an address that no instance can have is refused`(
    offset: String, subnet: String, reason: String
  ) {
    func derive(_ what: String, _ format: String = "human") -> TestProgram.Result {
      TestProgram().run(
        "derive", what, "--net-id", "3", "--offset", offset, "--subnet", subnet, "-f", format)
    }
    let result = derive("ip")
    #expect(result.status == .usage && result.out.isEmpty && result.err.contains(reason))
    #expect(derive("ip", "json").status == .usage)
    #expect(derive("tap").out == "tn3i\(offset)\n")
    #expect(derive("mac").status == .yes)
    #expect(!derive("all").out.contains("\nip"))
    #expect(derive("all", "json").out.contains(#""ip": null"#))
  }

  @Test func `a gateway outside its subnet is refused`() {
    func derive(_ subnet: String) -> TestProgram.Result {
      TestProgram().run("derive", "gateway", "--net-id", "3", "--subnet", subnet)
    }
    let result = derive("10.240.3.128/25")
    #expect(result.status == .usage && result.out.isEmpty)
    #expect(result.err.contains("the gateway would be 10.240.3.1, outside the subnet"))
    #expect(derive("10.240.3.0/28") == .init(status: .yes, out: "10.240.3.1\n"))
  }

  /// Addresses are those of the subnet that a larger one is cut to.
  @Test func `offsets 0 and 255 are addresses of a larger subnet`() {
    func ip(_ offset: String) -> TestProgram.Result {
      TestProgram().run(
        "derive", "ip", "--net-id", "3", "--offset", offset, "--subnet", "10.240.0.0/16")
    }
    #expect(ip("255").status == .yes && ip("0").status == .usage)
  }
}

@Suite struct `The commands explain and rules` {
  @Test func `a rule is explained by code or name, with both examples`() {
    let byCode = TestProgram().run("explain", "mvm201")
    #expect(byCode.status == .yes)
    #expect(byCode == TestProgram().run("explain", "vcpu-count"))
    #expect(byCode.out.hasPrefix("MVM201 vcpu-count\n"))
    #expect(TestProgram().run("explain", "MVM29").status == .usage)
  }

  @Test func `all rules are listed, for people and for programs`() throws {
    let lines = TestProgram().run("rules").out.split(separator: "\n")
      .filter { !$0.hasPrefix(" ") }
    #expect(lines.allSatisfy { $0.hasPrefix("MVM") })
    let json = TestProgram().run("rules", "-f", "json").out
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((root?["rules"] as? [Any])?.count == lines.count)
  }
}
