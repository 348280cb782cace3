import MVMCore
import Synchronization

/// Work shared among threads, its results in the order of its parts.
enum Parallel {
  /// How many threads read files unless somebody says: one more than there are processors, for one
  /// that waits, for a disk or for another.
  static var readers: Int { CurrentProcess.processors + 1 }

  /// Does parts of a piece of work on several threads; each thread has a state of its own.
  ///
  /// - Parameters:
  ///   - count: how many parts there are.
  ///   - threads: how many threads may work, this one among them.
  ///   - makeState: makes what a thread uses again from part to part.
  ///   - work: does a part.
  /// - Returns: the results, in the order of the parts.
  static func map<State: ~Copyable, Result: Sendable>(
    count: Int, threads: Int, makeState: @escaping @Sendable () -> State,
    work: @escaping @Sendable (Int, inout State) -> Result
  ) -> [Result] {
    fold(count: count, threads: threads, makeState: makeState, into: []) { part, state, results in
      results.append(work(part, &state))
    }.flatMap { $0 }
  }

  /// Does parts of a piece of work on several threads and gathers their results where they are made:
  /// fetching each from another processor's cache can take as long as making it.
  ///
  /// - Parameters:
  ///   - initial: what a run of parts begins with.
  ///   - work: does a part and adds its result to those of the run.
  /// - Returns: the results of each run, in the order of the parts.
  static func fold<State: ~Copyable, Results: Sendable>(
    count: Int, threads: Int, makeState: @escaping @Sendable () -> State, into initial: Results,
    work: @escaping @Sendable (Int, inout State, inout Results) -> Void
  ) -> [Results] {
    let share = Share<Results>(count: count, threads: threads)
    let body: @Sendable () -> Void = {
      var state = makeState()
      while let parts = share.next() {
        var results = initial
        for part in parts { work(part, &state, &results) }
        share.keep(parts, results)
      }
    }
    let others = max(1, min(threads, count)) - 1
    if others > 0 { SystemThread.growHeapsInLargeSteps() }
    let helpers = (0..<others).compactMap { _ in SystemThread(body) }
    body()
    for helper in helpers { helper.join() }
    return share.results()
  }
}

/// What threads share: the next parts to be done, and what was done. Parts are handed out in runs,
/// which get shorter towards the end so that all threads end together.
private final class Share<Results: Sendable>: Sendable {
  private let count: Int
  private let threads: Int
  private let position = Mutex(0)
  private let done = Mutex<[(first: Int, results: Results)]>([])

  init(count: Int, threads: Int) {
    self.count = count
    self.threads = max(1, threads)
  }

  func next() -> Range<Int>? {
    position.withLock { first in
      guard first < count else { return nil }
      let portion = max(1, min(256, (count - first) / (8 * threads)))
      defer { first += portion }
      return first..<first + portion
    }
  }

  func keep(_ parts: Range<Int>, _ results: Results) {
    done.withLock { $0.append((parts.lowerBound, results)) }
  }

  func results() -> [Results] {
    done.withLock { $0.sorted { $0.first < $1.first } }.map(\.results)
  }
}
