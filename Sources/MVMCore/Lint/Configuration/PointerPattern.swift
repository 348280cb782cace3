/// A pattern for the places of findings.
///
/// It is a JSON pointer, `/tenants/0/quotas`, or an identity, which outlives moved lines:
/// `/tenants[acme]/quotas`. A step `*` fits any one step, `name[*]` an element of any ID, and `/**`
/// at the end the value before it and all in it.
public struct PointerPattern: Equatable, Sendable {
  private let steps: [[UInt8]]
  private let takesAllBelow: Bool

  /// - Returns: nil for a text that is neither empty nor begins with `/`.
  public init?(_ text: String) {
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return nil }
    var steps = Self.steps(of: text)
    takesAllBelow = steps.last == Array("**".utf8)
    if takesAllBelow { steps.removeLast() }
    self.steps = steps
  }

  /// What every place that fits begins with, up to a slash or its end.
  var literalBeginning: [UInt8] {
    let literal = steps.prefix { !$0.contains(UInt8(ascii: "*")) }
    return literal.reduce(into: []) { $0 += [UInt8(ascii: "/")] + $1 }
  }

  /// Whether a JSON pointer or an identity fits.
  public func fits(_ place: String) -> Bool {
    let others = Self.steps(of: place)
    guard takesAllBelow ? others.count >= steps.count : others.count == steps.count else {
      return false
    }
    return zip(steps, others).allSatisfy(Self.fits)
  }

  private static func steps(of text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
      .map { Array($0) }
  }

  private static func fits(_ step: [UInt8], _ other: [UInt8]) -> Bool {
    if step == other || step == [UInt8(ascii: "*")] { return true }
    let anyID = Array("[*]".utf8)
    guard step.suffix(3).elementsEqual(anyID) else { return false }
    let list = step.dropLast(2)
    return other.starts(with: list) && other.last == UInt8(ascii: "]")
  }
}
