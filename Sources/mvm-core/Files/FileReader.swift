import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or directory can't be checked.
struct FileFailure: Error, Equatable, Sendable {
  /// What stands in the way.
  enum Cause: Equatable, Sendable {
    /// The system refused to read it.
    case system(SystemError)
    /// It is a link, a directory or a device, in the place of which no file is put.
    case notReplaceable
    /// It is not what it was when it was read, so that it was left alone.
    case changed
    /// It is a directory without any copy of a schema (`schema --check`).
    case noSchemas
    /// It is no recording of a host (`platform --root`).
    case notARecording
    /// It can't be read as the kind of document that it is to be.
    case notADocument(DocumentKind)
    /// Neither its name nor its keys tell what it is.
    case unknownKind
    /// It is another kind of document than is wanted, in words.
    case wrongKind(DocumentKind, wanted: String)
    /// It is another kind of document than the one that it is to be compared with.
    case otherKind(DocumentKind, than: DocumentKind)
    /// It is a desired state in which no pool has routes.
    case noRoutingTable
    /// It is a directory without the files that are looked for.
    case nothingThere
  }

  let path: Path
  let cause: Cause

  init(_ path: Path, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The failure of the C call that was just made.
  static func latest(_ path: Path) -> FileFailure { FileFailure(path, .system(.latest)) }

  /// A stable word for programs.
  var reason: String {
    switch cause {
    case .notARecording: "unsupported-format"
    case .noSchemas: "nothing-to-check"
    case .notADocument: "invalid-document"
    case .unknownKind: "unknown-kind"
    case .wrongKind, .otherKind: "wrong-kind"
    case .noRoutingTable: "no-routing-table"
    case .nothingThere: "nothing-to-check"
    case .notReplaceable: "not-a-regular-file"
    case .changed: "changed"
    case .system(let error) where error.code == EEXIST: "exists"
    case .system(let error) where error.code == ENOENT || error.code == ENOTDIR: "not-found"
    case .system(let error) where error.code == EACCES || error.code == EPERM: "permission-denied"
    case .system(let error) where error.code == EISDIR: "is-a-directory"
    case .system(let error) where error.code == ELOOP: "link-loop"
    case .system: "unreadable"
    }
  }

  var message: String {
    switch cause {
    case .notReplaceable: "is a link, directory or device; no file is put in its place"
    case .changed: "was changed by another program meanwhile, so it was not fixed"
    case .noSchemas: "holds none of the schemas that 'mvm-core schema --write' writes"
    case .notADocument(let kind): "can't be read as \(kind.rawValue); lint tells why"
    case .unknownKind: "neither its name nor its keys tell what it is"
    case .wrongKind(let kind, let wanted): "this is \(kind.rawValue), not \(wanted)"
    case .otherKind(let kind, let other):
      "this is \(kind.rawValue), which can't be compared with \(other.rawValue)"
    case .noRoutingTable: "no pool of it has a routing table"
    case .nothingThere: "no file of mvm's is there"
    case .notARecording: "this is not the recording of a host that its name says"
    case .system(let error): error.description
    }
  }
}

/// What a path leads to, links followed.
enum FileType {
  case file, directory, other
}

/// Reads files and directories; the one place that asks the system for them.
enum FileReader {
  /// Reads a file, at most `limit` bytes and one more: the caller sees that it is larger.
  static func read(_ path: Path, limit: Int) throws(FileFailure) -> [UInt8] {
    let descriptor = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .latest(path) }
    defer { close(descriptor) }
    return try readAll(descriptor, path: path, limit: limit, size: size(of: descriptor))
  }

  /// - Parameter size: the size of an ordinary file, whose end needs no call of its own to be seen;
  ///   nil for pipes and devices.
  private static func readAll(
    _ descriptor: Int32, path: Path, limit: Int, size: Int?
  ) throws(FileFailure) -> [UInt8] {
    // Most files are read by this one call.
    let room = min(size ?? 4096, limit) + 1
    var bytes = readFirst(descriptor, room: room)
    var count = bytes.count
    if size != nil, count > 0, count < room { return bytes }
    bytes += [UInt8](repeating: 0, count: room - count)
    while count <= limit {
      if count == bytes.count {
        bytes += [UInt8](repeating: 0, count: min(bytes.count, limit + 1 - count))
      }
      let got = readSome(descriptor, into: &bytes, from: count)
      if got < 0 {
        if errno == EINTR { continue }
        throw .latest(path)
      }
      count += got
      // An ordinary file that gave less than there was room for has no more to give.
      if got == 0 || (size != nil && count < bytes.count) { break }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Reads what one call gives; nothing where it fails.
  private static func readFirst(_ descriptor: Int32, room: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = unsafe max(0, SystemCall.read(descriptor, buffer.baseAddress, room))
    }
  }

  private static func readSome(
    _ descriptor: Int32, into bytes: inout [UInt8], from start: Int
  ) -> Int {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
      return unsafe SystemCall.read(descriptor, rest.baseAddress, rest.count)
    }
  }

  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    // Files of /proc say 0 and hold more.
    return status.st_size > 0 ? Int(status.st_size) : nil
  }

  /// What a path leads to.
  static func type(of path: Path) throws(FileFailure) -> FileType {
    var status = stat()
    let result = unsafe stat(path.terminated, &status)
    guard result == 0 else { throw .latest(path) }
    return type(mode: status.st_mode)
  }

  private static func type(mode: mode_t) -> FileType {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// What is in a directory: a name and, where the system told it unasked, what it is.
  struct Entry {
    let name: [UInt8]
    let type: EntryType?
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
    var entries: [Entry] = []
    while true {
      // A null pointer is an error or the end: only `errno` tells which.
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe [UInt8](buffer[..<(buffer.firstIndex(of: 0) ?? buffer.count)])
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      unsafe entries.append(Entry(name: name, type: type(hint: Int(entry.pointee.d_type))))
    }
    guard errno == 0 else { throw .latest(path) }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
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

  /// The absolute path behind all links; nil where it leads nowhere.
  static func withoutLinks(_ path: Path) -> Path? {
    guard let text = unsafe realpath(path.terminated, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe Path(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
  }
}

/// The system's `read`, by another name than `FileReader.read`.
private enum SystemCall {
  static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer, count)
    #else
      unsafe Glibc.read(descriptor, buffer, count)
    #endif
  }
}
