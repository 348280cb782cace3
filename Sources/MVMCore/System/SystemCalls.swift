#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C calls that host reports need: the one unsafe file of this folder for reading.
///
/// Paths are bytes without a NUL. None of these changes anything on the host.
enum SystemCalls {
  /// What stands at a path, links followed.
  static func facts(of path: [UInt8]) throws(Errno) -> FileFacts {
    var status = stat()
    guard unsafe stat(terminated(path), &status) == 0 else { throw .latest }
    return facts(status)
  }

  /// What stands at a path, links followed, and its size in bytes.
  static func factsAndSize(
    of path: [UInt8]
  ) throws(Errno) -> (facts: FileFacts, size: UInt64) {
    var status = stat()
    guard unsafe stat(terminated(path), &status) == 0 else { throw .latest }
    return (facts(status), UInt64(max(0, status.st_size)))
  }

  /// Where a link leads; nil for anything but a link.
  static func link(at path: [UInt8]) throws(Errno) -> [UInt8]? {
    try linkAndOwner(at: path)?.target
  }

  /// Where a link leads and the number of its owner; nil for anything but a link.
  static func linkAndOwner(
    at path: [UInt8]
  ) throws(Errno) -> (target: [UInt8], owner: UInt32)? {
    var status = stat()
    guard unsafe lstat(terminated(path), &status) == 0 else { throw .latest }
    guard status.st_mode & S_IFMT == S_IFLNK else { return nil }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink(terminated(path), &buffer, buffer.count)
    guard count >= 0 else { throw .latest }
    return (buffer.prefix(count).map { UInt8(bitPattern: $0) }, status.st_uid)
  }

  /// The beginning of a regular file. Nothing else is opened: a device may act on that.
  static func read(_ path: [UInt8], limit: Int) throws(Errno) -> [UInt8] {
    let facts = try facts(of: path)
    guard facts.kind == .file else {
      throw facts.kind == .directory ? .isADirectory : .invalid
    }
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let descriptor = unsafe open(terminated(path), flags)
    guard descriptor >= 0 else { throw .latest }
    defer { close(descriptor) }
    return try readAll(descriptor, limit: limit)
  }

  /// What can be read from a descriptor until its end, at most `limit` bytes.
  static func readAll(_ descriptor: Int32, limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while bytes.count < limit {
      let count = unsafe readSome(descriptor, &part, min(part.count, limit - bytes.count))
      if count == 0 { break }
      if count > 0 {
        bytes += part.prefix(count)
      } else if errno != EINTR {
        throw .latest
      }
    }
    return bytes
  }

  /// `read(2)`, which shares its name with a function of this type.
  private static func readSome(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer, count)
    #else
      unsafe Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// The names in a directory, at most `limit`, in no order.
  static func names(in path: [UInt8], limit: Int) throws(Errno) -> [[UInt8]] {
    guard let stream = unsafe opendir(terminated(path)) else { throw .latest }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while names.count < limit, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe [UInt8](buffer.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// Opens a device for reading and writing.
  static func openDevice(_ path: [UInt8]) throws(Errno) -> Int32 {
    let descriptor = unsafe open(terminated(path), O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .latest }
    return descriptor
  }

  /// Closes a descriptor.
  static func shut(_ descriptor: Int32) { close(descriptor) }

  /// `ioctl` with a number as its argument, made again when a signal interrupts it.
  static func ask(
    _ descriptor: Int32, _ request: UInt, _ argument: Int32
  ) throws(Errno) -> Int32 {
    for _ in 0..<5 {
      let result = ioctl(descriptor, request, argument)
      if result >= 0 { return result }
      if errno != EINTR { throw .latest }
    }
    throw .interrupted
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// What the kernel calls itself.
  static var kernel: KernelName {
    var names = utsname()
    guard unsafe uname(&names) == 0 else {
      return KernelName(system: "unknown", release: nil, machine: nil)
    }
    return KernelName(
      system: unsafe withUnsafeBytes(of: names.sysname) { unsafe text($0) },
      release: unsafe withUnsafeBytes(of: names.release) { unsafe text($0) },
      machine: unsafe withUnsafeBytes(of: names.machine) { unsafe text($0) })
  }

  /// The process's effective user and its groups.
  static var identity: HostIdentity {
    var groups = [gid_t](repeating: 0, count: 4096)
    let count = unsafe getgroups(Int32(groups.count), &groups)
    let others = groups.prefix(max(0, Int(count)))
    return HostIdentity(user: geteuid(), groups: [getegid()] + others)
  }

  /// The most files that the process may have open.
  static var openFileLimit: UInt64? {
    var limit = rlimit()
    #if canImport(Glibc)
      let result = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    #else
      let result = unsafe getrlimit(RLIMIT_NOFILE, &limit)
    #endif
    return result == 0 ? UInt64(limit.rlim_cur) : nil
  }

  /// The time by the clock that people set.
  static var time: Timestamp {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: Int64(time.tv_sec), nanoseconds: UInt32(clamping: time.tv_nsec))
  }

  /// How long the system has run, on a clock that is never set.
  static var uptime: Duration {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Holds this thread for a while, whatever signals come in; not at all for a negative one.
  static func sleep(for duration: Duration) {
    let (seconds, attoseconds) = duration.components
    guard duration > .zero else { return }
    var rest = timespec(
      tv_sec: Int(clamping: seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    var left = timespec()
    while unsafe nanosleep(&rest, &left) != 0, errno == EINTR { rest = left }
  }

  /// The value of an environment variable, or nil when it is not set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// A path as C functions want it.
  static func terminated(_ path: [UInt8]) -> [CChar] {
    path.map { CChar(bitPattern: $0) } + [0]
  }

  private static func text(_ buffer: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// What `stat` says.
  static func facts(_ status: stat) -> FileFacts {
    let kind: FileFacts.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFSOCK: .socket
      case S_IFCHR: .character
      case S_IFBLK: .block
      default: .other
      }
    let isDevice = kind == .character || kind == .block
    return FileFacts(
      kind: kind, mode: UInt32(status.st_mode & 0o7777), owner: status.st_uid,
      group: status.st_gid,
      device: isDevice ? number(UInt64(truncatingIfNeeded: status.st_rdev)) : nil)
  }

  /// The two numbers that the C library packs into one.
  private static func number(_ device: UInt64) -> DeviceNumber {
    #if canImport(Darwin)
      return DeviceNumber(UInt32(device >> 24 & 0xFF), UInt32(device & 0xFF_FFFF))
    #else
      let major = (device >> 8 & 0xFFF) | (device >> 32 & 0xFFFF_F000)
      let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
      return DeviceNumber(UInt32(truncatingIfNeeded: major), UInt32(truncatingIfNeeded: minor))
    #endif
  }
}
