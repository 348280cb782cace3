import MVMCore

/// What reading files one after the other uses again: a buffer for their bytes, and the directory of
/// the last, kept open so that the system looks up names and not whole paths.
struct ReadSession: ~Copyable {
  private var loader = FileLoader()
  private var directory = FileDescriptor.workingDirectory
  /// What comes before the names of the directory's files, with the slash.
  private var prefix: ArraySlice<UInt8> = []
  /// Whether the directory is of a file system that gives all of a file that it is asked for.
  private(set) var readsWhole = false

  /// Reads a file, at most `limit` bytes and one more.
  ///
  /// - Parameter isOrdinary: whether the directory says that this is an ordinary file.
  mutating func read(
    _ path: Path, limit: Int, isOrdinary: Bool = false
  ) throws(FileError) -> [UInt8] {
    let name = enter(path)
    let file = try FileReader.open(path, isOrdinary: isOrdinary) { () throws(Errno) in
      try FileDescriptor(terminated: name, .reading, in: directory)
    }
    return try FileError.naming(path) { () throws(Errno) in
      try loader.read(file, limit: limit + 1, readsWhole: isOrdinary && readsWhole)
    }
  }

  /// Opens a file's directory unless it is open, and gives the name to open the file by: all of its
  /// path where the directory can't be read, which may still have files that can.
  private mutating func enter(_ path: Path) -> [CChar] {
    let last = path.lastComponent
    let prefix = path.bytes[..<last.startIndex]
    if last.isEmpty || prefix != self.prefix {
      (self.prefix, readsWhole) = ([], false)
      directory = .workingDirectory
      guard !last.isEmpty, let opened = try? FileDescriptor(Array(prefix), .directory) else {
        return path.bytes.terminated
      }
      (self.prefix, readsWhole) = (prefix, opened.readsWhole)
      directory = opened
    }
    return last.terminated
  }
}
