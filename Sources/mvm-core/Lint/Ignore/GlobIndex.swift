import MVMCore

/// Globs by what a path that fits has to begin with or to hold, so that each path is compared with
/// few of them, however many there are.
struct GlobIndex: Sendable {
  private let globs: [Glob]
  /// Those with a slash, by the literal beginning of all paths that fit.
  private var byBeginning: [ByteKey: [Int]] = [:]
  /// Those that are just a name.
  private var byName: [ByteKey: [Int]] = [:]
  /// All others.
  private var others: [Int] = []

  init(_ globs: [Glob]) {
    self.globs = globs
    for (position, glob) in globs.enumerated() {
      if let name = glob.literalName {
        byName[ByteKey(name), default: []].append(position)
      } else if !glob.literalBeginning.isEmpty {
        byBeginning[ByteKey(glob.literalBeginning), default: []].append(position)
      } else {
        others.append(position)
      }
    }
  }

  var isEmpty: Bool { globs.isEmpty }

  /// The positions of the globs that a path, or a directory that it lies in, fits, in their order.
  func matches(_ path: Path) -> [Int] {
    globs.isEmpty ? [] : candidates(for: path).filter { globs[$0].matches(path) }.sorted()
  }

  /// Whether a path fits any of the globs.
  func hasMatch(_ path: Path) -> Bool {
    !globs.isEmpty && candidates(for: path).contains { globs[$0].matches(path) }
  }

  private func candidates(for path: Path) -> [Int] {
    var positions = others
    if byBeginning.isEmpty, byName.isEmpty { return positions }
    var beginning: [UInt8] = []
    for name in Glob.names(of: path) {
      if !byName.isEmpty { positions += byName[ByteKey(Array(name))] ?? [] }
      if byBeginning.isEmpty { continue }
      if !beginning.isEmpty { beginning.append(0x2F) }
      beginning += name
      positions += byBeginning[ByteKey(beginning)] ?? []
    }
    // A directory of a name may hold one of the same name.
    return byName.isEmpty ? positions : Array(Set(positions))
  }
}
