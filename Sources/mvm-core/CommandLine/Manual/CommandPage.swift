/// A command's manual page, made of what the command declares and of its prose.
///
/// The pages in man/ are its output; a test compares them.
struct CommandPage: ManualPage {
  let command: Command

  var name: String { "mvm-core-\(command.name)" }
  var section: Int { 1 }

  var text: String {
    let manual = command.manual
    return [
      Roff.title(name, section: section),
      Roff.section("NAME", "\(Roff.escape(name)) \\- \(Roff.escape(command.summary.asPhrase))\n"),
      Roff.section("SYNOPSIS", synopsis),
      Roff.section("DESCRIPTION", Roff.paragraphs(manual.description)),
      Roff.section("ARGUMENTS", command.operands.map(operand).joined()),
      Roff.section("OPTIONS", command.optionGroups.map(Self.options).joined()),
      manual.sections.map(Self.section).joined(),
      Roff.section("EXIT STATUS", Self.statuses(command.answers)),
      Roff.section("ENVIRONMENT", Roff.items(environment)),
      Roff.section("FILES", Roff.items(manual.files)),
      Roff.section("EXAMPLES", Self.examples(command.examples)),
      Roff.section("SEE ALSO", Roff.references(["mvm-core(1)"] + manual.seeAlso)),
    ].joined()
  }

  private var synopsis: String {
    let required = command.options.filter(\.isRequired).map {
      "\(Roff.bold($0.name)) \(Roff.usage($0.valueName))"
    }
    let operands = command.operands.map { Roff.usage($0.usage) }
    return ".B mvm\\-core \(Roff.escape(command.name))\n"
      + (required + ["[\\fIOPTIONS\\fR]"] + operands).joined(separator: "\n") + "\n"
  }

  private func operand(_ operand: OperandDeclaration) -> String {
    Roff.item(Roff.usage(operand.name), operand.doc + Self.choices(operand.kind))
  }

  private var environment: [Manual.Entry] {
    let isColored = command.options.contains { $0.name == CommonOptions.color.declaration.name }
    return command.manual.environment + (isColored ? Manual.colorVariables : [])
  }
}

extension CommandPage {
  /// Options under their heading.
  private static func options(_ group: OptionGroup) -> String {
    let items = group.options.map(option).joined()
    return group.title == "Options" ? items : Roff.subsection(group.title, items)
  }

  /// `-f, --format FORMAT`, and what it does.
  static func option(_ option: OptionDeclaration) -> String {
    let names = option.spellings.map(Roff.bold).joined(separator: ", ")
    let value = option.takesValue ? " \(Roff.usage(option.valueName))" : ""
    let standard = option.defaultText.map { " Default: `\($0)`." } ?? ""
    return Roff.item(names + value, option.doc + choices(option.kind) + standard)
  }

  private static func choices(_ kind: ValueKind) -> String {
    let words = kind.choices.map { "`\($0)`" }
    return words.isEmpty ? "" : " One of: \(words.joined(separator: ", "))."
  }

  /// Every exit status; those for yes and no as a command means them, where one is given.
  static func statuses(_ answers: Command.Answers?) -> String {
    ExitStatus.allCases.compactMap { status in
      status.meaning(for: answers).map { Roff.item(Roff.bold("\(status.rawValue)"), $0) }
    }.joined()
  }

  static func section(_ section: Manual.Section) -> String {
    Roff.section(section.title, Roff.paragraphs(section.text) + Roff.items(section.entries))
  }

  static func examples(_ examples: [Command.Example]) -> String {
    examples.enumerated().map { index, example in
      (index > 0 ? ".PP\n" : "") + Roff.paragraph(example.does + ":") + Roff.call(example.call)
    }.joined()
  }
}

/// A page of the manual, in a file of man/.
protocol ManualPage: Sendable {
  /// Its name, without the section: `mvm-core-lint`.
  var name: String { get }
  /// The section of the manual that it is in.
  var section: Int { get }
  /// The page in the macros of man(7).
  var text: String { get }
}

extension ManualPage {
  /// The name of its file: `mvm-core-lint.1`.
  var fileName: String { "\(name).\(section)" }
}

/// All pages of the manual.
enum Pages {
  static var all: [any ManualPage] {
    [ProgramPage()] + CommandTable.all.map { CommandPage(command: $0) }
      + [ConfigurationPage(), RulesPage()]
  }
}

extension String {
  /// A sentence as a phrase: `check mvm's files`.
  var asPhrase: String {
    let body = last == "." ? dropLast() : self[...]
    return body.prefix(1).lowercased() + body.dropFirst()
  }
}
