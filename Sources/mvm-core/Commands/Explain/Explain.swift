import MVMCore

extension Command {
  /// `mvm-core explain CODE…`.
  static let explain = Command(
    "explain",
    summary: "Explain a rule, a group of rules, or a check of platform.",
    operands: {
      ExplainOptions.codes
    },
    options: {
      ExplainOptions.format
    },
    answers: Answers(yes: "Everything was explained."),
    examples: [
      Example(does: "Explain the rule of a finding", call: "mvm-core explain MVM201"),
      Example(does: "List the rules for pools", call: "mvm-core explain MVM2"),
      Example(
        does: "Explain a reason why KVM can't be used", call: "mvm-core explain kvm-permission"),
    ],
    manual: .explain,
    run: runExplain
  )
}

/// What `explain` takes.
enum ExplainOptions {
  static let codes = Operand<[Argument]>(
    "CODE", kind: .topic, count: .oneOrMore,
    doc: """
      Codes or names of rules, such as MVM201; a prefix, such as MVM2, to list a group; checks and \
      causes of platform, such as kvm-permission.
      """)

  /// The formats of an explanation.
  enum Format: String, Choice {
    case human, json, markdown
  }

  static let format = CommonOptions.format(of: Format.self, default: .human)
}

@Sendable private func runExplain(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  var topics: [ExplainTopic] = []
  for argument in arguments[ExplainOptions.codes] {
    guard let topic = ExplainTopic(argument.text) else {
      let names = Rules.all.flatMap { [$0.about.code, $0.about.name] } + PlatformTopic.names
      throw .usage(.invalidValue(of: "CODE", argument, .choice(of: names)))
    }
    topics.append(topic)
  }
  let layout = program.layout
  switch arguments[ExplainOptions.format] {
  case .human: program.output.write(topics.map { $0.text(layout) }.joined(separator: "\n"))
  case .markdown: program.output.write(topics.map(\.markdown).joined(separator: "\n"))
  case .json: program.output.write(ExplainOutput(topics).document())
  }
  return .yes
}

/// What one argument of `explain` names.
enum ExplainTopic {
  case rule(any Rule.Type)
  /// Rules by the beginning of their codes, in their groups.
  case groups([(title: String, rules: [any Rule.Type])])
  case platform(PlatformTopic)

  /// Upper and lower case are the same.
  init?(_ name: String) {
    if let topic = PlatformTopic(name.lowercasedASCII) {
      self = .platform(topic)
    } else if let rule = Rules.rule(name.uppercasedASCII) ?? Rules.rule(name.lowercasedASCII) {
      self = .rule(rule)
    } else if let prefix = Rules.code(for: name) {
      let groups = Rules.groups.map { group in
        (
          title: "\(group.title) (\(group.prefix)xx)",
          rules: group.rules.filter { $0.about.code.utf8.starts(with: prefix.utf8) }
        )
      }
      self = .groups(groups.filter { !$0.rules.isEmpty })
    } else {
      return nil
    }
  }

  /// The rules that it names.
  var rules: [any Rule.Type] {
    switch self {
    case .rule(let rule): [rule]
    case .groups(let groups): groups.flatMap(\.rules)
    case .platform: []
    }
  }

  func text(_ layout: TextLayout) -> String {
    switch self {
    case .rule(let rule): RuleText(rule).full(layout)
    case .groups(let groups):
      groups.map { "\($0.title)\n\n" + RuleTable.text(of: $0.rules.map { $0.about }, layout) }
        .joined(separator: "\n") + "\n"
        + layout.lines("Run 'mvm-core explain' with a code for details.")
    case .platform(let topic): topic.text(layout)
    }
  }

  var markdown: String {
    switch self {
    case .rule(let rule): RuleText(rule).markdown
    case .groups(let groups):
      groups.map { group in
        "## \(group.title)\n\n"
          + group.rules.map { RuleText($0).markdown }.joined(separator: "\n")
      }.joined(separator: "\n")
    case .platform(let topic): topic.markdown
    }
  }
}
