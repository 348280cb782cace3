import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file descriptor, such as one of the three standard streams. It is not closed here.
struct StandardStream: ByteSource, ByteSink {
  static let input = StandardStream(descriptor: STDIN_FILENO)
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let errors = StandardStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a person is at the other end.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Reads what is there, at most `count` bytes; nothing at the end.
  func read(atMost count: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      repeat {
        let result = unsafe Self.readOnce(descriptor, buffer.baseAddress, count)
        length = max(result, 0)
        failure = result < 0 ? .latest : nil
      } while failure?.code == EINTR
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.writeOnce(descriptor, buffer.baseAddress, from: written, to: buffer.count)
      }
      if result >= 0 {
        written += result
      } else if errno != EINTR {
        throw .latest
      }
    }
  }

  /// `read(2)`.
  private static func readOnce(
    _ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, start, count)
    #else
      unsafe Darwin.read(descriptor, start, count)
    #endif
  }

  /// `write(2)` of the bytes between two offsets.
  private static func writeOnce(
    _ descriptor: Int32, _ start: UnsafeRawPointer?, from: Int, to: Int
  ) -> Int {
    guard let start = unsafe start else { return 0 }
    #if canImport(Glibc)
      return unsafe Glibc.write(descriptor, start + from, to - from)
    #else
      return unsafe Darwin.write(descriptor, start + from, to - from)
    #endif
  }
}
