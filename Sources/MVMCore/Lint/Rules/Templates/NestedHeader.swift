/// MVM608: a template config whose header is below a key of its own.
enum NestedHeader: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM608", name: "nested-header", severity: .error, since: "0.2.0",
      documents: [.templateConfig],
      summary: "The header written under a [template] table.",
      explanation: """
        `template_id`, `flake_ref` and `profile` belong at the top of a template config. Under a
        table `[template]` mvm does not look for them: it drops the table, and refuses the file
        because `flake_ref` is missing. Remove the line `[template]`, and write
        `[[template.variants]]` as `[[variants]]`.
        """,
      example: RuleExample(
        .templateConfig,
        bad: """
          [template]
          template_id = "web"
          flake_ref = "github:acme/web"

          [[variants]]
          role = "worker"
          vcpus = 2
          mem_mib = 512
          """,
        good: """
          template_id = "web"
          flake_ref = "github:acme/web"

          [[variants]]
          role = "worker"
          vcpus = 2
          mem_mib = 512
          """))
  }

  static var check: RuleCheck { .structure }

  private static let table = "template"
  private static let header = ["template_id", "flake_ref", "profile", "variants"]

  /// The keys of the header that are below `template`, and that table; nil where none is.
  static func find(in document: Document) -> (keys: [String], node: Int)? {
    guard let root = document.root, let member = document.member(table, in: root),
      document.kind(of: member + 1) == .object
    else { return nil }
    let keys = header.filter { document.member($0, in: member + 1) != nil }
    return keys.isEmpty ? nil : (keys, member + 1)
  }

  /// Whether a problem is but what comes of the nested header.
  static func explains(_ problem: WireFault, keys: [String]) -> Bool {
    switch problem.fault {
    case .unknownField(let name, _, _, _):
      name == table && (problem.pointer.isEmpty || problem.pointer == "/" + table)
    case .missingFields(let names, _):
      problem.pointer.isEmpty && names.allSatisfy { keys.contains(where: $0.hasSameBytes) }
    default: false
    }
  }

  static func finding(_ keys: [String], at node: Int, in document: Document) -> Finding {
    let start = document.range(of: node).lowerBound
    let heading = document.bytes[start...].prefix { $0 != 0x0A && $0 != UInt8(ascii: "]") }
    let isHeading = document.bytes[start] == UInt8(ascii: "[")
    return Finding(
      code: about.code, name: about.name, severity: about.severity,
      range: start..<start + (isHeading ? heading.count + 1 : 1), pointer: "/\(table)",
      message: "mvm looks for \(listed(keys, "and")) at the top, not under \"\(table)\"",
      help: isHeading ? advice(keys) : "move \(keys.count > 1 ? "them" : "it") to the top",
      related: [])
  }

  private static func advice(_ keys: [String]) -> String {
    let variants = keys.contains("variants") ? ", and write [[variants]]" : ""
    return "remove the line [\(table)]\(variants)"
  }
}
