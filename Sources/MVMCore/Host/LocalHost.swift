/// The running host.
public struct LocalHost: HostSystem {
  private let variable: @Sendable (String) -> String?

  /// The running host, with the environment that is passed in.
  public init(environment: @escaping @Sendable (String) -> String?) {
    variable = environment
  }

  /// The running host, with this process's environment.
  public init() {
    self.init(environment: CurrentProcess.environment)
  }

  public var kernel: KernelName {
    let kernel = CurrentProcess.kernel
    return KernelName(
      system: kernel?.system ?? "unknown", release: kernel?.release, machine: kernel?.machine)
  }
  public var identity: HostIdentity? {
    HostIdentity(user: CurrentProcess.user, groups: CurrentProcess.groups)
  }
  public var origin: HostOrigin { .running }
  public var knowsEnvironment: Bool { true }
  public var openFileLimit: UInt64? { CurrentProcess.openFileLimit }

  public func environment(_ name: String) -> String? { variable(name) }

  public func facts(of path: String) throws(Errno) -> FileFacts {
    try FileStatus(at: Array(path.utf8)).facts
  }

  public func read(_ path: String, limit: Int) throws(Errno) -> [UInt8] {
    try Self.read(Array(path.utf8), limit: limit)
  }

  public func names(in directory: String) throws(Errno) -> [String] {
    try Self.names(in: Array(directory.utf8))
  }

  public func openDevice(_ path: String) throws(Errno) -> any HostDevice {
    try LocalDevice(Array(path.utf8))
  }

  /// Programs that others can change are not run: this may be root's session.
  public func version(of program: String) throws(Errno) -> String? {
    let facts = try facts(of: program)
    let isSafe = (facts.owner == 0 || facts.owner == CurrentProcess.user) && facts.mode & 0o022 == 0
    guard facts.kind == .file, facts.mode & 0o111 != 0, isSafe else { return nil }
    let process = try ChildProcess(
      [program, "--version"], output: .collected, errors: .discarded, hasEnvironment: false)
    let deadline = Deadline(milliseconds: 500)
    let output = try process.collect(limit: Self.versionLimit - 1, by: deadline).output
    let text = String(decoding: output.prefix(Self.versionLimit), as: UTF8.self)
    return text.lines.first?.trimmed
  }

  public func exchange(
    _ frame: [UInt8], with socket: String, limit: Int
  ) throws(Errno) -> [UInt8] {
    let deadline = Deadline(milliseconds: 1000)
    let connection = try LocalSocket(path: Array(socket.utf8), deadline: deadline)
    try connection.send(frame)
    let length = try connection.receive(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= limit else { throw .badMessage }
    return try connection.receive(length)
  }

  /// The most that is read of what a program prints with `--version`, in bytes.
  private static let versionLimit = 4096

  /// The most names that are read of a directory.
  static let nameLimit = 4096

  static func names(in directory: [UInt8]) throws(Errno) -> [String] {
    try DirectoryEntry.entries(of: directory, limit: nameLimit).map {
      String(decoding: $0.name, as: UTF8.self)
    }
  }

  /// Nothing but a regular file is opened: a device may act on that.
  static func read(_ path: [UInt8], limit: Int) throws(Errno) -> [UInt8] {
    let kind = try FileStatus(at: path).kind
    guard kind == .file else { throw kind == .directory ? .isADirectory : .invalid }
    return try FileDescriptor(path, .reading).readAll(limit: limit)
  }
}

/// An open device of the running kernel.
final class LocalDevice: HostDevice {
  private let descriptor: FileDescriptor

  init(_ path: [UInt8]) throws(Errno) {
    descriptor = try FileDescriptor(path, .device)
  }

  /// Asks, and closes a VM that the answer stands for.
  func ask(_ request: KVMRequest) throws(Errno) -> Int {
    switch request {
    case .apiVersion: return Int(try descriptor.control(0xAE00, 0))
    case .capability(let number): return Int(try descriptor.control(0xAE03, number))
    case .createVM:
      _ = try FileDescriptor(owning: descriptor.control(0xAE01, 0))
      return 0
    }
  }
}
