/// Cuts bytes that come in parts into lines, in memory for one line at most.
package struct LineSplitter: Sendable {
  /// A line without its end.
  package struct Line: Sendable {
    /// The line's bytes; only its beginning where it is longer than lines may be.
    package let bytes: ArraySlice<UInt8>
    /// How many bytes the line has.
    package let size: Int
    /// Where it is in the file.
    package let origin: SourceOrigin

    /// Whether it is longer than lines may be, so that it was not kept whole.
    package var isCut: Bool { bytes.count < size }
  }

  /// How much of a line that is too long is kept, to show it.
  static let shownSize = 256

  private let limit: Int
  /// The beginning of a line whose end has not come, and how long the line is so far.
  private var rest: [UInt8] = []
  private var restSize = 0
  private var number = 1
  private var start = 0

  /// - Parameter limit: the longest line that is kept whole, in bytes.
  package init(limit: Int) { self.limit = limit }

  /// Takes the next part of the file, and gives the lines that end in it.
  package mutating func feed(_ part: [UInt8], _ body: (Line) -> Void) {
    var position = 0
    while let end = part.firstLineFeed(from: position) {
      if restSize == 0 {
        give(part[position..<end], size: end - position, body)
      } else {
        keep(part[position..<end])
        giveRest(body)
      }
      position = end + 1
    }
    keep(part[position...])
  }

  /// Gives the last line where it has no end.
  package mutating func finish(_ body: (Line) -> Void) {
    if restSize > 0 { giveRest(body) }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    restSize += bytes.count
    if restSize <= limit {
      rest += bytes
    } else {
      rest = Array(rest.prefix(Self.shownSize))
      rest += bytes.prefix(Self.shownSize - rest.count)
    }
  }

  private mutating func giveRest(_ body: (Line) -> Void) {
    give(rest[...], size: restSize, body)
    rest.removeAll(keepingCapacity: true)
    restSize = 0
  }

  private mutating func give(_ bytes: ArraySlice<UInt8>, size: Int, _ body: (Line) -> Void) {
    let kept = size > limit ? bytes.prefix(Self.shownSize) : bytes
    body(Line(bytes: kept, size: size, origin: .line(number, start: start)))
    number += 1
    start += size + 1
  }
}

extension [UInt8] {
  /// Where the next line feed is, from an offset on.
  fileprivate func firstLineFeed(from start: Int) -> Int? {
    withRawSpan { bytes in
      var offset = start
      while offset + 8 <= bytes.byteCount, ByteMask.lineFeeds(bytes.word(at: offset)) == 0 {
        offset += 8
      }
      while offset < bytes.byteCount {
        if bytes.byte(at: offset) == 0x0A { return offset }
        offset += 1
      }
      return nil
    }
  }
}
