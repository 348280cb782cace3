#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Entries of directories, opened without following a link: each stays the same entry, whatever
/// others do to its name meanwhile.
extension FileDescriptor {
  /// The root directory.
  static func root() throws(Errno) -> FileDescriptor {
    try FileDescriptor([UInt8(ascii: "/")], .entry)
  }

  /// The directory's entry of a name: of a link, the link itself.
  func entry(_ name: [UInt8]) throws(Errno) -> FileDescriptor {
    try FileDescriptor(terminated: name.terminated, .entry, in: self)
  }

  /// Where a link in a directory leads, whose entry this is.
  func target(of name: [UInt8], in parent: borrowing FileDescriptor) throws(Errno) -> [UInt8] {
    #if canImport(Darwin)
      let (directory, name) = (parent.number, name.terminated)
    #else
      let (directory, name) = (number, [CChar(0)])
    #endif
    return try unsafe FileSystem.linkTarget { unsafe readlinkat(directory, name, $0, $1) }
  }

  /// Opens this entry of a directory for reading; an error where its name leads to another file by
  /// now. It never waits for a pipe's writer.
  func reader(
    of name: [UInt8], in parent: borrowing FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    let file = try FileDescriptor(terminated: name.terminated, .readingNoLink, in: parent)
    let (own, other) = (try status(), try file.status())
    guard own.device == other.device, own.inode == other.inode else { throw .stale }
    return file
  }

  /// Whether an access control list may give more users access than the mode shows.
  var mayHaveAccessList: Bool {
    #if canImport(Darwin)
      return true
    #else
      // A descriptor of `O_PATH` is not asked directly.
      let count = unsafe getxattr(
        "/proc/self/fd/\(number)", "system.posix_acl_access", nil, 0)
      return count >= 0 || (errno != ENODATA && errno != ENOTSUP)
    #endif
  }
}
