import MVMCore

/// Writes files whole or not at all, and never through a link.
enum FileWriter {
  /// Makes a file that was not there before.
  ///
  /// - Parameter mode: its permissions; the process's mask takes from them.
  static func create(_ path: Path, _ bytes: [UInt8], mode: UInt32) throws(FileError) {
    try FileError.naming(path) { () throws(FileWriteError) in
      try AtomicFile.create(path.bytes, bytes, mode: mode)
    }
  }

  /// Puts a file in the place of whatever has the name, at once: who reads it sees the old content
  /// or the new. A link or a directory of that name is left alone, a device is written to.
  ///
  /// - Parameter mode: its permissions; the process's mask takes from them.
  static func replace(_ path: Path, _ bytes: [UInt8], mode: UInt32) throws(FileError) {
    switch (try? FileStatus(at: path.bytes, followingLinks: false))?.kind {
    case .file, nil: break
    case .character, .pipe: return try writeDirectly(path, bytes)
    default: throw FileError(path, .notReplaceable)
    }
    try FileError.naming(path) { () throws(FileWriteError) in
      try AtomicFile.replace(path.bytes, bytes, mode: mode)
    }
  }

  /// Writes a file: all at once where it is an ordinary file or none yet, else, as for a device or a
  /// pipe, by writing to what is there. Links are followed, and an existing file keeps its owner,
  /// permissions and attributes.
  static func write(_ path: Path, _ bytes: [UInt8]) throws(FileError) {
    let kind: FileStatus.Kind
    do {
      kind = try FileReader.type(of: path)
    } catch {
      guard error.cause == .system(.notFound) else { throw error }
      return try replace(path, bytes, mode: 0o666)
    }
    guard kind == .file else { return try writeDirectly(path, bytes) }
    let target = try FileReader.withoutLinks(path)
    try FileError.naming(target) { () throws(FileWriteError) in
      try AtomicFile.replace(target.bytes, bytes, like: OriginalFile(target.bytes))
    }
  }

  /// Whether writing to a path goes on to a stream, which can't be taken back.
  static func isStream(_ path: Path) -> Bool {
    (try? FileReader.type(of: path)).map { $0 != .file } ?? false
  }

  private static func writeDirectly(_ path: Path, _ bytes: [UInt8]) throws(FileError) {
    let file = try openDirectly(path)
    try FileError.naming(path) { () throws(Errno) in try file.write(bytes) }
  }

  /// Opens a device or a FIFO to write to. A FIFO that nobody reads would be waited for.
  private static func openDirectly(_ path: Path) throws(FileError) -> FileDescriptor {
    if let stream = DescriptorPath.stream(path) { return stream }
    do {
      let file = try FileDescriptor(path.bytes, .writing)
      file.makeBlocking()
      return file
    } catch {
      let isFIFO = error == .noAddress && SpecialFile(at: path) == .pipe
      throw FileError(path, isFIFO ? .noReader : .system(error))
    }
  }

  /// Removes a file that was just made.
  static func remove(_ path: Path) { FileSystem.remove(path.bytes) }
}

extension FileError {
  /// Writes a file; its failure names it.
  static func naming<Value>(
    _ path: Path, _ body: () throws(FileWriteError) -> Value
  ) throws(FileError) -> Value {
    do {
      return try body()
    } catch {
      switch error {
      case .system(let error): throw FileError(path, .system(error))
      case .notReplaceable: throw FileError(path, .notReplaceable)
      case .notKept(let what, let error): throw FileError(path, .notKept(what, error))
      }
    }
  }
}
