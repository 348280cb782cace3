/// A machine's own audit log: one `LocalAuditEvent` a line, in JSON.
///
/// Before a line is written to a file that has 10 MiB or more, it becomes `audit.jsonl.1`, in place
/// of the one before. Several processes may append at once: each line is whole, none is lost.
/// Source: mvm's `audit`.
public struct LocalAuditLog: Hashable, Sendable {
  /// The size in bytes from which on a log is rotated. The line that reaches it is still written to
  /// the same file.
  public static let sizeLimit: UInt64 = 10 << 20

  /// The file that lines are appended to.
  public let path: String
  /// The file that has the lines before those: the path with its extension replaced by `jsonl.1`,
  /// so `audit.jsonl.1` for `audit.jsonl` and `x.jsonl.1` for `x.log`.
  public var rotatedPath: String {
    let bytes = Array(path.utf8)
    let start = bytes.nameStart
    // A dot that begins the name begins no extension.
    let dot = bytes[start...].dropFirst().lastIndex(of: UInt8(ascii: "."))
    return String(decoding: bytes[..<(dot ?? bytes.count)], as: UTF8.self) + ".jsonl.1"
  }
  private let sizeLimit: UInt64

  /// The log at a path, which is made with the first line.
  public init(path: String) {
    self.init(path: path, sizeLimit: Self.sizeLimit)
  }

  init(path: String, sizeLimit: UInt64) {
    (self.path, self.sizeLimit) = (path, sizeLimit)
  }

  /// The path that mvm's log has on a host: `log/audit.jsonl` in mvm's data directory where that
  /// file exists, else in its state directory.
  public static func defaultPath(on host: some HostSystem) -> String {
    let paths = [MVMDirectory.Purpose.data, .state].map {
      MVMDirectory($0, environment: host.environment).path + "/log/audit.jsonl"
    }
    return host.exists(paths[0]) ? paths[0] : paths[1]
  }

  /// Appends a line, and makes the log's directory where it is missing.
  ///
  /// - Throws: the file that can't be written, and why; nothing of the line is in it then.
  public func append(_ event: LocalAuditEvent) throws(FileFault) {
    let line = event.json() + [0x0A]
    try FileFault.naming(path) { () throws(Errno) in
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
        try FileSystem.makeDirectories(String(path[..<slash]))
      }
      while try !appended(line) {}
    }
  }

  /// Appends a line that happens now.
  public func append(
    _ kind: LocalAuditKind, vmName: String? = nil, detail: String? = nil
  ) throws(FileFault) {
    try append(
      LocalAuditEvent(timestamp: "\(Timestamp.now)", kind: kind, vmName: vmName, detail: detail))
  }

  /// Appends a line that happens now to the log at the default path.
  ///
  /// It never fails: an error is logged as a warning, because what is audited has happened already.
  public static func emit(
    _ kind: LocalAuditKind, vmName: String? = nil, detail: String? = nil,
    on host: some HostSystem = LocalHost(), logger: Logger = Logger(target: "mvm::audit")
  ) {
    do throws(FileFault) {
      try LocalAuditLog(path: defaultPath(on: host)).append(kind, vmName: vmName, detail: detail)
    } catch {
      logger.warn(
        "the audit log can't be written", ["kind": .string(kind.rawValue), "error": "\(error)"])
    }
  }

  /// Whether the line was appended; if not, the file has been rotated and there is a new one.
  private func appended(_ line: [UInt8]) throws(Errno) -> Bool {
    let file = try AppendedFile(path)
    guard try file.isStillThere() else { return false }
    guard try file.size() < sizeLimit else {
      try FileSystem.rename(Array(path.utf8), to: Array(rotatedPath.utf8))
      return false
    }
    try file.append(line)
    return true
  }
}
