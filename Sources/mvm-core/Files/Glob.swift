/// A pattern for paths that a user gives, such as `--exclude`'s.
///
/// As in `.gitignore`, a pattern without a slash fits a name at any depth, and one that fits a
/// directory takes all below it.
struct Glob: Sendable {
  private let pattern: PathPattern
  private let isAnchored: Bool

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0x2E, 0x2F]) { bytes.removeFirst(2) }
    if bytes.last == 0x2F { bytes.removeLast() }
    isAnchored = bytes.contains(0x2F)
    pattern = PathPattern(bytes.first == 0x2F ? bytes.dropFirst() : bytes[...])
  }

  /// Whether a path, or a directory that it lies in, fits the pattern.
  func matches(_ path: Path) -> Bool {
    let parts = path.bytes.split(separator: 0x2F).filter { $0 != [0x2E] }
    guard isAnchored else { return parts.contains { pattern.fits($0) } }
    return parts.indices.contains { end in
      pattern.fits(Array(parts[...end].joined(separator: [0x2F])))
    }
  }
}
