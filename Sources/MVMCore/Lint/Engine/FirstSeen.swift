/// Remembers where each value of a list came first. Strings are compared by their bytes: Swift's
/// own equality takes different bytes for one text.
struct FirstSeen {
  /// Most lists are so short that looking through them is quicker than hashing.
  private static let few = 32

  private var texts: [(text: String, index: Int)] = []
  private var places: [ByteText: Int] = [:]

  /// Whether a text comes twice.
  static func repeats(_ texts: [String]) -> Bool {
    guard texts.count <= few else {
      var seen = FirstSeen()
      return texts.indices.contains { seen.first(of: texts[$0], at: $0) != nil }
    }
    for (index, text) in texts.enumerated() {
      for other in texts[..<index] where other.hasSameBytes(as: text) { return true }
    }
    return false
  }

  /// The place where a text came before; nil, and remembered, when it comes first.
  mutating func first(of text: String, at index: Int) -> Int? {
    if !places.isEmpty { return firstOfMany(text, at: index) }
    for known in texts where known.text.hasSameBytes(as: text) { return known.index }
    texts.append((text, index))
    if texts.count > Self.few {
      for known in texts { places[ByteText(known.text)] = known.index }
    }
    return nil
  }

  private mutating func firstOfMany(_ text: String, at index: Int) -> Int? {
    let key = ByteText(text)
    if let first = places[key] { return first }
    places[key] = index
    return nil
  }
}
