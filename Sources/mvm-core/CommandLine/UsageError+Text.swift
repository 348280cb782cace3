import MVMCore

// The only file that turns errors of usage into text. What came from outside is escaped.

extension UsageError {
  /// One line: what is wrong and, where there is one, the likely remedy.
  func message(for command: Command?) -> String {
    switch self {
    case .unknownCommand(let name): Self.unknownCommand(name)
    case .optionBeforeCommand(let option): Self.optionBeforeCommand(option)
    case .unknownOption(let spelling): Self.unknownOption(spelling, command)
    case .unexpectedValue(let spelling, let value):
      "\(quoted(spelling.name)) takes no value, but has \(quoted(value))"
    case .missingValue(let spelling, let option, let next):
      Self.missingValue(spelling, option, next)
    case .invalidValue(let name, let value, let reason): Self.invalid(value, of: name, reason)
    case .fileTwice(let name, let file): "\(name) names \(quoted(file)) twice"
    case .outputOverInput(let name, let file):
      "\(name) would overwrite \(quoted(file)), which is also an input"
    case .sharedOutput(let first, let second, let file):
      "\(first) and \(second) would both write \(quoted(file))"
    case .outputIsStandardOutput(let name, let file):
      "\(name) would overwrite \(quoted(file)), to which standard output goes"
    case .fileIsStandardOutput(let name):
      "\(name) needs a file; standard output is used for the result"
    case .standardInputTwice(let name):
      "standard input can't be a file to check and the list of \(name) at the same time"
    case .repeatedOption(let name):
      "'\(name)' is given twice; \(command?.name ?? "mvm-core") takes it once"
    case .missingOption(let option):
      "\(command?.name ?? "mvm-core") needs '\(option.name) \(option.valueName)'"
    case .missingOperand(let name, let choices):
      "\(command?.name ?? "mvm-core") needs \(name)" + Self.list(choices, after: ": ")
    case .conflict(let first, let second): "'\(first)' can't be used with '\(second)'"
    case .ambiguousGateway(let isNone, let names): Self.ambiguousGateway(isNone, names)
    case .extraOperand(let argument): "unexpected argument \(quoted(argument))"
    }
  }

  /// Where to read on.
  func hint(for command: Command?) -> String {
    "Try 'mvm-core \(command.map { $0.name + " " } ?? "")--help'."
  }
}

extension UsageError {
  private static func unknownCommand(_ name: Argument) -> String {
    let said = "unknown command \(quoted(name))"
    let commands = CommandTable.all.map(\.name)
    let text = name.text
    let lowered = name.bytes.map(\.lowercased)
    let synonym = CommandTable.synonyms.first { $0.key.utf8.elementsEqual(lowered) }?.value
    if let synonym, commands.contains(synonym) { return said + didYouMean(synonym) }
    if let near = NearWord.nearest(to: text, among: commands) { return said + didYouMean(near) }
    if text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) {
      return said + didYouMean("mvm-core lint \(escaped(text))")
    }
    return said
  }

  private static func optionBeforeCommand(_ option: Argument) -> String {
    if let near = NearWord.nearest(to: option.text, among: CommonOptions.ofProgram.map(\.name)) {
      return "unknown option \(quoted(option))" + didYouMean(near)
    }
    return "\(quoted(option)) must follow the command: mvm-core COMMAND [OPTIONS]"
  }

  private static func unknownOption(_ spelling: WrittenOption, _ command: Command?) -> String {
    let names = (command?.options ?? []).flatMap { option in
      [option.long, option.short.map { "-\($0)" }].compactMap { $0 }
    }
    let subject = command?.name ?? "mvm-core"
    guard case .bundled(let whole) = spelling.origin.form else {
      return "\(subject) has no option \(quoted(spelling.name))"
        + suggestion(for: spelling.name.text, among: names)
    }
    return "\(subject) has no option \(quoted(spelling.name)) (in \(quoted(whole)))"
      + suggestion(for: "-" + whole.text, among: names)
  }

  private static func missingValue(
    _ spelling: WrittenOption, _ option: OptionName, _ next: Argument?
  ) -> String {
    let said = "\(quoted(spelling.name)) needs a value"
    if !option.choices.isEmpty { return said + list(option.choices, after: ": ") }
    guard let next, next.bytes != Array("--".utf8), spelling.origin.form == .long else {
      return said + ": \(option.valueName)"
    }
    let attached = Argument(bytes: spelling.name.bytes + [UInt8(ascii: "=")] + next.bytes)
    return said + "; if \(quoted(next)) is the value, write \(quoted(attached))"
  }

  private static func invalid(
    _ value: Argument, of name: String, _ reason: OptionValueError
  ) -> String {
    switch reason {
    case .choice(let words):
      let near = NearWord.nearest(to: value.text, among: words)
      return "\(name) can't be \(quoted(value))"
        + (near.map(didYouMean) ?? list(words.count > 20 ? [] : words, after: "; use "))
    case .word(let word, let words):
      let near = NearWord.nearest(to: word.text, among: words)
      return "\(name) can't be \(quoted(word))"
        + (near.map(didYouMean) ?? list(words, after: "; use "))
    case .number(let range):
      return "\(name) must be an integer from \(range.lowerBound) to \(range.upperBound), "
        + "not \(quoted(value))"
    case .range(let range):
      return "\(name) must be from \(range.lowerBound) to \(range.upperBound), "
        + "not \(escaped(value.text))"
    case .form(let example):
      return "\(name) must look like '\(example)', not \(quoted(value))"
    case .because(let reason):
      return "\(name) can't be \(quoted(value)): \(reason)"
    }
  }
}

extension UsageError {
  private static func ambiguousGateway(_ isNone: Bool, _ names: [String]) -> String {
    let shown = names.prefix(8).map {
      escaped(String(quoted($0).unicodeScalars.dropFirst().dropLast()))
    }
    let more = names.count > shown.count ? " …" : ""
    return isNone
      ? "no gateway has this tenant and pool; choose \(shown.joined(separator: ", "))\(more)"
      : "\(names.count) pools have routes; choose one with --tenant and --pool: "
        + shown.joined(separator: ", ") + more
  }

  private static func suggestion(for text: String, among words: [String]) -> String {
    NearWord.nearest(to: text, among: words).map(didYouMean) ?? ""
  }

  private static func didYouMean(_ word: String) -> String {
    "; did you mean '\(word)'?"
  }

  /// `: auto, always or never`
  private static func list(_ words: [String], after start: String) -> String {
    guard let last = words.last else { return "" }
    let others = words.dropLast().joined(separator: ", ")
    return start + (others.isEmpty ? last : "\(others) or \(last)")
  }
}

/// An argument for a message: escaped, and in quotes.
private func quoted(_ argument: Argument) -> String {
  "'\(escaped(argument.text))'"
}
