/// MVM901: fields of an instance that contradict its status.
enum StatusFields: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM901", name: "status-fields", severity: .warning, since: "0.2.0",
      documents: [.instance],
      summary: "Fields that contradict the instance's status.",
      explanation: """
        A running or warm instance has a Firecracker process, and so a `firecracker_pid`; others have
        none. A sleeping or stopped instance was stopped after its last start, and mvm removes
        `entered_running_at` and `entered_warm_at`. A `created` or `ready` instance has never run. If
        the file has other values, it was edited by hand, or mvm was interrupted: mvm may signal a
        process that is another one by now, or start the instance twice. Correct the status or the
        fields.
        """,
      example: RuleExample(
        .instance, at: "/firecracker_pid", bad: "2101", good: "null"))
  }

  static var check: RuleCheck { .instance(visit) }

  /// A field and what is wrong with it.
  private struct Fault {
    let key: String
    let text: String
  }

  @Sendable private static func visit(_ subject: InstanceSubject, _ report: inout Report) {
    let faults = faults(of: subject.state)
    guard let first = faults.first else { return }
    report.add(
      self, at: subject.place(key: first.key),
      "status is \(subject.state.status.rawValue), but " + listed(faults.map(\.text), "and"),
      help: "correct the status or these fields, which mvm writes together",
      related: [(subject.place(\.status), "the status is set here")]
        + faults.dropFirst().map {
          (subject.place(key: $0.key), "\($0.key) contradicts the status too")
        })
  }

  private static func faults(of instance: InstanceState) -> [Fault] {
    switch instance.status {
    case .created, .ready: neverRan(instance)
    case .running, .warm: processMissing(instance) + running(instance)
    case .sleeping, .stopped: processLeft(instance) + ended(instance)
    // MVM902 reports a stored one.
    case .destroyed: []
    }
  }

  private static func processMissing(_ instance: InstanceState) -> [Fault] {
    guard let pid = instance.firecrackerPID else {
      return [Fault(key: "firecracker_pid", text: "firecracker_pid is missing")]
    }
    return pid > 0 ? [] : [Fault(key: "firecracker_pid", text: "firecracker_pid is 0")]
  }

  private static func processLeft(_ instance: InstanceState) -> [Fault] {
    guard let pid = instance.firecrackerPID else { return [] }
    return [Fault(key: "firecracker_pid", text: "firecracker_pid is \(pid)")]
  }

  private static func neverRan(_ instance: InstanceState) -> [Fault] {
    let times: [(String, String?)] = [
      ("last_started_at", instance.lastStartedAt), ("last_stopped_at", instance.lastStoppedAt),
      ("last_health_check_at", instance.lastHealthCheckAt),
      ("entered_running_at", instance.enteredRunningAt),
      ("entered_warm_at", instance.enteredWarmAt), ("last_busy_at", instance.lastBusyAt),
    ]
    return processLeft(instance) + present(times)
  }

  private static func running(_ instance: InstanceState) -> [Fault] {
    var faults: [Fault] = []
    if isAfter(instance.lastStoppedAt, instance.lastStartedAt) {
      faults.append(
        Fault(key: "last_stopped_at", text: "last_stopped_at is later than last_started_at"))
    }
    if instance.status == .running, isAfter(instance.enteredWarmAt, instance.enteredRunningAt) {
      faults.append(
        Fault(key: "entered_warm_at", text: "entered_warm_at is later than entered_running_at"))
    }
    if instance.status == .warm, isAfter(instance.enteredRunningAt, instance.enteredWarmAt) {
      faults.append(
        Fault(key: "entered_running_at", text: "entered_running_at is later than entered_warm_at"))
    }
    return faults
  }

  private static func ended(_ instance: InstanceState) -> [Fault] {
    let left = present([
      ("entered_running_at", instance.enteredRunningAt),
      ("entered_warm_at", instance.enteredWarmAt),
    ])
    guard isAfter(instance.lastStartedAt, instance.lastStoppedAt) else { return left }
    return [Fault(key: "last_started_at", text: "last_started_at is later than last_stopped_at")]
      + left
  }

  private static func present(_ fields: [(String, String?)]) -> [Fault] {
    fields.compactMap { key, value in value.map { _ in Fault(key: key, text: "\(key) is set") } }
  }

  /// Whether one time is later than another; false where either can't be read.
  private static func isAfter(_ first: String?, _ second: String?) -> Bool {
    guard let first = first.flatMap(Timestamp.init), let second = second.flatMap(Timestamp.init)
    else { return false }
    return first > second
  }
}
