#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a program with `--version`, without a shell and without an environment.
enum ProgramOutput {
  /// The most that is read of a program's output, in bytes.
  private static let limit = 4096

  /// What a program prints within half a second; it is ended then.
  static func ofVersion(_ path: [UInt8]) throws(Errno) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .latest }
    defer { close(ends[0]) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let started = Result { () throws(Errno) in try start(path, output: ends[1]) }
    close(ends[1])
    let process = try started.get()
    let output = Result { () throws(Errno) in try collect(ends[0]) }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return try output.get()
  }

  private static func start(_ path: [UInt8], output: Int32) throws(Errno) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let code = unsafe spawn(path, &actions, &process)
    guard code == 0 else { throw Errno(code: code) }
    return process
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
  #endif

  private static func spawn(
    _ path: [UInt8], _ actions: inout Actions, _ process: inout pid_t
  ) -> Int32 {
    var name = SystemCalls.terminated(path)
    var option = SystemCalls.terminated(Array("--version".utf8))
    return unsafe name.withUnsafeMutableBufferPointer { name in
      unsafe option.withUnsafeMutableBufferPointer { option in
        let arguments = unsafe [name.baseAddress, option.baseAddress, nil]
        let environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        guard let start = name.baseAddress else { return EINVAL }
        return unsafe posix_spawn(&process, start, &actions, nil, arguments, environment)
      }
    }
  }

  /// Reads until the end, the limit or half a second has come.
  private static func collect(_ descriptor: Int32) throws(Errno) -> [UInt8] {
    let deadline = Deadline(milliseconds: 500)
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: limit)
    while bytes.count < limit {
      try deadline.wait(for: descriptor, Int16(POLLIN))
      let count = unsafe read(descriptor, &part, limit - bytes.count)
      if count == 0 { break }
      if count < 0, errno != EINTR { throw .latest }
      bytes += part.prefix(max(0, count))
    }
    return bytes
  }
}
