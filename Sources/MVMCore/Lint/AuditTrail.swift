/// Follows an audit log from line to line, in memory that does not grow with it.
struct AuditTrail {
  /// How many instances are followed at once.
  private static let most = 10_000

  private var last: (time: Timestamp, text: String)?
  private var states: [[UInt8]: InstanceStatus] = [:]

  /// Looks at an entry.
  mutating func visit(_ entry: AuditEntry, _ report: inout Report) {
    order(entry.timestamp, &report)
    subject(entry, &report)
    transition(entry, &report)
  }

  /// Looks at an entry of the local log, which has a time and no instances.
  mutating func visit(_ event: LocalAuditEvent, _ report: inout Report) {
    order(event.timestamp, &report)
  }

  private mutating func order(_ text: String, _ report: inout Report) {
    guard let time = Timestamp(text) else { return }
    if let last, time < last.time {
      report.add(
        AuditOrder.self, at: Place(0, ["timestamp"]),
        "\(text) is earlier than the line before, \(last.text)",
        help: "the clock was set back, or lines were put together from several logs")
    }
    last = (time, text)
  }

  private func subject(_ entry: AuditEntry, _ report: inout Report) {
    guard entry.action.instanceTarget != nil else { return }
    let missing = [("pool_id", entry.poolID), ("instance_id", entry.instanceID)]
      .filter { ($0.1 ?? "").isEmpty }.map(\.0)
    guard !missing.isEmpty else { return }
    report.add(
      AuditSubject.self, at: Place(0, ["action"]),
      "\(entry.action.rawValue) without \(listed(missing, "and"))",
      help: "nobody can tell which instance it was")
  }

  private mutating func transition(_ entry: AuditEntry, _ report: inout Report) {
    guard let target = entry.action.instanceTarget, let instance = entry.instanceID,
      let pool = entry.poolID
    else { return }
    let key = Array("\(entry.tenantID)/\(pool)/\(instance)".utf8)
    if let state = states[key], !entry.action.isPossible(from: state) {
      report.add(
        AuditTransition.self, at: Place(0, ["action"]),
        "\(entry.action.rawValue) of an instance that was \(state.rawValue)",
        help: "lines are missing between, or the log was put together from several")
    }
    if states[key] != nil || states.count < Self.most { states[key] = target }
  }
}

extension AuditAction {
  /// The state that an instance is in after an action on it; nil for all other actions.
  var instanceTarget: InstanceStatus? {
    switch self {
    case .instanceCreated: .created
    case .instanceStarted, .instanceWoken: .running
    case .instanceStopped: .stopped
    case .instanceWarmed: .warm
    case .instanceSlept: .sleeping
    case .instanceDestroyed: .destroyed
    default: nil
    }
  }

  /// Whether the life cycle allows the action in a state. That an instance became ready is not in
  /// the log.
  fileprivate func isPossible(from state: InstanceStatus) -> Bool {
    switch self {
    case .instanceCreated: state == .destroyed
    case .instanceWoken: state == .sleeping || state == .warm
    case .instanceStarted: state == .created || (state != .running && state.next.contains(.running))
    default: instanceTarget.map { state.next.contains($0) } ?? true
    }
  }
}
