import MVMCore

/// Where a program reads from: standard input, or bytes of a test.
protocol ByteSource: Sendable {
  /// Reads what is there, at most `count` bytes; nothing at the end.
  func read(atMost count: Int) throws(Errno) -> [UInt8]
}

extension ByteSource {
  /// Reads to the end, but not more than `limit` bytes. To notice a longer input, allow one more
  /// byte than is wanted.
  func readAll(limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let part = try read(atMost: min(limit - bytes.count, 64 * 1024))
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }
}

/// Where a program writes to: a standard stream, or a test's memory.
protocol ByteSink: Sendable {
  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(Errno)
}

extension DescriptorStream: ByteSource, ByteSink {}

/// Text on its way out: collected, and written in as few calls as possible.
///
/// A failure is kept and not thrown, so that reports read without `try`; the program looks at it
/// once, at its end.
struct BufferedOutput: Sendable {
  /// Whether a person reads this.
  let isTerminal: Bool
  /// The first failure to write. Whatever comes after it is dropped.
  private(set) var failure: Errno?

  /// Where it is written to, for what must not wait in the buffer.
  let sink: any ByteSink
  private var buffer: [UInt8] = []

  /// How much is collected before it is written.
  private static let capacity = 64 * 1024

  /// Output into a sink.
  init(_ sink: any ByteSink, isTerminal: Bool = false) {
    self.sink = sink
    self.isTerminal = isTerminal
  }

  /// Adds text as it is; untrusted parts go through `escaped` first.
  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > Self.capacity { flush() }
  }

  /// Adds bytes as they are.
  mutating func write(bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count > Self.capacity { flush() }
  }

  /// Adds a line: the text and a line feed.
  mutating func writeLine(_ text: String = "") {
    write(text)
    write("\n")
  }

  /// Hands what was collected to the sink.
  mutating func flush() {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do {
      try sink.write(buffer)
    } catch {
      failure = error
    }
  }
}
