/// MVM901: fields that contradict the status.
enum StatusFields: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM901", name: "status-fields", severity: .warning, documents: [.instance],
      summary: "Fields that contradict the instance's status.",
      explanation: """
        A running or warm instance has a Firecracker process, and its file the process's number;
        others have none. A file that says otherwise was left behind by a crash or a reboot, and
        mvm may signal a process that is somebody else's.
        """,
      example: RuleExample(
        .instance, at: "/firecracker_pid", bad: #"4711"#, good: #"null"#))
  }

  static var check: RuleCheck { .instance(visit) }

  @Sendable private static func visit(_ instance: InstanceSubject, _ report: inout Report) {
    let state = instance.state
    let runs = state.status == .running || state.status == .warm
    if runs, state.firecrackerPID == nil {
      report.add(
        self, at: instance.place("status"),
        "a \(state.status.rawValue) instance without a firecracker_pid",
        help: "if no such process runs, the instance is stopped")
    } else if !runs, let pid = state.firecrackerPID {
      report.add(
        self, at: instance.place("firecracker_pid"),
        "a \(state.status.rawValue) instance with process \(pid)",
        help: "if the process does not run, set firecracker_pid to null")
    } else if state.firecrackerPID == 0 {
      report.add(
        self, at: instance.place("firecracker_pid"), "0 is no process",
        help: "set firecracker_pid to null")
    }
  }
}
