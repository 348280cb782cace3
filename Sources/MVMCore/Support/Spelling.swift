/// Finds the name that a misspelled one was probably meant to be.
package enum Spelling {
  /// Names longer than this are not compared: the work grows with the square of the length.
  private static let longest = 64

  /// The position of the candidate that is nearest to a text; nil when none is near, or when two
  /// are equally near.
  package static func nearest(to text: String, among candidates: [String]) -> Int? {
    var best: (position: Int, distance: Int)?
    var isTied = false
    for (position, distance) in near(text, among: candidates) {
      if let current = best, distance >= current.distance {
        isTied = isTied || distance == current.distance
      } else {
        best = (position, distance)
        isTied = false
      }
    }
    return isTied ? nil : best?.position
  }

  /// The candidates that are near to a text, and how far each is from it.
  private static func near(
    _ text: String, among candidates: [String]
  ) -> [(position: Int, distance: Int)] {
    let wanted = Array(text.utf8.prefix(longest + 1)).map(lowered)
    guard wanted.count <= longest, !wanted.isEmpty else { return [] }
    var found: [(position: Int, distance: Int)] = []
    for (position, candidate) in candidates.enumerated() {
      let name = candidate.utf8.map(lowered)
      let limit = max(1, min(name.count, wanted.count) / 3)
      guard abs(name.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, name)
      if distance <= limit { found.append((position, distance)) }
    }
    return found
  }

  /// The position of the candidate that a text can only be a misspelling of: every other is more
  /// than twice as far off. Nil where that can't be said of any.
  package static func only(near text: String, among candidates: [String]) -> Int? {
    guard let nearest = nearest(to: text, among: candidates) else { return nil }
    let found = near(text, among: candidates)
    let distance = found.first { $0.position == nearest }?.distance ?? 0
    let isAlone = found.allSatisfy { $0.position == nearest || $0.distance > 2 * max(distance, 1) }
    return isAlone ? nearest : nil
  }

  /// Whether two names are the same words, some of them in a shorter form (`memory_mib` and
  /// `mem_mib`), or one is among the words of the other (`pool` and `pool_id`).
  package static func shareWords(_ first: String, _ second: String) -> Bool {
    guard first.utf8.count <= longest, second.utf8.count <= longest else { return false }
    let (first, second) = (words(of: first), words(of: second))
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.contains(where: { $0.count > 2 }) else { return false }
    if short.count == long.count { return zip(short, long).allSatisfy(isOneWord) }
    return (0...long.count - short.count).contains {
      long[$0..<$0 + short.count].elementsEqual(short)
    }
  }

  private static func words(of name: String) -> [[UInt8]] {
    name.utf8.map(lowered).split(separator: 0x5F).map(Array.init)
  }

  /// Whether two words are one, or one is the beginning of the other, its plural's `s` aside.
  private static func isOneWord(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let stem = short.last == 0x73 && short.count > 3 ? short.dropLast() : short[...]
    return short == long || stem.count > 2 && long.starts(with: stem)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    if byte == 0x2D { return 0x5F }
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The fewest insertions, deletions, substitutions and swaps of neighbours between two names
  /// (Damerau and Levenshtein's distance, each part edited once).
  package static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let cost = first[row] == second[column] ? 0 : 1
        var least = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
