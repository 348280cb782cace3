/// The bytes of a document's byte lists, kept while the document is parsed so that nobody has to
/// read the numbers again.
struct ByteLists: Sendable {
  private var bytes: [UInt8] = []
  /// For each list, in their order, its node and where its bytes begin.
  private var starts: [(node: UInt32, start: Int)] = []

  var count: Int { bytes.count }
  /// Whether there is no list.
  var isEmpty: Bool { starts.isEmpty }

  /// Makes room for the lists of a text of so many bytes, at the first list.
  mutating func reserve(for size: Int) {
    if bytes.capacity == 0 { bytes.reserveCapacity(size / 4 + 16) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends the numbers of a list that are without white space, as mvm writes them, and stops at
  /// the first that does not, at the last, and near the end of the text.
  ///
  /// - Parameter start: where a number begins.
  /// - Returns: where the next one begins.
  mutating func appendRun(_ text: RawSpan, from start: Int) -> Int {
    var position = start
    let last = text.byteCount - 4
    while position <= last {
      let word = text.halfWord(at: position)
      let first = (word & 0xFF) &- 0x30
      if first > 9 { break }
      let second = (word >> 8 & 0xFF) &- 0x30
      if second > 9 {
        guard word >> 8 & 0xFF == 0x2C else { break }
        bytes.append(UInt8(truncatingIfNeeded: first))
        position &+= 2
        continue
      }
      if first == 0 { break }
      let two = first &* 10 &+ second
      let third = (word >> 16 & 0xFF) &- 0x30
      if third > 9 {
        guard word >> 16 & 0xFF == 0x2C else { break }
        bytes.append(UInt8(truncatingIfNeeded: two))
        position &+= 3
        continue
      }
      let value = two &* 10 &+ third
      guard word >> 24 == 0x2C, value <= 255 else { break }
      bytes.append(UInt8(truncatingIfNeeded: value))
      position &+= 4
    }
    return position
  }

  /// Forgets the bytes from a position on: they were no byte list's.
  mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Says that the bytes from a position on are those of a node.
  mutating func assign(from start: Int, to node: Int) {
    starts.append((UInt32(truncatingIfNeeded: node), start))
  }

  /// The bytes of a node; none for a node that is no byte list.
  func bytes(of node: Int) -> ArraySlice<UInt8> {
    let list = starts.indices.partitioningIndex { Int(starts[$0].node) >= node }
    guard list < starts.count, Int(starts[list].node) == node else { return [] }
    let end = list + 1 < starts.count ? starts[list + 1].start : bytes.count
    return bytes[starts[list].start..<end]
  }
}
