import Synchronization

#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that was started with nothing on its standard input, and is ended when its owner is
/// gone.
struct ChildProcess: ~Copyable {
  /// Where what the program writes goes.
  enum Output {
    /// To the caller.
    case collected
    /// To where this process writes.
    case shown
    case discarded
  }

  private let process: pid_t
  private let hasGroup: Bool
  private let output, errors: FileDescriptor
  private var isRunning = true

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: the program's path and its arguments.
  ///   - hasEnvironment: whether it gets this process's environment, or none.
  ///   - hasGroup: whether it becomes a process group, so that all it starts is ended with it.
  init(
    _ words: [String], output: Output, errors: Output, hasEnvironment: Bool = true,
    hasGroup: Bool = false
  ) throws(Errno) {
    guard words.allSatisfy({ !$0.utf8.contains(0) }) else { throw .invalid }
    let started = try Self.starting.withLock { _ throws(Errno) in
      let first = try OutputPipe(for: output)
      let second = try OutputPipe(for: errors)
      let start = Start(
        words: words, outputs: [output, errors], hasEnvironment: hasEnvironment, hasGroup: hasGroup)
      let process = try start.spawn(first.writing, second.writing)
      return Started(process: process, output: first.reading, errors: second.reading)
    }
    (process, self.hasGroup) = (started.process, hasGroup)
    self.output = started.output
    self.errors = started.errors
  }

  deinit {
    guard isRunning else { return }
    _ = kill(hasGroup ? -process : process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// One program is started at a time, so that none inherits the pipes of another.
  private static let starting = Mutex(())

  /// What was started, and the ends to read from.
  private struct Started: ~Copyable, Sendable {
    let process: pid_t
    let output, errors: FileDescriptor
  }

  /// Reads what the program writes until it has closed its output, or one of the two is longer than
  /// `limit` bytes.
  func collect(
    limit: Int, by deadline: Deadline
  ) throws(Errno) -> (output: [UInt8], errors: [UInt8]) {
    var open = [output.number, errors.number]
    var written: [[UInt8]] = [[], []]
    while open.contains(where: { $0 >= 0 }) {
      guard deadline.left > 0 else { throw .timedOut }
      for index in try deadline.wait(for: open, Int16(POLLIN)) {
        let part = try DescriptorStream(open[index]).read(atMost: 64 << 10)
        if part.isEmpty { open[index] = FileDescriptor.none.number }
        written[index] += part
        if written[index].count > limit { return (written[0], written[1]) }
      }
    }
    return (written[0], written[1])
  }

  /// Waits until the program has ended by itself.
  mutating func wait(by deadline: Deadline) throws(Errno) -> ProcessEnd {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(process, &status, deadline.isNever ? 0 : WNOHANG)
      if found == 0 {
        guard deadline.left > 0 else { throw .timedOut }
        KernelClock.sleep(for: .milliseconds(5))
      } else if found == process {
        isRunning = false
        return ProcessEnd(status)
      } else if errno != EINTR {
        isRunning = false
        throw .latest
      }
    }
  }
}

/// How a process ended.
public enum ProcessEnd: Hashable, Sendable {
  /// By itself, with a status.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)

  /// Whether its status was 0.
  public var isSuccess: Bool { self == .exited(0) }

  /// What a status of `waitpid` says; C has macros for it.
  fileprivate init(_ status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}

extension ProcessEnd: CustomStringConvertible {
  /// How it ended, in words that follow its name.
  public var description: String {
    switch self {
    case .exited(let status): "ended with status \(status)"
    case .signalled(let signal): "was ended by signal \(signal)"
    }
  }
}

/// A pipe that no program inherits; no pipe where nothing is collected.
private struct OutputPipe: ~Copyable {
  let reading, writing: FileDescriptor

  init(for output: ChildProcess.Output) throws(Errno) {
    guard output == .collected else {
      reading = .none
      writing = .none
      return
    }
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .latest }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let first = try FileDescriptor(owning: ends[0])
    let second = try FileDescriptor(owning: ends[1])
    reading = first
    writing = second
  }
}

/// How a program is started, with default actions for signals.
private struct Start {
  let words: [String]
  /// Where standard output and standard error go.
  let outputs: [ChildProcess.Output]
  let hasEnvironment, hasGroup: Bool

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
  #endif

  /// Starts it, with the pipes for what is collected.
  func spawn(
    _ output: borrowing FileDescriptor, _ errors: borrowing FileDescriptor
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
    let pipes = [output.number, errors.number]
    for (target, (output, pipe)) in zip(Int32(1)..., zip(outputs, pipes)) {
      switch output {
      case .collected: unsafe posix_spawn_file_actions_adddup2(&actions, pipe, target)
      case .discarded:
        unsafe posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_WRONLY, 0)
      case .shown: break
      }
    }
    set(&attributes)
    return try unsafe spawn(&actions, &attributes)
  }

  private func set(_ attributes: inout Attributes) {
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
  }

  private func spawn(
    _ actions: inout Actions, _ attributes: inout Attributes
  ) throws(Errno) -> pid_t {
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    #if canImport(Darwin)
      let variables = unsafe _NSGetEnviron().pointee
    #else
      let variables = unsafe environ
    #endif
    let none: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
    var process = pid_t()
    let code =
      unsafe hasEnvironment
      ? posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
      : posix_spawn(&process, words[0], &actions, &attributes, arguments, none)
    guard code == 0 else { throw Errno(code: code) }
    return process
  }
}
