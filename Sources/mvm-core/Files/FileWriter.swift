#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files so that whoever reads them sees the old content or all of the new.
enum FileWriter {
  /// Writes a file: all at once where it is an ordinary file or none yet, else, as for a device or a
  /// pipe, by writing to what is there. Links are followed, and an existing file keeps its mode.
  static func write(_ bytes: [UInt8], to path: Path) throws(SystemError) {
    var status = stat()
    guard unsafe stat(path.terminated, &status) == 0 else {
      guard errno == ENOENT else { throw .latest }
      return try replace(path, by: bytes, mode: nil)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return try writeDirectly(bytes, to: path) }
    guard let target = FileReader.withoutLinks(path) else { throw .latest }
    try replace(target, by: bytes, mode: status.st_mode & 0o777)
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: Path) throws(SystemError) {
    let descriptor = unsafe open(path.terminated, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .latest }
    defer { close(descriptor) }
    try StandardStream(descriptor: descriptor).write(bytes)
  }

  /// Writes a new file beside the old and puts it in its place.
  private static func replace(
    _ path: Path, by bytes: [UInt8], mode: mode_t?
  ) throws(SystemError) {
    let (descriptor, temporary) = try makeTemporary(beside: path)
    do throws(SystemError) {
      defer { close(descriptor) }
      try StandardStream(descriptor: descriptor).write(bytes)
      if let mode, fchmod(descriptor, mode) != 0 { throw SystemError.latest }
      guard unsafe rename(temporary.terminated, path.terminated) == 0 else {
        throw SystemError.latest
      }
    } catch {
      unsafe unlink(temporary.terminated)
      throw error
    }
  }

  /// Opens a new file in the directory of another, under a name that no file has.
  private static func makeTemporary(
    beside path: Path
  ) throws(SystemError) -> (descriptor: Int32, path: Path) {
    let folder = path.bytes.dropLast(path.lastComponent.count)
    for _ in 0..<100 {
      let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let temporary = Path(bytes: folder + Array(".mvm-core-\(number).tmp".utf8))
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      let descriptor = unsafe open(temporary.terminated, flags, 0o666 as mode_t)
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST else { throw .latest }
    }
    throw SystemError(code: EEXIST)
  }
}
