/// What stands at a path itself (`lstat`): of a link, the link and not what it leads to.
public enum FileEntry: Hashable, Sendable {
  /// A link, what it says it leads to, and the number of its owner.
  case link(to: String, owner: UInt32)
  /// Anything else; the size is in bytes and tells something of files alone.
  case other(FileFacts, size: UInt64)
}

extension SystemCalls {
  /// What stands at a path, links not followed.
  static func entry(at path: [UInt8]) throws(Errno) -> FileEntry {
    if let (target, owner) = try linkAndOwner(at: path) {
      return .link(to: String(decoding: target, as: UTF8.self), owner: owner)
    }
    let (facts, size) = try factsAndSize(of: path)
    return .other(facts, size: size)
  }
}

extension LocalHost {
  public func entry(at path: String) throws(Errno) -> FileEntry {
    try SystemCalls.entry(at: Array(path.utf8))
  }
}

extension RecordedHost {
  public func entry(at path: String) throws(Errno) -> FileEntry {
    if let target = links[path] { return .link(to: target, owner: 0) }
    return .other(try facts(of: path), size: UInt64(files[path]?.utf8.count ?? 0))
  }
}
