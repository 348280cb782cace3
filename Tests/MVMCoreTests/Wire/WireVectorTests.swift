import Foundation
import MVMCore
import Testing

struct WireVector: Decodable, Sendable, CustomTestStringConvertible {
  let type: String
  let `case`: String
  let input: String
  let accept: Bool
  let output: String?

  var testDescription: String { "\(type), \(`case`): \(input.prefix(60))" }

  /// Those of mvm's own answers, and those of numbers: where these differ from mvm's, they say so.
  static let byType: [String: [WireVector]] = Dictionary(
    grouping: ["wire.jsonl", "wire-floats.jsonl"].flatMap {
      (try? Fixtures.records($0, of: WireVector.self)) ?? []
    }, by: \.type)
}

/// What a type makes of a document: the bytes written back, or nil when it is refused.
func rewritten(_ input: String, as type: (some WireValue).Type) -> String? {
  guard let value = try? type.read(Array(input.utf8)) else { return nil }
  return String(decoding: value.json(), as: UTF8.self)
}

@Suite struct `Wire vectors` {
  @Test func `all vectors are read`() {
    #expect(WireVector.byType.values.map(\.count).reduce(0, +) == 2125 + 200)
  }

  @Test(arguments: WireVector.byType.keys.sorted())
  func `a type accepts, refuses and writes what mvm does`(name: String) throws {
    let type = try #require(WireTypes.type(named: name))
    for vector in WireVector.byType[name] ?? [] {
      let output = rewritten(vector.input, as: type)
      #expect((output != nil) == vector.accept, "\(vector)")
      #expect(output == nil || output == vector.output, "\(vector)")
    }
  }

  @Test(arguments: WireVector.byType.keys.sorted())
  func `what is written is read back the same, pretty too`(name: String) throws {
    func check<T: WireValue>(_ type: T.Type, _ vector: WireVector) throws {
      let value = try type.read(Array((vector.output ?? "").utf8))
      #expect(try type.read(value.json(.pretty)) == value)
    }
    let type = try #require(WireTypes.type(named: name))
    for vector in WireVector.byType[name] ?? [] where vector.accept { try check(type, vector) }
  }
}
