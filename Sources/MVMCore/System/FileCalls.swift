#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C calls that change files: the one unsafe file of this folder for writing.
enum FileCalls {
  /// Writes all of the bytes to a descriptor, in one call where the system lets it.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe writeSome(descriptor, buffer.baseAddress, buffer.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .latest
      }
    }
  }

  /// `write(2)`, which shares its name with a function of this type.
  private static func writeSome(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(descriptor, buffer, count)
    #else
      unsafe Glibc.write(descriptor, buffer, count)
    #endif
  }

  /// Makes a directory and those above it where they are missing, for the owner alone.
  static func makeDirectories(_ path: String) throws(Errno) {
    let bytes = Array(path.utf8)
    for end in bytes.indices where bytes[end] == UInt8(ascii: "/") && end > 0 {
      try makeDirectory(Array(bytes[..<end]))
    }
    try makeDirectory(bytes)
  }

  private static func makeDirectory(_ path: [UInt8]) throws(Errno) {
    guard unsafe mkdir(SystemCalls.terminated(path), 0o700) != 0 else { return }
    let error = Errno.latest
    let facts = try? SystemCalls.facts(of: path)
    guard error.code == EEXIST || facts?.kind == .directory else { throw error }
  }

  /// Gives a file another name, in place of what had it.
  static func rename(_ path: String, to other: String) throws(Errno) {
    let names = (SystemCalls.terminated(Array(path.utf8)), terminated(other))
    #if canImport(Darwin)
      let result = unsafe Darwin.rename(names.0, names.1)
    #else
      let result = unsafe Glibc.rename(names.0, names.1)
    #endif
    guard result == 0 else { throw .latest }
  }

  /// Makes a link in place of what has its name, at once.
  static func link(_ path: String, to target: String) throws(Errno) {
    let passing = "\(path).new-\(getpid())"
    _ = unsafe unlink(terminated(passing))
    guard unsafe symlink(terminated(target), terminated(passing)) == 0 else { throw .latest }
    do {
      try rename(passing, to: path)
    } catch {
      _ = unsafe unlink(terminated(passing))
      throw error
    }
  }

  static func terminated(_ path: String) -> [CChar] { SystemCalls.terminated(Array(path.utf8)) }
}

/// A file that lines are appended to, by one process at a time.
struct AppendedFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file, makes it where it is missing, and waits until no other process has it locked.
  init(_ path: String) throws(Errno) {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY
    let name = FileCalls.terminated(path)
    descriptor = unsafe open(name, flags, 0o600)
    self.path = path
    guard descriptor >= 0 else { throw .latest }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .latest }
    }
  }

  deinit { close(descriptor) }

  /// The file's length in bytes.
  func size() throws(Errno) -> UInt64 { UInt64(clamping: try status().st_size) }

  /// Whether the path still leads to this file; another process may have renamed it.
  func isStillThere() throws(Errno) -> Bool {
    let own = try status()
    var found = stat()
    guard unsafe stat(FileCalls.terminated(path), &found) == 0 else { return false }
    return found.st_dev == own.st_dev && found.st_ino == own.st_ino
  }

  /// Appends bytes; all of them, or none when it fails.
  func append(_ bytes: [UInt8]) throws(Errno) {
    let before = try status().st_size
    do {
      try FileCalls.write(bytes, to: descriptor)
    } catch {
      _ = ftruncate(descriptor, before)
      throw error
    }
  }

  private func status() throws(Errno) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .latest }
    return status
  }
}
