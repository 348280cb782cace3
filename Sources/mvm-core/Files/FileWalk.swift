import MVMCore

/// A file to be checked.
struct FoundFile: Sendable {
  let path: Path
  /// Whether the file was named on the command line, not found in a directory.
  let isNamed: Bool
}

/// Finds the files below directories that may be mvm's.
struct FileWalk {
  let excluded: [Glob]
  private(set) var files: [FoundFile] = []
  private(set) var failures: [FileFailure] = []
  /// The directories that were named, without slashes at their ends.
  private(set) var folders: [Path] = []

  init(excluding excluded: [Glob]) { self.excluded = excluded }

  /// Adds a file, or all files below a directory that could be documents of mvm, in the order of
  /// their paths. Hidden files and those excluded are passed over.
  mutating func add(_ path: Path) {
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

  private mutating func walk(_ root: Path) {
    var pending = [root]
    while let directory = pending.popLast() {
      let entries: [(name: [UInt8], type: FileType)]
      do {
        entries = try FileReader.entries(of: directory)
      } catch {
        failures.append(error)
        continue
      }
      var below: [Path] = []
      for entry in entries where entry.name.first != 0x2E {
        let path = directory.appending(entry.name)
        if isExcluded(path) { continue }
        if entry.type == .directory { below.append(path) }
        if entry.type == .file, Self.mayBeDocument(entry.name) {
          files.append(FoundFile(path: path, isNamed: false))
        }
      }
      pending += below.reversed()
    }
  }

  /// Sorts the files by path and leaves out those found twice.
  mutating func finish() {
    var seen: Set<Path> = []
    let named = Set(files.filter(\.isNamed).map(\.path))
    files = files.filter { seen.insert($0.path).inserted }
      .map { FoundFile(path: $0.path, isNamed: named.contains($0.path)) }
      .sorted { $0.path < $1.path }
    failures.sort { $0.path < $1.path }
  }

  private func isExcluded(_ path: Path) -> Bool { excluded.contains { $0.matches(path) } }

  private static func mayBeDocument(_ name: [UInt8]) -> Bool {
    DocumentFormat(fileName: name[...]) != nil || DocumentKind(fileName: name[...]) != nil
  }
}
