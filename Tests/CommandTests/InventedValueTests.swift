import Testing

@testable import MVMCore

/// No rule takes what can't be read for a value: wherever a value is of the wrong type, missing or
/// broken, rules are silent, or say what holds whatever the value is.
@Suite struct `Invented values` {
  private static let fleet = PlantedFleet.clean
  private static let clean = Set(fleet.findings([:]).keys)

  /// The findings of reading itself.
  private static let structural: Set<String> = [
    "MVM002", "MVM004", "MVM005", "MVM006", "MVM007", "MVM008", "MVM010", "MVM011", "MVM911",
  ]

  /// How a value is damaged.
  enum Damage: String, CaseIterable, Sendable {
    case wrongType, missing, unreadable
  }

  /// The places of all values of a document, each with its member's place.
  private static func places(_ bytes: [UInt8]) -> [(value: Range<Int>, member: Range<Int>?)] {
    let document = Document(parsing: bytes)
    var places: [(Range<Int>, Range<Int>?)] = []
    for node in document.tape.indices where !document.tape[node].isKey && node > 0 {
      let value = document.range(of: node)
      let isMember = document.tape[node - 1].isKey
      var member: Range<Int>?
      if isMember {
        var (start, end) = (document.range(of: node - 1).lowerBound, value.upperBound)
        while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
        if end < bytes.count, bytes[end] == 0x2C {
          end += 1
        } else {
          end = value.upperBound
          while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
          if start > 0, bytes[start - 1] == 0x2C { start -= 1 }
        }
        member = start..<end
      }
      places.append((value, member))
    }
    return places
  }

  private static func damaged(
    _ bytes: [UInt8], _ place: (value: Range<Int>, member: Range<Int>?), _ damage: Damage
  ) -> [UInt8]? {
    var copy = bytes
    switch damage {
    case .wrongType:
      let isWord = bytes[place.value.lowerBound] == 0x74 || bytes[place.value.lowerBound] == 0x66
      copy.replaceSubrange(place.value, with: Array((isWord ? "[0.5]" : "true").utf8))
    case .missing:
      guard let member = place.member else { return nil }
      copy.removeSubrange(member)
    case .unreadable: copy.replaceSubrange(place.value, with: Array("@".utf8))
    }
    return copy
  }

  private static let documents = fleet.paths.filter {
    $0.hasSuffix(".json") && !$0.hasSuffix("signed.json")
  }

  @Test(arguments: documents, Damage.allCases)
  func `nothing is said of a clean fleet but that a value is broken`(
    path: String, damage: Damage
  ) {
    let bytes = Self.fleet.bytes(path)
    for place in Self.places(bytes) {
      guard let text = Self.damaged(bytes, place, damage) else { continue }
      let said = Set(Self.fleet.findings([path: text]).keys).subtracting(Self.clean)
      // A key that may be left out has its default then, which rules rightly take for a value.
      if damage == .missing, !said.contains(where: { Self.structural.contains($0.code) }) {
        continue
      }
      Self.expectTrue(said, text, place.value)
    }
  }

  private static func expectTrue(
    _ said: Set<PlantedFleet.Said>, _ text: [UInt8], _ place: Range<Int>
  ) {
    let invented = said.filter { !structural.contains($0.code) }
    let around = text[max(0, place.lowerBound - 60)..<min(text.count, place.lowerBound + 20)]
    #expect(
      invented.isEmpty,
      "\(invented.map(\.description)) for \(String(decoding: around, as: UTF8.self))")
  }

  /// Rules that another one silences: what they say holds, and where the value that the other one
  /// needs is lost, they say it.
  private static let silenced: Set<String> = ["MVM305", "MVM508"]

  @Test(arguments: PlantedMistake.all.filter { $0.file.hasSuffix(".json") })
  func `beside a mistake only that is found, or less`(mistake: PlantedMistake) throws {
    let edit = try #require(PlantedEdit(mistake, in: Self.fleet))
    let alone = Set(Self.fleet.findings([edit.path: mistake.bytes]).keys).union(Self.clean)
    guard Document(parsing: mistake.bytes).hasValues else { return }
    // A rule that lists several things lists fewer.
    let codes = Set(alone.map(\.code))
    for (index, place) in Self.places(mistake.bytes).enumerated() where index % 5 == 0 {
      for damage in [Damage.wrongType, .unreadable] {
        guard let text = Self.damaged(mistake.bytes, place, damage) else { continue }
        let said = Set(Self.fleet.findings([edit.path: text]).keys).subtracting(alone)
          .filter { !codes.contains($0.code) && !Self.silenced.contains($0.code) }
        Self.expectTrue(said, text, place.value)
      }
    }
  }
}
