import MVMCore
import Testing

@Suite struct `Routes of requests` {
  private func route(
    _ port: UInt16? = nil, path: String? = nil, from source: String? = nil
  ) -> Route {
    Route(
      matchRule: MatchRule(port: port, pathPrefix: path, sourceCIDR: source),
      target: RouteTarget(poolID: "web"))
  }

  private func trace(_ routes: [Route], _ request: RouteRequest) -> RouteTrace {
    RoutingTable(routes: routes).trace(request)
  }

  @Test func `the first route that matches in all it asks for takes a request`() {
    let request = RouteRequest(port: 443, path: "/shop/1", source: IPAddress("10.1.2.3"))
    let result = trace(
      [
        route(80), route(443, path: "/help"), route(443, path: "/shop", from: "192.0.2.0/24"),
        route(nil, path: "/shop"), route(443),
      ], request)
    #expect(result.taken == 3)
    #expect(
      result.verdicts == [
        .mismatch([.port]), .mismatch([.pathPrefix]), .mismatch([.sourceCIDR]), .taken, .later,
      ])
  }

  @Test func `the last open gateway forwards by port alone, and only to an address`() {
    var routes = [route(nil, path: "/"), route(443), route(443, path: "/shop"), route(443)]
    for index in [0, 2, 3] { routes[index].target.instanceSelector = .byIP("10.240.3.9") }
    #expect(trace(routes, RouteRequest(port: 443, path: "/x")).takenByShippedGateway == 2)
    #expect(trace(routes, RouteRequest(port: 80)).takenByShippedGateway == nil)
    #expect(trace(routes, RouteRequest(path: "/shop")).takenByShippedGateway == nil)
  }

  @Test(arguments: [
    (MatchRule(), BrokenMatch.noCriteria, "MVM501"), (MatchRule(port: 0), .portZero, "MVM504"),
    (MatchRule(pathPrefix: "shop"), .pathPrefix, "MVM505"),
    (MatchRule(pathPrefix: ""), .pathPrefix, "MVM505"),
    (MatchRule(sourceCIDR: "10.0.0.1"), .sourceCIDR, "MVM506"),
  ])
  func `a broken rule matches nothing`(rule: MatchRule, fault: BrokenMatch, code: String) {
    let table = [Route(matchRule: rule, target: RouteTarget(poolID: "web"))]
    let request = RouteRequest(port: 0, path: "shop", source: IPAddress("10.0.0.1"))
    #expect(trace(table, request).verdicts == [.broken(fault)])
    #expect(fault.ruleCode == code)
  }

  @Test func `what is not known of a request decides nothing`() {
    let all = [route(443, path: "/a"), route(path: "/"), route(80), route(from: "0.0.0.0/0")]
    var result = trace(all, RouteRequest())
    #expect(result.verdicts == [.depends([.port, .pathPrefix]), .taken, .later, .later])
    #expect(result.taken == 1 && result.dependsOn == [.port, .pathPrefix])
    result = trace(all, RouteRequest(port: 80))
    #expect(result.verdicts[0] == .mismatch([.port]))
    #expect(result.taken == 1 && result.dependsOn.isEmpty)
    result = trace([route(from: "::/0"), route(443)], RouteRequest())
    #expect(result.taken == nil && result.dependsOn == [.port, .sourceCIDR])
    #expect(trace([route(443, path: "/a")], RouteRequest(path: "/b")).dependsOn.isEmpty)
  }

  /// For every request that fits what is known, the answer is the one that was given.
  @Test func `an answer that depends on nothing is the same whatever is left out`() {
    let routes = [
      route(443, path: "/a"), route(443), route(path: "/a", from: "10.0.0.0/8"), route(80),
      route(path: "/"),
    ]
    let ports: [UInt16] = [80, 443, 1]
    let (paths, sources) = (["/a", "/b"], ["10.0.0.1", "192.0.2.1"].map { IPAddress($0) })
    for port in [nil] + ports {
      for path in [nil] + paths {
        for source in [nil] + sources {
          let partial = RouteRequest(port: port, path: path, source: source)
          let taken = Set(
            (port.map { [$0] } ?? ports).flatMap { port in
              (path.map { [$0] } ?? paths).flatMap { path in
                (source.map { [$0] } ?? sources).map { source in
                  trace(routes, RouteRequest(port: port, path: path, source: source)).taken
                }
              }
            })
          let answer = trace(routes, partial)
          #expect(answer.dependsOn.isEmpty == (taken.count == 1), "\(partial)")
          if answer.dependsOn.isEmpty { #expect(taken == [answer.taken]) }
        }
      }
    }
  }

  @Test func `a prefix is compared byte for byte, however long`() {
    let long = "/" + String(repeating: "a", count: 100_000)
    #expect(trace([route(path: long)], RouteRequest(path: long + "/x")).taken == 0)
    #expect(trace([route(path: "/\u{E9}")], RouteRequest(path: "/e\u{301}")).taken == nil)
  }
}
