extension InstanceStatus {
  /// The states that an instance can go to from this one, in the order of the life cycle.
  ///
  /// Every state can be destroyed, `destroyed` itself included; `ready` again is a rebuild.
  public var next: [InstanceStatus] {
    switch self {
    case .created: [.ready, .destroyed]
    case .ready: [.ready, .running, .destroyed]
    case .running: [.warm, .stopped, .destroyed]
    case .warm: [.running, .sleeping, .stopped, .destroyed]
    case .sleeping: [.running, .stopped, .destroyed]
    case .stopped: [.running, .destroyed]
    case .destroyed: [.destroyed]
    }
  }

  /// Checks that an instance can go from this state to another.
  ///
  /// - Throws: the transition, with what is allowed instead.
  public func checkTransition(to target: InstanceStatus) throws(TransitionNotAllowed) {
    guard next.contains(target) else { throw TransitionNotAllowed(from: self, to: target) }
  }
}

/// A transition that the life cycle of instances does not have.
public struct TransitionNotAllowed: Error, Equatable, Sendable {
  public let from: InstanceStatus
  public let to: InstanceStatus
}

extension TransitionNotAllowed: CustomStringConvertible {
  public var description: String {
    let allowed = listed(from.next.map(\.rawValue))
    return "\(from.rawValue) can't become \(to.rawValue): it can become \(allowed)"
  }
}
