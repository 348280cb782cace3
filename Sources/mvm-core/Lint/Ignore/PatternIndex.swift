import MVMCore

/// Patterns by the bytes that a text has to begin or end with to fit them, so that each text is
/// compared with few of them, however many there are.
struct PatternIndex: Sendable {
  private var byBeginning: [ByteKey: [Int]] = [:]
  private var byEnd: [ByteKey: [Int]] = [:]
  /// Those that are nothing but bytes.
  private var byText: [ByteKey: [Int]] = [:]
  /// The lengths of the beginnings and of the ends that there are.
  private var beginnings: Set<Int> = []
  private var ends: Set<Int> = []

  init() {}

  /// Adds a pattern.
  ///
  /// - Parameter position: what it is called in results.
  mutating func add(_ pattern: PathPattern, at position: Int) {
    if let text = pattern.literal {
      byText[ByteKey(text), default: []].append(position)
    } else if let end = pattern.suffix, !end.isEmpty {
      ends.insert(end.count)
      byEnd[ByteKey(end), default: []].append(position)
    } else {
      let beginning = pattern.literalBeginning
      beginnings.insert(beginning.count)
      byBeginning[ByteKey(beginning), default: []].append(position)
    }
  }

  /// The positions of the patterns that a text may fit.
  func candidates(for text: ArraySlice<UInt8>) -> [Int] {
    var positions: [Int] = []
    if !byText.isEmpty { positions = byText[ByteKey(Array(text))] ?? [] }
    for length in beginnings where length <= text.count {
      positions += byBeginning[ByteKey(Array(text.prefix(length)))] ?? []
    }
    for length in ends where length <= text.count {
      positions += byEnd[ByteKey(Array(text.suffix(length)))] ?? []
    }
    return positions
  }
}
