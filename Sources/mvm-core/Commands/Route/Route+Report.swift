import MVMCore

/// What became of a request, for people and for programs.
struct RouteReport {
  private let gateway: Gateway
  private let trace: RouteTrace
  private var routes: [Route] { gateway.table.routes }

  init(_ gateway: Gateway, _ request: RouteRequest) {
    self.gateway = gateway
    trace = gateway.table.trace(request)
  }

  /// Without an option that everything depends on, the call was incomplete.
  var status: ExitStatus {
    if trace.taken != nil { return .yes }
    return trace.dependsOn.isEmpty ? .no : .usage
  }

  /// The most routes that are shown beside the one that takes the request.
  private static let mostShown = 40

  func text(
    _ style: Style, _ layout: TextLayout, isBrief: Bool, showsAll: Bool
  ) -> String {
    var text = headline(style) + "\n"
    if isBrief { return text }
    let indices = shown(showsAll)
    text += table(indices, style, layout)
    let hidden = routes.count - indices.count
    if hidden > 0 { text += "  \(style.faint("and \(hidden) more routes: see them with -v"))\n" }
    for warning in warnings {
      let title = style.severity(.warning, "warning[\(warning.code)]")
      text += "\(title): \(escaped(warning.message))\n"
    }
    return text
  }

  private func shown(_ showsAll: Bool) -> [Int] {
    if showsAll || routes.count <= Self.mostShown { return Array(routes.indices) }
    let first = Array(routes.indices.prefix(Self.mostShown))
    return trace.taken.map { $0 < Self.mostShown ? first : first + [$0] } ?? first
  }

  /// `route 1 "shop" takes the request: to pool web, port 8443`, or what that depends on.
  private func headline(_ style: Style) -> String {
    let missing = listed(trace.dependsOn.map(\.option), "and")
    guard let taken = trace.taken else {
      if missing.isEmpty { return style.severity(.error, "no route takes the request") }
      return style.severity(.error, "which route takes the request, if any, depends on \(missing)")
    }
    guard missing.isEmpty else {
      return "which route takes the request depends on \(missing); if no earlier one does, "
        + "route \(taken + 1): to \(escaped(target(of: routes[taken])))"
    }
    let name = routes[taken].name.isEmpty ? "" : " " + quoted(routes[taken].name)
    let title = style.good(escaped("route \(taken + 1)\(name)"))
    return "\(title) takes the request: to \(escaped(target(of: routes[taken])))"
  }

