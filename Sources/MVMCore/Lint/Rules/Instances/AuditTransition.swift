/// MVM914: an action that an instance's life cycle does not allow.
enum AuditTransition: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM914", name: "audit-transition", severity: .warning, documents: [.audit],
      summary: "An instance's action that its life cycle does not allow after the one before.",
      explanation: """
        An instance is created, runs, becomes warm, sleeps, wakes, stops and is destroyed, not in
        any order: only a warm one is put to sleep, and a stopped one that never slept is not
        woken. A log that says otherwise lacks lines, or has some that did not happen: a node that
        lost power writes nothing about the instances that stopped with it. An instance's first
        line in a log is taken as it is, since logs are cut, and so is the first one after a line
        that can't be read. The log may be evidence: copy it before anything else.
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
      self, at: line.place("action"),
      "\(quoted(entry.instanceID ?? "")) can't be \(verb(entry.action)): it was "
        + "\(before.status.rawValue) by then",
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
      // That the images of a new instance are there is no action of its own.
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
      ? "IDs are not used again" : "from there it becomes \(listed(next.map(\.rawValue)))"
    return "\(rule): lines are missing, or did not happen; copy the log before looking into it"
  }
}
