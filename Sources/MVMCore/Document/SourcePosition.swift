/// A place in a text as people count it.
public struct SourcePosition: Equatable, Sendable {
  /// The line, from 1 on; lines end with LF or CRLF. A binary file is one line.
  public let line: Int
  /// The column in Unicode scalars, from 1 on. A byte order mark takes none. In a binary file,
  /// columns are bytes.
  public let column: Int
  /// The byte, from 0 on.
  public let byte: Int
}

/// Where bytes are in the file that they are a part of.
public enum SourceOrigin: Equatable, Sendable {
  /// They begin the line of this number, at this byte.
  case line(Int, start: Int)
  /// They begin at this byte of a binary file.
  case binary(start: Int)

  /// The bytes are a text from its beginning.
  public static let text = SourceOrigin.line(1, start: 0)

  /// The byte of the file that the bytes begin at.
  public var start: Int {
    switch self {
    case .line(_, let start), .binary(let start): start
    }
  }
}

/// Turns byte offsets into lines and columns, in one pass over the text.
public struct SourceMap: Sendable {
  private let positions: [Int: SourcePosition]

  /// - Parameters:
  ///   - bytes: the text, or a part of it.
  ///   - origin: where the bytes are in the file.
  ///   - offsets: the places in the file to be asked for; those beyond the bytes count as their end.
  public init(
    _ bytes: [UInt8], at origin: SourceOrigin = .text, offsets: some Sequence<Int>
  ) {
    switch origin {
    case .line(let line, let start):
      positions = Self.count(bytes, from: line, start, offsets.sorted())
    case .binary: positions = [:]
    }
  }

  private static func count(
    _ bytes: [UInt8], from first: Int, _ start: Int, _ offsets: [Int]
  ) -> [Int: SourcePosition] {
    var positions: [Int: SourcePosition] = [:]
    var line = first
    var column = 1
    var byte = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for offset in offsets where positions[offset] == nil {
      while byte < min(offset - start, bytes.count) {
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
    return positions
  }

  /// The position of an offset that the map was made for.
  public subscript(offset: Int) -> SourcePosition {
    positions[offset] ?? SourcePosition(line: 1, column: offset + 1, byte: offset)
  }
}

/// A place of a file with the bytes around it, for showing it when the file itself is not at hand
/// any more.
public struct SourceWindow: Equatable, Sendable {
  public let start: SourcePosition
  public let end: SourcePosition
  /// A part of the place's line.
  public let bytes: [UInt8]
  /// The bytes of the place within that part.
  public let range: Range<Int>

  /// How many bytes are kept before and behind the beginning of the place: a few more than reports
  /// show, so that they see whether the line goes on.
  private static let before = 64
  private static let behind = 128

  /// - Parameters:
  ///   - line: the whole line.
  ///   - origin: where it is in the file.
  ///   - range: the place in the line.
  init(_ line: [UInt8], at origin: SourceOrigin, _ range: Range<Int>) {
    let offsets = [origin.start + range.lowerBound, origin.start + range.upperBound]
    let map = SourceMap(line, at: origin, offsets: offsets)
    start = map[offsets[0]]
    end = map[offsets[1]]
    let first = max(0, min(range.lowerBound, line.count) - Self.before)
    bytes = Array(line[first..<min(line.count, first + Self.before + Self.behind)])
    self.range = range.lowerBound - first..<range.upperBound - first
  }
}
