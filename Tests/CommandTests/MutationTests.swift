import Foundation
import Testing

@testable import mvm_core

@Suite struct `Hostile input` {
  /// Every file of the examples, as bytes.
  static let seeds: [[UInt8]] = {
    let paths = FileManager.default.subpaths(atPath: `Examples`.folder.path) ?? []
    let files = read(paths.filter { $0.contains(".json") || $0.hasSuffix(".log") })
    return files + PlantedMistake.all.filter { !$0.file.hasSuffix(".toml") }.map(\.bytes)
  }()

  /// TOML with all that the language has, and the examples in it.
  static let tomlSeeds: [[UInt8]] =
    read(["fleet/template.toml", "broken/template.toml"])
    + PlantedMistake.all.filter { $0.file.hasSuffix(".toml") }.map(\.bytes)
    + [
      "a.\"b\\u00e9\".'c' = {x = 1, y.z = [1, 2.5e-3], w = {}}\n[a.d] # e\n[[f.g]]\n[[f.g]]",
      "a = \"\"\"\nb\\\n  c\\U0001F600\"\"\"\"\"\r\nd = '''\ne''\n'''\nf = [\n0x_f, # g\n0b1_0,\n]",
      "a = 1979-05-27T07:32:00.5-07:00\nb = 1979-05-27 07:32:00\nc = 07:32:00\nd = [inf, -nan]",
    ].map { Array($0.utf8) }

  private static func read(_ paths: [String]) -> [[UInt8]] {
    paths.sorted().compactMap {
      (try? Data(contentsOf: `Examples`.folder.appending(path: $0))).map { [UInt8]($0) }
    }
  }

  static let kinds = [
    "pool", "tenant", "desired-state", "routing", "audit", "instance", "security-policy",
    "template-config", "local-audit", "node", "template",
  ]

  @Test(arguments: 0..<8)
  func `no mutation of an example crashes or hangs the linter`(seed: Int) {
    var random = Mutations(state: UInt64(seed) &+ 1)
    #expect(Self.seeds.count > 40)
    for round in 0..<400 {
      let bytes = random.mutate(Self.seeds[(round + seed * 50) % Self.seeds.count])
      let kind = Self.kinds[round % Self.kinds.count]
      let format = ReportFormat.allCases[round % ReportFormat.allCases.count].rawValue
      let options = round % 2 == 0 ? [] : ["--kind", kind]
      let arguments = ["lint", "-f", format, "-"] + options
      let result = TestProgram().run(arguments.map { Argument($0) }, stdin: bytes)
      #expect([0, 1].contains(result.status.rawValue))
    }
  }
}

extension `Hostile input` {
  @Test(arguments: 0..<4)
  func `no mutation of a TOML document crashes or hangs the linter`(seed: Int) {
    var random = Mutations(state: UInt64(seed) &+ 100)
    for round in 0..<400 {
      let bytes = random.mutate(Self.tomlSeeds[round % Self.tomlSeeds.count])
      let kind = round % 5 == 0 ? "desired-state" : "template-config"
      let arguments = ["lint", "--stdin-filename", "x.toml", "--kind", kind, "-"]
      let result = TestProgram().run(arguments.map { Argument($0) }, stdin: bytes)
      #expect([0, 1].contains(result.status.rawValue))
    }
  }
}

/// Random changes of bytes, the same for the same state.
private struct Mutations {
  var state: UInt64

  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 4) where !bytes.isEmpty {
      let place = next(below: bytes.count)
      let end = min(bytes.count, place + next(below: 40))
      switch next(below: 6) {
      case 0: bytes[place] = UInt8(next(below: 256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: next(below: bytes.count))
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes = Array(bytes[..<place])
      default: bytes.insert(contentsOf: Self.words[next(below: Self.words.count)], at: place)
      }
    }
    return bytes
  }

  private static let words: [[UInt8]] =
    [
      "\"", "\\u0000", "\\ud800", "{", "}", "[[[[", "]", ",", ":", "null", "-0", "1e999",
      "\u{FEFF}",
      "\"\"\"", "'''", "[[a]]\n", "a.b = ", "\\\n", "_", "0x", "07:32:00", "#", "=",
      "99999999999999999999", "\"tenant_id\":", "\r\n", "\u{301}\u{302}", "\u{202E}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0]]

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }
}
