#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system knows of a file besides its content.
package struct FileStatus: Sendable {
  package enum Kind: Sendable {
    case file, directory, link, pipe, socket, character, block, other
  }

  package let kind: Kind
  /// The permissions and special bits, 0…0o7777.
  let mode: UInt32
  let owner, group: UInt32
  /// The file system that it is on, and its number there.
  let device, inode: UInt64
  /// The device that a device file stands for.
  private let specialDevice: UInt64
  /// Its size in bytes.
  let size: Int
  /// How many names it has.
  let names: Int

  /// The status of what a path leads to.
  package init(at path: [UInt8], followingLinks: Bool = true) throws(Errno) {
    var status = stat()
    let path = path.terminated
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .latest }
    self.init(status)
  }

  /// The status of an open file.
  package init(of descriptor: Int32) throws(Errno) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .latest }
    self.init(status)
  }

  private init(_ status: stat) {
    kind = Self.kind(status.st_mode)
    mode = UInt32(status.st_mode & 0o7777)
    (owner, group) = (status.st_uid, status.st_gid)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    specialDevice = UInt64(truncatingIfNeeded: status.st_rdev)
    size = max(0, Int(status.st_size))
    names = Int(clamping: status.st_nlink)
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .link
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    case S_IFCHR: .character
    case S_IFBLK: .block
    default: .other
    }
  }
}

extension FileStatus {
  /// How much there is to read of an ordinary file; nil for others, and for files of /proc, which
  /// say 0 and have more.
  package var sizeToRead: Int? { kind == .file && size > 0 ? size : nil }

  /// Whether this is the null device.
  package var isNullDevice: Bool {
    guard kind == .character, let null = try? FileStatus(at: Array("/dev/null".utf8)) else {
      return false
    }
    return null.kind == .character && null.specialDevice == specialDevice
  }

  /// Owner, permissions and kind, as reports have them.
  var facts: FileFacts {
    let kind: FileFacts.Kind =
      switch kind {
      case .file: .file
      case .directory: .directory
      case .socket: .socket
      case .character: .character
      case .block: .block
      case .link, .pipe, .other: .other
      }
    let isDevice = kind == .character || kind == .block
    return FileFacts(
      kind: kind, mode: mode, owner: owner, group: group,
      device: isDevice ? Self.number(specialDevice) : nil)
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
