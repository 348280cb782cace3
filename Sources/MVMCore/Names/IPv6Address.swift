/// An IPv6 address.
public struct IPv6Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The address as a number, first group highest.
  public let bits: UInt128

  /// The address with this number.
  public init(bits: UInt128) {
    self.bits = bits
  }

  /// Parses a text form of RFC 4291, section 2.2; `nil` for anything else.
  ///
  /// Groups have one to four hex digits of either case; `::` stands for at least one group, once;
  /// the last two groups may be an IPv4 address. Zone IDs (`%eth0`) are refused.
  public init?(_ text: some StringProtocol) {
    var scanner = ByteScanner(text)
    guard let bits = scanner.ipv6(), scanner.isAtEnd else { return nil }
    self.bits = bits
  }

  /// The eight groups, first to last.
  public var groups: [UInt16] {
    (0..<8).map { UInt16(truncatingIfNeeded: bits >> (112 - 16 * $0)) }
  }

  /// The address as RFC 5952 writes it: lower case, the longest run of zero groups as `::`.
  public var description: String {
    let groups = groups
    let run = Self.longestZeroRun(in: groups)
    guard run.count > 1 else { return Self.text(of: groups[...]) }
    return Self.text(of: groups[..<run.lowerBound]) + "::"
      + Self.text(of: groups[run.upperBound...])
  }

  /// Whether one address is lower than another.
  public static func < (one: IPv6Address, other: IPv6Address) -> Bool { one.bits < other.bits }

  private static func text(of groups: ArraySlice<UInt16>) -> String {
    groups.map { String($0, radix: 16) }.joined(separator: ":")
  }

  private static func longestZeroRun(in groups: [UInt16]) -> Range<Int> {
    var (longest, start) = (0..<0, 0)
    for index in groups.indices {
      if groups[index] != 0 { start = index + 1 }
      if index + 1 - start > longest.count { longest = start..<(index + 1) }
    }
    return longest
  }
}

extension ByteScanner {
  /// Steps over an IPv6 address, as far as it goes.
  mutating func ipv6() -> UInt128? {
    var head: [UInt16] = []
    guard groups(into: &head, limit: 8) else { return nil }
    if head.count == 8 { return Self.joined(head) }
    guard skip(word: "::") else { return nil }
    var tail: [UInt16] = []
    // The double colon stands for at least one group.
    guard groups(into: &tail, limit: 7 - head.count) else { return nil }
    let zeros = Array(repeating: UInt16(0), count: 8 - head.count - tail.count)
    return Self.joined(head + zeros + tail)
  }

  /// Steps over groups with colons between them; false if what follows can't be an address.
  private mutating func groups(into groups: inout [UInt16], limit: Int) -> Bool {
    while groups.count < limit {
      let before = self
      if !groups.isEmpty, !skip(":") { return true }
      let start = self
      guard let group = hex(width: 4) else {
        self = before
        return true
      }
      if next == UInt8(ascii: ".") {
        self = start
        guard limit - groups.count >= 2, let bits = try? ipv4() else { return false }
        groups += [UInt16(truncatingIfNeeded: bits >> 16), UInt16(truncatingIfNeeded: bits)]
        // An embedded IPv4 address is the end: nothing may follow it.
        return next != UInt8(ascii: ":")
      }
      groups.append(group)
    }
    return true
  }

  private static func joined(_ groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }
}
