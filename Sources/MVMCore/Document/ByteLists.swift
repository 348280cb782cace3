/// The bytes of a document's byte lists, kept while the document is parsed so that nobody has to
/// read the numbers again.
struct ByteLists: Sendable {
  private var bytes: [UInt8] = []
  /// For each list, in their order, its node and where its bytes begin.
  private var starts: [(node: UInt32, start: Int)] = []

  var count: Int { bytes.count }

  /// Makes room for the lists of a text of so many bytes, at the first list.
  mutating func reserve(for size: Int) {
    if bytes.capacity == 0 { bytes.reserveCapacity(size / 4 + 16) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Forgets the bytes from a position on: they were no byte list's.
  mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Says that the bytes from a position on are those of a node.
  mutating func assign(from start: Int, to node: Int) {
    starts.append((UInt32(truncatingIfNeeded: node), start))
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// The bytes of a node; none for a node that is no byte list.
  func bytes(of node: Int) -> ArraySlice<UInt8> {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle].node) < node { low = middle + 1 } else { high = middle }
    }
    guard low < starts.count, Int(starts[low].node) == node else { return [] }
    let end = low + 1 < starts.count ? starts[low + 1].start : bytes.count
    return bytes[starts[low].start..<end]
  }
}
