/// Suppressions by their codes and by what the places begin with that they are about, so that each
/// finding is compared with few of them, however many there are.
package struct SuppressionIndex: Sendable {
  private var matchers: [(position: Int, matcher: SuppressionMatcher)] = []
  private var byBeginning: [ByteKey: [Int]] = [:]
  /// The lengths of the codes, or beginnings of codes, in bytes.
  private var codeLengths: Set<Int> = []

  package init() {}

  /// Adds a suppression.
  ///
  /// - Parameter position: what it is called in results.
  package mutating func add(_ matcher: SuppressionMatcher, at position: Int) {
    codeLengths.insert(matcher.code.count)
    let key = Self.key(matcher.code[...], (matcher.pointer?.literalBeginning ?? [])[...])
    byBeginning[key, default: []].append(matchers.count)
    matchers.append((position, matcher))
  }

  /// The positions of the suppressions that a finding fits.
  ///
  /// - Parameter identity: see `Linter.Result.identities`.
  package func covering(code: String, pointer: String, identity: String) -> [Int] {
    if matchers.isEmpty { return [] }
    let code = Array(code.utf8)
    var beginnings = Self.beginnings(of: Array(pointer.utf8))
    if !pointer.hasSameBytes(as: identity) {
      beginnings.formUnion(Self.beginnings(of: Array(identity.utf8)))
    }
    var positions: [Int] = []
    for length in codeLengths where length <= code.count {
      for beginning in beginnings {
        for index in byBeginning[Self.key(code[..<length], beginning.bytes[...])] ?? []
        where matchers[index].matcher.covers(pointer: pointer, identity: identity) {
          positions.append(matchers[index].position)
        }
      }
    }
    return positions
  }

  /// Everything that ends before a slash, and the whole.
  private static func beginnings(of place: [UInt8]) -> Set<ByteKey> {
    var result: Set<ByteKey> = [ByteKey(place)]
    for (offset, byte) in place.enumerated() where byte == 0x2F {
      result.insert(ByteKey(Array(place[..<offset])))
    }
    return result
  }

  private static func key(_ code: ArraySlice<UInt8>, _ beginning: ArraySlice<UInt8>) -> ByteKey {
    ByteKey(code + [0] + beginning)
  }
}
