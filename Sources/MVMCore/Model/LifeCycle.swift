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

  /// The fewest states that lead from this one to another, both included; nil where none do.
  ///
  /// It takes one step at least, so the way from `running` to `running` goes by `warm`. Of several
  /// ways the one comes that stays in the order of `next`.
  public func shortestWay(to target: InstanceStatus) -> [InstanceStatus]? {
    var ways: [[InstanceStatus]] = [[self]]
    var seen: Set<InstanceStatus> = []
    while !ways.isEmpty {
      var longer: [[InstanceStatus]] = []
      for way in ways {
        for state in way.last?.next ?? [] where seen.insert(state).inserted {
          if state == target { return way + [state] }
          longer.append(way + [state])
        }
      }
      ways = longer
    }
    return nil
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
