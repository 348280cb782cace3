import MVMCore
import Synchronization
import Testing

/// A clock that stands still but for the waits, which it records.
private final class RecordedClock: RetryClock {
  private let recorded = Mutex<[Duration]>([])

  var waits: [Duration] { recorded.withLock { $0 } }
  var now: Duration { waits.reduce(.zero, +) }
  func sleep(for duration: Duration) { recorded.withLock { $0.append(duration) } }
}

private struct Refused: Error, Equatable {
  let attempt: Int
}

@Suite struct `Retrying` {
  @Test func `waits after each failure but the last, twice as long each time`() {
    let clock = RecordedClock()
    let policy = RetryPolicy(attempts: 4, firstDelay: .milliseconds(100))
    var attempts = 0
    let error = #expect(throws: Refused.self) {
      try policy.run(clock: clock) { () throws(Refused) in
        attempts += 1
        throw Refused(attempt: attempts)
      }
    }
    #expect(error == Refused(attempt: 4))
    #expect(clock.waits == [.milliseconds(100), .milliseconds(200), .milliseconds(400)])
  }

  @Test func `ends with the first success`() throws {
    let clock = RecordedClock()
    var attempts = 0
    let value = try RetryPolicy(attempts: 9, firstDelay: .seconds(1))
      .run(clock: clock) { () throws(Refused) -> String in
        attempts += 1
        if attempts < 3 { throw Refused(attempt: attempts) }
        return "answer"
      }
    #expect(value == "answer")
    #expect(clock.waits == [.seconds(1), .seconds(2)])
  }

  @Test(arguments: [1, 0, -3])
  func `tries once at least, without a wait`(attempts: Int) {
    let clock = RecordedClock()
    var count = 0
    #expect(throws: Refused.self) {
      try RetryPolicy(attempts: attempts, firstDelay: .seconds(1))
        .run(clock: clock) { () throws(Refused) in
          count += 1
          throw Refused(attempt: count)
        }
    }
    #expect(count == 1)
    #expect(clock.waits.isEmpty)
  }

  @Test func `no wait is longer than the cap`() {
    let policy = RetryPolicy(attempts: 6, firstDelay: .seconds(1), cap: .seconds(5))
    #expect(Array(policy.delays) == [1, 2, 4, 5, 5].map { .seconds($0) })
    let low = RetryPolicy(attempts: 3, firstDelay: .seconds(7), cap: .seconds(5))
    #expect(Array(low.delays) == [.seconds(5), .seconds(5)])
  }

  @Test func `the longest first delay and the most tries do not overflow`() {
    let policy = RetryPolicy(
      attempts: .max, firstDelay: .seconds(Int64.max), cap: .seconds(Int64.max))
    #expect(policy.delays.prefix(300).allSatisfy { $0 == .seconds(Int64.max) })
    let uncapped = RetryPolicy(attempts: 300, firstDelay: .nanoseconds(1))
    #expect(uncapped.delays.suffix(1) == [.seconds(1 << 30)])
  }

  @Test func `jitter takes a share of each wait at most`() {
    var generator = SeededGenerator(state: 1)
    let half = RetryPolicy(attempts: 2, firstDelay: .seconds(8), jitter: 0.5)
    let waits = (0..<1000).map { _ in half.wait(for: .seconds(8), using: &generator) }
    #expect(waits.allSatisfy { $0 >= .seconds(4) && $0 <= .seconds(8) })
    #expect(waits.min()! < .milliseconds(4100))
    #expect(waits.max()! > .milliseconds(7900))
    #expect(RetryPolicy(attempts: 2, firstDelay: .zero, jitter: .nan).jitter == 0)
    #expect(RetryPolicy(attempts: 2, firstDelay: .zero, jitter: 7).jitter == 1)
  }

  @Test func `no wait begins that would end after the limit`() {
    let clock = RecordedClock()
    let policy = RetryPolicy(attempts: 9, firstDelay: .seconds(1), limit: .seconds(6))
    #expect(throws: Refused.self) {
      try policy.run(clock: clock) { () throws(Refused) in throw Refused(attempt: 0) }
    }
    #expect(clock.waits == [.seconds(1), .seconds(2)])
  }

  @Test func `a failure that is not worth it is the last`() {
    func isWorthIt(_ failure: Refused) -> Bool { failure.attempt < 2 }
    let clock = RecordedClock()
    var attempts = 0
    let error = #expect(throws: Refused.self) {
      try RetryPolicy(attempts: 9, firstDelay: .seconds(1))
        .run(clock: clock, if: isWorthIt) { () throws(Refused) in
          attempts += 1
          throw Refused(attempt: attempts)
        }
    }
    #expect(error == Refused(attempt: 2))
  }

  @Test func `the system's clock goes on, and waits that long`() {
    let clock = SystemClock()
    let start = clock.now
    clock.sleep(for: .milliseconds(2))
    clock.sleep(for: .seconds(-1))
    #expect(clock.now - start >= .milliseconds(2))
  }
}
