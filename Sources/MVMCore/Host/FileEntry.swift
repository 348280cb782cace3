/// What is at a path itself (`lstat`): of a link, the link and not what it leads to.
public enum FileEntry: Hashable, Sendable {
  /// A link, what it says it leads to, and the number of its owner.
  case link(to: String, owner: UInt32)
  /// Anything else; the size is in bytes and is meaningful for files alone.
  case other(FileFacts, size: UInt64)
}

extension FileEntry {
  /// What is at a path of this system, links not followed.
  init(at path: [UInt8]) throws(Errno) {
    let status = try FileStatus(at: path, followingLinks: false)
    if status.kind == .link, let target = try FileSystem.target(ofLink: path) {
      self = .link(to: String(decoding: target, as: UTF8.self), owner: status.owner)
    } else {
      self = .other(status.facts, size: UInt64(status.size))
    }
  }
}

extension LocalHost {
  public func entry(at path: String) throws(Errno) -> FileEntry {
    try FileEntry(at: Array(path.utf8))
  }
}

extension RecordedHost {
  public func entry(at path: String) throws(Errno) -> FileEntry {
    if let target = links[path] { return .link(to: target, owner: 0) }
    return .other(try facts(of: path), size: UInt64(files[path]?.utf8.count ?? 0))
  }
}
