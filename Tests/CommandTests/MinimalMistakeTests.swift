import Testing

@testable import MVMCore

/// A byte that is deleted, inserted or replaced is one mistake: it is found where it is, and the
/// rules go on speaking of the rest.
@Suite struct `Single bytes` {
  private static let fleet = PlantedFleet.clean
  private static let linter = Linter { $0.code != "MVM514" }

  /// What edits of a document gave.
  private struct Tally {
    var edits = 0
    /// Edits with more than 3 new findings, or 5 if they are of a bracket.
    var several = 0
    var most = 0
    /// Edits whose first fault is more than two lines from them.
    var far = 0
    /// Findings of before that an edit elsewhere should leave, and those that it left.
    var spoken = 0
    var kept = 0
    var worst: [String] = []
  }

  /// Files of the fleet with mistakes of several kinds in them.
  private static let documents: [(path: String, mistakes: [String])] = [
    (
      "tenants/acme/pools/web/pool.json",
      ["empty-profile", "no-drain", "too-many-vcpus", "unknown-compression"]
    ),
    ("tenants/acme/tenant.json", ["config-not-counted", "impossible-date", "quota-of-zero"]),
    ("routes.json", ["path-without-slash", "port-zero", "source-without-prefix"]),
  ]

  @Test(arguments: documents.map(\.path))
  func `are one mistake, and the rules go on`(path: String) throws {
    let mistakes = try #require(Self.documents.first { $0.path == path }).mistakes
    let edits = PlantedMistake.all.filter { mistakes.contains($0.name) }
      .compactMap { PlantedEdit($0, in: Self.fleet) }
    #expect(edits.count == mistakes.count)
    let base = try #require(PlantedEdit.texts(edits, of: Self.fleet)[path])
    let name = try #require(path.utf8.split(separator: 0x2F).last)
    let kind = try #require(DocumentKind(fileName: Array(name)[...]))
    let tally = Self.tally(base, kind)
    #expect(tally.edits > 500)
    Self.expectFew(tally)
    #expect(tally.kept * 100 >= tally.spoken * 95, "\(tally.kept) of \(tally.spoken)")
  }

  @Test(arguments: fleet.paths.filter { !$0.hasSuffix(".log") })
  func `in a clean file give few findings, near the edit`(path: String) throws {
    let name = try #require(path.utf8.split(separator: 0x2F).last)
    let kind = try #require(DocumentKind(fileName: Array(name)[...]))
    Self.expectFew(Self.tally(Self.fleet.bytes(path), kind, places: 60))
  }

  private static func expectFew(_ tally: Tally) {
    let worst = tally.worst.joined(separator: "\n")
    #expect(tally.several * 50 <= tally.edits, "\(tally.several) of \(tally.edits)\n\(worst)")
    #expect(tally.most <= 20, "\(worst)")
    #expect(tally.far * 50 <= tally.edits, "\(tally.far) of \(tally.edits)")
  }

  /// - Parameters:
  ///   - base: a document, which is edited.
  ///   - places: in how many places, if it has as many.
  private static func tally(_ base: [UInt8], _ kind: DocumentKind, places: Int = 300) -> Tally {
    var tally = Tally()
    let format = DocumentFormat(of: base, as: kind)
    let before = linter.check(base, as: kind).findings
    for place in stride(from: 0, to: base.count, by: max(base.count / places, 1)) {
      for (index, byte) in ([nil] + Array("x\"{},: 1".utf8).map(Optional.init)).enumerated() {
        var text = base
        if let byte {
          if (place + index) % 2 == 0 { text[place] = byte } else { text.insert(byte, at: place) }
        } else {
          text.remove(at: place)
        }
        let isBroken = Document(parsing: text, as: format).faults.contains {
          if case .duplicateKey = $0.reason { false } else { true }
        }
        if isBroken { count(text, place, before, base, kind, &tally) }
      }
    }
    return tally
  }

  private static func count(
    _ text: [UInt8], _ place: Int, _ before: [Finding], _ base: [UInt8], _ kind: DocumentKind,
    _ tally: inout Tally
  ) {
    let findings = linter.check(text, as: kind).findings
    let old = Set(before.map { $0.code + $0.message })
    let new = findings.filter { !old.contains($0.code + $0.message) }
    let line = line(of: place, in: base)
    tally.edits += 1
    tally.most = max(tally.most, new.count)
    let brackets = "{}[]".utf8
    let isBracket = [base[place], text.count < base.count ? base[place] : text[place]].contains {
      brackets.contains($0)
    }
    if new.count > (isBracket ? 5 : 3) {
      tally.several += 1
      let around = text[max(0, place - 20)..<min(text.count, place + 20)]
      tally.worst.append("\(new.count): \(String(decoding: around, as: UTF8.self))")
    }
    if let first = new.first, abs(self.line(of: first.range.lowerBound, in: text) - line) > 2 {
      tally.far += 1
    }
    let said = Set(findings.map { $0.code + $0.message })
    for finding in before where self.line(of: finding.range.lowerBound, in: base) != line {
      tally.spoken += 1
      if said.contains(finding.code + finding.message) { tally.kept += 1 }
    }
  }

  private static func line(of place: Int, in text: [UInt8]) -> Int {
    text[..<min(place, text.count)].count { $0 == 0x0A }
  }
}
