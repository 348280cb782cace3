/// MVM820: a value of a tenant's network that all others contradict.
package enum OddOneOut: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM820", name: "odd-one-out", severity: .error, since: "0.2.0",
      documents: [.tenant, .instance, .desiredState],
      fix: .safe("the value that all others contradict"),
      summary: "A value of a tenant's network that all others in the fleet contradict.",
      explanation: """
        mvm's files state a tenant's network many times: the net ID, the names and MAC addresses that
        have it in them, and the subnet and the addresses that follow from it by convention. If one
        of these values disagrees and all others agree, it is the one that is wrong. The vote needs
        three values that agree, two files, and a network that no other tenant has. Other rules stay
        silent about what this value explains. The fix writes the value that the others imply; an
        instance's offset stays as it is.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/tenant.json", at: "/net/tenant_net_id", bad: "4000", good: "3")))
  }

  package static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    for odd in fleet.odd.list {
      let (claim, count) = (odd.claim, odd.voters.count)
      let right = claim.shown(odd.right)
      report.add(
        FleetFinding(
          rule: about, severity: about.severity, place: claim.place,
          message: "\(claim.keyText) is \(claim.shown(odd.wrong)); \(count) other values imply "
            + "\(right) (\(evidence(of: odd, in: fleet)))",
          help: "write \(right)", related: related(to: odd),
          replacement: claim.key == .netID ? right : "\"\(odd.replacement)\""),
        basis: [odd.tenant])
    }
  }

  /// Up to five of the values that agree, of as many files as there are.
  private static func related(to odd: OddValue) -> [(place: FleetPlace, message: String)] {
    var seen: Set<Int> = []
    let first = odd.voters.filter { seen.insert($0.file).inserted }
    var firsts = first.map(\.place)[...]
    let others = odd.voters.filter { voter in
      if firsts.first == voter.place {
        firsts.removeFirst()
        return false
      }
      return true
    }
    return (first + others).prefix(5).map { voter in
      (voter.place, "\(voter.keyText) is \(voter.shown(odd.right)) here")
    }
  }

  /// How many values agree in which files: `3 in tenant.json, 4 in 1 instance`.
  private static func evidence(of odd: OddValue, in fleet: FleetScope) -> String {
    let instances = odd.voters.filter { $0.source == .instance }
    let tenants = odd.voters.filter { $0.source == .tenant }
    let desired = odd.voters.filter { $0.source != .instance && $0.source != .tenant }
    var parts = tenants.isEmpty ? [] : ["\(tenants.count) in \(name(of: tenants, fleet))"]
    if !instances.isEmpty {
      let files = Set(instances.map(\.file)).count
      parts.append("\(instances.count) in \(counted(files, "instance"))")
    }
    if !desired.isEmpty {
      let files = Set(desired.map(\.file)).count
      let place = files == 1 ? name(of: desired, fleet) : "\(files) desired states"
      parts.append("\(desired.count) in \(place)")
    }
    return parts.joined(separator: ", ")
  }

  /// The name of the file that values are in.
  private static func name(of claims: [NetworkClaims.Claim], _ fleet: FleetScope) -> String {
    guard let file = claims.first?.file,
      let run = fleet.runs.last(where: { $0.first <= file }),
      run.files.indices.contains(file - run.first)
    else { return "" }
    let path = run.files[file - run.first].path
    return String(decoding: path.split(separator: 0x2F).last ?? [], as: UTF8.self)
  }
}
