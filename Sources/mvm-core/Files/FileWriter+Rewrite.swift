import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileWriter {
  /// Exchanges a file's content, at once; mode and owner stay. A link stays too, and the file that
  /// it leads to is exchanged. A file that may not be written is left alone, and so is one that is
  /// not what it was when it was read.
  ///
  /// - Parameters:
  ///   - old: what was read of the file.
  ///   - new: what is to stand there.
  /// - Returns: false where another name of the same file had it exchanged already.
  static func rewrite(
    _ path: Path, from old: [UInt8], to new: [UInt8]
  ) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      guard let target = FileReader.withoutLinks(path) else { throw FileFailure.latest(path) }
      var status = stat()
      guard unsafe lstat(target.terminated, &status) == 0 else { throw FileFailure.latest(path) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path, .notReplaceable) }
      guard unsafe access(target.terminated, W_OK) == 0 else { throw FileFailure.latest(path) }
      let current = try FileReader.read(target, limit: max(old.count, new.count))
      if current == new { return false }
      guard current == old else { throw FileFailure(path, .changed) }
      try replace(
        target, new, mode: status.st_mode & 0o7777, isExact: true,
        owner: (status.st_uid, status.st_gid))
      return true
    } catch {
      throw FileFailure(path, error.cause)
    }
  }
}
