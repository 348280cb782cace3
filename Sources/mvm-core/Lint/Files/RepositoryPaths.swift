/// Names files the same from wherever the program is run: from the root of the git repository that
/// holds them or, outside one, from the working directory.
struct RepositoryPaths: Sendable {
  /// What standard input is called where nobody names it.
  static let standardInput = Path("<stdin>")

  private let directory: WorkingDirectory

  init(_ directory: WorkingDirectory) { self.directory = directory }

  /// A file's name. The directory that it lies in is looked up, so links on the way don't count.
  func name(of path: Path) -> Path {
    if path == Self.standardInput || path.bytes.isEmpty { return path }
    let file = path.lastComponent
    let folder = Path(bytes: Array(path.bytes[..<file.startIndex]))
    let whole = directory.joining(folder)
    guard !file.isEmpty, let real = try? FileReader.withoutLinks(whole),
      let root = Self.root(holding: real)
    else { return directory.relative(path) }
    let below = real.bytes.dropFirst(root.withoutTrailingSlashes.bytes.count + 1)
    return Path(bytes: Array(below)).appending(file)
  }

  /// The root of the repository that a directory lies in; nil outside of any.
  private static func root(holding directory: Path) -> Path? {
    var current = directory
    while !GitDirectory.isRoot(current) {
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return current
  }
}
