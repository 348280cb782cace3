#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An entry of a directory, opened without following a link: it stays the same entry, whatever
/// others do to its name meanwhile.
final class PathDescriptor: Sendable {
  private let descriptor: Int32

  #if canImport(Darwin)
    private static let flags = O_RDONLY | O_SYMLINK | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
  #else
    // `O_PATH`, which Swift's module of the C library leaves out; the number is the same on x86-64 and
    // AArch64.
    private static let flags = 0o10000000 | O_NOFOLLOW | O_CLOEXEC
  #endif

  private init(_ call: () -> Int32) throws(Errno) {
    descriptor = call()
    guard descriptor >= 0 else { throw .latest }
  }

  deinit { close(descriptor) }

  /// The root directory.
  static func root() throws(Errno) -> PathDescriptor {
    try PathDescriptor { unsafe open("/", flags) }
  }

  /// The directory's entry of a name: of a link, the link itself.
  func entry(_ name: [UInt8]) throws(Errno) -> PathDescriptor {
    try PathDescriptor {
      unsafe openat(descriptor, SystemCalls.terminated(name), Self.flags)
    }
  }

  /// Owner, type and permissions; and whether this is a link.
  func facts() throws(Errno) -> (facts: FileFacts, isLink: Bool) {
    let status = try status()
    return (SystemCalls.facts(status), status.st_mode & S_IFMT == S_IFLNK)
  }

  /// Where a link in a directory leads.
  func target(of name: [UInt8], in parent: PathDescriptor) throws(Errno) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 4096)
    #if canImport(Darwin)
      let name = SystemCalls.terminated(name)
      let count = unsafe readlinkat(parent.descriptor, name, &buffer, buffer.count)
    #else
      let count = unsafe readlinkat(descriptor, "", &buffer, buffer.count)
    #endif
    guard count >= 0 else { throw .latest }
    return buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }

  /// Opens this entry of a directory for reading; an error where its name leads to another file by
  /// now. It never waits for a pipe's writer.
  func reader(of name: [UInt8], in parent: PathDescriptor) throws(Errno) -> OpenFile {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let file = try OpenFile {
      unsafe openat(parent.descriptor, SystemCalls.terminated(name), flags)
    }
    let (own, other) = (try status(), try file.status())
    guard own.st_dev == other.st_dev, own.st_ino == other.st_ino else {
      throw Errno(code: ESTALE)
    }
    return file
  }

  /// Whether an access control list may give more users access than the mode shows.
  var mayHaveAccessList: Bool {
    #if canImport(Darwin)
      return true
    #else
      // A descriptor of `O_PATH` is not asked directly.
      let count = unsafe getxattr(
        "/proc/self/fd/\(descriptor)", "system.posix_acl_access", nil, 0)
      return count >= 0 || (errno != ENODATA && errno != ENOTSUP)
    #endif
  }

  private func status() throws(Errno) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .latest }
    return status
  }

  /// The absolute path of the directory that relative paths start from.
  static func workingDirectory() throws(Errno) -> [UInt8] {
    guard let path = unsafe getcwd(nil, 0) else { throw .latest }
    defer { unsafe free(path) }
    return unsafe Array(UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }
}
