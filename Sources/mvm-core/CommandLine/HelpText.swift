/// Makes help from the command table: 80 columns, plain text.
enum HelpText {
  static let width = 80

  /// The help of the program: its commands.
  static func overview() -> String {
    let commands = CommandTable.all.map { Row($0.name, $0.summary) }
    return [
      wrapped(CommandTable.about, to: width).joined(separator: "\n") + "\n",
      "Usage: mvm-core COMMAND [OPTIONS] [ARGUMENTS]\n",
      section("Commands", commands), section("Options", CommonOptions.ofProgram.map(row)),
      section("Exit status", statusRows(nil)), exampleSection(CommandTable.examples),
    ].joined(separator: "\n")
  }

  /// The help of one command.
  static func help(for command: Command) -> String {
    let options = command.options
    let sections = [
      section("Arguments", command.operands.map(row)),
      section("Options", options.filter { !$0.isCommon }.map(row)),
      section("Common options", options.filter(\.isCommon).map(row)),
      section("Exit status", statusRows(command.answers)), exampleSection(command.examples),
    ]
    let top = wrapped(command.summary, to: width).joined(separator: "\n") + "\n"
    return ([top, usage(command)] + sections.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  /// `Usage: mvm-core derive --net-id N [OPTIONS] WHAT`
  private static func usage(_ command: Command) -> String {
    let required = command.options.filter(\.isRequired).map(\.usage)
    let words = ["Usage: mvm-core", command.name] + required + ["[OPTIONS]"]
    return (words + command.operands.map(\.usage)).joined(separator: " ") + "\n"
  }
}

// MARK: - Rows

extension HelpText {
  /// A term on the left and its explanation on the right.
  struct Row: Sendable {
    let term: String
    let text: String

    init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  private static func row(_ operand: OperandDeclaration) -> Row {
    Row(operand.usage, operand.doc + values(operand.kind, default: nil))
  }

  /// Long names stand below each other, whether or not there is a short one.
  private static func row(_ option: OptionDeclaration) -> Row {
    let short = option.short.map { "-\($0)" }
    let names = [short ?? "  ", option.long].compactMap { $0 }
    let separator = short == nil ? "  " : ", "
    let value = option.takesValue ? " \(option.valueName)" : ""
    return Row(
      names.joined(separator: separator) + value,
      option.doc + values(option.kind, default: option.defaultText))
  }

  /// What may be given, and what holds when nothing is.
  private static func values(_ kind: ValueKind, default text: String?) -> String {
    let notes = [
      kind.choices.isEmpty ? nil : "one of: " + kind.choices.joined(separator: ", "),
      text.map { "default: \($0)" },
    ].compactMap { $0 }
    return notes.isEmpty ? "" : "\n[\(notes.joined(separator: "; "))]"
  }

  private static func statusRows(_ answers: Command.Answers?) -> [Row] {
    ExitStatus.allCases.compactMap { status in
      status.meaning(for: answers).map { Row("\(status.rawValue)", $0) }
    }
  }
}

// MARK: - Layout

extension HelpText {
  /// A heading and its rows; empty without rows. Terms share a column; a term too wide for it has
  /// its text on the next line.
  private static func section(_ title: String, _ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let column = min(rows.map(\.term.count).max() ?? 0, widestTerm) + 4
    return "\(title):\n" + rows.map { layOut($0, column: column) }.joined()
  }

  private static let widestTerm = 24

  private static func layOut(_ row: Row, column: Int) -> String {
    let margin = String(repeating: " ", count: column)
    let text = wrapped(row.text, to: width - column)
    let start = "  " + row.term
    guard start.count + 2 <= column else {
      return start + "\n" + text.map { margin + $0 + "\n" }.joined()
    }
    let gap = String(repeating: " ", count: column - start.count)
    let rest = text.dropFirst().map { margin + $0 + "\n" }.joined()
    return start + gap + (text.first ?? "") + "\n" + rest
  }

  private static func exampleSection(_ examples: [Command.Example]) -> String {
    guard !examples.isEmpty else { return "" }
    return "Examples:\n" + examples.map { "  \($0.does):\n    $ \($0.call)\n" }.joined()
  }

  /// The text in lines of at most so many columns, broken at spaces and where it breaks itself.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n").flatMap { wrappedParagraph($0, to: width) }
  }

  private static func wrappedParagraph(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
