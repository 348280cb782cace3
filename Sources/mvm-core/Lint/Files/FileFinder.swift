import MVMCore

/// Finds the files below directories that may be mvm's.
///
/// The system is asked for as little as it can be: a directory's entries show what they are, so a
/// file is not looked at before it is opened. Links to files are followed, those to directories are
/// not, so no loop is ever walked; where mvm would follow one, that is a failure.
struct FileFinder: Sendable {
  /// Who says that something is not to be checked.
  enum Exclusion: Sendable {
    case option, configuration
  }

  /// As many directories as are not worth a thread.
  private static let few = 8

  private let excluded: GlobIndex
  /// Whether what git ignores is skipped.
  let honorsIgnoreFiles: Bool
  private let user: GitUser?
  /// Whether names that begin with a dot are walked too; `.git` never is.
  let includesHidden: Bool
  private(set) var files = FoundFiles()
  private(set) var failures: [FileError] = []
  /// What was named and is not checked, by who excludes it.
  private(set) var excludedNames: [Exclusion: Set<Path>] = [:]
  /// How many named paths do not exist and were skipped.
  private(set) var missing = 0
  /// The directories that were named, without slashes at their ends.
  private(set) var folders: [Path] = []
  private let kinds: FileKinds
  /// Whether a link that is not followed is a failure outside mvm's tree too.
  private let mindsAllLinks: Bool
  /// The links that were not followed, and the directories that were named above them.
  private var links: [(path: Path, root: Path)] = []
  private let threads: Int
  private let progress: ProgressLine?
  /// How many paths were added: a single one gives no file twice.
  private var roots = 0

  init(
    excluding excluded: [Glob], honoringIgnoreFiles honorsIgnoreFiles: Bool = true,
    of user: GitUser? = nil, includingHidden includesHidden: Bool = false,
    kinds: FileKinds = FileKinds(),
    mindingAllLinks mindsAllLinks: Bool = false, threads: Int = 1,
    progress: ProgressLine? = nil
  ) {
    self.excluded = GlobIndex(excluded)
    self.honorsIgnoreFiles = honorsIgnoreFiles
    self.user = user
    self.includesHidden = includesHidden
    self.kinds = kinds
    self.mindsAllLinks = mindsAllLinks
    self.threads = threads
    self.progress = progress
  }

  /// Adds a file, or all files below a directory that could be documents of mvm, in the order of
  /// their paths.
  ///
  /// - Parameter skipsMissing: whether a path that does not exist is no failure.
  mutating func add(_ path: Path, skipsMissing: Bool = false) {
    roots += 1
    do {
      let type = try FileReader.type(of: path)
      if let source = exclusion(of: path) {
        excludedNames[source, default: []].insert(path)
      } else if type == .directory {
        folders.append(path.withoutTrailingSlashes)
        walk(path)
      } else {
        files.append([FoundFile(path: path, isNamed: true, kind: kinds.kind(of: path))])
      }
    } catch {
      if skipsMissing, error.reason == "not-found" {
        missing += 1
      } else {
        failures.append(error)
      }
    }
  }

  /// Adds a failure to find out what is to be checked.
  mutating func add(_ failure: FileError) { failures.append(failure) }

  /// A directory to be read, and what git ignores in it.
  private struct Pending: Sendable {
    let path: Path
    let rules: IgnoreRules?
  }

  /// What a directory holds: files to be checked, and directories to be read.
  private struct Visit: Sendable {
    var files: [FoundFile] = []
    var below: [Pending] = []
    var links: [Path] = []
    var failure: FileError?
  }

  /// Reads directories level by level, those of one level on several threads.
  private mutating func walk(_ root: Path) {
    var pending = [Pending(path: root, rules: honorsIgnoreFiles ? .around(root, user: user) : nil)]
    while !pending.isEmpty {
      let (walk, level) = (self, pending)
      let visits = Parallel.map(
        count: level.count, threads: level.count < Self.few ? 1 : threads, makeState: {},
        work: { part, _ in walk.visit(level[part]) })
      pending = []
      for visit in visits {
        files.append(visit.files)
        pending += visit.below
        links += visit.links.map { ($0, root) }
        if let failure = visit.failure { failures.append(failure) }
      }
      progress?.show(ProgressLine.Count(files.count, "file"), doing: "found")
    }
  }

  private func visit(_ directory: Pending) -> Visit {
    var visit = Visit()
    do {
      try add(directory, to: &visit)
    } catch {
      visit.failure = error
    }
    return visit
  }

  private func add(_ directory: Pending, to visit: inout Visit) throws(FileError) {
    let entries = try FileReader.entries(of: directory.path)
    let rules = rules(in: directory, entries)
    for entry in entries where isWanted(entry.name) {
      let kind = kinds.kind(of: entry.path)
      let isDirectory = isDirectory(entry, kind)
      guard isDirectory != nil || entry.kind == .link else { continue }
      let verdict = rules?.verdict(on: entry.name, isDirectory: isDirectory == true) ?? .shown
      if verdict == .ignored { continue }
      if isExcluded(entry.path) { continue }
      guard let isDirectory else {
        visit.links.append(entry.path)
        continue
      }
      if isDirectory {
        let below =
          verdict == .trackedAlone ? rules?.belowIgnored(entry.name) : rules?.below(entry.name)
        visit.below.append(Pending(path: entry.path, rules: below))
      } else {
        let isOrdinary = entry.kind == .file
        visit.files.append(
          FoundFile(path: entry.path, isNamed: false, isOrdinary: isOrdinary, kind: kind))
      }
    }
  }

