/// What a repository of git says is to be ignored, as it holds for the entries of one directory.
struct IgnoreRules: Sendable {
  private struct Source: Sendable {
    let file: IgnoreFile
    /// How much of a path in the repository is the directory of the file, its slash included.
    let base: Int
  }

  /// The directory's path in the repository and a slash; empty for its root.
  private let prefix: [UInt8]
  /// The files that have a say, the innermost last.
  private var sources: [Source]

  /// The rules in the root of a repository: those of `.git/info/exclude` and of its `.gitignore`.
  init(root: Path) {
    prefix = []
    sources = []
    add(GitDirectory.exclude(of: root))
    addIgnoreFile(in: root)
  }

  private init(prefix: [UInt8], sources: [Source]) {
    self.prefix = prefix
    self.sources = sources
  }

  /// The rules in a directory, by the repository that it lies in, but without its own `.gitignore`;
  /// nil outside of any repository.
  static func around(_ directory: Path) -> IgnoreRules? {
    guard let real = try? FileReader.withoutLinks(directory) else { return nil }
    var names: [[UInt8]] = []
    var root = real
    while !GitDirectory.isRoot(root) {
      let name = Array(root.lastComponent)
      guard !name.isEmpty else { return nil }
      names.append(name)
      let parent = root.bytes.dropLast(name.count + 1)
      root = parent.isEmpty ? Path("/") : Path(bytes: Array(parent))
    }
    var rules = IgnoreRules(root: root)
    for (index, name) in names.reversed().enumerated() {
      root = root.appending(name)
      rules = rules.below(name)
      if index < names.count - 1 { rules.addIgnoreFile(in: root) }
    }
    return rules
  }

  /// The rules in a directory of this one, without its own `.gitignore`.
  func below(_ name: some Sequence<UInt8>) -> IgnoreRules {
    IgnoreRules(prefix: prefix + name + [UInt8(ascii: "/")], sources: sources)
  }

  /// Whether an entry of the directory is to be ignored: the innermost file with a say decides.
  func ignores(_ name: ArraySlice<UInt8>, isDirectory: Bool) -> Bool {
    if sources.isEmpty { return false }
    let path = prefix + name
    for source in sources.reversed() {
      let verdict = source.file.verdict(
        on: path[source.base...], name: name, isDirectory: isDirectory)
      if let verdict { return verdict }
    }
    return false
  }

  /// Adds the rules of the directory's own `.gitignore`.
  mutating func addIgnoreFile(in directory: Path) {
    add(GitDirectory.text(of: directory.appending(".gitignore".utf8)))
  }

  private mutating func add(_ text: [UInt8]?) {
    let file = IgnoreFile(text ?? [])
    if !file.isEmpty { sources.append(Source(file: file, base: prefix.count)) }
  }
}
