import MVMCore

extension Command {
  /// `mvm-core explain CODE…`.
  static let explain = Command(
    "explain",
    summary: "Explain rules, each with a bad and a good example, and checks of platform.",
    operands: [ExplainOptions.codes],
    answers: Answers(yes: "All were explained."),
    examples: [
      Example(does: "Explain a rule that a finding named", call: "mvm-core explain MVM201"),
      Example(
        does: "Explain why KVM can't be used", call: "mvm-core explain kvm-permission"),
    ],
    run: runExplain
  )
}

/// What `explain` takes.
enum ExplainOptions {
  static let codes = Operand<[Argument]>(
    "CODE", kind: .topic, count: .oneOrMore,
    doc: """
      Codes or names of rules, such as MVM201; checks and causes of platform, such as \
      kvm-permission.
      """)
}

@Sendable private func runExplain(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  var texts: [String] = []
  for argument in arguments[ExplainOptions.codes] {
    let name = argument.text
    if let text = PlatformExplanation.text(of: name.lowercased()) {
      texts.append(text)
      continue
    }
    guard let rule = Rules.rule(name.uppercased()) ?? Rules.rule(name.lowercased()) else {
      let known =
        Rules.all.flatMap { [$0.about.code, $0.about.name] }
        + PlatformExplanation.names
      throw .usage(.invalidValue(of: "CODE", argument, .choice(of: known)))
    }
    texts.append(explanation(of: rule))
  }
  program.output.write(texts.joined(separator: "\n"))
  return .yes
}

/// A rule in full: what it finds, why that matters, how to mend it, an example of both.
private func explanation(of type: any Rule.Type) -> String {
  let rule = type.about
  let documents = rule.documents.map(\.rawValue)
  var read = documents.isEmpty ? "every document" : listed(documents, "and")
  if case .settings = type.check { read = "the settings of a run" }
  if case .verification = type.check, documents.isEmpty { read = "trusted keys" }
  return """
    \(rule.code) \(rule.name)
    \(rule.summary)

    Severity: \(rule.severity.rawValue)
    Reads: \(read)

    \(rule.explanation)

    \(example(rule.example))
    """
}

private func example(_ example: RuleExample) -> String {
  """
  \(example.subject) is found:

  \(indented(keyed(example.bad, example.pointer)))

  and this is not:

  \(indented(keyed(example.good, example.pointer)))

  """
}

/// An example's value behind the key that it stands under, where it stands under one.
private func keyed(_ value: String, _ pointer: String) -> String {
  guard let key = pointer.split(separator: "/").last, Int(key) == nil else { return value }
  return "\"\(key)\": \(value)"
}

/// An example's text, indented; one too long to read is cut.
private func indented(_ text: String) -> String {
  let limit = 1000
  let cut = text.utf8.count > limit ? String(text.unicodeScalars.prefix(100)) + " …" : text
  return cut.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "    " + escaped(String($0)) }.joined(separator: "\n")
}
