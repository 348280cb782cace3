import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all, and never through a link.
enum FileWriter {
  /// Makes a file that was not there before.
  ///
  /// - Parameters:
  ///   - mode: its permissions; the process's mask takes from them.
  ///   - original: the file whose owner, permissions and attributes it gets instead.
  static func create(
    _ path: Path, _ bytes: [UInt8], mode: mode_t, like original: OriginalFile? = nil
  ) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(path.terminated, flags, mode)
    guard descriptor >= 0 else { throw .latest(path) }
    defer { close(descriptor) }
    do throws(FileFailure) {
      try writeAll(bytes, to: descriptor, path)
      try original?.giveAttributes(to: descriptor)
      guard fsync(descriptor) == 0 else { throw .latest(path) }
    } catch {
      remove(path)
      throw error
    }
  }

  /// Puts a file in the place of whatever has the name, at once: who reads it sees the old content
  /// or the new. A link or a directory of that name is left alone, a device is written to.
  ///
  /// - Parameter mode: its permissions; the process's mask takes from them.
  static func replace(_ path: Path, _ bytes: [UInt8], mode: mode_t) throws(FileFailure) {
    var status = stat()
    if unsafe lstat(path.terminated, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFCHR, S_IFIFO: return try writeDirectly(path, bytes)
      default: throw FileFailure(path, .notReplaceable)
      }
    }
    try exchange(path, bytes, mode: mode)
  }

  /// Puts a file in the place of another, with its owner, permissions and attributes.
  static func replace(
    _ path: Path, _ bytes: [UInt8], like original: OriginalFile
  ) throws(FileFailure) {
    // Nobody else may read it before it has the attributes.
    try exchange(path, bytes, mode: 0o600, like: original)
  }

  private static func exchange(
    _ path: Path, _ bytes: [UInt8], mode: mode_t, like original: OriginalFile? = nil
  ) throws(FileFailure) {
    let temporary = temporaryName(beside: path)
    do throws(FileFailure) {
      try create(temporary, bytes, mode: mode, like: original)
    } catch {
      throw FileFailure(path, error.cause)
    }
    try rename(temporary, to: path)
  }

  private static func rename(_ temporary: Path, to path: Path) throws(FileFailure) {
    guard renameCall(temporary.terminated, path.terminated) == 0 else {
      let failure = FileFailure.latest(path)
      remove(temporary)
      throw failure
    }
  }

  /// Writes a file: all at once where it is an ordinary file or none yet, else, as for a device or a
  /// pipe, by writing to what is there. Links are followed, and an existing file keeps its owner,
  /// permissions and attributes.
  static func write(_ path: Path, _ bytes: [UInt8]) throws(FileFailure) {
    var status = stat()
    guard unsafe stat(path.terminated, &status) == 0 else {
      guard errno == ENOENT else { throw .latest(path) }
      return try replace(path, bytes, mode: 0o666)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return try writeDirectly(path, bytes) }
    guard let target = FileReader.withoutLinks(path) else { throw .latest(path) }
    try replace(target, bytes, like: try OriginalFile(target))
  }

  /// Whether writing to a path goes on to a stream, which can't be taken back.
  static func isStream(_ path: Path) -> Bool {
    var status = stat()
    return unsafe stat(path.terminated, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  private static func writeDirectly(_ path: Path, _ bytes: [UInt8]) throws(FileFailure) {
    var descriptor = DescriptorPath.stream(path) ?? -1
    if descriptor < 0 { descriptor = try openDirectly(path) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, path)
  }

  /// Opens a device or a FIFO to write to. A FIFO that nobody reads would be waited for.
  private static func openDirectly(_ path: Path) throws(FileFailure) -> Int32 {
    let descriptor = unsafe open(path.terminated, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      let error = Errno.latest
      let isFIFO = error.code == ENXIO && SpecialFile(at: path) == .pipe
      throw FileFailure(path, isFIFO ? .noReader : .system(error))
    }
    let flags = fcntl(descriptor, F_GETFL)
    if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
    return descriptor
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, _ path: Path
  ) throws(FileFailure) {
    do {
      try StandardStream(descriptor: descriptor).write(bytes)
    } catch {
      throw FileFailure(path, .system(error))
    }
  }

  /// `rename(2)`, which shares its name with a function of this type.
  private static func renameCall(_ old: [CChar], _ new: [CChar]) -> Int32 {
    #if canImport(Darwin)
      unsafe Darwin.rename(old, new)
    #else
      unsafe Glibc.rename(old, new)
    #endif
  }

  /// Takes a file away that was just made.
  static func remove(_ path: Path) {
    _ = unsafe unlink(path.terminated)
  }

  private static func temporaryName(beside path: Path) -> Path {
    let directory = path.bytes[..<path.lastComponent.startIndex]
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return Path(bytes: directory + Array(".mvm-core-\(random)".utf8))
  }
}
