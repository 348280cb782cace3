import Testing

@testable import MVMCore

@Suite struct `Rules for routes` {
  /// The codes and places of the findings for routes to the pool `web` with these match rules.
  private func found(_ rules: String...) throws -> [String] {
    let routes = rules.map { #"{"match_rule": \#($0), "target": {"pool_id": "web"}}"# }
    let bytes = try sample(.routing, at: "/routes", "[\(routes.joined(separator: ","))]")
    return Self.linter.check(bytes, as: .routing).findings.map { "\($0.code) \($0.pointer)" }
  }

  /// Every route with a port that has no by_ip is MVM514's too.
  private static let linter = Linter { $0.code != "MVM514" }

  // MARK: MVM503

  @Test(arguments: [
    (#"{"path_prefix": "/"}"#, #"{"port": 80}"#),
    (#"{"path_prefix": "/"}"#, #"{"source_cidr": "10.0.0.0/8"}"#),
    (#"{"path_prefix": "/shop"}"#, #"{"path_prefix": "/shop"}"#),
    (#"{"path_prefix": "/shop"}"#, #"{"path_prefix": "/shop/cart", "port": 80}"#),
    (#"{"path_prefix": "/shop"}"#, #"{"path_prefix": "/shopping"}"#),
    (#"{"source_cidr": "10.0.0.0/8"}"#, #"{"source_cidr": "10.1.0.0/16"}"#),
    (#"{"source_cidr": "10.0.0.0/8"}"#, #"{"source_cidr": "10.255.255.255/32", "port": 80}"#),
    (#"{"source_cidr": "2001:db8::/32"}"#, #"{"source_cidr": "2001:db8:1::/48"}"#),
    (#"{"source_cidr": "0.0.0.0/0"}"#, #"{"source_cidr": "192.0.2.1/32"}"#),
  ])
  func `a route behind a wider one is told, and nothing else`(wide: String, narrow: String) throws {
    #expect(try found(wide, narrow) == ["MVM503 /routes/1/match_rule"])
  }

  @Test(arguments: [
    (#"{"path_prefix": "/shop/"}"#, #"{"path_prefix": "/shop", "port": 80}"#),
    (#"{"source_cidr": "10.0.0.0/9"}"#, #"{"source_cidr": "10.128.0.0/9", "port": 80}"#),
    (#"{"source_cidr": "::/0"}"#, #"{"source_cidr": "10.0.0.0/8", "port": 80}"#),
    (#"{"source_cidr": "0.0.0.0/0"}"#, #"{"port": 80}"#),
    (#"{"path_prefix": "/a", "source_cidr": "10.0.0.0/8"}"#, #"{"path_prefix": "/a", "port": 80}"#),
  ])
  func `a route that gets some requests is not shadowed`(first: String, second: String) throws {
    #expect(try found(first, second).allSatisfy { $0.hasPrefix("MVM513") })
  }

  @Test func `one port twice is told as that alone`() throws {
    #expect(
      try found(#"{"port": 80}"#, #"{"port": 80, "path_prefix": "/a"}"#)
        == ["MVM502 /routes/1/match_rule/port"])
    #expect(
      try found(#"{"path_prefix": "/"}"#, #"{"port": 80}"#, #"{"port": 80}"#)
        == ["MVM503 /routes/1/match_rule", "MVM502 /routes/2/match_rule/port"])
  }

  @Test func `broken criteria are not compared`() throws {
    #expect(
      try found(#"{"path_prefix": ""}"#, #"{"port": 80}"#)
        == ["MVM505 /routes/0/match_rule/path_prefix"])
    #expect(
      try found(#"{"source_cidr": "10.0.0.0/33"}"#, #"{"port": 80}"#)
        == ["MVM506 /routes/0/match_rule/source_cidr"])
    #expect(try found("{}", #"{"port": 80}"#) == ["MVM501 /routes/0/match_rule"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a table of twenty thousand routes is compared quickly`() throws {
    let rules = (0..<20_000).map {
      #"{"match_rule": {"path_prefix": "/\#($0)/"}, "target": {"pool_id": "web"}}"#
    }
    let bytes = try sample(.routing, at: "/routes", "[\(rules.joined(separator: ","))]")
    let result = Linter().check(bytes, as: .routing)
    #expect(result.findings.count == 1000 && result.dropped == 19_000)
  }

  // MARK: MVM513

  @Test func `a path or a source beside a port makes the route broader than written`() throws {
    #expect(
      try found(#"{"port": 80, "path_prefix": "/shop"}"#)
        == ["MVM513 /routes/0/match_rule/path_prefix"])
    #expect(
      try found(#"{"port": 80, "source_cidr": "10.0.0.0/8"}"#)
        == ["MVM513 /routes/0/match_rule/source_cidr"])
    #expect(
      try found(#"{"port": 80, "source_cidr": "::/0"}"#)
        == ["MVM513 /routes/0/match_rule/source_cidr"])
    #expect(
      try found(#"{"port": 80, "source_cidr": "10.0.0.0/8", "path_prefix": "/shop"}"#)
        == ["MVM513 /routes/0/match_rule/path_prefix"])
  }

  @Test func `criteria that let everything through narrow nothing down`() throws {
    #expect(try found(#"{"port": 80, "path_prefix": "/", "source_cidr": "0.0.0.0/0"}"#) == [])
  }

  @Test func `a route without a port takes nothing`() throws {
    let bytes = try sample(.routing, at: "/routes/0/match_rule", #"{"path_prefix": "/"}"#)
    let findings = Linter().check(bytes, as: .routing).findings
    #expect(findings.map(\.code) == ["MVM513"])
    #expect(
      findings.map(\.message) == [
        "match_rule has no port; the last open gateway skips the route, and no open gateway "
          + "matches paths or sources"
      ])
  }

  @Test(arguments: [
    (#""any""#, "skips the route for port 80, which has no by_ip"),
    (#""least_connections""#, "skips the route for port 80, which has no by_ip"),
    (#"{"by_ip": "10.240.3.5"}"#, "forwards all of port 80, from any source"),
  ])
  func `what the last open gateway does with a path depends on by_ip`(
    selector: String, effect: String
  ) throws {
    let route = #"""
      {"match_rule": {"port": 80, "path_prefix": "/shop"},
       "target": {"pool_id": "web", "instance_selector": \#(selector)}}
      """#
    let bytes = try sample(.routing, at: "/routes/0", route)
    let findings = Linter { $0.code == "MVM513" }.check(bytes, as: .routing).findings
    #expect(
      findings.map(\.message)
        == [
          "match_rule has path_prefix, which no open gateway matches; the last one \(effect)"
        ])
  }

  // MARK: MVM514

  @Test(arguments: [
    (#"{"port": 80}"#, #"{"pool_id": "web"}"#, true),
    (#"{"port": 80}"#, #"{"pool_id": "web", "instance_selector": "any"}"#, true),
    (#"{"port": 80}"#, #"{"pool_id": "web", "instance_selector": "least_connections"}"#, true),
    (#"{"port": 80}"#, #"{"pool_id": "web", "instance_selector": {"by_ip": "10.240.3.5"}}"#, false),
    (#"{"port": 80}"#, #"{"pool_id": "web", "target_port": 0}"#, false),
    (#"{"port": 0}"#, #"{"pool_id": "web"}"#, false),
    (#"{"path_prefix": "/"}"#, #"{"pool_id": "web"}"#, false),
  ])
  func `a route with a port and without by_ip is skipped by the last open gateway`(
    rule: String, target: String, isSkipped: Bool
  ) throws {
    let route = #"{"match_rule": \#(rule), "target": \#(target)}"#
    let linter = Linter { $0.code == "MVM514" }
    let findings = linter.check(try sample(.routing, at: "/routes/0", route), as: .routing).findings
    #expect(findings.map(\.severity) == (isSkipped ? [.note] : []))
  }

  @Test func `a route to a missing pool is reported as that alone`() throws {
    let linter = Linter { $0.code == "MVM514" || $0.code == "MVM507" }
    let pools = GatewayExample.pools(target: "apis")
    let state = try sample(.desiredState, at: "/tenants/0/pools", pools)
    #expect(linter.check(state, as: .desiredState).findings.map(\.code) == ["MVM507"])
  }

  // MARK: MVM507 to MVM512

  @Test(arguments: [
    ("edg", "choose \"api\""), ("apis", "did you mean \"api\"?"), ("builde", "choose \"api\""),
  ])
  func `neither the gateway itself nor a builder is suggested`(
    target: String, help: String
  ) throws {
    let builder = #"""
      {"pool_id": "builder", "flake_ref": "github:acme/b", "profile": "minimal", "role": "builder",
       "instance_resources": {"vcpus": 2, "mem_mib": 512},
       "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
      """#
    let pools = GatewayExample.pools(target: target).dropLast() + ", \(builder)]"
    let state = try sample(.desiredState, at: "/tenants/0/pools", String(pools))
    let findings = Self.linter.check(state, as: .desiredState).findings
    #expect(findings.map(\.code) == ["MVM507"])
    #expect(findings.map(\.help) == [help])
  }

  private static let target = "/tenants/0/pools/0/routing_table/routes/0/target/pool_id"

  private func found(pools: String) throws -> [String] {
    let bytes = try sample(.desiredState, at: "/tenants/0/pools", pools)
    return Self.linter.check(bytes, as: .desiredState).findings.map { "\($0.code) \($0.pointer)" }
  }

  @Test func `a target that is a broken ID, or may be a broken one, is not looked for`() throws {
    let target = GatewayExample.pools(target: "API")
    #expect(try found(pools: target) == ["MVM102 \(Self.target)"])
    let pool = GatewayExample.pools(target: "api")
      .replacing(#"{"pool_id": "api", "flake"#, with: #"{"pool_id": "Api", "flake"#)
    #expect(try found(pools: pool) == ["MVM102 /tenants/0/pools/1/pool_id"])
  }

  @Test func `builders serve nothing, whether they run or not`() throws {
    for running in [0, 1] {
      let pools = GatewayExample.pools(target: "api", role: .builder, running: running)
      #expect(try found(pools: pools) == ["MVM508 \(Self.target)"])
    }
  }

  @Test func `two pools of one ID are told as that, whatever they are`() throws {
    let first = GatewayExample.pools(target: "api", running: 0)
    let second = GatewayExample.pools(target: "api", running: 1)
      .replacing(#""edge""#, with: #""edge-2""#)
    #expect(
      try found(pools: first.dropLast() + "," + second.dropFirst()) == [
        "MVM403 /tenants/0/pools/3/pool_id"
      ]
    )
  }

  @Test func `an idle pool is told once a table`() throws {
    let pools = GatewayExample.pools(target: "api", running: 0).replacing(
      #""routes": ["#,
      with: #""routes": [{"match_rule": {"port": 80}, "target": {"pool_id": "api"}},"#)
    #expect(try found(pools: pools) == ["MVM509 \(Self.target)"])
  }

  @Test func `a table on a pool that is no gateway is told as that, even if it leads to itself`()
    throws
  {
    let pools = GatewayExample.pools(target: "edge")
      .replacing(#""role": "gateway""#, with: #""role": "worker""#)
    #expect(try found(pools: pools) == ["MVM511 /tenants/0/pools/0/routing_table"])
  }

  @Test func `a gateway with an empty table has no routes either`() throws {
    for table in ["null", #"{"routes": []}"#] {
      let bytes = try sample(
        .desiredState, at: "/tenants/0/pools/0", GatewayExample.pool(role: .gateway, table: table))
      let findings = Linter().check(bytes, as: .desiredState).findings
      #expect(findings.map(\.code) == ["MVM512"])
      #expect(findings.map(\.severity) == [.note])
    }
  }

  // MARK: MVM510

  private func byIP(_ address: String, subnet: String = "10.240.3.0/24") throws -> [Finding] {
    let pools = GatewayExample.pools(target: "api").replacing(
      #""target_port": 8443"#, with: #""instance_selector": {"by_ip": "\#(address)"}"#)
    let state = try sample(.desiredState, at: "/tenants/0/pools", pools)
    let text = String(decoding: state, as: UTF8.self).replacing("10.240.3.0/24", with: subnet)
    return Linter().check(Array(text.utf8), as: .desiredState).findings
  }

  @Test(arguments: ["10.240.3.3", "10.240.3.254"])
  func `an address that an instance can have is a note`(address: String) throws {
    let findings = try byIP(address)
    #expect(findings.map(\.code) == ["MVM510"])
    #expect(findings.map(\.severity) == [.note])
  }

  @Test(arguments: [
    "10.240.3.0", "10.240.3.1", "10.240.3.2", "10.240.3.255", "10.240.4.3", "10.240.3", "web",
    "10.240.3.03", "2001:db8::3", "",
  ])
  func `an address that no instance can have is an error`(address: String) throws {
    let findings = try byIP(address)
    #expect(findings.map(\.code) == ["MVM510"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `where the subnet is broken, only the address itself is looked at`() throws {
    #expect(
      try byIP("10.9.9.9", subnet: "10.240.3.7/24").map { "\($0.code) \($0.severity)" }
        == ["MVM302 error", "MVM510 note"])
  }

  @Test func `of a wide subnet agents assign the first 256 addresses alone`() throws {
    let findings = try byIP("10.248.1.9", subnet: "10.248.0.0/16")
    #expect(findings.filter { $0.code == "MVM510" }.map(\.severity) == [.error])
  }
}
