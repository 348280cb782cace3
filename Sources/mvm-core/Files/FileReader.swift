import MVMCore

/// Why a file or directory can't be checked.
struct FileError: Error, Equatable, Sendable {
  /// The reason.
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
    /// Neither its name nor its keys match a kind.
    case unknownKind
    /// A file of other programs, or a key.
    case foreign(ForeignFormat)
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

  /// Does something to a file; its failure names it.
  static func naming<Value>(
    _ path: Path, _ body: () throws(Errno) -> Value
  ) throws(FileError) -> Value {
    do { return try body() } catch { throw FileError(path, .system(error)) }
  }

  /// A stable word for programs.
  var reason: String {
    switch cause {
    case .notARecording: "unsupported-format"
    case .noSchemas: "nothing-to-check"
    case .notADocument: "invalid-document"
    case .unknownKind, .foreign: "unknown-kind"
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
    case .notWritten(let cause): FileError(path, cause).reason
    case .system(.exists): "exists"
    case .system(.notFound), .system(.notADirectory): "not-found"
    case .system(.accessDenied), .system(.notPermitted): "permission-denied"
    case .system(.isADirectory): "is-a-directory"
    case .system(.linkLoop): "link-loop"
    case .system: "unreadable"
    }
  }

  var message: String {
    switch cause {
    case .notReplaceable: "is a link, directory or device, which is not replaced by a file"
    case .changed: "was changed by another program in the meantime, so it was not fixed"
    case .notAFile(let special): "is a \(special.rawValue), not a file"
    case .danglingLink: "is a link whose target does not exist"
    case .notKept(let what, let error):
      "was not changed, because its \(what) can't be kept: \(error.message)"
    case .noReader: "is a FIFO without a reader"
    case .notWritten(let cause): "can't be written: \(FileError(path, cause).message)"
    case .noSchemas: "holds no schema; write them with 'mvm-core schema --write'"
    case .tooManyFindings(let count):
      "has \(count) findings beyond the million that suppressions and a baseline can match"
    case .notADocument(let kind): "can't be read as \(kind.rawValue); run lint to see why"
    case .unknownKind: "is of an unknown kind: neither its name nor its keys match one"
    case .foreign(let format): "is \(format.noun), which is not a kind of file that mvm has"
    case .wrongKind(let kind, let wanted): "is of kind \(kind.rawValue), not \(wanted)"
    case .otherKind(let kind, let other):
      "is of kind \(kind.rawValue), which can't be compared with kind \(other.rawValue)"
    case .noRoutingTable: "has no pool with a routing table"
    case .nothingThere: "has no files of mvm"
    case .nothingChecked(inList: false): "nothing was checked: there are no files of mvm here"
    case .nothingChecked(inList: true): "nothing was checked: no file is listed here"
    case .unfollowedLink: "is a link to a directory, which was not searched"
    case .notARecording: "is not a recording of a host"
    // The system says that there is no such file, which helps nobody to see what is wrong.
    case .system(.notFound) where path.bytes.isEmpty: "the path is empty"
    case .system(let error): error.message
    }
  }
}

/// Reads files and directories; their failures name them.
enum FileReader {
  /// Reads a single file, at most `limit` bytes and one more: the caller sees that it is larger.
  static func read(_ path: Path, limit: Int) throws(FileError) -> [UInt8] {
    let file = try open(path)
    return try FileError.naming(path) { () throws(Errno) in try file.readAll(limit: limit + 1) }
  }

  /// What a path leads to.
  static func type(of path: Path) throws(FileError) -> FileStatus.Kind {
    try FileError.naming(path) { () throws(Errno) in try FileStatus(at: path.bytes).kind }
  }

  /// Whether a path is a link itself, whatever it leads to.
  static func isLink(_ path: Path) -> Bool {
    (try? FileStatus(at: path.bytes, followingLinks: false))?.kind == .link
  }

  /// What is in a directory, in the order of the names' bytes.
  static func entries(of path: Path) throws(FileError) -> [DirectoryEntry] {
    try FileError.naming(path) { () throws(Errno) in
      try DirectoryEntry.entries(of: path.bytes, prefix: path.asPrefix)
    }
  }

  /// The absolute path behind all links.
  static func withoutLinks(_ path: Path) throws(FileError) -> Path {
    try FileError.naming(path) { () throws(Errno) in
      Path(bytes: try FileSystem.withoutLinks(path.bytes))
    }
  }
}

extension DirectoryEntry {
  var path: Path { Path(bytes: pathBytes) }
}
