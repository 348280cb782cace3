/// The completion script for Bash: works from 3.2, with and without bash-completion.
enum BashCompletion {
  static var script: String {
    [
      "# Completion of mvm-core for Bash; made by `mvm-core completions bash`.\n",
      functions, optionList, valuedOptions, values, main,
    ].joined(separator: "\n") + ValueKind.shared.map(list).joined() + registration
  }

  /// The options of a command: a word and its meaning on each line.
  private static var optionList: String {
    let program = CommonOptions.ofProgram.flatMap(lines)
    return "__mvm_core_options() {\n  case $1 in\n"
      + caseOfWords("''", program)
      + CommandTable.all.map { caseOfWords($0.name, $0.options.flatMap(lines)) }.joined()
      + "  esac\n}\n"
  }

  private static func lines(of option: OptionDeclaration) -> [Word] {
    option.spellings.map { Word($0, option.brief) }
  }

  private static func caseOfWords(_ pattern: String, _ words: [Word]) -> String {
    "    \(pattern))\n      __mvm_core_print \\\n        "
      + words.map(quoted).joined(separator: " \\\n        ") + " ;;\n"
  }

  /// Sets which options of a command take a value, so that it is not taken for an operand.
  private static var valuedOptions: String {
    let cases = CommandTable.all.compactMap { command -> String? in
      let names = command.options.filter(\.takesValue).flatMap(\.spellings)
      return names.isEmpty
        ? nil : "    \(command.name)) valued=' \(names.joined(separator: " ")) ' ;;\n"
    }
    return "__mvm_core_valued() {\n  valued=' '\n  case $1 in\n\(cases.joined())  esac\n}\n"
  }

  /// Offers the values of an option, or of the operand with this number.
  private static var values: String {
    "__mvm_core_values() {\n  case $1 in\n"
      + CommandTable.all.map { command in
        command.options.filter(\.takesValue).map { option in
          let patterns = option.spellings.map { "'\(command.name) \($0)'" }
          return caseOfValue(patterns.joined(separator: " | "), option.kind)
        }.joined()
          + command.operands.enumerated().map { index, operand in
            let number = operand.count.isMany ? "'*" : "\(index)'"
            return caseOfValue("'\(command.name) \(number)", operand.kind)
          }.joined()
      }.joined()
      + "  esac\n}\n"
  }

  private static func caseOfValue(_ pattern: String, _ kind: ValueKind) -> String {
    "    \(pattern)) \(offer(kind)) ;;\n"
  }

  /// The command that offers values of a kind; empty where there is nothing to offer.
  private static func offer(_ kind: ValueKind) -> String {
    let words = kind.words.map(quoted).joined(separator: " ")
    switch kind {
    case .file: return "__mvm_core_paths -f"
    case .directory: return "__mvm_core_paths -d"
    case .choiceAndFile: return "__mvm_core_words_and_file \(words)"
    case .flag, .number, .text: return ""
    default: break
    }
    let offer = kind.isList ? "__mvm_core_offer_list" : "__mvm_core_offer"
    return kind.sharedList.map { "\(offer) < <(__mvm_core_\($0))" }
      ?? "\(offer) < <(__mvm_core_print \(words))"
  }

  private static func list(_ kind: ValueKind) -> String {
    guard let name = kind.sharedList else { return "" }
    return "\n__mvm_core_\(name)() {\n  __mvm_core_print \\\n    "
      + kind.words.map(quoted).joined(separator: " \\\n    ") + "\n}\n"
  }

  /// A word and, behind a tab, its meaning.
  private static func quoted(_ word: Word) -> String {
    guard !word.meaning.isEmpty else { return word.text.inSingleQuotes }
    return "$'" + word.text + "\\t" + word.meaning.escaping("\\'") + "'"
  }
}
