extension RetryPolicy {
  /// Tries until it succeeds, the tries are used up or a failure is not worth another try.
  ///
  /// - Parameters:
  ///   - clock: what knows the time and waits; this thread is held unless said otherwise.
  ///   - isWorthRetrying: whether a failure may pass by itself; all may unless said otherwise.
  ///   - attempt: what is tried.
  /// - Returns: what the first successful try gave.
  /// - Throws: the error of the last try.
  public func run<Value, Failure: Error>(
    clock: some RetryClock = SystemClock(),
    if isWorthRetrying: (Failure) -> Bool = { _ in true },
    _ attempt: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var generator = SystemRandomNumberGenerator()
    return try run(clock: clock, using: &generator, if: isWorthRetrying, attempt)
  }

  /// The same with a random source of the caller's, for tests.
  public func run<Value, Failure: Error>(
    clock: some RetryClock, using generator: inout some RandomNumberGenerator,
    if isWorthRetrying: (Failure) -> Bool = { _ in true },
    _ attempt: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = clock.now
    for delay in delays {
      do throws(Failure) {
        return try attempt()
      } catch {
        let wait = wait(for: delay, using: &generator)
        let isInTime = limit.map { clock.now - start + wait <= $0 } ?? true
        guard isInTime, isWorthRetrying(error) else { throw error }
        clock.sleep(for: wait)
      }
    }
    return try attempt()
  }
}

/// What retrying needs of a clock: what time it is, and to wait.
///
/// The standard library's `Clock` waits in `async` functions only.
public protocol RetryClock: Sendable {
  /// The time since any fixed moment; it never goes back.
  var now: Duration { get }
  /// Returns after a while.
  func sleep(for duration: Duration)
}

/// The system's clock, which nobody sets; waiting holds the thread.
public struct SystemClock: RetryClock {
  /// The clock.
  public init() {}

  /// The time since the system was started.
  public var now: Duration { KernelClock.uptime }

  /// Holds the thread for a while, whatever signals come in.
  public func sleep(for duration: Duration) { KernelClock.sleep(for: duration) }
}
