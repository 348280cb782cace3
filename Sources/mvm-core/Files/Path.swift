/// A path as the system has it: bytes, not always UTF-8.
struct Path: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path for people; bytes that are not UTF-8 are replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last part.
  var name: [UInt8] {
    let start = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return Array(bytes[start...])
  }

  /// The path of something in this directory; `.` itself is left out.
  func appending(_ name: [UInt8]) -> Path {
    if bytes == [0x2E] { return Path(name) }
    return Path(bytes + (bytes.last == 0x2F ? [] : [0x2F]) + name)
  }

  /// The path as C functions want it. One with a NUL byte ends there, as for every program.
  var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// Whether a path stands before another, by bytes.
  static func stands(_ first: Path, before second: Path) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}
