/// MVM406: running instances over the tenant's quota.
enum QuotaRunning: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM406", name: "quota-running", severity: .error, since: "0.2.0",
      documents: [.desiredState],
      summary: "Running instances that use more than the tenant's quota.",
      explanation: """
        An agent starts no instance that takes its tenant over `max_running`, `max_vcpus` or
        `max_mem_mib`: some of the instances that the document asks for never run, and each
        reconciliation tries again. Reduce the counts, make the instances smaller, or raise the
        quota.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/quotas/max_running", bad: "3", good: "4"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (tenant, sums) in subject.sums.enumerated() {
      for excess in sums.runningExcesses {
        report.add(
          self, at: subject.tenant(tenant).place(\.quotas, key: excess.quota.key),
          excess.message(tenant: subject.state.tenants[tenant].tenantID, isRequested: true),
          help: excess.help,
          related: subject.places(of: excess.parts, of: tenant, "desired_counts", "running"),
          basis: excess.basis(tenant: subject.state.tenants[tenant].tenantID),
          lowerBound: excess.lowerBound(
            tenant: subject.state.tenants[tenant].tenantID, isRequested: true))
      }
    }
  }
}

extension DesiredStateSubject {
  /// The places of a key of the pools that add up.
  func places(
    of parts: [QuotaSums.Part], of tenant: Int, _ keys: String...
  ) -> [(place: Place, message: String)] {
    parts.map {
      (
        Place(pools[tenant][$0.pool], keys),
        "\(counted($0.instances, "instance")) of pool \(quoted($0.id))"
      )
    }
  }
}
