/// The running host.
public struct LocalHost: HostSystem {
  private let variable: @Sendable (String) -> String?

  /// The running host, with the environment that is passed in.
  public init(environment: @escaping @Sendable (String) -> String?) {
    variable = environment
  }

  /// The running host, with this process's environment.
  public init() {
    self.init(environment: SystemCalls.environment)
  }

  public var kernel: KernelName { SystemCalls.kernel }
  public var identity: HostIdentity? { SystemCalls.identity }
  public var origin: HostOrigin { .running }
  public var knowsEnvironment: Bool { true }
  public var openFileLimit: UInt64? { SystemCalls.openFileLimit }

  public func environment(_ name: String) -> String? { variable(name) }

  public func facts(of path: String) throws(Errno) -> FileFacts {
    try SystemCalls.facts(of: Array(path.utf8))
  }

  public func read(_ path: String, limit: Int) throws(Errno) -> [UInt8] {
    try SystemCalls.read(Array(path.utf8), limit: limit)
  }

  public func names(in directory: String) throws(Errno) -> [String] {
    Self.sorted(try SystemCalls.names(in: Array(directory.utf8), limit: Self.nameLimit))
  }

  public func openDevice(_ path: String) throws(Errno) -> any HostDevice {
    try LocalDevice(Array(path.utf8))
  }

  /// Programs that others can change are not run: this may be root's session.
  public func version(of program: String) throws(Errno) -> String? {
    let facts = try facts(of: program)
    let user = SystemCalls.identity.user
    let isSafe = (facts.owner == 0 || facts.owner == user) && facts.mode & 0o022 == 0
    guard facts.kind == .file, facts.mode & 0o111 != 0, isSafe else { return nil }
    let output = try ProgramOutput.ofVersion(Array(program.utf8))
    return String(decoding: output, as: UTF8.self).lines.first?.trimmed
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

  /// The most names that are read of a directory.
  static let nameLimit = 4096

  static func sorted(_ names: [[UInt8]]) -> [String] {
    names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// An open device of the running kernel.
final class LocalDevice: HostDevice {
  private let descriptor: Int32

  init(_ path: [UInt8]) throws(Errno) {
    descriptor = try SystemCalls.openDevice(path)
  }

  deinit { SystemCalls.shut(descriptor) }

  /// Asks, and closes a VM that the answer stands for.
  func ask(_ request: KVMRequest) throws(Errno) -> Int {
    switch request {
    case .apiVersion: return Int(try SystemCalls.ask(descriptor, 0xAE00, 0))
    case .capability(let number): return Int(try SystemCalls.ask(descriptor, 0xAE03, number))
    case .createVM:
      SystemCalls.shut(try SystemCalls.ask(descriptor, 0xAE01, 0))
      return 0
    }
  }
}
