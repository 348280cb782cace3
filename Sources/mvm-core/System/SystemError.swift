#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error number of the operating system.
struct SystemError: Error, Equatable, Sendable {
  /// The value of `errno`.
  let code: Int32

  /// What was to be a directory is none.
  static var notADirectory: SystemError { SystemError(code: ENOTDIR) }

  /// Whether the reader of a pipe has gone.
  var isBrokenPipe: Bool { code == EPIPE }

  /// The system's words for it: `No space left on device`.
  var description: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// The error of the C call that just failed on this thread.
  static var latest: SystemError { SystemError(code: errno) }
}
