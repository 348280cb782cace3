/// A change to a document's text that fixes what a finding reports.
///
/// Only the bytes of its edits change: the layout around them stays as its author made it.
public struct Fix: Equatable, Sendable {
  /// Whether a fix can change what the document means to mvm.
  public enum Safety: String, CaseIterable, Sendable {
    /// It can't: mvm refused the document, and there is one way to read it.
    case safe
    /// It says what was probably meant, and mvm will act on it.
    case unsafe
  }

  /// Bytes that take the place of others.
  public struct Edit: Equatable, Sendable {
    /// The bytes that go, counted from the start of the source.
    public let range: Range<Int>
    /// The bytes that come in their place; none where something is only removed.
    public let text: [UInt8]

    public init(_ range: Range<Int>, _ text: [UInt8] = []) {
      self.range = range
      self.text = text
    }
  }

  /// What it does, in a few words: `remove the comma`.
  public let description: String
  public let safety: Safety
  /// The edits, in the order of their bytes and apart from each other.
  public let edits: [Edit]
  /// What the new text is derived from; nil where the old text alone says what was meant.
  public let premise: Premise?

  init(_ description: String, _ safety: Safety, _ edits: [Edit], premise: Premise? = nil) {
    self.description = description
    self.safety = safety
    self.edits = edits
    self.premise = premise
  }
}

extension Fix {
  /// What fixing a text gave.
  public struct Outcome: Equatable, Sendable {
    /// The text after all fixes.
    public var bytes: [UInt8]
    /// How many places were edited.
    public var count: Int
  }

  /// How often a text is checked and fixed again: a fix can uncover what another fixes.
  package static let rounds = 10

  /// Fixes a text until nothing is left that can be fixed, at most ten times over.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - allowsUnsafe: whether unsafe fixes are applied too.
  ///   - check: gives the findings of a text; the fixes of all of them are applied.
  public static func applyAll(
    to bytes: [UInt8], allowingUnsafe allowsUnsafe: Bool, check: ([UInt8]) -> [Finding]
  ) -> Outcome {
    var outcome = Outcome(bytes: bytes, count: 0)
    for _ in 0..<rounds {
      let fixes = check(outcome.bytes).compactMap(\.fix).filter { $0.isAllowed(allowsUnsafe) }
      if fixes.isEmpty { break }
      let edits = compatible(fixes)
      outcome.bytes = apply(edits, to: outcome.bytes)
      outcome.count += edits.count
    }
    return outcome
  }

  /// Whether the fix is applied, with or without unsafe ones.
  public func isAllowed(_ allowsUnsafe: Bool) -> Bool { allowsUnsafe || safety == .safe }

  /// The edits of the fixes that don't meet, each fix whole or not at all; where two meet, those of
  /// the first. The edits are in the order of their bytes.
  static func compatible(_ fixes: [Fix]) -> [Edit] {
    var edits: [Edit] = []
    for fix in fixes.sorted(by: { $0.start < $1.start }) {
      guard let last = edits.last else {
        edits = fix.edits
        continue
      }
      if fix.start >= last.range.upperBound { edits += fix.edits }
    }
    return edits
  }

  private var start: Int { edits.first?.range.lowerBound ?? 0 }

  /// The text with edits made, which are in the order of their bytes and apart from each other.
  static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count)
    var position = 0
    for edit in edits {
      let range = edit.range.clamped(to: position..<max(position, bytes.count))
      result += bytes[position..<range.lowerBound]
      result += edit.text
      position = range.upperBound
    }
    return result + bytes[position...]
  }
}
