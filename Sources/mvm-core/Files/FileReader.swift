import MVMCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or directory can't be checked.
struct FileFailure: Error, Equatable, Sendable {
  /// What stands in the way.
  enum Cause: Equatable, Sendable {
    /// The system refused to read it.
    case system(Errno)
    /// It is a link, a directory or a device, in the place of which no file is put.
    case notReplaceable
    /// It is not what it was when it was read, so that it was left alone.
    case changed
    /// It is none, and reading it could wait for ever.
    case notAFile(SpecialFile)
    /// It is a link that leads nowhere.
    case danglingLink
    /// A part of it that a replacement has to keep, such as its owner, can't be kept.
    case notKept(String, Errno)
    /// It is a FIFO to write to that nobody reads.
    case noReader
    /// It can't be written.
    indirect case notWritten(Cause)
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
    /// So many of its findings are too many to be compared with suppressions and a baseline.
    case tooManyFindings(Int)
    /// It is a directory without the files that are looked for.
    case nothingThere
    /// Nothing was checked, since it is a directory without a file of mvm's, or a list of nothing.
    case nothingChecked(inList: Bool)
    /// It is a link to a directory, which is not followed.
    case unfollowedLink
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
    case .nothingThere, .nothingChecked: "nothing-to-check"
    case .unfollowedLink: "link-not-followed"
    case .tooManyFindings: "too-many-findings"
    case .notReplaceable: "not-a-regular-file"
    case .changed: "changed"
    case .notAFile: "not-a-regular-file"
    case .danglingLink: "not-found"
    case .notKept: "attributes-not-kept"
    case .noReader: "no-reader"
    case .notWritten(let cause): FileFailure(path, cause).reason
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
    case .notAFile(let special): "is a \(special.rawValue), not a file"
    case .danglingLink: "is a link that leads nowhere"
    case .notKept(let what, let error):
      "was left as it was: its \(what) can't be kept (\(error.message))"
    case .noReader: "is a FIFO that nobody reads"
    case .notWritten(let cause): "can't be written: \(FileFailure(path, cause).message)"
    case .noSchemas: "holds none of the schemas that 'mvm-core schema --write' writes"
    case .tooManyFindings(let count):
      "\(count) of its findings are beyond the million that suppressions and a baseline can name"
    case .notADocument(let kind): "can't be read as \(kind.rawValue); lint tells why"
    case .unknownKind: "neither its name nor its keys tell what it is"
    case .wrongKind(let kind, let wanted): "this is \(kind.rawValue), not \(wanted)"
    case .otherKind(let kind, let other):
      "this is \(kind.rawValue), which can't be compared with \(other.rawValue)"
    case .noRoutingTable: "no pool of it has a routing table"
    case .nothingThere: "no file of mvm's is there"
    case .nothingChecked(inList: false): "nothing was checked: no file of mvm's is there"
    case .nothingChecked(inList: true): "nothing was checked: no file is named there"
    case .unfollowedLink: "is a link to a directory, which was not looked through"
    case .notARecording: "this is not the recording of a host that its name says"
    // The system says that there is no such file, which helps nobody to see what is wrong.
    case .system(.notFound) where path.bytes.isEmpty: "the path is empty"
    case .system(let error): error.message
    }
  }
}

/// What a path leads to, links followed.
enum FileType {
  case file, directory, other
}

/// Reads files and directories; the one place that asks the system for them.
enum FileReader {
  /// Reads a single file, at most `limit` bytes and one more: the caller sees that it is larger.
  static func read(_ path: Path, limit: Int) throws(FileFailure) -> [UInt8] {
    var session = ReadSession(keepsDirectory: false)
    return try read(path, limit: limit, in: &session)
  }

  /// Reads one file of many, at most `limit` bytes and one more.
  ///
  /// - Parameters:
  ///   - isOrdinary: whether the directory says that this is an ordinary file.
  ///   - session: what the reading of other files uses too.
  static func read(
    _ path: Path, limit: Int, isOrdinary: Bool = false, in session: inout ReadSession
  ) throws(FileFailure) -> [UInt8] {
    let input = try session.open(path, isOrdinary: isOrdinary)
    let descriptor = input.descriptor
    var room = min(ReadSession.room, limit + 1)
    guard var bytes = session.read(descriptor, atMost: room) else { throw .latest(path) }
    var got = bytes.count
    if isOrdinary, got < room, session.hasEnded(after: got) { return bytes }
    var isSized = false
    // A file of known size that gave less than there was room for has no more to give.
    while got > 0, !isSized || got == room {
      if got < room {
        let few = try readFew(descriptor, path, atMost: room - got)
        if few.isEmpty { break }
        bytes += few
      }
      let size = got == room && !isSized ? size(of: descriptor) : nil
      isSized = isSized || size != nil
      let rest = size.map { max(0, $0 - bytes.count) + 1 } ?? max(room, bytes.count)
      room = min(rest, limit - bytes.count + 1)
      if room <= 0 { break }
      let count = bytes.count
      bytes = try readSome(descriptor, path, room: room, after: bytes)
      got = bytes.count - count
    }
    return bytes
  }

  /// Eight bytes at most: enough to see that a file has ended, as most then have, and not worth
  /// memory of their own.
  private static func readFew(
    _ descriptor: Int32, _ path: Path, atMost limit: Int
  ) throws(FileFailure) -> [UInt8] {
    var word: UInt64 = 0
    var got = 0
    repeat {
      got = unsafe withUnsafeMutableBytes(of: &word) { buffer in
        unsafe ReadCall.read(descriptor, buffer.baseAddress, min(buffer.count, limit))
      }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw .latest(path) }
    return unsafe withUnsafeBytes(of: word) { unsafe Array($0.prefix(got)) }
  }

  /// What was read before and what one call more gives.
  private static func readSome(
    _ descriptor: Int32, _ path: Path, room: Int, after start: [UInt8]
  ) throws(FileFailure) -> [UInt8] {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: start.count + room) { buffer, count in
      let (_, end) = unsafe buffer.initialize(from: start)
      repeat {
        got = unsafe ReadCall.read(descriptor, buffer.baseAddress.map { unsafe $0 + end }, room)
      } while got < 0 && errno == EINTR
      count = end + max(0, got)
    }
    guard got >= 0 else { throw .latest(path) }
    return bytes
  }

  /// The size of an ordinary file; nil for pipes and devices.
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

  /// Whether something has the name, be it a link that leads nowhere.
  static func hasEntry(_ path: Path) -> Bool {
    var status = stat()
    return unsafe lstat(path.terminated, &status) == 0
  }

  /// The absolute path behind all links; nil where it leads nowhere.
  static func withoutLinks(_ path: Path) -> Path? {
    guard let text = unsafe realpath(path.terminated, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe Path(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
  }
}
