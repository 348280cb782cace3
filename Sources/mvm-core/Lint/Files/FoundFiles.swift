import MVMCore

/// A file to be checked.
struct FoundFile: Sendable {
  let path: Path
  /// Whether the file was named on the command line, not found in a directory.
  let isNamed: Bool
  /// Whether its directory says that it is an ordinary file, and no link to one.
  let isOrdinary: Bool
  /// What it is, as the configuration or its name has it; nil where its content has to be looked at.
  let kind: DocumentKind?

  init(path: Path, isNamed: Bool, isOrdinary: Bool = false, kind: DocumentKind? = nil) {
    self.path = path
    self.isNamed = isNamed
    self.isOrdinary = isOrdinary
    self.kind = kind
  }
}

/// Files in the lists that they were found in: a list of them all would take as long to write as
/// the directories to read.
struct FoundFiles: RandomAccessCollection, Sendable {
  private var lists: [(start: Int, files: [FoundFile])] = []
  /// Whether the files are in the order of their paths.
  private var isSorted = true
  private(set) var endIndex = 0

  var startIndex: Int { 0 }

  init(_ files: [FoundFile] = []) { append(files) }

  /// Adds files that are in the order of their paths.
  mutating func append(_ files: [FoundFile]) {
    guard let first = files.first else { return }
    if let last, first.path < last.path { isSorted = false }
    lists.append((endIndex, files))
    endIndex += files.count
  }

  /// Puts the files in the order of their paths. Those of equal paths stay as they were added.
  mutating func sort() {
    if !isSorted { self = FoundFiles(sorted { $0.path < $1.path }) }
  }

  subscript(position: Int) -> FoundFile {
    let list = lists.indices.partitioningIndex { lists[$0].start > position } - 1
    return lists[list].files[position - lists[list].start]
  }
}
