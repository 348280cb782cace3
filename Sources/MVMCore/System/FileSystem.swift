#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is done to files and directories by their paths.
package enum FileSystem {
  /// Gives a file another name, in place of what had it.
  static func rename(_ path: [UInt8], to other: [UInt8]) throws(Errno) {
    guard renameCall(path.terminated, other.terminated) == 0 else { throw .latest }
  }

  /// Removes a name, if it is there.
  package static func remove(_ path: [UInt8]) { _ = unsafe unlink(path.terminated) }

  /// Throws if this process may not write to a file.
  package static func checkWritable(_ path: [UInt8]) throws(Errno) {
    guard unsafe access(path.terminated, W_OK) == 0 else { throw .latest }
  }

  /// The absolute path behind all links.
  package static func withoutLinks(_ path: [UInt8]) throws(Errno) -> [UInt8] {
    guard let text = unsafe realpath(path.terminated, nil) else { throw .latest }
    defer { unsafe free(text) }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// Where a link leads; nil for anything but a link.
  static func target(ofLink path: [UInt8]) throws(Errno) -> [UInt8]? {
    do {
      return try unsafe linkTarget { unsafe readlink(path.terminated, $0, $1) }
    } catch {
      if error == .invalid { return nil }
      throw error
    }
  }

  /// What a call of `readlink` gives.
  static func linkTarget(
    _ call: (UnsafeMutablePointer<CChar>, Int) -> Int
  ) throws(Errno) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe call(&buffer, buffer.count)
    guard count >= 0 else { throw .latest }
    return buffer.prefix(count).map { UInt8(bitPattern: $0) }
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
    guard unsafe mkdir(path.terminated, 0o700) != 0 else { return }
    let error = Errno.latest
    let status = try? FileStatus(at: path)
    guard error == .exists || status?.kind == .directory else { throw error }
  }

  /// Makes a link that was not there before.
  static func makeLink(_ path: [UInt8], to target: [UInt8]) throws(Errno) {
    guard unsafe symlink(target.terminated, path.terminated) == 0 else { throw .latest }
  }
}

/// `rename(2)`, which shares its name with a function above.
private func renameCall(_ path: [CChar], _ other: [CChar]) -> Int32 { unsafe rename(path, other) }
