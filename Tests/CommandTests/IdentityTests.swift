import Foundation
import Testing

@testable import mvm_core

@Suite struct `Fingerprints` {
  /// The fingerprints that linting a text as a desired state gives, by pointer and code.
  private func prints(
    _ text: String, kind: String = "desired-state", name: String = "d.json"
  ) -> [String] {
    let result = TestProgram().run(
      "lint", "-f", "jsonl", "--kind", kind, "--stdin-filename", name, "-", stdin: text)
    return result.out.split(separator: "\n").compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["fingerprint"] as? String
    }
  }

  private func state(_ tenants: [String]) -> String {
    "{\"schema_version\": 1, \"node_id\": \"n\", \"tenants\": [\(tenants.joined(separator: ","))]}"
  }

  private func tenant(_ id: String, pools: [String] = ["web"]) -> String {
    let pools = pools.map { "{\"pool_id\": \"\($0)\", \"bad\": 1}" }
    return "{\"tenant_id\": \"\(id)\", \"pools\": [\(pools.joined(separator: ", "))]}"
  }

  @Test func `moved lines and reordered lists change no fingerprint`() {
    let before = prints(state([tenant("a"), tenant("b", pools: ["x", "y"])]))
    let after = prints("\n\n" + state([tenant("b", pools: ["y", "x"]), "\n" + tenant("a")]))
    #expect(!before.isEmpty && before.sorted() == after.sorted() && before != after)
  }

  @Test func `rule, file and ID change it`() {
    let before = Set(prints(state([tenant("a")])))
    #expect(before.isDisjoint(with: prints(state([tenant("a")]), name: "e.json")))
    #expect(before != Set(prints(state([tenant("c")]))))
  }

  @Test func `./ changes nothing`() {
    #expect(prints(state([tenant("a")]), name: "./d.json") == prints(state([tenant("a")])))
  }

  @Test func `findings about the same thing still differ`() {
    let both = prints(state([tenant("a"), tenant("a")]))
    #expect(Set(both).count == both.count)
    let lines = prints("{}\n{}\n", kind: "audit")
    #expect(lines.count == 2 && Set(lines).count == lines.count)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a list of a million elements is named quickly`() {
    let elements = String(repeating: "1,", count: 1_000_000)
    let text = "{\"routes\": [\(elements)\(String(repeating: "{},", count: 2000)){}]}"
    #expect(prints(text, kind: "routing").count >= 1000)
  }
}
