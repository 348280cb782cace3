import MVMCore

/// A file to be checked.
struct FoundFile: Sendable {
  let path: Path
  /// Whether the file was named on the command line, not found in a directory.
  let isNamed: Bool
}

/// Finds the files below directories that may be mvm's.
///
/// The system is asked for as little as it can be: a directory's entries tell what they are, so a
/// file is not looked at before it is opened. Links to files are followed, those to directories are
/// not, so no loop is ever walked.
struct FileWalk {
  let excluded: [Glob]
  /// Whether what git ignores is passed over.
  let honoursIgnoreFiles: Bool
  /// Whether names that begin with a dot are walked too; `.git` never is.
  let includesHidden: Bool
  private(set) var files: [FoundFile] = []
  private(set) var failures: [FileFailure] = []
  /// The directories that were named, without slashes at their ends.
  private(set) var folders: [Path] = []
  private let progress: ProgressLine?
  /// How many paths were added: a single one gives no file twice.
  private var roots = 0

  init(
    excluding excluded: [Glob], honouringIgnoreFiles honoursIgnoreFiles: Bool = true,
    includingHidden includesHidden: Bool = false, progress: ProgressLine? = nil
  ) {
    self.excluded = excluded
    self.honoursIgnoreFiles = honoursIgnoreFiles
    self.includesHidden = includesHidden
    self.progress = progress
  }

  /// Adds a file, or all files below a directory that could be documents of mvm, in the order of
  /// their paths.
  mutating func add(_ path: Path) {
    roots += 1
    do {
      if try FileReader.type(of: path) == .directory {
        folders.append(path.withoutTrailingSlashes)
        walk(path)
      } else if !isExcluded(path) {
        files.append(FoundFile(path: path, isNamed: true))
      }
    } catch {
      failures.append(error)
    }
  }

  /// Adds a failure to find out what is to be checked.
  mutating func add(_ failure: FileFailure) { failures.append(failure) }

  /// A directory to be read, and what git ignores in it.
  private struct Pending {
    let path: Path
    let rules: IgnoreRules?
  }

  private mutating func walk(_ root: Path) {
    var pending = [Pending(path: root, rules: honoursIgnoreFiles ? .around(root) : nil)]
    while let directory = pending.popLast() {
      do {
        pending += try visit(directory).reversed()
      } catch {
        failures.append(error)
      }
      progress?.show(ProgressLine.Count(files.count, "file"), doing: "found")
    }
  }

  /// Adds the files of a directory and gives the directories in it.
  private mutating func visit(_ directory: Pending) throws(FileFailure) -> [Pending] {
    let entries = try FileReader.entries(of: directory.path)
    let rules = rules(in: directory, entries)
    var below: [Pending] = []
    for entry in entries where isWanted(entry.name) {
      guard let isDirectory = isDirectory(entry, in: directory.path) else { continue }
      if rules?.ignores(entry.name, isDirectory: isDirectory) == true { continue }
      let path = directory.path.appending(entry.name)
      if isExcluded(path) { continue }
      if isDirectory {
        below.append(Pending(path: path, rules: rules?.below(entry.name)))
      } else {
        files.append(FoundFile(path: path, isNamed: false))
      }
    }
    return below
  }

  private func isWanted(_ name: [UInt8]) -> Bool {
    guard name.first == UInt8(ascii: ".") else { return true }
    return includesHidden && !name.elementsEqual(".git".utf8)
  }

  /// The rules for a directory's entries, which tell whether it has any of its own.
  private func rules(in directory: Pending, _ entries: [FileReader.Entry]) -> IgnoreRules? {
    guard honoursIgnoreFiles else { return nil }
    func has(_ name: String) -> Bool { entries.contains { $0.name.elementsEqual(name.utf8) } }
    if has(".git") { return IgnoreRules(root: directory.path) }
    guard var rules = directory.rules, has(".gitignore") else { return directory.rules }
    rules.addIgnoreFile(in: directory.path)
    return rules
  }

  /// Whether an entry is a directory to walk, or a file that may be mvm's; nil for neither. A link
  /// that leads nowhere counts as a file, so that reading it tells why.
  private func isDirectory(_ entry: FileReader.Entry, in directory: Path) -> Bool? {
    let mayBeDocument = Self.mayBeDocument(entry.name)
    switch entry.type ?? FileReader.linkType(of: directory.appending(entry.name)) {
    case .directory: return true
    case .file: return mayBeDocument ? false : nil
    case .link where mayBeDocument:
      let target = try? FileReader.type(of: directory.appending(entry.name))
      return target == .file || target == nil ? false : nil
    case .link, .other, nil: return nil
    }
  }

  /// Sorts the files by path and leaves out those found twice, however they were written: `a` and
  /// `./a` are one.
  mutating func finish(in directory: WorkingDirectory = WorkingDirectory(nil)) {
    files.sort { $0.path < $1.path }
    failures.sort { $0.path < $1.path }
    guard roots > 1 else { return }
    let named = Set(files.filter(\.isNamed).map { directory.relative($0.path) })
    var seen: Set<Path> = []
    files = files.compactMap { file in
      let name = directory.relative(file.path)
      guard seen.insert(name).inserted else { return nil }
      return FoundFile(path: file.path, isNamed: named.contains(name))
    }
    var failed: Set<Path> = []
    failures.removeAll { !failed.insert(directory.relative($0.path)).inserted }
  }

  private func isExcluded(_ path: Path) -> Bool { excluded.contains { $0.matches(path) } }

  private static func mayBeDocument(_ name: [UInt8]) -> Bool {
    DocumentFormat(fileName: name[...]) != nil || DocumentKind(fileName: name[...]) != nil
  }
}
