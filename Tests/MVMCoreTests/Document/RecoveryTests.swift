import Testing

@testable import MVMCore

@Suite("Recovery behind syntax faults")
struct RecoveryTests {
  /// A text with mistakes, what is said of them, and what is read: `?` for what can't be.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The faults, each as its line and message.
    let faults: [String]
    let values: String

    init(_ name: String, _ text: String, _ faults: [String], _ values: String) {
      (self.name, self.text, self.faults, self.values) = (name, text, faults, values)
    }

    var testDescription: String { name }
  }

  @Test("Each mistake is one fault, and the rest is read", arguments: Mistake.all)
  func recovers(_ mistake: Mistake) {
    let document = Document(recovering: Array(mistake.text.utf8))
    let bytes = document.bytes
    let faults = document.faults.map { fault in
      "\(bytes[..<fault.range.lowerBound].count { $0 == 0x0A } + 1): \(fault.message)"
    }
    #expect(faults == mistake.faults)
    #expect(document.meaning == mistake.values)
    checkInvariants(document)
  }

  @Test("Text without faults is read by the strict parser alone")
  func readsSound() {
    let text = Array(#"{"a": [1, "x", {"b": null}]}"#.utf8)
    #expect(Document(recovering: text).faults.isEmpty)
    #expect(Document(recovering: text).meaning == Document(parsing: text).meaning)
  }

  @Test("At most 100 faults are kept, and the others are counted")
  func countsFaults() {
    let lines = (0..<250).map { "\"k\($0)\": '\($0)'," }
    let document = Document(
      recovering: Array("{\n\(lines.joined(separator: "\n"))\n\"z\": 1\n}".utf8))
    #expect(document.faults.count == 100)
    #expect(document.droppedSyntax.grammar == 150)
    #expect(document.droppedFaults == 150)
  }

  @Test(
    "Hostile text ends in time",
    arguments: [
      "[", "{", "]", "}", "\"", "\\", "\"\\\"", ",", ":", "a", "a\"", "[}", "{\"a\":", "'", "/*",
      "{x", "\n", "\n{", "1 ", "] ", "\"\n", "[1,2,3,4,5,6,7,8", "<<<<<<<\n", "x{", "\"a", "-",
    ])
  func endsInTime(_ piece: String) {
    for start in ["", "{\"a\": 1 ", "[1 "] {
      let count = (1 << 15) / piece.utf8.count
      let document = Document(
        recovering: Array((start + String(repeating: piece, count: count)).utf8))
      checkInvariants(document)
    }
  }

  @Test("Random damage never breaks what reading promises", arguments: 0..<16)
  func survivesDamage(_ seed: Int) {
    var random = Dice(seed: UInt64(seed) + 1)
    let base = Array(Mistake.fleet.utf8)
    for _ in 0..<60 {
      var text = base
      for _ in 0..<1 + random.roll(6) {
        let place = random.roll(text.count)
        switch random.roll(4) {
        case 0: text.remove(at: place)
        case 1: text.insert(random.byte(), at: place)
        case 2: text[place] = random.byte()
        default:
          let end = min(text.count, place + random.roll(40))
          text.insert(contentsOf: Array(text[place..<end]), at: random.roll(text.count))
        }
      }
      checkInvariants(Document(recovering: text))
    }
  }

  /// Faults lie in the text and in order; the tape is well formed.
  private func checkInvariants(_ document: Document) {
    let count = document.bytes.count
    var last = 0
    for fault in document.faults {
      #expect(fault.range.lowerBound >= last && fault.range.upperBound <= count)
      last = fault.range.lowerBound
    }
    #expect(document.faults.count <= 301)
    guard let root = document.root else { return }
    #expect(document.tape.next(after: root) == document.tape.count)
    #expect(document.isWellFormed(root, within: 0..<count))
  }
}

/// Numbers that are the same in each run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % max(sides, 1)
  }

  /// A byte that JSON gives a meaning, or any.
  mutating func byte() -> UInt8 {
    let special = Array("{}[],:\"'\\/#\n \t-+.0a<=>".utf8)
    return roll(4) == 0 ? UInt8(truncatingIfNeeded: roll(256)) : special[roll(special.count)]
  }

}

extension Document {
  /// The values as compact text, `?` for what is unreadable.
  var meaning: String { root.map { meaning(of: $0) } ?? "" }

  private func meaning(of node: Int) -> String {
    switch kind(of: node) {
    case .unreadable: "?"
    case .object:
      "{"
        + keys(of: node).map { key in
          let name = kind(of: key) == .unreadable ? "?" : text(of: key)
          return "\(name):\(meaning(of: key + 1))"
        }.joined(separator: ",") + "}"
    case .array: "[" + elements(of: node).map { meaning(of: $0) }.joined(separator: ",") + "]"
    case .string, .escapedString: "'\(text(of: node))'"
    default: String(decoding: bytes[range(of: node)], as: UTF8.self)
    }
  }

  /// Whether all nodes below one lie in it and in order, and keys have values.
  func isWellFormed(_ node: Int, within outer: Range<Int>) -> Bool {
    let range = range(of: node)
    guard range.lowerBound >= outer.lowerBound, range.upperBound <= outer.upperBound else {
      return false
    }
    let end = tape.next(after: node)
    guard end <= tape.count else { return false }
    let isObject = kind(of: node) == .object
    guard isObject || kind(of: node) == .array else { return !tape[node].isKey }
    var (child, start) = (node + 1, range.lowerBound)
    while child < end {
      if isObject {
        guard tape[child].isKey || kind(of: child) == .unreadable, child + 1 < end else {
          return false
        }
        child += 1
      }
      let place = self.range(of: child)
      guard place.lowerBound >= start, isWellFormed(child, within: range) else { return false }
      start = place.upperBound
      child = tape.next(after: child)
    }
    return child == end
  }
}
