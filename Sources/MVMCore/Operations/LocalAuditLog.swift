/// A machine's own audit log: one `LocalAuditEvent` a line, in JSON.
///
/// Before a line that would take the file beyond 10 MiB, it becomes `audit.jsonl.1`, in place of
/// the one before. Several processes may append at once: each line is whole, none is lost.
/// Source: library, "audit".
public struct LocalAuditLog: Hashable, Sendable {
  /// The largest that a log becomes, in bytes; only a single line can be larger.
  public static let sizeLimit: UInt64 = 10 << 20

  /// The file that lines are appended to.
  public let path: String
  /// The file that has the lines before those.
  public var rotatedPath: String { path + ".1" }
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
    try FileFault.naming(path) { () throws(SystemError) in
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
        try FileCalls.makeDirectories(String(path[..<slash]))
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

  /// Whether the line was appended; if not, the file has been rotated and there is a new one.
  private func appended(_ line: [UInt8]) throws(SystemError) -> Bool {
    let file = try AppendedFile(path)
    guard try file.isStillThere() else { return false }
    let size = try file.size()
    guard size == 0 || size + UInt64(line.count) <= sizeLimit else {
      try FileCalls.rename(path, to: rotatedPath)
      return false
    }
    try file.append(line)
    return true
  }
}
