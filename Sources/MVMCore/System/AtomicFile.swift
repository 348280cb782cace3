/// Why a file was not written.
package enum FileWriteError: Error {
  case system(Errno)
  /// It is a link, a directory or a device, in the place of which no file is put.
  case notReplaceable
  /// A part of it that its replacement has to keep, such as its owner, can't be kept.
  case notKept(String, Errno)

  /// Makes calls of the system.
  static func wrapping<Value: ~Copyable>(
    _ body: () throws(Errno) -> Value
  ) throws(FileWriteError) -> Value {
    do { return try body() } catch { throw .system(error) }
  }
}

/// Writes files whole or not at all, and never through a link.
package enum AtomicFile {
  /// Makes a file that was not there before.
  ///
  /// - Parameters:
  ///   - mode: its permissions; the process's mask takes from them.
  ///   - original: the file whose owner, permissions and attributes it gets instead.
  package static func create(
    _ path: [UInt8], _ bytes: [UInt8], mode: UInt32, like original: OriginalFile? = nil
  ) throws(FileWriteError) {
    let file = try FileWriteError.wrapping { () throws(Errno) in
      try FileDescriptor(path, .creating(mode: mode))
    }
    do throws(FileWriteError) {
      try FileWriteError.wrapping { () throws(Errno) in try file.write(bytes) }
      try original?.giveAttributes(to: file)
      try FileWriteError.wrapping { () throws(Errno) in try file.synchronize() }
    } catch {
      FileSystem.remove(path)
      throw error
    }
  }

  /// Puts a file in the place of whatever has the name, at once: who reads it sees the old content
  /// or the new.
  ///
  /// - Parameters:
  ///   - mode: its permissions; the process's mask takes from them. Nobody else may read it before
  ///     it has those of an original.
  ///   - original: the file whose owner, permissions and attributes it gets instead.
  package static func replace(
    _ path: [UInt8], _ bytes: [UInt8], mode: UInt32 = 0o600, like original: OriginalFile? = nil
  ) throws(FileWriteError) {
    let temporary = temporaryPath(beside: path)
    try create(temporary, bytes, mode: mode, like: original)
    try FileWriteError.wrapping { () throws(Errno) in try move(temporary, to: path) }
  }

  /// Puts a link in the place of what has its name, at once.
  static func replace(_ path: String, byLinkTo target: String) throws(Errno) {
    let path = Array(path.utf8)
    let temporary = temporaryPath(beside: path)
    try FileSystem.makeLink(temporary, to: Array(target.utf8))
    try move(temporary, to: path)
  }

  private static func move(_ temporary: [UInt8], to path: [UInt8]) throws(Errno) {
    do {
      try FileSystem.rename(temporary, to: path)
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
  }

  private static func temporaryPath(beside path: [UInt8]) -> [UInt8] {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return path[..<path.nameStart] + Array(".mvm-core-\(random)".utf8)
  }
}
