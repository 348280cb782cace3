#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, directory, device or socket, which is closed when its owner is gone.
///
/// What is asked of it is true of what is read, whatever others do to its name meanwhile.
package struct FileDescriptor: ~Copyable, Sendable {
  /// The number that the kernel knows it by; negative for none.
  package let number: Int32

  private init(number: Int32) { self.number = number }

  /// Owns the descriptor that a call gave, or throws its error.
  init(owning number: Int32) throws(Errno) {
    guard number >= 0 else { throw .latest }
    self.number = number
  }

  /// A second descriptor of the same open file.
  package init(copying number: Int32) throws(Errno) {
    try self.init(owning: fcntl(number, F_DUPFD_CLOEXEC, 0))
  }

  /// Opens what a path leads to.
  package init(_ path: [UInt8], _ access: Access) throws(Errno) {
    try self.init(terminated: path.terminated, access, in: .workingDirectory)
  }

  /// Opens what a path from a directory on leads to.
  ///
  /// - Parameter path: the path with a NUL at its end.
  package init(
    terminated path: [CChar], _ access: Access, in directory: borrowing FileDescriptor
  ) throws(Errno) {
    try self.init(owning: unsafe openat(directory.number, path, access.flags, access.mode))
  }

  deinit { if number >= 0 { _ = close(number) } }

  /// The directory that relative paths start from, which needs no descriptor.
  package static var workingDirectory: FileDescriptor { FileDescriptor(number: AT_FDCWD) }

  /// No descriptor.
  static var none: FileDescriptor { FileDescriptor(number: -1) }

  /// The number, for a call that closes it.
  consuming func released() -> Int32 {
    let number = number
    discard self
    return number
  }
}

extension FileDescriptor {
  /// How a path is opened. A program that is started doesn't inherit the descriptor, and a terminal
  /// doesn't become this process's.
  package struct Access: Sendable {
    fileprivate let flags: Int32
    fileprivate var mode: mode_t = 0

    /// To read. It never waits for a pipe's writer.
    package static let reading = Access(flags: O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    /// To read; an error where the path is a link.
    package static let readingNoLink = Access(flags: reading.flags | O_NOFOLLOW)
    /// To write to a pipe or device. It never waits for a pipe's reader.
    package static let writing = Access(flags: O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    /// To read a directory.
    package static let directory = Access(flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    /// To read from and write to a device.
    static let device = Access(flags: O_RDWR | O_CLOEXEC)
    /// To append to a file, which is made for the owner alone where it is missing.
    static let appending = Access(
      flags: O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, mode: 0o600)

    /// To look at a directory's entry: of a link, the link itself.
    #if canImport(Darwin)
      static let entry = Access(
        flags: O_RDONLY | O_SYMLINK | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    #else
      // `O_PATH`, which Swift's module of the C library leaves out; the number is the same on x86-64
      // and AArch64.
      static let entry = Access(flags: 0o10000000 | O_NOFOLLOW | O_CLOEXEC)
    #endif

    /// To write a file that was not there before.
    ///
    /// - Parameter mode: its permissions; the process's mask takes from them.
    static func creating(mode: UInt32) -> Access {
      Access(
        flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
        mode: mode_t(truncatingIfNeeded: mode))
    }
  }
}

extension FileDescriptor {
  /// What the system knows of it.
  package func status() throws(Errno) -> FileStatus { try FileStatus(of: number) }

  /// Reads to the end, at most `limit` bytes.
  package func readAll(limit: Int) throws(Errno) -> [UInt8] {
    var loader = FileLoader()
    return try loader.read(self, limit: limit)
  }

  /// Reads what is there, at most `count` bytes; nothing at the end.
  package func read(atMost count: Int) throws(Errno) -> [UInt8] {
    try DescriptorStream(number).read(atMost: count)
  }

  /// Writes all of the bytes, in one call where the system lets it.
  package func write(_ bytes: [UInt8]) throws(Errno) { try DescriptorStream(number).write(bytes) }

  /// Has calls wait until they can go on.
  package func makeBlocking() {
    let flags = fcntl(number, F_GETFL)
    if flags >= 0 { _ = fcntl(number, F_SETFL, flags & ~O_NONBLOCK) }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(Errno) {
    guard fsync(number) == 0 else { throw .latest }
  }

  /// `ioctl` with a number as its argument, made again when a signal interrupts it.
  func control(_ request: UInt, _ argument: Int32) throws(Errno) -> Int32 {
    for _ in 0..<5 {
      let result = ioctl(number, request, argument)
      if result >= 0 { return result }
      if errno != EINTR { throw .latest }
    }
    throw .interrupted
  }

  /// Whether a call on an ordinary file of this directory gives all that it was asked for, or the
  /// file's end.
  ///
  /// Disks' file systems stop at the end alone, or at a page that the disk could not give.
  package var readsWhole: Bool {
    #if canImport(Glibc)
      var system = statfs()
      guard unsafe fstatfs(number, &system) == 0 else { return false }
      // ext4, XFS, Btrfs and tmpfs, by the numbers of <linux/magic.h>.
      return [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994].contains(Int(system.f_type))
    #else
      return false
    #endif
  }
}