  private func isWanted(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.first == UInt8(ascii: ".") else { return true }
    return includesHidden && !name.elementsEqual(".git".utf8)
  }

  /// The rules for a directory's entries, which show whether it has any of its own.
  private func rules(in directory: Pending, _ entries: [DirectoryEntry]) -> IgnoreRules? {
    guard honorsIgnoreFiles else { return nil }
    func has(_ name: String) -> Bool { entries.contains { $0.name.elementsEqual(name.utf8) } }
    if has(".git"), directory.rules?.isIgnored != true {
      return IgnoreRules(root: directory.path, user: user)
    }
    guard var rules = directory.rules, has(".gitignore") else { return directory.rules }
    rules.addIgnoreFile(in: directory.path)
    return rules
  }

  /// Whether an entry is a directory to walk, or a file that may be mvm's; nil for neither. What
  /// has a name of mvm's but is no file, or is a link that leads nowhere, counts as a file, so that
  /// reading it says why it can't be checked.
  private func isDirectory(_ entry: DirectoryEntry, _ kind: DocumentKind?) -> Bool? {
    switch entry.kind ?? fileKind(of: entry) {
    case .directory: return true
    case .file: return mayBeDocument(entry, kind) ? false : nil
    case .link where mayBeDocument(entry, kind): return isFile(behind: entry, kind) ? false : nil
    case .link, nil: return nil
    default: return kind != nil ? false : nil
    }
  }

  /// What an entry is where its directory did not say it; nil where it has gone.
  private func fileKind(of entry: DirectoryEntry) -> FileStatus.Kind? {
    (try? FileStatus(at: entry.pathBytes, followingLinks: false))?.kind
  }

  /// Whether a link is to be read as a file.
  private func isFile(behind link: DirectoryEntry, _ kind: DocumentKind?) -> Bool {
    do {
      switch try FileReader.type(of: link.path) {
      case .file: return true
      case .directory: return false
      default: return kind != nil
      }
    } catch {
      let leadsNowhere = error.reason == "not-found" || error.reason == "link-loop"
      return !leadsNowhere || kind != nil
    }
  }

  /// Sorts the files by path and leaves out those found twice, however they were written: `a` and
  /// `./a` are one.
  mutating func finish(in directory: WorkingDirectory = WorkingDirectory(nil)) {
    addUnfollowedLinks(in: directory)
    files.sort()
    failures.sort { $0.path < $1.path }
    guard roots > 1 else { return }
    let named = Set(files.filter(\.isNamed).map { directory.relative($0.path) })
    var seen: Set<Path> = []
    files = FoundFiles(
      files.compactMap { file in
        let name = directory.relative(file.path)
        guard seen.insert(name).inserted else { return nil }
        return FoundFile(
          path: file.path, isNamed: named.contains(name), isOrdinary: file.isOrdinary,
          kind: file.kind)
      })
    var failed: Set<Path> = []
    failures.removeAll { !failed.insert(directory.relative($0.path)).inserted }
  }

  /// Adds a failure for each link that hides what mvm, or who asks for a fleet, would look at. One
  /// to a directory that was walked anyway hides nothing.
  private mutating func addUnfollowedLinks(in directory: WorkingDirectory) {
    if links.isEmpty { return }
    let walked = folders.compactMap { try? FileReader.withoutLinks($0.orRoot) }
    for (path, root) in links {
      let depth = directory.absolute(root).count
      switch LinkPlace(directory.absolute(path), below: depth) {
      case .inTree: break
      case .outside where mindsAllLinks: break
      case .outside, .aside: continue
      }
      guard let failure = Self.failureToFollow(path) else { continue }
      if failure.cause == .unfollowedLink, let target = try? FileReader.withoutLinks(path),
        walked.contains(where: { target == $0 || target.bytes.starts(with: $0.asPrefix) })
      {
        continue
      }
      failures.append(failure)
    }
  }

  /// Why it is not known what is behind a link; nil for one to no directory.
  private static func failureToFollow(_ link: Path) -> FileError? {
    do {
      return try FileReader.type(of: link) == .directory
        ? FileError(link, .unfollowedLink) : nil
    } catch {
      // No directory has a file's name.
      if DocumentFormat(fileName: link.lastComponent) != nil { return nil }
      return error.reason == "not-found" ? FileError(link, .danglingLink) : error
    }
  }

  private func isExcluded(_ path: Path) -> Bool { exclusion(of: path) != nil }

  private func exclusion(of path: Path) -> Exclusion? {
    if excluded.hasMatch(path) { return .option }
    return kinds.configured?.excludes(path) == true ? .configuration : nil
  }

  /// Whether an entry may be one of mvm's files: by its name, or because the configuration gives it
  /// a kind.
  private func mayBeDocument(_ entry: DirectoryEntry, _ kind: DocumentKind?) -> Bool {
    kind != nil || DocumentFormat(fileName: entry.name) != nil
  }
}
