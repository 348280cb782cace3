/// The rules of one `.gitignore` file (gitignore(5)).
struct IgnoreFile: Sendable {
  private struct Rule: Sendable {
    let pattern: PathPattern
    /// `!pattern`: takes back what an earlier rule says.
    let isNegated: Bool
    /// `pattern/`
    let isForDirectories: Bool
    /// Whether the pattern is for paths from the file's directory on, not for names.
    let isAnchored: Bool
  }

  /// The rules, the last of the file first: the last that fits decides.
  private let rules: [Rule]
  /// The rules for names, and those for paths.
  private var names = PatternIndex()
  private var paths = PatternIndex()

  init(_ bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    rules = bytes.dropFirst(hasMark ? 3 : 0).split(separator: 0x0A).compactMap(Self.rule).reversed()
    for (position, rule) in rules.enumerated() {
      if rule.isAnchored {
        paths.add(rule.pattern, at: position)
      } else {
        names.add(rule.pattern, at: position)
      }
    }
  }

  var isEmpty: Bool { rules.isEmpty }

  /// What the file says of a path: true to ignore it, false not to, nil for nothing.
  ///
  /// - Parameters:
  ///   - path: the path from the file's directory on.
  ///   - name: the path's last name.
  func verdict(
    on path: ArraySlice<UInt8>, name: ArraySlice<UInt8>, isDirectory: Bool
  ) -> Bool? {
    let byName = first(names.candidates(for: name), fitting: name, isDirectory, before: rules.count)
    let byPath = first(
      paths.candidates(for: path), fitting: path, isDirectory, before: byName ?? rules.count)
    return (byPath ?? byName).map { !rules[$0].isNegated }
  }

  /// The first of some rules that a text fits.
  private func first(
    _ candidates: [Int], fitting text: ArraySlice<UInt8>, _ isDirectory: Bool, before end: Int
  ) -> Int? {
    var best = end
    for position in candidates where position < best {
      let rule = rules[position]
      if isDirectory || !rule.isForDirectories, rule.pattern.fits(text) { best = position }
    }
    return best < end ? best : nil
  }

  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    var text = line.last == 0x0D ? line.dropLast() : line
    if text.first == UInt8(ascii: "#") { return nil }
    text = withoutTrailingSpaces(text)
    let isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    let isForDirectories = text.last == UInt8(ascii: "/")
    if isForDirectories { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    let isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    return Rule(
      pattern: PathPattern(text), isNegated: isNegated, isForDirectories: isForDirectories,
      isAnchored: isAnchored)
  }

  /// Spaces at the end say nothing, unless a backslash is before them.
  private static func withoutTrailingSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let isEscape = text[index] == UInt8(ascii: "\\")
      if text[index] != UInt8(ascii: " ") { end = min(index + (isEscape ? 2 : 1), text.endIndex) }
      index += isEscape ? 2 : 1
    }
    return text[..<end]
  }
}
