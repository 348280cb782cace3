#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An entry of a directory, opened without following a link: it stays the same entry, whatever
/// others do to its name meanwhile.
final class PathDescriptor: Sendable {
  private let descriptor: FileDescriptor

  private init(_ path: [UInt8], in directory: borrowing FileDescriptor) throws(Errno) {
    descriptor = try FileDescriptor(terminated: path.terminated, .entry, in: directory)
  }

  /// The root directory.
  static func root() throws(Errno) -> PathDescriptor {
    try PathDescriptor([UInt8(ascii: "/")], in: .workingDirectory)
  }

  /// The directory's entry of a name: of a link, the link itself.
  func entry(_ name: [UInt8]) throws(Errno) -> PathDescriptor {
    try PathDescriptor(name, in: descriptor)
  }

  func status() throws(Errno) -> FileStatus { try descriptor.status() }

  /// Where a link in a directory leads.
  func target(of name: [UInt8], in parent: PathDescriptor) throws(Errno) -> [UInt8] {
    #if canImport(Darwin)
      let number = parent.descriptor.number
      return try unsafe FileSystem.linkTarget { unsafe readlinkat(number, name.terminated, $0, $1) }
    #else
      let number = descriptor.number
      return try unsafe FileSystem.linkTarget { unsafe readlinkat(number, "", $0, $1) }
    #endif
  }

  /// Opens this entry of a directory for reading; an error where its name leads to another file by
  /// now. It never waits for a pipe's writer.
  func reader(of name: [UInt8], in parent: PathDescriptor) throws(Errno) -> FileDescriptor {
    let file = try FileDescriptor(
      terminated: name.terminated, .readingNoLink, in: parent.descriptor)
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
        "/proc/self/fd/\(descriptor.number)", "system.posix_acl_access", nil, 0)
      return count >= 0 || (errno != ENODATA && errno != ENOTSUP)
    #endif
  }
}
