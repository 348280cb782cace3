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

  @Test func `the shipped gateway goes by port alone`() {
    let routes = [route(nil, path: "/"), route(443, path: "/shop"), route(443)]
    #expect(trace(routes, RouteRequest(port: 443, path: "/x")).takenByShippedGateway == 1)
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

  @Test func `what is not known of a request matches only what asks for nothing`() {
    let all = [route(443), route(path: "/"), route(path: "/a"), route(from: "0.0.0.0/0")]
    let verdicts = trace(all, RouteRequest()).verdicts
    #expect(verdicts == [.mismatch([.port]), .taken, .mismatch([.pathPrefix]), .later])
    #expect(trace([route(from: "::/0")], RouteRequest()).taken == nil)
  }

  @Test func `a prefix is compared byte for byte, however long`() {
    let long = "/" + String(repeating: "a", count: 100_000)
    #expect(trace([route(path: long)], RouteRequest(path: long + "/x")).taken == 0)
    #expect(trace([route(path: "/\u{E9}")], RouteRequest(path: "/e\u{301}")).taken == nil)
  }
}
