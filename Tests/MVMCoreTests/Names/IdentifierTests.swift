import MVMCore
import Testing

struct IDVector: Decodable, Sendable {
  let text: String
  let tenant: Bool
  let template: Bool
  let flake: Bool
  let vm: Bool
}

@Suite struct `Identifiers` {
  @Test(arguments: try Fixtures.records("ids.jsonl", of: IDVector.self))
  func `accept and refuse what mvm does`(_ vector: IDVector) {
    let accepted = IDVector(
      text: vector.text, tenant: (try? TenantID(vector.text)) != nil,
      template: (try? TemplateName(vector.text)) != nil,
      flake: (try? FlakeRef(vector.text)) != nil, vm: (try? VMName(vector.text)) != nil)
    #expect(accepted.tenant == vector.tenant)
    #expect(accepted.template == vector.template)
    #expect(accepted.flake == vector.flake)
    #expect(accepted.vm == vector.vm)
    #expect(((try? PoolID(vector.text)) != nil) == vector.tenant)
  }

  @Test func `keep their text`() throws {
    #expect(try TenantID("acme").text == "acme")
    #expect("\(try FlakeRef("github:org/app"))" == "github:org/app")
    #expect(try PoolID("x-web-x".dropFirst(2).dropLast(2)).text == "web")
  }

  @Test func `sort and compare by bytes, not by Unicode equivalence`() throws {
    let ids = try ["b", "a-b", "a", "a0"].map { text in try TenantID(text) }
    #expect(ids.sorted().map(\.text) == ["a", "a-b", "a0", "b"])
    let (composed, decomposed) = (try FlakeRef("\u{E9}"), try FlakeRef("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, try FlakeRef("\u{E9}")]).count == 2)
  }

  @Test(arguments: ["i-a3f7b2c1", "i-00000000", "i-ffffffff"])
  func `instance IDs have a prefix and eight digits`(_ text: String) throws {
    #expect(try InstanceID(text).text == text)
  }

  @Test(arguments: [
    ("i-a3f7b2c", 9), ("i-a3f7b2c12", 10), ("i-A3f7b2c1", 2), ("j-a3f7b2c1", 0),
    ("i_a3f7b2c1", 1), ("i-a3f7b2c1\n", 10), ("i-a3f7b2cg", 9), ("i-a3f7\u{E9}2c1", 6),
  ])
  func `an instance ID's one fault is where its form ends`(_ text: String, _ offset: Int) {
    #expect(
      IDKind.instance.faults(in: text) == [.instanceForm(offset: offset, byte: offset)])
  }

  @Test func `instance IDs come from the random source they are given`() throws {
    var one = SeededGenerator(state: 1)
    var same = SeededGenerator(state: 1)
    let first = InstanceID.generate(using: &one)
    #expect(first == InstanceID.generate(using: &same))
    #expect(first != InstanceID.generate(using: &one))
    #expect(try InstanceID(InstanceID.generate().text).text.utf8.count == 10)
  }

  @Test(arguments: [(UInt32(0), "i-00000000"), (0xA3, "i-000000a3"), (.max, "i-ffffffff")])
  func `instance IDs are padded with zeros`(_ number: UInt32, _ text: String) throws {
    #expect(InstanceID(number: number).text == text)
    #expect(try InstanceID(text) == InstanceID(number: number))
  }

  @Test func `the error says kind, text and faults`() {
    let expected = #expect(throws: IDError.self) { try TenantID("Acme-") }
    #expect(expected?.kind == .tenant)
    #expect(expected?.text == "Acme-")
    #expect(expected?.faults == [.character("A", offset: 0, byte: 0), .trailing("-")])
  }
}
