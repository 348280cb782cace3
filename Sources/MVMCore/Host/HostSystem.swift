/// All that a host report asks of a host: its files, its devices, its environment.
///
/// The running host, another root directory and a recording answer alike, so every cause that a
/// report can name is tested without the hardware. Paths are absolute, links are followed.
/// Nothing here changes the host.
public protocol HostSystem: Sendable {
  /// What the kernel calls itself, as far as it is known.
  var kernel: KernelName { get }
  /// Who asks; nil where nobody is logged in, as below another root.
  var identity: HostIdentity? { get }
  /// Where the answers come from.
  var origin: HostOrigin { get }
  /// Whether the environment is known; without it `environment` gives nil for everything.
  var knowsEnvironment: Bool { get }
  /// The most files that a process may have open (the soft limit); nil where it is not known.
  var openFileLimit: UInt64? { get }

  /// The value of an environment variable.
  func environment(_ name: String) -> String?
  /// What is at a path.
  func facts(of path: String) throws(Errno) -> FileFacts
  /// What is at a path itself, a link at its end not followed.
  func entry(at path: String) throws(Errno) -> FileEntry
  /// The beginning of a regular file, at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(Errno) -> [UInt8]
  /// The names in a directory, in the order of their bytes, at most 4,096 of them.
  func names(in directory: String) throws(Errno) -> [String]
  /// Opens a device for reading and writing; it is closed when the result is released.
  func openDevice(_ path: String) throws(Errno) -> any HostDevice
  /// The first line that a program prints with `--version`; nil where it is not run.
  func version(of program: String) throws(Errno) -> String?
  /// Sends bytes to a local socket and gives what comes back: a length-prefixed frame, within a
  /// second, at most `limit` bytes.
  func exchange(_ frame: [UInt8], with socket: String, limit: Int) throws(Errno) -> [UInt8]
}

/// Where the answers about a host come from.
public enum HostOrigin: String, Sendable {
  /// The running host.
  case running
  /// The files below another root directory, such as an image's.
  case directory
  /// A recording of files and of what devices answered.
  case recording
}

/// An open device.
public protocol HostDevice: AnyObject {
  /// Asks KVM something (an `ioctl`).
  func ask(_ request: KVMRequest) throws(Errno) -> Int
}

/// What is asked of KVM's device.
public enum KVMRequest: Hashable, Sendable {
  /// `KVM_GET_API_VERSION`.
  case apiVersion
  /// `KVM_CHECK_EXTENSION`, with the capability's number.
  case capability(Int32)
  /// `KVM_CREATE_VM`; the VM is closed at once.
  case createVM
}

/// What a kernel calls itself (`uname`).
public struct KernelName: Hashable, Sendable {
  /// `Linux` or `Darwin`.
  public var system: String
  /// The release, `6.1.102`; nil where it is not known.
  public var release: String?
  /// The architecture as mvm writes it, `x86_64` or `aarch64`; nil where it is not known.
  ///
  /// It is the real one, on purpose: mvm's constant `ARCH` is `aarch64` everywhere.
  public var architecture: String?

  public init(system: String, release: String?, machine: String?) {
    self.system = system
    self.release = release
    architecture = machine == "arm64" ? "aarch64" : machine
  }

  /// The version of the Windows Subsystem for Linux that has this kernel, as the release shows: 1
  /// where it ends with `-Microsoft`, 2 where it has `microsoft-standard` or `WSL2`, nil elsewhere.
  ///
  /// mvm's `Platform` has another rule, which a kernel of Linux's own can meet by chance.
  public var wslVersion: Int? {
    guard let release else { return nil }
    if release.utf8.reversed().starts(with: "-Microsoft".utf8.reversed()) { return 1 }
    let isSecond = ["microsoft-standard", "WSL2", "wsl2"].contains { release.holds($0) }
    return isSecond ? 2 : nil
  }
}

/// The user and the groups that a process acts as.
public struct HostIdentity: Hashable, Sendable {
  public var user: UInt32
  /// The effective group and the supplementary ones.
  public var groups: [UInt32]

  public init(user: UInt32, groups: [UInt32]) {
    self.user = user
    self.groups = groups
  }
}

extension FileFacts {
  /// Whether a user may do what the bits (4 read, 2 write, 1 execute) stand for, as far as owner,
  /// group and mode say.
  func allows(_ bits: UInt32, to identity: HostIdentity) -> Bool {
    if identity.user == 0 { return true }
    if identity.user == owner { return (mode >> 6) & bits == bits }
    if identity.groups.contains(group) { return (mode >> 3) & bits == bits }
    return mode & bits == bits
  }
}

extension HostSystem {
  /// The beginning of a file as text; nil where it can't be read.
  func text(_ path: String, limit: Int = 64 << 10) -> String? {
    guard let bytes = try? read(path, limit: limit) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first line of a file, without white space around it.
  func firstLine(_ path: String) -> String? {
    text(path, limit: 4096).map { $0.lines.first?.trimmed ?? "" }
  }

  /// Whether something is at a path.
  func exists(_ path: String) -> Bool { (try? facts(of: path)) != nil }
}

extension String {
  /// The lines, without their ends; empty ones are left out.
  var lines: [String] { split(on: 0x0A) }

  /// The words between spaces and tabs.
  var words: [String] {
    utf8.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text without white space around it.
  var trimmed: String {
    func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = utf8.drop(while: isWhite)
    guard let last = start.lastIndex(where: { !isWhite($0) }) else { return "" }
    return String(decoding: start[...last], as: UTF8.self)
  }

  /// The parts between bytes of one value, without empty ones.
  func split(on byte: UInt8) -> [String] {
    utf8.split(separator: byte).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a text occurs in this one, byte for byte.
  func holds(_ part: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(part.utf8))
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
  }
}
