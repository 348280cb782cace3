import Testing

@testable import MVMCore

/// Several mistakes at once are all found, in one run: what is found is what each gives alone.
@Suite struct `Combined mistakes` {
  private static let fleet = PlantedFleet.clean
  private static let clean = fleet.findings([:])

  /// The mistakes, with what each gives alone.
  private struct Planted: Sendable {
    let edit: PlantedEdit
    let said: Set<PlantedFleet.Said>
  }

  private static let planted: [Planted] = PlantedMistake.all.compactMap { mistake in
    guard !left.contains(mistake.name), let edit = PlantedEdit(mistake, in: fleet) else {
      return nil
    }
    return Planted(edit: edit, said: said([edit]))
  }

  private static func said(_ edits: [PlantedEdit]) -> Set<PlantedFleet.Said> {
    Set(fleet.findings(PlantedEdit.texts(edits, of: fleet)).keys).subtracting(clean.keys)
  }

  @Test(arguments: 0..<8) func `each is found beside the others`(seed: Int) {
    var random = Dice(state: UInt64(seed) + 1)
    for _ in 0..<Self.rounds {
      var chosen: [Planted] = []
      for _ in 0..<2 + random.roll(7) {
        let next = Self.planted[random.roll(Self.planted.count)]
        let isApart = chosen.allSatisfy {
          next.edit.isApart(from: $0.edit, in: Self.fleet.bytes(next.edit.path))
        }
        if isApart { chosen.append(next) }
      }
      Self.expectUnion(chosen)
    }
  }

  private static func expectUnion(_ chosen: [Planted]) {
    let names = chosen.map(\.edit.name)
    let disturbed = names.reduce(into: Set<String>()) { $0.formUnion(disturbs[$1] ?? []) }
    let all = chosen.reduce(into: Set<PlantedFleet.Said>()) { $0.formUnion($1.said) }
    let expected = Set(all.filter { !disturbed.contains($0.code) }.map(shortened))
    let found = Set(
      said(chosen.map(\.edit)).filter { !disturbed.contains($0.code) }.map(shortened))
    let (missing, more) = (expected.subtracting(found), found.subtracting(expected))
    #expect(
      missing.isEmpty && more.isEmpty,
      "\(names): missing \(missing.map(\.description)), more \(more.map(\.description))")
  }

  private static let rounds = 2500

  /// Rules with one finding for all that they list: beside each other, two mistakes are one finding.
  /// MVM820 lists the values that can be read and agree.
  private static let listing: Set<String> = [
    "MVM213", "MVM805", "MVM811", "MVM812", "MVM814", "MVM820",
  ]

  private static func shortened(_ said: PlantedFleet.Said) -> PlantedFleet.Said {
    guard listing.contains(said.code) else { return said }
    return PlantedFleet.Said(code: said.code, file: said.file, message: "")
  }

  /// Mistakes that leave nothing of a file, or of most of it, to check.
  private static let left: Set<String> = [
    "empty-file", "too-deep", "port-without-by-ip", "cut-off", "nested-header", "prunes-everything",
  ]

  /// The rules whose findings a mistake takes the condition from, or gives it.
  private static let disturbs: [String: Set<String>] = {
    var table: [String: Set<String>] = [
      // Who the node is decides which desired state is its own.
      "node-id-with-space": ["MVM808", "MVM810", "MVM812", "MVM813", "MVM814", "MVM817"],
      "address-of-gateway": ["MVM805", "MVM904"],
      "route-to-idle-pool": ["MVM406", "MVM407", "MVM408"],
      "prunes-nothing": ["MVM817"],
      "route-without-port": ["MVM502"],
      "pinned-but-asleep": ["MVM214", "MVM216"],
      // A pool without routes leads to none, and what a key that is no key should say is unknown.
      "gateway-without-routes": ["MVM509"],
      "misspelt-key": ["MVM814"],
      "nothing-running": ["MVM213", "MVM806"],
      "not-utf8": ["MVM803", "MVM804", "MVM805", "MVM806", "MVM808", "MVM812", "MVM814", "MVM817"],
    ]
    // Two of one ID, or an ID that no other file has, are another pool, or another tenant.
    let ids = [
      "empty-id", "hyphen-at-the-end", "long-ids", "upper-case-id", "pool-twice", "tenant-twice",
    ]
    for name in ids {
      table[name] = [
        "MVM402", "MVM403", "MVM404", "MVM405", "MVM406", "MVM407", "MVM408", "MVM411", "MVM507",
        "MVM508", "MVM509", "MVM510", "MVM806", "MVM807", "MVM812", "MVM813", "MVM814", "MVM817",
        "MVM820",
      ]
    }
    // The last open agent does not load such a pool.json, so nothing of the pool is ignored.
    let refused = [
      "fraction-of-memory", "missing-memory", "misspelt-required-key", "number-in-quotes",
      "misspelt-role", "no-memory", "too-many-vcpus",
    ]
    for name in refused { table[name] = ["MVM202", "MVM806", "MVM813", "MVM814"] }
    table["misspelt-role", default: []].insert("MVM811")
    // A network that is another one, or none, decides what is compared with it.
    let networks = [
      "host-bits-in-subnet", "small-subnet", "subnet-outside-cluster", "unusual-subnet",
      "net-id-too-large", "net-id-twice", "overlapping-subnets", "wrong-bridge", "wrong-gateway",
    ]
    for name in networks {
      table[name] = [
        "MVM303", "MVM304", "MVM305", "MVM306", "MVM307", "MVM404", "MVM405", "MVM805", "MVM812",
        "MVM820",
      ]
    }
    return table
  }()
}

/// Numbers that are the same in each run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % max(sides, 1)
  }
}
