import Synchronization

#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A shell that runs a script: the one unsafe file of this folder for processes with output.
struct ShellProcess: ~Copyable {
  /// Where what the script writes goes.
  enum Output {
    /// To the caller, when the script has ended.
    case collected
    /// To where this process writes, as it comes.
    case shown
  }

  private let process: pid_t
  private let hasGroup: Bool
  /// The ends to read standard output and standard error from; none where they are shown.
  private let ends: [Int32]

  /// Starts a shell with a script after `-c`.
  ///
  /// - Parameter hasGroup: whether it becomes a process group, so that all it starts can be ended.
  init(
    shell: String, _ script: String, _ output: Output, hasGroup: Bool
  ) throws(ShellFailure) {
    guard !script.utf8.contains(0), !shell.utf8.contains(0) else {
      throw .system(Errno(code: EINVAL))
    }
    let result = Self.starting.withLock { _ in
      Result { () throws(Errno) in
        try Self.start([shell, "-c", script], collects: output == .collected, hasGroup)
      }
    }
    let started: (pid_t, [Int32])
    do { started = try result.get() } catch { throw .system(error) }
    (process, ends) = started
    self.hasGroup = hasGroup
  }

  /// One shell is started at a time, so that none inherits the pipes of another.
  private static let starting = Mutex(())

  private static func start(
    _ words: [String], collects: Bool, _ hasGroup: Bool
  ) throws(Errno) -> (pid_t, [Int32]) {
    let pipes = collects ? try pipes() : []
    defer { for pipe in pipes { close(pipe.write) } }
    do {
      return (try spawn(words, pipes.map(\.write), hasGroup), pipes.map(\.read))
    } catch {
      for pipe in pipes { close(pipe.read) }
      throw error
    }
  }

  /// Waits until the script has ended and its output is closed, and gives both.
  consuming func finish(
    within timeout: Duration?, limit: Int
  ) throws(ShellFailure) -> ShellOutput {
    let deadline = timeout.map { SystemCalls.uptime + $0 }
    defer { for end in ends { close(end) } }
    do throws(ShellFailure) {
      let written = try collect(until: deadline, timeout, limit: limit)
      let end = try wait(until: deadline, timeout)
      return ShellOutput(end: end, output: written.first ?? [], errors: written.last ?? [])
    } catch {
      kill(hasGroup ? -process : process, SIGKILL)
      _ = try? wait(until: nil, nil)
      throw error
    }
  }

  /// Reads from both ends until they are closed.
  private func collect(
    until deadline: Duration?, _ timeout: Duration?, limit: Int
  ) throws(ShellFailure) -> [[UInt8]] {
    var written = [[UInt8]](repeating: [], count: ends.count)
    var open = Set(ends.indices)
    var part = [UInt8](repeating: 0, count: 65536)
    while !open.isEmpty {
      for index in try ready(open.sorted(), until: deadline, timeout) {
        let count = unsafe read(ends[index], &part, part.count)
        if count > 0 {
          written[index] += part.prefix(count)
          if written[index].count > limit { throw .tooMuchOutput(limit: limit) }
        } else if count == 0 {
          open.remove(index)
        } else if errno != EINTR {
          throw .system(.latest)
        }
      }
    }
    return written
  }

  /// Those of some ends that can be read from, after waiting for one.
  private func ready(
    _ indices: [Int], until deadline: Duration?, _ timeout: Duration?
  ) throws(ShellFailure) -> [Int] {
    var entries = indices.map { pollfd(fd: ends[$0], events: Int16(POLLIN), revents: 0) }
    let left = try Self.left(until: deadline, timeout)
    let count = unsafe poll(&entries, nfds_t(entries.count), left)
    if count < 0, errno != EINTR { throw .system(.latest) }
    return zip(indices, entries).filter { $0.1.revents != 0 }.map(\.0)
  }

  /// Milliseconds until a deadline, -1 without one.
  private static func left(
    until deadline: Duration?, _ timeout: Duration?
  ) throws(ShellFailure) -> Int32 {
    guard let deadline, let timeout else { return -1 }
    let left = deadline - SystemCalls.uptime
    guard left > .zero else { throw .timedOut(timeout) }
    // At most a day at a time: the caller asks again.
    return Int32(min(left, .seconds(86400)) / .milliseconds(1)) + 1
  }

  /// Waits until the shell itself has ended.
  private func wait(
    until deadline: Duration?, _ timeout: Duration?
  ) throws(ShellFailure) -> ProcessEnd {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(process, &status, deadline == nil ? 0 : WNOHANG)
      if found == process { return Self.end(status) }
      if found < 0, errno != EINTR { throw .system(.latest) }
      if found == 0 {
        _ = try Self.left(until: deadline, timeout)
        SystemCalls.sleep(for: .milliseconds(5))
      }
    }
  }

  /// What a status of `waitpid` says; C has macros for it.
  private static func end(_ status: Int32) -> ProcessEnd {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}

extension ShellProcess {
  /// Two pipes that no other process inherits.
  private static func pipes() throws(Errno) -> [(read: Int32, write: Int32)] {
    var pipes: [(read: Int32, write: Int32)] = []
    for _ in 0..<2 {
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else {
        let error = Errno.latest
        for pipe in pipes {
          close(pipe.read)
          close(pipe.write)
        }
        throw error
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes.append((ends[0], ends[1]))
    }
    return pipes
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
  #endif

  /// Starts a program, nothing on its standard input, with default actions for signals.
  private static func spawn(
    _ words: [String], _ outputs: [Int32], _ hasGroup: Bool
  ) throws(Errno) -> pid_t {
    #if canImport(Darwin)
      var (actions, attributes): (Actions, Attributes) = (nil, nil)
    #else
      var (actions, attributes) = unsafe (Actions(), Attributes())
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (index, output) in outputs.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, output, Int32(index) + 1)
    }
    var (defaults, mask) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&mask)
    unsafe sigemptyset(&defaults)
    unsafe sigaddset(&defaults, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setsigmask(&attributes, &mask)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let group = hasGroup ? Int32(POSIX_SPAWN_SETPGROUP) : 0
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | group
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    return try unsafe spawn(words, &actions, &attributes)
  }

  private static func spawn(
    _ words: [String], _ actions: inout Actions, _ attributes: inout Attributes
  ) throws(Errno) -> pid_t {
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    #if canImport(Darwin)
      let variables = unsafe _NSGetEnviron().pointee
    #else
      let variables = unsafe environ
    #endif
    var process = pid_t()
    let code = unsafe posix_spawn(
      &process, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Errno(code: code) }
    return process
  }
}
