#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error number of the operating system.
public struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  public let code: Int32

  public init(code: Int32) {
    self.code = code
  }

  /// There is nothing at a path.
  package static var notFound: SystemError { SystemError(code: ENOENT) }

  /// What was to be a directory is none.
  package static var notADirectory: SystemError { SystemError(code: ENOTDIR) }

  /// More links follow one another than the kernel goes along.
  package static var linkLoop: SystemError { SystemError(code: ELOOP) }

  /// A file is larger than can be worked on.
  package static var tooLarge: SystemError { SystemError(code: EFBIG) }

  /// Whether the process or the system has too few descriptors or too little memory.
  var isShortage: Bool { code == EMFILE || code == ENFILE || code == ENOMEM }

  /// Whether the reader of a pipe has gone.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// The system's words for it: `No space left on device`.
  public var description: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// The error of the C call that just failed on this thread.
  package static var latest: SystemError { SystemError(code: errno) }
}
