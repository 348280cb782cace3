/// MVM810: a pool whose template the fleet does not have.
enum TemplateMissing: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM810", name: "template-missing", severity: .warning, since: "0.2.0",
      documents: [.pool],
      summary: "A pool that names a template that the fleet does not have.",
      explanation: """
        mvm reuses the build of a pool's template. If the template does not exist, because its name
        is misspelled or it was removed, mvm builds the pool in full instead, which takes longer and
        is easily overlooked. Correct `template_id`, or create the template. Only fleets that have
        templates are checked.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "tenants/acme/pools/web/pool.json", at: "/template_id", bad: #""web-wrker""#,
          good: #""web-worker""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    let known = fleet.templates.names
    guard !known.isEmpty else { return }
    for pool in fleet.pools.all {
      let id = pool.record.templateID
      guard !id.isEmpty, !fleet.templates.has(id) else { continue }
      report.add(
        self, at: pool.place(\.templateID),
        "template_id is \(quoted(id)), but the fleet has no such template; mvm builds the pool in "
          + "full instead of reusing it",
        help: Spelling.nearest(to: id, among: known).map { "did you mean \(quoted(known[$0]))?" }
          ?? "create the template, or remove template_id",
        basis: known)
    }
  }
}
