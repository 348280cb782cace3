import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all, and never through a link.
enum FileWriter {
  /// Makes a file that was not there before.
  ///
  /// - Parameters:
  ///   - mode: its permissions; the process's mask takes from them.
  ///   - isExact: whether the mask has no say.
  ///   - owner: who the file is given to; nil for the user of the process.
  static func create(
    _ path: Path, _ bytes: [UInt8], mode: mode_t, isExact: Bool = false,
    owner: (user: uid_t, group: gid_t)? = nil
  ) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(path.terminated, flags, mode)
    guard descriptor >= 0 else { throw .latest(path) }
    do throws(SystemError) {
      defer { close(descriptor) }
      try StandardStream(descriptor: descriptor).write(bytes)
      if let owner, fchown(descriptor, owner.user, owner.group) != 0 { throw SystemError.latest }
      if isExact, fchmod(descriptor, mode) != 0 { throw SystemError.latest }
      guard fsync(descriptor) == 0 else { throw .latest }
    } catch {
      remove(path)
      throw FileFailure(path, .system(error))
    }
  }

  /// Puts a file in the place of whatever has the name, at once: who reads it sees the old content
  /// or the new. A link, a directory or a device of that name is left alone.
  ///
  /// - Parameters:
  ///   - mode: its permissions; the process's mask takes from them.
  ///   - isExact: whether the mask has no say.
  ///   - owner: who the file is given to; nil for the user of the process.
  static func replace(
    _ path: Path, _ bytes: [UInt8], mode: mode_t, isExact: Bool = false,
    owner: (user: uid_t, group: gid_t)? = nil
  ) throws(FileFailure) {
    var status = stat()
    if unsafe lstat(path.terminated, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw FileFailure(path, .notReplaceable)
    }
    let temporary = temporaryName(beside: path)
    try create(temporary, bytes, mode: mode, isExact: isExact, owner: owner)
    guard unsafe rename(temporary.terminated, path.terminated) == 0 else {
      let failure = FileFailure.latest(path)
      remove(temporary)
      throw failure
    }
  }

  /// Writes a file: all at once where it is an ordinary file or none yet, else, as for a device or a
  /// pipe, by writing to what is there. Links are followed, and an existing file keeps its mode.
  static func write(_ path: Path, _ bytes: [UInt8]) throws(FileFailure) {
    var status = stat()
    guard unsafe stat(path.terminated, &status) == 0 else {
      guard errno == ENOENT else { throw .latest(path) }
      return try replace(path, bytes, mode: 0o666)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return try writeDirectly(path, bytes) }
    guard let target = FileReader.withoutLinks(path) else { throw .latest(path) }
    try replace(target, bytes, mode: status.st_mode & 0o777, isExact: true)
  }

  private static func writeDirectly(_ path: Path, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = unsafe open(path.terminated, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .latest(path) }
    defer { close(descriptor) }
    do {
      try StandardStream(descriptor: descriptor).write(bytes)
    } catch {
      throw FileFailure(path, .system(error))
    }
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
