/// Makes help from the command table: plain text.
struct HelpText {
  private let layout: TextLayout

  init(_ layout: TextLayout = TextLayout()) { self.layout = layout }

  /// The help of the program: its commands.
  func overview() -> String {
    let widest = CommandTable.all.map(\.name.count).max() ?? 0
    let commands = CommandTable.groups.map { group in
      section(
        group.title, group.commands.map { Row($0.name.padded(to: widest), $0.summary) })
    }
    let top = [
      layout.lines(CommandTable.about), "Usage: mvm-core COMMAND [OPTIONS] [ARGUMENTS]\n",
    ]
    let rest = [
      section("Options", CommonOptions.ofProgram.map(row)),
      section("Exit status", statusRows(nil)), examples(CommandTable.examples),
    ]
    return (top + commands + rest).joined(separator: "\n")
  }

  /// The help of one command.
  func help(for command: Command) -> String {
    let own = command.optionGroups.map { section($0.title, $0.options.map(row)) }
    let sections =
      [section("Arguments", command.operands.map(row))] + own
      + [section("Exit status", statusRows(command.answers)), examples(command.examples)]
    let top = [layout.lines(command.summary), usage(command)]
    return (top + sections.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  /// `Usage: mvm-core derive --net-id N [OPTIONS] WHAT`
  private func usage(_ command: Command) -> String {
    let required = command.options.filter(\.isRequired).map(\.usage)
    let words = ["Usage: mvm-core", command.name] + required + ["[OPTIONS]"]
    let text = (words + command.operands.map(\.usage)).joined(separator: " ")
    return layout.lines(text, hanging: 7)
  }
}

// MARK: - Rows

extension HelpText {
  /// A term on the left and its explanation on the right.
  private struct Row {
    let term: String
    let text: String

    init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  private func row(_ operand: OperandDeclaration) -> Row {
    Row(operand.usage, operand.doc + values(operand.kind, default: nil))
  }

  /// Long names are aligned, whether or not there is a short one.
  private func row(_ option: OptionDeclaration) -> Row {
    let short = option.short.map { "-\($0)" }
    let names = [short ?? "  ", option.long].compactMap { $0 }
    let separator = short == nil ? "  " : ", "
    let value = option.takesValue ? " \(option.valueName)" : ""
    return Row(
      names.joined(separator: separator) + value,
      option.doc + values(option.kind, default: option.defaultText))
  }

  /// What can be given, and what applies if nothing is.
  private func values(_ kind: ValueKind, default text: String?) -> String {
    let notes = [
      kind.choices.isEmpty ? nil : "one of: " + kind.choices.joined(separator: ", "),
      text.map { "default: \($0)" },
    ].compactMap { $0 }
    return notes.isEmpty ? "" : "\n[\(notes.joined(separator: "; "))]"
  }

  private func statusRows(_ answers: Command.Answers?) -> [Row] {
    ExitStatus.allCases.compactMap { status in
      status.meaning(for: answers).map { Row("\(status.rawValue)", $0) }
    }
  }

  /// A heading and its rows; empty without rows. Terms share a column; a term that is too wide for
  /// it has its text on the next line.
  private func section(_ title: String, _ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let widest = layout.width < TextLayout.usualWidth ? 16 : 24
    let column = min(rows.map(\.term.count).max() ?? 0, widest) + 4
    return layout.lines("\(title):") + rows.map { layOut($0, column: column) }.joined()
  }

  private func layOut(_ row: Row, column: Int) -> String {
    let start = ("  " + row.term).withoutSpacesAtEnd
    let text = TextLayout.wrapped(row.text, to: layout.width - column)
      .map { String(repeating: " ", count: column) + $0 + "\n" }.joined()
    guard start.count + 2 <= column else {
      let isShort = start.count <= layout.width
      return (isShort ? start + "\n" : layout.lines(row.term, indent: 2, hanging: 6)) + text
    }
    return start + text.dropFirst(start.count)
  }

  private func examples(_ examples: [Command.Example]) -> String {
    guard !examples.isEmpty else { return "" }
    return "Examples:\n"
      + examples.map { example in
        layout.lines(example.does + ":", indent: 2) + layout.call(example.call)
      }.joined()
  }
}
