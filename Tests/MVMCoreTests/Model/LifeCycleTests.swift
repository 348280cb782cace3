import MVMCore
import Testing

private struct TransitionVector: Decodable {
  let from: InstanceStatus
  let to: InstanceStatus
  let allowed: Bool
}

@Suite struct `The life cycle of instances` {
  @Test func `all transitions are allowed or not as in mvm`() throws {
    let vectors = try Fixtures.records("transitions.jsonl", of: TransitionVector.self)
    #expect(vectors.count == 49)
    for vector in vectors {
      #expect(vector.from.next.contains(vector.to) == vector.allowed, "\(vector)")
    }
  }

  @Test func `a transition that is not allowed says what is`() {
    let error = #expect(throws: TransitionNotAllowed.self) {
      try InstanceStatus.created.checkTransition(to: .running)
    }
    #expect(error?.description == "created can't become running: it can become ready or destroyed")
  }

  @Test(
    arguments: [
      (
        InstanceStatus.created, InstanceStatus.sleeping,
        [.created, .ready, .running, .warm, .sleeping]
      ),
      (.running, .running, [.running, .warm, .running]),
      (.ready, .ready, [.ready, .ready]),
      (.sleeping, .warm, [.sleeping, .running, .warm]),
      (.stopped, .ready, nil), (.destroyed, .created, nil),
    ] as [(InstanceStatus, InstanceStatus, [InstanceStatus]?)])
  func `the shortest way leads from state to state`(
    from: InstanceStatus, to: InstanceStatus, way: [InstanceStatus]?
  ) {
    #expect(from.shortestWay(to: to) == way)
  }

  @Test(arguments: InstanceStatus.allCases, InstanceStatus.allCases)
  func `each step of a way is allowed`(from: InstanceStatus, to: InstanceStatus) {
    guard let way = from.shortestWay(to: to) else { return }
    #expect(way.first == from && way.last == to && way.count >= 2)
    #expect(zip(way, way.dropFirst()).allSatisfy { $0.next.contains($1) })
    #expect(way.count == 2 || !from.next.contains(to))
  }
}
