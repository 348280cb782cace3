import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// Mistakes that can be fixed, planted in documents that may have others.
@Suite struct `Fixing planted mistakes` {
  /// A document of a known kind.
  struct Seed: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: DocumentKind
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  /// The samples and the broken examples that can be read as JSON, after their own fixes.
  static let seeds: [Seed] = {
    let samples = `Examples`.folder.appending(path: "../Tests/MVMCoreTests/Fixtures/samples")
    let folders = [samples, URL(filePath: PlantedMistake.folder.path)]
    return folders.flatMap { folder -> [Seed] in
      let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
      return paths.sorted().compactMap { seed(folder.appending(path: $0), name: $0) }
    }
  }()

  private static func seed(_ file: URL, name: String) -> Seed? {
    guard name.hasSuffix(".json"), let data = try? Data(contentsOf: file) else { return nil }
    let bytes = [UInt8](data)
    let document = Document(parsing: bytes)
    let named = DocumentKind(fileName: Array(file.lastPathComponent.utf8)[...])
    guard document.root != nil, let kind = named ?? DocumentKind(keysOf: document), !kind.isLines
    else { return nil }
    return Seed(name: name, kind: kind, bytes: applyFixes(bytes, as: kind).bytes)
  }

  static func applyFixes(_ bytes: [UInt8], as kind: DocumentKind) -> Fix.Outcome {
    let linter = Linter()
    return Fix.applyAll(to: bytes, allowingUnsafe: true) { linter.check($0, as: kind).findings }
  }

  private static func findings(_ bytes: [UInt8], _ kind: DocumentKind) -> [Finding] {
    Linter().check(bytes, as: kind).findings
  }

  @Test func `there are seeds of many kinds`() {
    #expect(Self.seeds.count > 50)
    #expect(Set(Self.seeds.map(\.kind)).count >= 7)
  }

  @Test(arguments: 0..<4)
  func `nothing fixable is left, nothing new appears, and the rest of the text is as it was`(
    round: UInt64
  ) {
    var random = SeededRandom(state: round)
    var corrected = 0
    var all = 0
    for seed in Self.seeds {
      let mistakes = Mistakes(in: seed, &random)
      let fixed = Self.applyFixes(mistakes.text(of: seed), as: seed.kind)
      let after = Self.findings(fixed.bytes, seed.kind)
      #expect(after.allSatisfy { $0.fix == nil }, "\(seed.name): \(mistakes)")

      // A misspelt key can hide what is wrong with other values.
      let known = [[], mistakes.values, mistakes.names].map { edits in
        Self.summary(Self.findings(Fix.apply(edits, to: seed.bytes), seed.kind))
      }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
      let new = Self.summary(after).filter { $0.value > known[$0.key, default: 0] }
      #expect(new.isEmpty, "\(seed.name): \(mistakes)")

      let count = mistakes.corrected(in: fixed.bytes, of: seed)
      #expect(count != nil, "\(seed.name): \(mistakes)")
      corrected += count ?? 0
      all += mistakes.names.count
    }
    #expect(all > 100 && corrected > all * 2 / 3, "\(corrected) of \(all)")
  }

  /// How often each rule finds something at each place.
  private static func summary(_ findings: [Finding]) -> [String: Int] {
    findings.reduce(into: [:]) { $0["\($1.code) \($1.pointer)", default: 0] += 1 }
  }
}

/// Mistakes for a document, some of which can be corrected and some not, as chance has it.
private struct Mistakes {
  /// Misspelt keys and wrong values, each with its quotes.
  private(set) var names: [Fix.Edit] = []
  /// The wrong values among them.
  private(set) var values: [Fix.Edit] = []
  /// A byte order mark and commas, which all go.
  private(set) var noise: [Fix.Edit] = []

  init(in seed: `Fixing planted mistakes`.Seed, _ random: inout SeededRandom) {
    let document = Document(parsing: seed.bytes)
    for node in document.tape.indices {
      if let edit = Self.misspelling(document, node, &random) { names.append(edit) }
      if let edit = Self.wrongValue(document, node, &random) { values.append(edit) }
      if let edit = Self.comma(document, node, &random) { noise.append(edit) }
    }
    names = (names + values).sorted { $0.range.lowerBound < $1.range.lowerBound }
    if random.chance(of: 3) { noise.append(Fix.Edit(0..<0, [0xEF, 0xBB, 0xBF])) }
  }

  /// The document with all mistakes.
  func text(of seed: `Fixing planted mistakes`.Seed) -> [UInt8] {
    let edits = (names + noise).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Fix.apply(edits, to: seed.bytes)
  }

  /// How many names are right again in a text; nil where the text differs from the document by more
  /// than names that are still wrong.
  func corrected(in text: [UInt8], of seed: `Fixing planted mistakes`.Seed) -> Int? {
    var position = 0
    var start = 0
    var count = 0
    func skip(_ part: some Collection<UInt8>) -> Bool {
      guard text[position...].starts(with: part) else { return false }
      position += part.count
      return true
    }
    for edit in names {
      guard skip(seed.bytes[start..<edit.range.lowerBound]) else { return nil }
      if skip(seed.bytes[edit.range]) { count += 1 } else if !skip(edit.text) { return nil }
      start = edit.range.upperBound
    }
    guard skip(seed.bytes[start...]), position == text.count else { return nil }
    return count
  }

  /// A key with a letter twice.
  private static func misspelling(
    _ document: Document, _ node: Int, _ random: inout SeededRandom
  ) -> Fix.Edit? {
    guard document.kind(of: node) == .key, random.chance(of: 8) else { return nil }
    let key = Array(document.bytes[document.range(of: node)])
    guard key.count > 5 else { return nil }
    let place = Int.random(in: 1..<key.count - 1, using: &random)
    return Fix.Edit(document.range(of: node), Array(key[...place]) + key[place...])
  }

  /// Another name in the place of one that says what the document says elsewhere.
  private static func wrongValue(
    _ document: Document, _ node: Int, _ random: inout SeededRandom
  ) -> Fix.Edit? {
    let names = [
      "bridge_name": ["br-tenant-77", "br-acme"], "gateway_ip": ["10.9.8.7", "10.240.3.77"],
      "tap_dev": ["tap0"], "mac": ["AA:bb", ""],
    ]
    guard document.kind(of: node) == .string, node > 0, document.tape[node - 1].isKey,
      let wrong = names[document.text(of: node - 1)]?.randomElement(using: &random),
      random.chance(of: 2)
    else { return nil }
    return Fix.Edit(document.range(of: node), Array("\"\(wrong)\"".utf8))
  }

  /// A comma behind the last value of a container.
  private static func comma(
    _ document: Document, _ node: Int, _ random: inout SeededRandom
  ) -> Fix.Edit? {
    let kind = document.kind(of: node)
    guard kind == .object || kind == .array || kind == .byteList, random.chance(of: 5) else {
      return nil
    }
    var place = document.range(of: node).upperBound - 1
    while document.bytes[place - 1] <= 0x20 { place -= 1 }
    guard document.bytes[place - 1] != 0x7B, document.bytes[place - 1] != 0x5B else { return nil }
    return Fix.Edit(place..<place, [0x2C])
  }
}

extension SeededRandom {
  fileprivate mutating func chance(of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }
}
