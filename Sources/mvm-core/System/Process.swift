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

  /// Keeps what is in memory out of core dumps, for commands that hold secrets.
  static func refuseCoreDumps() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
      _ = unsafe setrlimit(RLIMIT_CORE, &limit)
    #endif
  }

  /// Ends the process.
  static func end(with status: ExitStatus) -> Never {
    exit(status.rawValue)
  }
}
