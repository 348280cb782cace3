#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's clocks.
package enum KernelClock {
  /// The time since 1970 by the clock that people set.
  static var sinceEpoch: (seconds: Int64, nanoseconds: UInt32) {
    let time = read(CLOCK_REALTIME)
    return (Int64(time.tv_sec), UInt32(clamping: time.tv_nsec))
  }

  /// How long the system has run, on a clock that is never set.
  static var uptime: Duration {
    let time = read(CLOCK_MONOTONIC)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Nanoseconds that the system has run, on a clock that is never set.
  package static var nanoseconds: UInt64 {
    let time = read(CLOCK_MONOTONIC)
    return UInt64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000
      &+ UInt64(truncatingIfNeeded: time.tv_nsec)
  }

  /// Has this thread wait for a while, whatever signals come in; not at all for a negative one.
  static func sleep(for duration: Duration) {
    let (seconds, attoseconds) = duration.components
    guard duration > .zero else { return }
    var rest = timespec(
      tv_sec: Int(clamping: seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    var left = timespec()
    while unsafe nanosleep(&rest, &left) != 0, errno == EINTR { rest = left }
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return time
  }
}
