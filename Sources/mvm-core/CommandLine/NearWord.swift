import MVMCore

/// Finds the word that someone probably meant on the command line.
enum NearWord {
  /// The nearest of the words, or nil when none is near. The first of equals wins.
  ///
  /// Near is: the same but for case, or a mistake for every three letters, or the word's beginning.
  static func nearest(to text: String, among words: [String]) -> String? {
    guard !text.isEmpty, text.utf8.count <= longestWord else { return nil }
    let wanted = text.lowercasedBytes
    let limit = max(1, wanted.count(where: isLetter) / 3)
    let ranked = words.map { word in
      (word, Spelling.distance(wanted, word.lowercasedBytes))
    }
    let best = ranked.min { $0.1 < $1.1 }
    if let best, best.1 <= limit, best.1 < wanted.count(where: isLetter) { return best.0 }
    return words.first { beginning($0, is: wanted) }
  }

  /// Longer words are not misspelled, they are something else; comparing them would cost time.
  private static let longestWord = 40

  /// Three letters or more, to be a beginning of anything in particular.
  private static func beginning(_ word: String, is wanted: [UInt8]) -> Bool {
    wanted.count(where: isLetter) >= 3 && word.lowercasedBytes.starts(with: wanted)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "-")
  }
}
