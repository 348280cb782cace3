/// MVM914: an action that an instance's life cycle does not allow.
enum AuditTransition: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM914", name: "audit-transition", severity: .warning, since: "0.2.0",
      documents: [.audit],
      summary: "An action that an instance's life cycle does not allow after the previous one.",
      explanation: """
        An instance is created, runs, becomes warm, sleeps, wakes, stops and is destroyed, but not in
        any order: only a warm instance is put to sleep, and a stopped instance that never slept is
        not woken. If a log shows another order, lines are missing, or some record what did not
        happen: a node that loses power writes nothing about the instances that stop with it. An
        instance's first line in a log is accepted as it is, since logs are rotated, and so is the
        first one after a line that can't be read. The log may be evidence: copy it before anything
        else, and leave it unchanged.
        """,
      example: RuleExample(
        .audit,
        bad: AuditExample.line(.instanceStarted, at: "08:00:00")
          + AuditExample.line(.instanceWoken, at: "09:00:00"),
        good: AuditExample.line(.instanceSlept, at: "08:00:00")
          + AuditExample.line(.instanceWoken, at: "09:00:00")))
  }

  static var check: RuleCheck { .auditLine(visit) }

  @Sendable private static func visit(_ line: AuditLineSubject, _ report: inout Report) {
    guard let entry = line.entry, let before = line.before,
      !isAllowed(entry.action, after: before)
    else { return }
    report.add(
      self, at: line.place(\.action),
      "instance \(quoted(entry.instanceID ?? "")) can't be \(verb(entry.action)): it was already "
        + before.status.rawValue,
      help: help(before.status), elsewhere: [before.line])
  }

  private static func isAllowed(
    _ action: AuditAction, after before: AuditLineSubject.Before
  ) -> Bool {
    switch action {
    case .instanceCreated: return false
    case .instanceWoken where !before.hasSlept && before.status != .warm: return false
    default:
      guard let outcome = action.outcome else { return true }
      // No action records that the image of a new instance is built.
      let status = before.status == .created ? .ready : before.status
      return status.next.contains(outcome)
    }
  }

  private static func verb(_ action: AuditAction) -> String {
    switch action {
    case .instanceCreated: "created"
    case .instanceStarted: "started"
    case .instanceWarmed: "made warm"
    case .instanceSlept: "put to sleep"
    case .instanceWoken: "woken"
    case .instanceStopped: "stopped"
    default: "destroyed"
    }
  }

  private static func help(_ status: InstanceStatus) -> String {
    let next = (status == .created ? .ready : status).next.filter { $0 != status && $0 != .ready }
    let rule =
      next.isEmpty
      ? "IDs are never reused" : "it can only become \(listed(next.map(\.rawValue)))"
    return "copy the log, and find out whether lines are missing: \(rule)"
  }
}
