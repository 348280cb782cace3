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
}
