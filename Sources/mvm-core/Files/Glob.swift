/// A pattern for paths: `*` and `?` stay within a name, `**` crosses directories.
///
/// As in `.gitignore`, a pattern without a slash fits a name at any depth, and one that fits a
/// directory takes all below it.
struct Glob: Sendable {
  private let pattern: [UInt8]
  private let isAnchored: Bool

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0x2E, 0x2F]) { bytes.removeFirst(2) }
    if bytes.last == 0x2F { bytes.removeLast() }
    isAnchored = bytes.contains(0x2F)
    pattern = bytes.first == 0x2F ? Array(bytes.dropFirst()) : bytes
  }

  /// Whether a path, or a directory that it lies in, fits the pattern.
  func matches(_ path: Path) -> Bool {
    let parts = path.bytes.split(separator: 0x2F).map(Array.init).filter { $0 != [0x2E] }
    for end in 1...max(parts.count, 1) where end <= parts.count {
      let fits = isAnchored ? Self.fits(pattern, join(parts[..<end])) : fits(parts[end - 1])
      if fits { return true }
    }
    return false
  }

  private func fits(_ name: [UInt8]) -> Bool { Self.fits(pattern, name) }

  private func join(_ parts: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(parts.joined(separator: [0x2F]))
  }

  /// Whether a text fits a pattern. A table of reached positions: no pattern takes longer than
  /// its length times the text's.
  private static func fits(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    var position = 0
    while position < pattern.count {
      let byte = pattern[position]
      let crosses = byte == 0x2A && position + 1 < pattern.count && pattern[position + 1] == 0x2A
      if byte == 0x2A {
        spread(&reached, text, crossing: crosses)
      } else {
        advance(&reached, text, byte)
      }
      position += crosses ? 2 : 1
      if crosses, position < pattern.count, pattern[position] == 0x2F {
        position += 1
        reachDirectories(&reached, text)
      }
    }
    return reached[text.count]
  }

  /// `*`: from each reached position on to any later one, within a name unless it crosses.
  private static func spread(_ reached: inout [Bool], _ text: [UInt8], crossing: Bool) {
    for index in text.indices where reached[index] && (crossing || text[index] != 0x2F) {
      reached[index + 1] = true
    }
  }

  private static func advance(_ reached: inout [Bool], _ text: [UInt8], _ byte: UInt8) {
    for index in text.indices.reversed() {
      let fits = byte == 0x3F ? text[index] != 0x2F : text[index] == byte
      reached[index + 1] = reached[index] && fits
    }
    reached[0] = false
  }

  /// `**/`: only the beginnings of names are left, the very first among them.
  private static func reachDirectories(_ reached: inout [Bool], _ text: [UInt8]) {
    for index in reached.indices.dropFirst() where text[index - 1] != 0x2F {
      reached[index] = false
    }
  }
}
