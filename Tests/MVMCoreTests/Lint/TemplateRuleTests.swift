import Testing

@testable import MVMCore

@Suite struct `Rules for templates` {
  private func found(_ text: String, as kind: DocumentKind = .templateConfig) -> [String] {
    Linter().check(Array(text.utf8), as: kind).findings.map { "\($0.code) \($0.pointer)" }
  }

  private func config(_ header: String = #""template_id": "web""#, _ variants: String...) -> String
  {
    TemplateExample.config(
      header, variants: variants.map { TemplateExample.variant($0) }.joined(separator: ","))
  }

  // MARK: MVM601 to MVM603

  @Test func `variants of one template are found by name, by role and by both`() {
    #expect(
      found(config(#""template_id": "web""#, #""role": "worker""#, #""role": "worker""#))
        == ["MVM602 /variants/1"])
    #expect(
      found(
        config(
          #""template_id": "web""#, #""name": "x", "role": "worker""#,
          #""name": "x", "role": "gateway""#))
        == ["MVM602 /variants/1/name"])
    #expect(
      found(
        config(
          #""template_id": "web""#, #""name": "x", "role": "worker""#,
          #""name": "X", "role": "worker""#, #""role": "worker""#, #""role": "builder""#)) == [])
  }

  @Test func `without a template_id two unnamed variants of a role are still one template`() {
    let none = #""profile": "minimal""#
    #expect(
      found(config(none, #""role": "worker""#, #""role": "worker""#)) == ["MVM602 /variants/1"])
    // Of the others it is told once that their names are not their own.
    #expect(
      found(config(none, #""role": "worker""#, #""role": "gateway""#)) == ["MVM603 /variants/0"])
    #expect(found(config(none, #""name": "x", "role": "worker""#)) == [])
    #expect(
      found(config(#""template_id": """#, #""name": "", "role": "worker""#)).last
        == "MVM603 /variants/0/name")
  }

  // MARK: MVM604

  @Test func `a profile is dead where no variant takes it and some variant takes minimal`() {
    let python = #""template_id": "web", "profile": "python""#
    #expect(found(config(python, #""role": "worker""#)) == ["MVM604 /profile"])
    #expect(
      found(config(python, #""role": "worker""#, #""role": "gateway", "profile": "python""#)) == [])
    #expect(found(config(python, #""role": "worker", "profile": "nodejs""#)) == [])
    #expect(
      found(config(#""template_id": "web", "profile": "minimal""#, #""role": "worker""#)) == [])
    #expect(found(config(python)) == ["MVM601 /variants"])
  }

  // MARK: MVM605 and MVM606

  @Test func `roles are four names, exactly`() {
    for role in Role.allCases {
      #expect(found(config(#""template_id": "web""#, #""role": "\#(role.rawValue)""#)) == [])
    }
    for role in ["", "Worker", "workers", "capability-imessages"] {
      #expect(
        found(config(#""template_id": "web""#, #""role": "\#(role)""#))
          == ["MVM605 /variants/0/role"])
    }
  }

  private static let resources: [(text: String, expected: [String])] = [
    (#""vcpus": 1, "mem_mib": 1"#, []), (#""vcpus": 32, "mem_mib": 128"#, []),
    (#""vcpus": 0, "mem_mib": 128"#, ["MVM606 /variants/0/vcpus"]),
    (#""vcpus": 33, "mem_mib": 128"#, ["MVM606 /variants/0/vcpus"]),
    (
      #""vcpus": 256, "mem_mib": 0"#, ["MVM008 /variants/0/vcpus", "MVM606 /variants/0/mem_mib"]
    ),
    (#""vcpus": 0, "mem_mib": 0"#, ["MVM606 /variants/0/vcpus", "MVM606 /variants/0/mem_mib"]),
  ]

  @Test(arguments: resources)
  func `a microVM has 1 to 32 vCPUs, and memory`(resources: String, expected: [String]) {
    let text = TemplateExample.config(variants: #"{"role": "worker", \#(resources)}"#)
    #expect(found(text) == expected)
  }

  // MARK: MVM607

  @Test(arguments: [
    ("2026-03-02T08:00:00Z", true), ("2026-03-02T07:59:59Z", false),
    ("2026-03-02T09:59:59+02:00", false), ("2026-03-02T08:00:00.5Z", true),
  ])
  func `a template is changed after it was made`(updated: String, isFine: Bool) throws {
    let bytes = try sample(.template, at: "/updated_at", "\"\(updated)\"")
    let codes = Linter().check(bytes, as: .template).findings.map(\.code)
    #expect(codes == (isFine ? [] : ["MVM607"]))
  }

  @Test func `a time that can't be read is told as that`() throws {
    let bytes = try sample(.template, at: "/updated_at", "\"1 March\"")
    #expect(Linter().check(bytes, as: .template).findings.map(\.code) == ["MVM109"])
  }

  // MARK: MVM608

  private static let variant = "role = \"worker\"\nvcpus = 2\nmem_mib = 512\n"

  @Test(arguments: [
    "[template]\nflake_ref = \"github:acme/web\"\n[[variants]]\n",
    "[template]\nflake_ref = \"github:acme/web\"\n[[template.variants]]\n",
    "template.flake_ref = \"github:acme/web\"\n[[variants]]\n",
    "template = {flake_ref = \"github:acme/web\"}\n[[variants]]\n",
    "flake_ref = \"github:acme/web\"\n[template]\ntemplate_id = \"web\"\n[[variants]]\n",
    "flake_ref = \"github:acme/web\"\n[template]\nprofile = \"python\"\n[[variants]]\n",
  ])
  func `a header under a table is told, and not what comes of it`(start: String) {
    #expect(found(start + Self.variant) == ["MVM608 /template"])
  }

  @Test func `a nested header in JSON is told too`() {
    let text = #"""
      {"template": {"template_id": "web", "flake_ref": "github:acme/web"}, "variants": []}
      """#
    #expect(found(text) == ["MVM608 /template"])
  }

  @Test func `what is missing in both places is still missing`() {
    #expect(
      found("[template]\ntemplate_id = \"web\"\n[[variants]]\n" + Self.variant)
        == ["MVM010 ", "MVM608 /template"])
  }

  @Test func `a table of another name, or with nothing of the header, is but unknown`() {
    let start = "flake_ref = \"github:acme/web\"\ntemplate_id = \"web\"\n"
    for table in ["[template]\nauthor = \"me\"\n", "[meta]\nflake_ref = \"x\"\n"] {
      let found = found(start + table + "[[variants]]\n" + Self.variant)
      #expect(found.map { $0.prefix(6) } == ["MVM006"])
    }
  }
}
