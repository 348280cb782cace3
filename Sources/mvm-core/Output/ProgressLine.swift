import MVMCore
import Synchronization

/// A line on a terminal that shows how far long work has come, and is gone when the work is done.
///
/// Any thread may report its work; half a second passes before anything is shown, and a tenth
/// between one showing and the next.
final class ProgressLine: Sendable {
  /// So many of a thing: `3 files`.
  struct Count: CustomStringConvertible, Sendable {
    let count: Int
    let noun: String

    init(_ count: Int, _ noun: String) {
      self.count = count
      self.noun = noun
    }

    var description: String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
  }

  private static let delay: UInt64 = 500_000_000
  private static let interval: UInt64 = 100_000_000
  private static let clearLine = "\r\u{1B}[K"

  private let sink: any ByteSink
  /// Nanoseconds since some time in the past.
  private let now: @Sendable () -> UInt64
  /// When the line may next be written.
  private let next: Atomic<UInt64>
  private let isShown = Atomic<Bool>(false)

  /// - Parameters:
  ///   - sink: the terminal.
  ///   - now: a clock in nanoseconds; tests have their own.
  init(_ sink: any ByteSink, now: @escaping @Sendable () -> UInt64 = { KernelClock.nanoseconds }) {
    self.sink = sink
    self.now = now
    next = Atomic(now() &+ Self.delay)
  }

  /// Shows how far the work is, if it is time to.
  func show(_ count: @autoclosure () -> Count, doing: String, of total: Int? = nil) {
    let time = now()
    let due = next.load(ordering: .relaxed)
    guard time >= due else { return }
    let (isMine, _) = next.compareExchange(
      expected: due, desired: time &+ Self.interval, ordering: .relaxed)
    guard isMine else { return }
    isShown.store(true, ordering: .relaxed)
    let whole = total.map { " of \($0)" } ?? ""
    write("\(Self.clearLine)\(doing) \(count())\(whole)")
  }

  /// Takes the line away. Nothing is shown after it.
  func finish() {
    next.store(.max, ordering: .relaxed)
    if isShown.exchange(false, ordering: .relaxed) { write(Self.clearLine) }
  }

  private func write(_ text: String) { try? sink.write(Array(text.utf8)) }
}
