import Synchronization

/// What a repository of git says is to be ignored, as it holds for the entries of one directory.
struct IgnoreRules: Sendable {
  private struct Source: Sendable {
    let file: IgnoreFile
    /// How much of a path in the repository is the directory of the file, its slash included.
    let base: Int
  }

  /// What becomes of an entry.
  enum Verdict {
    case shown
    case ignored
    /// A directory whose tracked files alone are shown.
    case trackedAlone
  }

  /// The directory's path in the repository and a slash; empty for its root.
  private let prefix: [UInt8]
  private let tracked: TrackedFiles
  /// Whether the directory itself is ignored.
  private(set) var isIgnored = false
  /// The files that have a say, the innermost last.
  private var sources: [Source]

  /// The rules in the root of a repository: those of the person, of `.git/info/exclude` and of its
  /// `.gitignore`.
  init(root: Path, user: GitUser?) {
    prefix = []
    sources = []
    tracked = TrackedFiles(of: root)
    if let user { add(user.excludes(in: GitDirectory.config(of: root))) }
    add(GitDirectory.exclude(of: root))
    addIgnoreFile(in: root)
  }

  private init(_ rules: IgnoreRules, below name: some Sequence<UInt8>) {
    prefix = rules.prefix + name + [UInt8(ascii: "/")]
    (sources, tracked) = (rules.sources, rules.tracked)
  }

  /// The rules in a directory, by the repository that it lies in, but without its own `.gitignore`;
  /// nil outside of any repository.
  static func around(_ directory: Path, user: GitUser?) -> IgnoreRules? {
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
    var rules = IgnoreRules(root: root, user: user)
    for (index, name) in names.reversed().enumerated() {
      root = root.appending(name)
      rules = rules.below(name)
      if index < names.count - 1 { rules.addIgnoreFile(in: root) }
    }
    return rules
  }

  /// The rules in a directory of this one, without its own `.gitignore`.
  func below(_ name: some Sequence<UInt8>) -> IgnoreRules { IgnoreRules(self, below: name) }

  /// The rules in an ignored directory of this one, of which only tracked files are shown.
  func belowIgnored(_ name: some Sequence<UInt8>) -> IgnoreRules {
    var rules = below(name)
    rules.isIgnored = true
    return rules
  }

  /// What becomes of an entry of the directory. What git tracks is never ignored: a file or, as a
  /// whole, a submodule.
  func verdict(on name: ArraySlice<UInt8>, isDirectory: Bool) -> Verdict {
    if sources.isEmpty, !isIgnored { return .shown }
    let path = prefix + name
    guard isIgnored || matches(path, name, isDirectory) else { return .shown }
    guard let index = tracked.index else { return .ignored }
    if index.contains(path) { return .shown }
    return isDirectory && index.hasFile(below: path) ? .trackedAlone : .ignored
  }

  /// Whether the innermost file with a say ignores an entry.
  private func matches(_ path: [UInt8], _ name: ArraySlice<UInt8>, _ isDirectory: Bool) -> Bool {
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

/// What git tracks in a repository, read when it is asked for.
private final class TrackedFiles: Sendable {
  private let root: Path
  private let read = Mutex<GitIndex??>(nil)

  init(of root: Path) { self.root = root }

  /// Nil where that can't be read.
  var index: GitIndex? {
    read.withLock { index in
      if let index { return index }
      let new = GitDirectory.index(of: root)
      index = .some(new)
      return new
    }
  }
}
