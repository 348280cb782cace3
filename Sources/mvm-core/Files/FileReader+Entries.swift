import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileReader {
  /// What is in a directory: a path and, where the system told it unasked, what it leads to.
  struct Entry {
    let path: Path
    /// Where the name begins in the path.
    private let start: Int
    let type: EntryType?
    /// The name's first eight bytes as a number: most names are told apart by them.
    fileprivate let beginning: UInt64

    fileprivate init(path: [UInt8], nameFrom start: Int, type: EntryType?) {
      self.path = Path(bytes: path)
      self.start = start
      self.type = type
      beginning = (start..<start + 8).reduce(0) { number, index in
        number << 8 | (index < path.count ? UInt64(path[index]) : 0)
      }
    }

    var name: ArraySlice<UInt8> { path.bytes[start...] }
  }

  /// What a directory's entry is, links not followed.
  enum EntryType {
    case file, directory, link, other
  }

  /// The entries of a directory, in the order of their names' bytes.
  static func entries(of path: Path) throws(FileFailure) -> [Entry] {
    guard let stream = unsafe opendir(path.terminated) else {
      throw .latest(path)
    }
    defer { unsafe closedir(stream) }
    let directory = path.asPrefix
    var entries: [Entry] = []
    while true {
      // A null pointer is an error or the end: only `errno` tells which.
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let path = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        let length = unsafe buffer.firstIndex(of: 0) ?? buffer.count
        var path: [UInt8] = []
        path.reserveCapacity(directory.count + length)
        path += directory
        unsafe path += buffer[..<length]
        return path
      }
      let name = path[directory.count...]
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let type = unsafe type(hint: Int(entry.pointee.d_type))
      entries.append(Entry(path: path, nameFrom: directory.count, type: type))
    }
    guard errno == 0 else { throw .latest(path) }
    return entries.sorted {
      $0.beginning == $1.beginning
        ? $0.name.lexicographicallyPrecedes($1.name) : $0.beginning < $1.beginning
    }
  }

  private static func type(hint: Int) -> EntryType? {
    switch hint {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// What an entry is where its directory did not tell; nil where it has gone.
  static func linkType(of path: Path) -> EntryType? {
    var status = stat()
    guard unsafe lstat(path.terminated, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .link
    default: return .other
    }
  }
}
