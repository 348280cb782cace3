/// The difference between two texts as `patch` and `git apply` read it: hunks with three lines of
/// context, in the bytes of the texts.
struct UnifiedDiff {
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let name: Path

  private static let context = 3

  /// - Parameter name: the file's path, which is behind `a/` and `b/`.
  init(_ old: [UInt8], _ new: [UInt8], name: Path) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    self.name = name
  }

  /// The diff; empty where the texts are the same.
  func render() -> [UInt8] {
    var diff: [UInt8] = []
    let changes = changes
    if changes.isEmpty { return [] }
    diff += Array("--- ".utf8) + header("a") + [0x0A]
    diff += Array("+++ ".utf8) + header("b") + [0x0A]
    var rest = changes[...]
    while let first = rest.first {
      var hunk = [first]
      rest = rest.dropFirst()
      while let last = hunk.last, let next = rest.first,
        next.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        hunk.append(next)
        rest = rest.dropFirst()
      }
      write(hunk, to: &diff)
    }
    return diff
  }

  // MARK: What changed

  /// Lines that others take the place of.
  private struct Change {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The changes, in one pass. Fixes change lines and leave their number as it is; where they don't,
  /// all that lies between the common beginning and the common end is one change.
  private var changes: [Change] {
    if old.count == new.count { return pairwiseChanges }
    var start = 0
    let shorter = min(old.count, new.count)
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    return [Change(old: start..<old.count - end, new: start..<new.count - end)]
  }

  private var pairwiseChanges: [Change] {
    var changes: [Change] = []
    var line = 0
    while line < old.count {
      let start = line
      while line < old.count, old[line] != new[line] { line += 1 }
      if line > start { changes.append(Change(old: start..<line, new: start..<line)) }
      line += 1
    }
    return changes
  }

  // MARK: How it is written

  private func write(_ hunk: [Change], to diff: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let behind = min(Self.context, old.count - last.old.upperBound)
    let oldLines = first.old.lowerBound - before..<last.old.upperBound + behind
    let newLines = first.new.lowerBound - before..<last.new.upperBound + behind
    diff += Array("@@ -\(Self.span(oldLines)) +\(Self.span(newLines)) @@\n".utf8)
    var line = oldLines.lowerBound
    for change in hunk {
      for index in line..<change.old.lowerBound { Self.write(" ", old[index], to: &diff) }
      for index in change.old { Self.write("-", old[index], to: &diff) }
      for index in change.new { Self.write("+", new[index], to: &diff) }
      line = change.old.upperBound
    }
    for index in line..<oldLines.upperBound { Self.write(" ", old[index], to: &diff) }
  }

  private static func write(
    _ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, to diff: inout [UInt8]
  ) {
    diff.append(UInt8(ascii: mark))
    diff += line
    if line.last != 0x0A { diff += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// `12,7`, or `12` for one line; of none, the line before.
  private static func span(_ lines: Range<Int>) -> String {
    let first = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(first)" : "\(first),\(lines.count)"
  }

  /// The path behind its prefix, quoted as git does where it could be misread.
  private func header(_ prefix: String) -> [UInt8] {
    let isAbsolute = name.bytes.first == UInt8(ascii: "/")
    let path = Array((isAbsolute ? prefix : prefix + "/").utf8) + name.bytes
    let isPlain = path.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard isPlain else { return Array("\"\(path.map(Self.quoted).joined())\"".utf8) }
    return path.contains(0x20) ? path + [0x09] : path
  }

  private static func quoted(_ byte: UInt8) -> String {
    switch byte {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x20..<0x7F: return String(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
  }

  /// The lines of a text, each with its end.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }
}
