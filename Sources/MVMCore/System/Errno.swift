#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error number of the operating system.
public struct Errno: Error, Hashable, Sendable {
  /// The value of `errno`.
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// The error of the C call that just failed on this thread.
  package static var latest: Errno { Errno(code: errno) }

  /// The system's words for it: `No space left on device`.
  public var message: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// Whether there is nothing at the path.
  package var isAbsence: Bool { self == .notFound || self == .notADirectory }

  /// Whether the process or the system has too few descriptors or too little memory.
  package var isShortage: Bool { code == EMFILE || code == ENFILE || code == ENOMEM }

  /// Whether the reader of a pipe has gone.
  public var isBrokenPipe: Bool { code == EPIPE }
}

extension Errno {
  package static let notFound = Errno(code: ENOENT)
  package static let notADirectory = Errno(code: ENOTDIR)
  package static let isADirectory = Errno(code: EISDIR)
  package static let accessDenied = Errno(code: EACCES)
  package static let notPermitted = Errno(code: EPERM)
  package static let busy = Errno(code: EBUSY)
  package static let noMemory = Errno(code: ENOMEM)
  package static let noDevice = Errno(code: ENODEV)
  package static let noAddress = Errno(code: ENXIO)
  package static let notSupported = Errno(code: ENOTSUP)
  package static let noSystemCall = Errno(code: ENOSYS)
  package static let linkLoop = Errno(code: ELOOP)
  package static let nameTooLong = Errno(code: ENAMETOOLONG)
  package static let invalid = Errno(code: EINVAL)
  package static let interrupted = Errno(code: EINTR)
  package static let timedOut = Errno(code: ETIMEDOUT)
  package static let exists = Errno(code: EEXIST)
  /// A name leads to another file by now.
  static let stale = Errno(code: ESTALE)
  package static let badMessage = Errno(code: EBADMSG)
  package static let notATerminal = Errno(code: ENOTTY)
  package static let io = Errno(code: EIO)
  /// A file is larger than can be worked on.
  package static let tooLarge = Errno(code: EFBIG)
}

extension Errno: CustomStringConvertible {
  /// The names of the errors that callers meet; all others are shown by their numbers.
  private static let names: [(code: Int32, name: String)] = [
    (ENOENT, "ENOENT"), (ENOTDIR, "ENOTDIR"), (EISDIR, "EISDIR"), (EACCES, "EACCES"),
    (EPERM, "EPERM"), (EBUSY, "EBUSY"), (ENOMEM, "ENOMEM"), (ENODEV, "ENODEV"), (ENXIO, "ENXIO"),
    (ENOTSUP, "ENOTSUP"), (ENOSYS, "ENOSYS"), (ELOOP, "ELOOP"), (ENAMETOOLONG, "ENAMETOOLONG"),
    (EINVAL, "EINVAL"), (EINTR, "EINTR"), (ETIMEDOUT, "ETIMEDOUT"), (EBADMSG, "EBADMSG"),
    (ENOTTY, "ENOTTY"), (EMFILE, "EMFILE"), (EIO, "EIO"), (ECONNREFUSED, "ECONNREFUSED"),
    (ECONNRESET, "ECONNRESET"), (EPIPE, "EPIPE"),
  ]

  /// The name in C, `EACCES`; `errno 71` for a rare one.
  public var name: String { Self.names.first { $0.code == code }?.name ?? "errno \(code)" }

  public var description: String { name }

  /// The error of a name in C; `EIO` for a name that is not known.
  public init(named name: String) {
    self.init(code: Self.names.first { $0.name.hasSameBytes(as: name) }?.code ?? EIO)
  }
}
