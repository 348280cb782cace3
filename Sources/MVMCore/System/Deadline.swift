#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A time by which something must have happened.
struct Deadline: Sendable {
  private let end: Int64

  /// The time that many milliseconds from now; one beyond all clocks is never.
  init(milliseconds: Int64) {
    let (sum, isNever) = Self.now.addingReportingOverflow(max(0, milliseconds))
    end = isNever ? .max : sum
  }

  /// The time after a duration from now; never for nil. A begun millisecond counts whole.
  init(after duration: Duration?) {
    guard let duration else {
      self.init(milliseconds: .max)
      return
    }
    let (seconds, attoseconds) = duration.components
    let (whole, isNever) = seconds.multipliedReportingOverflow(by: 1000)
    let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    let (sum, isLarge) = whole.addingReportingOverflow(part)
    self.init(milliseconds: isNever || isLarge ? .max : sum)
  }

  /// Whether it never comes.
  var isNever: Bool { end == .max }

  /// Milliseconds until then, 0 when it has passed.
  var left: Int32 { Int32(clamping: max(0, end - Self.now)) }

  /// Waits until a descriptor is ready for reading or writing, or its other end has gone.
  func wait(for descriptor: Int32, _ events: Int16) throws(Errno) {
    _ = try wait(for: [descriptor], events)
  }

  /// Waits until some of several descriptors are ready for reading or writing, or their other ends
  /// have gone. Negative ones are none.
  ///
  /// - Returns: the indices of those that are ready.
  func wait(for descriptors: [Int32], _ events: Int16) throws(Errno) -> [Int] {
    var entries = descriptors.map { pollfd(fd: $0, events: events, revents: 0) }
    repeat {
      let count = unsafe poll(&entries, nfds_t(entries.count), left)
      if count > 0 { return entries.indices.filter { entries[$0].revents != 0 } }
      if count < 0, errno != EINTR { throw .latest }
    } while left > 0
    throw .timedOut
  }

  /// Milliseconds on a clock that is never set.
  private static var now: Int64 { Int64(clamping: KernelClock.nanoseconds / 1_000_000) }
}
