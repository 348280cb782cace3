import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work shared among threads, its results in the order of its parts.
enum Parallel {
  /// How many processors this process may use.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does parts of a piece of work on several threads; each thread has a state of its own.
  ///
  /// - Parameters:
  ///   - count: how many parts there are.
  ///   - threads: how many threads may work, this one among them.
  ///   - makeState: makes what a thread uses again from part to part.
  ///   - work: does a part.
  /// - Returns: the results, in the order of the parts.
  static func map<State, Result: Sendable>(
    count: Int, threads: Int, makeState: @escaping @Sendable () -> State,
    work: @escaping @Sendable (Int, inout State) -> Result
  ) -> [Result] {
    let share = Share<Result>(count: count, portion: max(1, min(16, count / (8 * max(1, threads)))))
    let body: @Sendable () -> Void = {
      var state = makeState()
      while let parts = share.next() { share.keep(parts, parts.map { work($0, &state) }) }
    }
    let helpers = (1..<max(1, min(threads, count))).compactMap { _ in Thread(body) }
    body()
    for helper in helpers { helper.join() }
    return share.results()
  }
}

/// What threads share: the next parts to be done, and what was done. Parts are handed out a few at a
/// time.
private final class Share<Result: Sendable>: Sendable {
  private let count: Int
  private let portion: Int
  private let position = Atomic<Int>(0)
  private let done = Mutex<[(first: Int, results: [Result])]>([])

  init(count: Int, portion: Int) {
    self.count = count
    self.portion = portion
  }

  func next() -> Range<Int>? {
    let first = position.wrappingAdd(portion, ordering: .relaxed).oldValue
    return first < count ? first..<min(first + portion, count) : nil
  }

  func keep(_ parts: Range<Int>, _ results: [Result]) {
    done.withLock { $0.append((parts.lowerBound, results)) }
  }

  func results() -> [Result] {
    let portions = done.withLock { $0.sorted { $0.first < $1.first } }
    var results: [Result] = []
    results.reserveCapacity(count)
    for portion in portions { results += portion.results }
    return results
  }
}

/// A thread of the system.
private struct Thread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  /// Starts a thread; nil when the system gives none, and others do its work.
  init?(_ run: @escaping @Sendable () -> Void) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var handle: pthread_t?
      let status = unsafe pthread_create(&handle, nil, Self.entry, body.toOpaque())
    #else
      var handle = pthread_t()
      let status = unsafe pthread_create(&handle, nil, Self.entry, body.toOpaque())
    #endif
    guard status == 0 else {
      unsafe body.release()
      return nil
    }
    #if canImport(Darwin)
      guard let handle else { return nil }
    #endif
    self.handle = handle
  }

  func join() { pthread_join(handle, nil) }

  #if canImport(Darwin)
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      {
        unsafe Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run()
        return nil
      }
  #else
    private static let entry:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let body = unsafe $0 {
          unsafe Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
        }
        return nil
      }
  #endif
}
