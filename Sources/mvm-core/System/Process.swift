#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program asks of its own process.
enum Process {
  /// The value of an environment variable, or nil when it is not set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The working directory without links; nil where it can't be told.
  static var workingDirectory: Path? {
    guard let buffer = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(buffer) }
    return unsafe Path(bytes: Array(UnsafeRawBufferPointer(start: buffer, count: strlen(buffer))))
  }

  /// Makes a pipe whose reader has gone end the program silently.
  ///
  /// That is the default action, but a parent may have had the signal ignored, and that is
  /// inherited.
  static func endOnBrokenPipe() {
    _ = signal(SIGPIPE, SIG_DFL)
  }

  /// Ends the process.
  static func end(with status: ExitStatus) -> Never {
    exit(status.rawValue)
  }
}
