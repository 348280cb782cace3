import MVMCore

/// What is told of a rule, by `explain` and in the manual.
struct RuleText {
  let about: RuleDescription
  private let check: RuleCheck

  init(_ rule: any Rule.Type) {
    about = rule.about
    check = rule.check
  }

  /// The rule in full: what it finds, why that matters, how to fix it, an example of both.
  var full: String {
    let example = about.example
    return """
      \(about.code) \(about.name)
      \(about.summary)

      Severity: \(about.severity.rawValue)
      Reads: \(reads)

      \(about.explanation)

      \(example.subject) is found:

      \(Self.indented(Self.shown(example.bad, of: example)))

      and this is not:

      \(Self.indented(Self.shown(example.good, of: example)))

      """
  }

  /// The documents that it reads.
  var reads: String {
    let documents = about.documents.map(\.rawValue)
    if case .settings = check { return "the settings of a run" }
    if case .verification = check, documents.isEmpty { return "trusted keys" }
    return documents.isEmpty ? "every document" : listed(documents, "and")
  }

  /// A value of an example behind the key that it stands under, where it stands under one; one too
  /// long to read is cut.
  static func shown(_ value: String, of example: RuleExample) -> String {
    var text = value.isEmpty ? "(nothing)" : value
    if let key = example.pointer.split(separator: "/").last, Int(key) == nil {
      text = "\"\(key)\": \(value)"
    }
    let limit = 1000
    return text.utf8.count > limit ? String(text.unicodeScalars.prefix(100)) + " …" : text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    " + escaped(String($0)) }.joined(separator: "\n")
  }
}
