/// A pattern for paths that a user gives, such as `--exclude`'s.
///
/// As in `.gitignore`, a pattern without a slash fits a name at any depth, and one that fits a
/// directory takes all below it.
struct Glob: Sendable {
  private let pattern: PathPattern
  private let isAnchored: Bool
  /// The beginning of every path that fits, up to a slash; the path itself where only one can fit.
  let literalBeginning: [UInt8]
  /// The name that a file or directory must have for its paths to fit, where that is all.
  let literalName: [UInt8]?

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0x2E, 0x2F]) { bytes.removeFirst(2) }
    if bytes.last == 0x2F { bytes.removeLast() }
    isAnchored = bytes.contains(0x2F)
    literalBeginning = isAnchored ? Self.literalBeginning(of: bytes) : []
    literalName = isAnchored || bytes.contains(where: Self.special.contains) ? nil : bytes
    pattern = PathPattern(bytes.first == 0x2F ? bytes.dropFirst() : bytes[...])
  }

  private static func literalBeginning(of pattern: [UInt8]) -> [UInt8] {
    let names = pattern.split(separator: 0x2F)
    let literal = names.prefix { !$0.contains(where: special.contains) }
    return Array(literal.joined(separator: [0x2F]))
  }

  private static let special = Array("*?[\\".utf8)

  /// The names that a path is made of.
  static func names(of path: Path) -> [ArraySlice<UInt8>] {
    path.bytes.split(separator: 0x2F).filter { $0 != [0x2E] }
  }

  /// Whether a path, or a directory that it lies in, fits the pattern.
  func matches(_ path: Path) -> Bool {
    let parts = Self.names(of: path)
    guard isAnchored else { return parts.contains { pattern.fits($0) } }
    return parts.indices.contains { end in
      pattern.fits(Array(parts[...end].joined(separator: [0x2F])))
    }
  }
}
