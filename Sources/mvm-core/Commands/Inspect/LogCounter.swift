/// Counts what the lines of a log have of one sort, in memory that does not grow with the log.
struct LogCounter {
  /// What is counted, as JSON has it: `tenants`.
  let key: String
  /// Whether the names are in an order of their own, as days are; else the most frequent come first.
  let isOrdered: Bool
  /// How many different names are distinguished.
  private let limit: Int
  private var counts: [[UInt8]: Int] = [:]
  /// How many lines have a name that is not distinguished.
  private(set) var others = 0

  /// Longer names are no names.
  private static let longestName = 128

  init(_ key: String, limit: Int = 1000, isOrdered: Bool = false) {
    self.key = key
    self.limit = limit
    self.isOrdered = isOrdered
  }

  mutating func add(_ name: String) {
    let bytes = Array(name.utf8)
    if let count = counts[bytes] {
      counts[bytes] = count + 1
    } else if bytes.count <= Self.longestName, counts.count < limit {
      counts[bytes] = 1
    } else {
      others += 1
    }
  }

  /// The names with their counts, in the order to show them in.
  var rows: [(name: String, count: Int)] {
    let sorted = counts.sorted { first, second in
      if isOrdered || first.value == second.value {
        return first.key.lexicographicallyPrecedes(second.key)
      }
      return first.value > second.value
    }
    return sorted.map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
  }
}
