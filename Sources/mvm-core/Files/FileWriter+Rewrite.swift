import MVMCore

extension FileWriter {
  /// What exchanging a file's content did.
  struct Rewrite: Sendable {
    /// False where another name of the same file had it exchanged already.
    let isChanged: Bool
    /// The file that had the content before.
    let old: FileIdentity?
    /// How many other names (hard links) still lead to the old content.
    let otherNames: Int
  }

  /// Exchanges a file's content, at once; its mode, owner, ACL and extended attributes stay. A link
  /// stays too, and the file that it leads to is exchanged. A file that may not be written is left
  /// alone, and so is one that is not what it was when it was read, or whose attributes can't be
  /// kept.
  ///
  /// - Parameters:
  ///   - old: what was read of the file.
  ///   - new: what is to be there.
  static func rewrite(
    _ path: Path, from old: [UInt8], to new: [UInt8]
  ) throws(FileError) -> Rewrite {
    do throws(FileError) {
      let target = try FileReader.withoutLinks(path)
      let original = try FileError.naming(path) { () throws(FileWriteError) in
        try OriginalFile(target.bytes)
      }
      try FileError.naming(path) { () throws(Errno) in
        try FileSystem.checkWritable(target.bytes)
      }
      let current = try FileReader.read(target, limit: max(old.count, new.count))
      let isChanged = current != new
      if isChanged {
        guard current == old else { throw FileError(path, .changed) }
        try FileError.naming(path) { () throws(FileWriteError) in
          try AtomicFile.replace(target.bytes, new, like: original)
        }
      }
      return Rewrite(
        isChanged: isChanged, old: original.identity,
        otherNames: isChanged ? original.otherNames : 0)
    } catch {
      throw FileError(path, error.cause)
    }
  }
}
