/// A place in a text as people count it.
public struct SourcePosition: Equatable, Sendable {
  /// The line, from 1 on; lines end with LF or CRLF.
  public let line: Int
  /// The column in Unicode scalars, from 1 on. A byte order mark takes none.
  public let column: Int
  /// The byte, from 0 on.
  public let byte: Int
}

/// Turns byte offsets into lines and columns, in one pass over the text.
public struct SourceMap: Sendable {
  private let positions: [Int: SourcePosition]

  /// - Parameters:
  ///   - bytes: the text.
  ///   - offsets: the places to be asked for; those beyond the text count as its end.
  public init(_ bytes: [UInt8], offsets: some Sequence<Int>) {
    var positions: [Int: SourcePosition] = [:]
    var line = 1
    var column = 1
    var byte = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for offset in offsets.sorted() where positions[offset] == nil {
      while byte < min(offset, bytes.count) {
        if bytes[byte] == 0x0A {
          line += 1
          column = 1
        } else if bytes[byte] & 0xC0 != 0x80 {
          column += 1
        }
        byte += 1
      }
      positions[offset] = SourcePosition(line: line, column: column, byte: offset)
    }
    self.positions = positions
  }

  /// The position of an offset that the map was made for.
  public subscript(offset: Int) -> SourcePosition {
    positions[offset] ?? SourcePosition(line: 1, column: 1, byte: offset)
  }
}
