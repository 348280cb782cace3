import MVMCore

/// Where git keeps what belongs to a repository.
enum GitDirectory {
  /// Whether a directory is the root of a repository or of a work tree.
  static func isRoot(_ directory: Path) -> Bool {
    (try? FileReader.type(of: directory.appending(".git".utf8))) != nil
  }

  /// The text of `info/exclude`.
  static func exclude(of root: Path) -> [UInt8]? {
    text(of: common(of: root).appending("info/exclude".utf8))
  }

  /// The text of the repository's `config`.
  static func config(of root: Path) -> [UInt8]? {
    text(of: common(of: root).appending("config".utf8))
  }

  /// What git tracks in a work tree; nil where that can't be read.
  static func index(of root: Path) -> GitIndex? {
    let path = own(of: root).appending("index".utf8)
    guard (try? FileReader.type(of: path)) == .file,
      let bytes = try? FileReader.read(path, limit: GitIndex.sizeLimit)
    else { return nil }
    return GitIndex(bytes) ?? GitIndex(bytes, hashSize: 32)
  }

  /// The directory that is a work tree's own: `.git` itself or, where that is a file, what it leads
  /// to.
  private static func own(of root: Path) -> Path {
    let git = root.appending(".git".utf8)
    guard let link = text(of: git), link.starts(with: "gitdir: ".utf8) else { return git }
    return root.joining(line(of: link.dropFirst("gitdir: ".utf8.count)))
  }

  /// The directory that all work trees of a repository share.
  private static func common(of root: Path) -> Path {
    let own = own(of: root)
    guard let common = text(of: own.appending("commondir".utf8)) else { return own }
    return own.joining(line(of: common[...]))
  }

  private static func line(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// The text of a small file; nil where there is none, or something else than a file.
  static func text(of path: Path) -> [UInt8]? {
    guard (try? FileReader.type(of: path)) == .file else { return nil }
    return try? FileReader.read(path, limit: 4 << 20)
  }
}

extension Path {
  /// What a path leads to that starts from this directory.
  fileprivate func joining(_ path: ArraySlice<UInt8>) -> Path {
    path.first == UInt8(ascii: "/") ? Path(bytes: Array(path)) : appending(path)
  }
}
