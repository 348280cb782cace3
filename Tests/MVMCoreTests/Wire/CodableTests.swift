import Foundation
import MVMCore
import Testing

@Suite struct `Codable with Foundation's coders` {
  @Test(arguments: WireVector.byType.keys.sorted())
  func `a value goes through Foundation's coders unchanged`(name: String) throws {
    func check<T: WireValue>(_ type: T.Type, _ vector: WireVector) throws {
      let value = try type.read(Array((vector.output ?? "").utf8))
      let encoded = try JSONEncoder().encode(Box(value: value))
      let decoded = try JSONDecoder().decode(Box<T>.self, from: encoded).value
      #expect(decoded == value || holdsAnyJSON(vector), "\(vector)")
    }
    let type = try #require(WireTypes.type(named: name))
    for vector in WireVector.byType[name] ?? [] where vector.accept { try check(type, vector) }
  }

  /// Foundation writes the number 100.0 as 100: values of any JSON may come back as integers.
  private func holdsAnyJSON(_ vector: WireVector) -> Bool {
    ["SandboxAction", "SandboxResult", "SyncEventsResult"].contains { vector.input.contains($0) }
  }

  @Test(arguments: WireTypes.all.map(\.name))
  func `each type has some value that goes through Foundation's coders`(name: String) throws {
    func check<T: WireValue>(_ type: T.Type) throws {
      let encoded = try JSONEncoder().encode(Box(value: type.placeholder))
      #expect(try JSONDecoder().decode(Box<T>.self, from: encoded).value == type.placeholder)
    }
    let type = try #require(WireTypes.type(named: name))
    try check(type)
  }

  @Test func `a decoder is told of missing, unknown and misnamed keys`() {
    func refuses<T: WireValue>(_ type: T.Type, _ json: String) -> Bool {
      (try? JSONDecoder().decode(type, from: Data(json.utf8))) == nil
    }
    #expect(refuses(DesiredCounts.self, #"{"running": 1, "warm": 1}"#))
    #expect(refuses(DesiredTenantNetwork.self, #"{"tenant_net_id":1,"ipv4_subnet":"","x":1}"#))
    #expect(refuses(HostdRequest.self, #"{"Dance": {}}"#))
    #expect(refuses(HostdRequest.self, #"{"Ping": null, "Pong": null}"#))
    #expect(refuses(UpdateStrategy.self, #"{"type": "sideways"}"#))
    #expect(!refuses(HostdRequest.self, #"{"Ping": null}"#))
  }
}

/// Foundation encodes no bare strings at the top level of every release's JSON.
private struct Box<Value: Codable>: Codable {
  let value: Value
}
