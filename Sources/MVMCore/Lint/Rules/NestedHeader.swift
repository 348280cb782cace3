/// MVM608: a template config whose header stands under a table of its own.
enum NestedHeader: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM608", name: "nested-header", severity: .error, documents: [.templateConfig],
      summary: "The header written under a `[template]` table.",
      explanation: """
        A template config has its template_id, flake_ref and profile at the top, not in a table
        called `template`. mvm does not see them there and refuses the file for want of them.
        """,
      example: RuleExample(
        .templateConfig,
        bad: #"{"template": {"flake_ref": "github:acme/web"}, "variants": []}"#,
        good: #"""
          {"flake_ref": "github:acme/web",
           "variants": [{"name": "a", "role": "worker", "vcpus": 1, "mem_mib": 128}]}
          """#))
  }

  static var check: RuleCheck { .structure }

  /// The keys of the header.
  private static let header = ["template_id", "flake_ref", "profile"]

  /// The finding for a document that has its header below `template`; nil for any other.
  static func finding(_ document: Document) -> Finding? {
    guard let root = document.root, let key = document.member("template", in: root),
      document.kind(of: key + 1) == .object, document.member("flake_ref", in: root) == nil,
      header.contains(where: { document.member($0, in: key + 1) != nil })
    else { return nil }
    return Finding(
      code: about.code, name: about.name, severity: about.severity,
      range: document.range(of: key), pointer: document.pointer(to: key + 1),
      message: "the template's header stands under \"template\", where mvm does not look for it",
      help: "move template_id, flake_ref and profile to the top of the file", related: [])
  }
}
