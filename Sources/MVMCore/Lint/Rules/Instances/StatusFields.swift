/// MVM901: fields of an instance that contradict its status.
enum StatusFields: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM901", name: "status-fields", severity: .warning, documents: [.instance],
      summary: "Fields that contradict the instance's status.",
      explanation: """
        A running or warm instance has a Firecracker process, and so a `firecracker_pid`; the others
        have none. One that sleeps or is stopped did so after it was last started, and mvm takes
        `entered_running_at` and `entered_warm_at` away. One that is `created` or `ready` never ran.
        A file that says otherwise was edited by hand, or written while mvm was cut off: mvm signals
        a process that may be another by now, or starts the instance twice.
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
      self, at: subject.place(first.key),
      "the instance is \(subject.state.status.rawValue), but "
        + listed(faults.map(\.text), "and"),
      help: "the status or these fields are wrong: mvm writes them together",
      related: [(subject.place("status"), "its status")]
        + faults.dropFirst().map { (subject.place($0.key), "this does not fit either") })
  }

  private static func faults(of instance: InstanceState) -> [Fault] {
    switch instance.status {
    case .created, .ready: neverRan(instance)
    case .running, .warm: processMissing(instance) + running(instance)
    case .sleeping, .stopped: processLeft(instance) + ended(instance)
    // A stored one is MVM902's.
    case .destroyed: []
    }
  }

  private static func processMissing(_ instance: InstanceState) -> [Fault] {
    guard let pid = instance.firecrackerPID else {
      return [Fault(key: "firecracker_pid", text: "has no firecracker_pid")]
    }
    return pid > 0 ? [] : [Fault(key: "firecracker_pid", text: "its firecracker_pid is 0")]
  }

  private static func processLeft(_ instance: InstanceState) -> [Fault] {
    guard let pid = instance.firecrackerPID else { return [] }
    return [Fault(key: "firecracker_pid", text: "has the firecracker_pid \(pid)")]
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
      faults.append(Fault(key: "last_stopped_at", text: "was stopped after its last start"))
    }
    if instance.status == .running, isAfter(instance.enteredWarmAt, instance.enteredRunningAt) {
      faults.append(Fault(key: "entered_warm_at", text: "became warm after it began to run"))
    }
    if instance.status == .warm, isAfter(instance.enteredRunningAt, instance.enteredWarmAt) {
      faults.append(Fault(key: "entered_running_at", text: "began to run after it became warm"))
    }
    return faults
  }

  private static func ended(_ instance: InstanceState) -> [Fault] {
    let left = present([
      ("entered_running_at", instance.enteredRunningAt),
      ("entered_warm_at", instance.enteredWarmAt),
    ])
    guard isAfter(instance.lastStartedAt, instance.lastStoppedAt) else { return left }
    return [Fault(key: "last_started_at", text: "was started after its last stop")] + left
  }

  private static func present(_ fields: [(String, String?)]) -> [Fault] {
    fields.compactMap { key, value in value.map { _ in Fault(key: key, text: "has \(key)") } }
  }

  /// Whether one time is later than another; false where either can't be read.
  private static func isAfter(_ first: String?, _ second: String?) -> Bool {
    guard let first = first.flatMap(Timestamp.init), let second = second.flatMap(Timestamp.init)
    else { return false }
    return first > second
  }
}
