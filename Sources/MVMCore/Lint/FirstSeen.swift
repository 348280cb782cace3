/// Remembers where each value of a list came first. Strings are compared by their bytes: Swift's
/// own equality takes different bytes for one text.
struct FirstSeen {
  private var places: [[UInt8]: Int] = [:]

  /// The place where a text came before; nil, and remembered, when it comes first.
  mutating func first(of text: String, at index: Int) -> Int? {
    let key = Array(text.utf8)
    if let first = places[key] { return first }
    places[key] = index
    return nil
  }
}
