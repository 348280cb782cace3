#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that lines are appended to, by one process at a time.
struct AppendedFile: ~Copyable {
  private let file: FileDescriptor
  private let path: [UInt8]

  /// Opens a file, makes it where it is missing, and waits until no other process has it locked.
  init(_ path: String) throws(Errno) {
    let file = try FileDescriptor(Array(path.utf8), .appending)
    while flock(file.number, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .latest }
    }
    self.file = file
    self.path = Array(path.utf8)
  }

  /// The file's length in bytes.
  func size() throws(Errno) -> UInt64 { UInt64(try file.status().size) }

  /// Whether the path still leads to this file; another process may have renamed it.
  func isStillThere() throws(Errno) -> Bool {
    let own = try file.status()
    guard let found = try? FileStatus(at: path) else { return false }
    return found.device == own.device && found.inode == own.inode
  }

  /// Appends bytes; all of them, or none when it fails.
  func append(_ bytes: [UInt8]) throws(Errno) {
    let before = try file.status().size
    do {
      try file.write(bytes)
    } catch {
      _ = ftruncate(file.number, off_t(before))
      throw error
    }
  }
}
