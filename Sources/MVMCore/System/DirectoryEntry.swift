#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is in a directory: a path and, where the system said it unasked, what kind of file it is.
package struct DirectoryEntry: Sendable {
  /// What the directory's entries are said to begin with, and the name.
  package let pathBytes: [UInt8]
  /// Where the name begins in the path.
  private let start: Int
  /// What it is, links not followed; nil where the directory does not say it.
  package let kind: FileStatus.Kind?
  /// The name's first eight bytes as a number: most names differ in them.
  private let beginning: UInt64

  private init(path: [UInt8], nameFrom start: Int, kind: FileStatus.Kind?) {
    (pathBytes, self.start, self.kind) = (path, start, kind)
    beginning = (start..<start + 8).reduce(0) { number, index in
      number << 8 | (index < path.count ? UInt64(path[index]) : 0)
    }
  }

  package var name: ArraySlice<UInt8> { pathBytes[start...] }

  /// The entries of a directory but `.` and `..`, in the order of their names' bytes.
  ///
  /// - Parameters:
  ///   - prefix: what their paths begin with.
  ///   - limit: the most entries that are read.
  package static func entries(
    of path: [UInt8], prefix: [UInt8] = [], limit: Int = .max
  ) throws(Errno) -> [DirectoryEntry] {
    guard let stream = unsafe opendir(path.terminated) else { throw .latest }
    defer { unsafe closedir(stream) }
    return try unsafe entries(in: stream, prefix: prefix, limit: limit)
  }

  /// The entries of an open directory but `.` and `..`, in the order of their names' bytes.
  static func entries(of directory: consuming FileDescriptor) throws(Errno) -> [DirectoryEntry] {
    let number = directory.released()
    guard let stream = unsafe fdopendir(number) else {
      let error = Errno.latest
      _ = close(number)
      throw error
    }
    defer { unsafe closedir(stream) }
    return try unsafe entries(in: stream, prefix: [], limit: .max)
  }

  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  private static func entries(
    in stream: Stream, prefix: [UInt8], limit: Int
  ) throws(Errno) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    while entries.count < limit {
      // A null pointer is an error or the end: only `errno` shows which.
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw .latest }
        break
      }
      let path = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        let length = unsafe buffer.firstIndex(of: 0) ?? buffer.count
        var path: [UInt8] = []
        path.reserveCapacity(prefix.count + length)
        path += prefix
        unsafe path += buffer[..<length]
        return path
      }
      let name = path[prefix.count...]
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let kind = unsafe kind(hint: Int(entry.pointee.d_type))
      entries.append(DirectoryEntry(path: path, nameFrom: prefix.count, kind: kind))
    }
    return entries.sorted {
      $0.beginning == $1.beginning
        ? $0.name.lexicographicallyPrecedes($1.name) : $0.beginning < $1.beginning
    }
  }

  private static func kind(hint: Int) -> FileStatus.Kind? {
    switch hint {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }
}