  private func target(of route: Route) -> String {
    let target = route.target
    var parts = ["pool \(shortened(target.poolID))"]
    if let port = target.targetPort ?? trace.request.port { parts.append("port \(port)") }
    switch target.instanceSelector {
    case .anyInstance: break
    case .byIP(let address): parts.append("the instance at \(shortened(address))")
    case .leastConnections: parts.append("the instance with the fewest connections")
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Table

  private func table(_ indices: [Int], _ style: Style, _ layout: TextLayout) -> String {
    let rows = indices.map { index in
      [
        "\(index + 1)", escaped(shortened(routes[index].name)),
        escaped(criteria(of: routes[index].matchRule)),
      ]
    }
    let widths = (0..<3).map { column in
      rows.map { TextWidth.columns($0[column]) }.filter { $0 <= 40 }.max() ?? 0
    }
    return zip(indices, rows).map { index, row in
      let cells = zip(row, widths).filter { $0.1 > 0 }.map { $0.0.padded(to: $0.1) }
      let head = "  " + cells.joined(separator: "  ") + "  "
      let verdict = verdict(of: index, style)
      return layout.row((head, head), verdict.text, verdict.paint)
    }.joined()
  }

  private func criteria(of rule: MatchRule) -> String {
    let parts = [
      rule.port.map { "port \($0)" }, rule.pathPrefix.map { "path \(shortened($0))" },
      rule.sourceCIDR.map { "from \(shortened($0))" },
    ].compactMap { $0 }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  private func verdict(
    of index: Int, _ style: Style
  ) -> (text: String, paint: (String) -> String) {
    let plain: (String) -> String = { $0 }
    switch trace.verdicts[index] {
    case .taken:
      return trace.dependsOn.isEmpty
        ? ("takes it", style.good) : ("takes it if no earlier one does", plain)
    case .depends(let criteria):
      return (
        "depends on \(listed(criteria.map(\.option), "and"))", { style.severity(.warning, $0) }
      )
    case .later: return ("would, but route \((trace.taken ?? 0) + 1) comes first", plain)
    case .mismatch(let criteria):
      return ("no: " + criteria.map { escaped(reason($0)) }.joined(separator: ", "), plain)
    case .broken(let fault):
      return ("never: \(fault.reason) [\(fault.ruleCode)]", { style.severity(.error, $0) })
    }
  }

  private func reason(_ criterion: RouteTrace.Criterion) -> String {
    switch criterion {
    case .port: "the port is \(trace.request.port ?? 0)"
    case .pathPrefix: "the path is \(shortened(trace.request.path ?? ""))"
    case .sourceCIDR: trace.request.source.map { "it comes from \($0)" } ?? ""
    }
  }
}

extension RouteTrace.Criterion {
  /// The option that says it of a request.
  fileprivate var option: String {
    switch self {
    case .port: "--port"
    case .pathPrefix: "--path"
    case .sourceCIDR: "--source"
    }
  }
}

/// A text for a table: not longer than `quoted` has it.
private func shortened(_ text: String) -> String {
  String(quoted(text).unicodeScalars.dropFirst().dropLast())
}

extension BrokenMatch {
  fileprivate var reason: String {
    switch self {
    case .noCriteria: "it goes by nothing"
    case .portZero: "no request comes in at port 0"
    case .pathPrefix: "every path begins with /"
    case .sourceCIDR: "its source is no network"
    }
  }
}

// MARK: - Warnings

extension RouteReport {
  private typealias Warning = (code: String, message: String)

  /// What lets the request end elsewhere than the table says.
  private var warnings: [Warning] { refusal + targetWarnings + shippedGateway }

  /// That mvm refuses the table.
  private var refusal: [Warning] {
    guard let fault = gateway.table.faults.first else { return [] }
    switch fault {
    case .noCriteria(let route):
      return [("MVM501", "mvm refuses the table: route \(route + 1) goes by nothing")]
    case .portTwice(let route, let earlier, let port):
      let routes = "routes \(earlier + 1) and \(route + 1)"
      return [("MVM502", "mvm refuses the table: \(routes) both have port \(port)")]
    }
  }

  private var targetWarnings: [Warning] {
    guard let taken = trace.taken, trace.dependsOn.isEmpty, let owner = gateway.owner else {
      return []
    }
    let pool = routes[taken].target.poolID
    guard let target = gateway.target(pool) else {
      return [("MVM507", "the tenant has no pool \(quoted(pool))")]
    }
    if target.poolID.utf8.elementsEqual(owner.pool.poolID.utf8) {
      return [("MVM508", "the route leads back to the gateway's own pool")]
    }
    if target.desiredCounts.running > 0 { return [] }
    return [("MVM509", "no instance of pool \(quoted(pool)) is to run")]
  }

  /// Where the last open gateway, which forwards by port alone and only to `by_ip`, does something
  /// else.
  private var shippedGateway: [Warning] {
    guard let port = trace.request.port else { return [] }
    guard let shipped = trace.takenByShippedGateway else { return notForwarded(port) }
    guard shipped == trace.taken, trace.dependsOn.isEmpty else {
      return [
        ("MVM513", "the last open gateway forwards all of port \(port) by route \(shipped + 1)")
      ]
    }
    let ignored = routes[shipped].matchRule.criteriaIgnoredByShippedGateway.map(\.rawValue)
    if ignored.isEmpty { return [] }
    let keys = listed(ignored, "and")
    return [
      ("MVM513", "the last open gateway ignores \(keys), and forwards all of port \(port)")
    ]
  }

  private func notForwarded(_ port: UInt16) -> [Warning] {
    if let skipped = routes.firstIndex(where: { $0.matchRule.port == port }) {
      let reason = "its selector is not by_ip"
      return [("MVM514", "the last open gateway skips route \(skipped + 1): \(reason)")]
    }
    guard trace.taken != nil || !trace.dependsOn.isEmpty else { return [] }
    return [
      ("MVM513", "the last open gateway forwards by port alone, and nothing of port \(port)")
    ]
  }
}

// MARK: - For programs

extension RouteReport {
  var output: RouteOutput {
    let request = trace.request
    return RouteOutput(
      exitCode: status.number, tenantID: gateway.owner?.tenant.tenantID,
      poolID: gateway.owner?.pool.poolID,
      request: RequestOutput(
        port: request.port, path: request.path, source: request.source?.description),
      taken: trace.taken, dependsOn: trace.dependsOn.map(\.rawValue),
      takenByShippedGateway: trace.takenByShippedGateway,
      warnings: warnings.map { RouteWarning(code: $0.code, message: $0.message) },
      routes: routes.indices.map(output))
  }

  private func output(of index: Int) -> TracedRoute {
    let route = routes[index]
    var traced = TracedRoute(
      index: index, name: route.name, matchRule: route.matchRule, target: route.target,
      verdict: "", criteria: .absent, code: .absent)
    switch trace.verdicts[index] {
    case .taken: traced.verdict = "taken"
    case .later: traced.verdict = "later"
    case .mismatch(let criteria):
      traced.verdict = "mismatch"
      traced.criteria = .given(criteria.map(\.rawValue))
    case .depends(let criteria):
      traced.verdict = "depends"
      traced.criteria = .given(criteria.map(\.rawValue))
    case .broken(let fault):
      traced.verdict = "broken"
      traced.code = .given(fault.ruleCode)
    }
    return traced
  }
}
