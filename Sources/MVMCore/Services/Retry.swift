/// How often something is tried, and how long to wait between tries: exponential backoff.
///
/// ```swift
/// let policy = RetryPolicy(attempts: 5, firstDelay: .milliseconds(100), cap: .seconds(2))
/// let answer = try policy.run { () throws(Errno) in try connect() }
/// ```
///
/// Source: mvm's `retry`: so many tries in all, a delay after each failed one but the last, doubled
/// each time.
public struct RetryPolicy: Hashable, Sendable {
  /// Tries in all, 1 at least: where 0 are asked for, one is made. mvm panics then.
  public let attempts: Int
  /// The wait after the first failure; it doubles with each further one.
  public let firstDelay: Duration
  /// The longest wait; nil for 2³⁰ seconds.
  public let cap: Duration?
  /// Which share of each wait is left to chance, 0…1: with 1 a wait is anything from nothing to the
  /// whole delay, with 0 (mvm's way) it is the whole delay.
  public let jitter: Double
  /// The time that all tries and waits together may take; no wait begins that would end later.
  public let limit: Duration?

  /// - Parameters:
  ///   - attempts: tries in all; less than 1 counts as 1.
  ///   - firstDelay: the wait after the first failure; less than none counts as none.
  ///   - cap: the longest wait.
  ///   - jitter: which share of each wait is left to chance; cut to 0…1, and 0 for NaN.
  ///   - limit: the time that all tries and waits together may take.
  public init(
    attempts: Int, firstDelay: Duration, cap: Duration? = nil, jitter: Double = 0,
    limit: Duration? = nil
  ) {
    self.attempts = max(attempts, 1)
    self.firstDelay = max(firstDelay, .zero)
    self.cap = cap.map { max($0, .zero) }
    self.jitter = jitter > 0 ? min(jitter, 1) : 0
    self.limit = limit
  }

  /// The whole delays after the failed tries, in their order: one fewer than tries.
  public var delays: some Sequence<Duration> {
    let longest = cap ?? .seconds(1 << 30)
    return sequence(first: min(firstDelay, longest)) { min($0 + $0, longest) }
      .prefix(attempts - 1)
  }

  /// A wait of a whole delay, the share that is left to chance taken from a random source.
  public func wait(
    for delay: Duration, using generator: inout some RandomNumberGenerator
  ) -> Duration {
    jitter == 0 ? delay : delay * (1 - jitter * Double.random(in: 0...1, using: &generator))
  }
}
