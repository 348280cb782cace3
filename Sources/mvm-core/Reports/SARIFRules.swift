import MVMCore

/// The tool and its rules, as SARIF describes them.
struct SARIFRules {
  let rules: [RuleDescription]

  func write(to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("name") { $0.string("mvm-core") }
      writer.member("version") { $0.string(MVMCore.version) }
      writer.member("semanticVersion") { $0.string(MVMCore.version) }
      writer.member("rules") { $0.list(rules) { Self.write($0, to: &$1) } }
    }
  }

  private static func write(_ rule: RuleDescription, to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("id") { $0.string(rule.code) }
      writer.member("name") { $0.string(pascalCase(rule.name)) }
      writer.member("shortDescription") { $0.description(rule.summary) }
      writer.member("fullDescription") { $0.description(rule.explanation) }
      writer.member("help") { $0.description(text(rule), markdown: markdown(rule)) }
      writer.member("defaultConfiguration") { writer in
        writer.object { $0.member("level") { $0.string(rule.severity.rawValue) } }
      }
    }
  }

  /// `VcpuCount`: the form that SARIF wants for names that no person reads first.
  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func text(_ rule: RuleDescription) -> String {
    "\(rule.summary)\n\n\(rule.explanation)"
  }

  private static func markdown(_ rule: RuleDescription) -> String {
    let example = rule.example
    return """
      **\(rule.name)** (\(rule.severity.rawValue)): \(rule.summary)

      \(rule.explanation)

      \(example.subject) is found:

      \(fenced(example.bad))

      and this is not:

      \(fenced(example.good))

      """
  }

  /// An example's text as a block of code; one too long to read is cut.
  private static func fenced(_ text: String) -> String {
    let isLong = text.utf8.count > 400
    let shown = isLong ? String(text.unicodeScalars.prefix(100)) + " …" : text
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }
    return "```json\n\(lines.joined(separator: "\n"))\n```"
  }
}
