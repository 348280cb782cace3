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
    let share = Share<Result>(count: count)
    let body: @Sendable () -> Void = {
      var state = makeState()
      var done: [(Int, Result)] = []
      while let part = share.next() { done.append((part, work(part, &state))) }
      share.keep(done)
    }
    let helpers = (1..<max(1, min(threads, count))).compactMap { _ in Thread(body) }
    body()
    for helper in helpers { helper.join() }
    return share.results()
  }
}

/// What threads share: the next part to be done, and what was done.
private final class Share<Result: Sendable>: Sendable {
  private let count: Int
  private let position = Atomic<Int>(0)
  private let done = Mutex<[(Int, Result)]>([])

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let part = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return part < count ? part : nil
  }

  func keep(_ results: [(Int, Result)]) { done.withLock { $0 += results } }

  func results() -> [Result] {
    done.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
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
