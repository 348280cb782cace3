import MVMCore
import Testing

@Suite struct `Suggestions for identifiers` {
  @Test(arguments: [
    (IDKind.tenant, "Acme", "acme"), (.tenant, "my pool_1.x", "my-pool-1-x"),
    (.pool, "-web-", "web"), (.pool, " web\n", "web"), (.vm, "_a_", "a"),
    (.template, "My_Base.Image", "my_base-image"), (.template, "__a-", "a-"),
    (.tenant, String(repeating: "a", count: 70), String(repeating: "a", count: 63)),
    (.tenant, String(repeating: "a", count: 62) + "-bc", String(repeating: "a", count: 62)),
    (.instance, "I-A3F7B2C1", "i-a3f7b2c1"), (.instance, "i_a3f7b2c1", "i-a3f7b2c1"),
    (.path, "Acme/web", "acme/web"), (.path, "acme/Web/I-A3F7B2C1", "acme/web/i-a3f7b2c1"),
  ])
  func `fix what is obvious`(_ kind: IDKind, _ text: String, _ suggestion: String) {
    #expect(kind.suggestion(for: text) == suggestion)
  }

  @Test(arguments: [
    (IDKind.tenant, ""), (.tenant, "acme"), (.tenant, "---"), (.tenant, "a/b"), (.tenant, "é"),
    (.tenant, "e\u{301}"), (.template, "__"), (.instance, "i-1"), (.instance, "a3f7b2c1"),
    (.flake, "a;b"), (.flake, "a\n"), (.path, "acme"), (.path, "acme/"), (.path, "a/b/c/d"),
    (.path, "a/b"),
  ])
  func `are not made up`(_ kind: IDKind, _ text: String) {
    #expect(kind.suggestion(for: text) == nil)
  }

  @Test(arguments: IDKind.allCases)
  func `are always valid and always a change`(_ kind: IDKind) {
    var generator = SeededGenerator(state: 7)
    let alphabet = Array("aZ0-_. \t/if3".unicodeScalars)
    for _ in 0..<3000 {
      var text = kind == .instance ? "I_" : ""
      for _ in 0..<Int.random(in: 0...75, using: &generator) {
        text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      guard let suggestion = kind.suggestion(for: text) else { continue }
      #expect(kind.faults(in: suggestion) == [])
      #expect(suggestion != text)
    }
  }
}
