import MVMCore

/// The tool and its rules, as SARIF describes them.
///
/// Rules that found something come with their help and examples; for the others, which only tell
/// that they were asked, a description will do: an example can be a document of 16 MiB.
struct SARIFRules {
  let rules: [RuleDescription]
  /// The codes of the rules that found something.
  let reported: Set<ByteText>

  func write(to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("name") { $0.string("mvm-core") }
      writer.member("version") { $0.string(MVMCore.version) }
      writer.member("semanticVersion") { $0.string(MVMCore.version) }
      writer.member("rules") { $0.list(rules) { write($0, to: &$1) } }
    }
  }

  private func write(_ rule: RuleDescription, to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("id") { $0.string(rule.code) }
      writer.member("name") { $0.string(Self.pascalCase(rule.name)) }
      writer.member("shortDescription") { $0.description(rule.summary) }
      writer.member("fullDescription") { $0.description(rule.explanation) }
      if reported.contains(ByteText(rule.code)) {
        writer.member("help") {
          $0.description(Self.text(rule), markdown: Self.markdown(rule))
        }
      }
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
