/// The completion script for Zsh, in the terms of `_arguments`.
enum ZshCompletion {
  static var script: String {
    let commands = CommandTable.all.map(function(for:))
    return """
      #compdef mvm-core
      # Completion of mvm-core for Zsh; made by `mvm-core completions zsh`.

      \(commands.joined(separator: "\n"))\(ValueKind.shared.map(list).joined())
      \(main)
      """
  }

  /// The function that Zsh calls: it completes the command, then what the command takes.
  private static var main: String {
    let options = CommonOptions.ofProgram.map { option in
      specification(option, excluding: ["-", ":"])
    }
    return """
      _mvm-core() {
        local curcontext=$curcontext state line ret=1
        typeset -A opt_args
        _arguments -C -A '-*' \\
          \(options.joined(separator: " \\\n    ")) \\
          '1:command:_mvm-core-commands' \\
          '*::argument:->arguments' && ret=0
        if [[ $state == arguments ]]; then
          curcontext=${curcontext%:*:*}:mvm-core-$words[1]:
          (( $+functions[_mvm-core-command-$words[1]] )) && _mvm-core-command-$words[1] && ret=0
        fi
        return ret
      }

      if [[ $funcstack[1] == _mvm-core ]]; then
        _mvm-core "$@"
      else
        compdef _mvm-core mvm-core
      fi

      """
  }

  private static func function(for command: Command) -> String {
    let specifications =
      command.options.map { specification($0) }
      + command.operands.enumerated().map { specification($1, number: $0 + 1) }
    return "_mvm-core-command-\(command.name)() {\n  _arguments -s -S \\\n    "
      + specifications.joined(separator: " \\\n    ") + "\n}\n"
  }

  /// An option as `_arguments` reads it: `(-f --format)'{-f+,--format=}'[…]:FORMAT:(human json)'`.
  private static func specification(
    _ option: OptionDeclaration, excluding others: [String] = []
  ) -> String {
    let isAlone = option.name == CommonOptions.help.declaration.name
    var excluded = option.repetition == .replaces ? option.spellings : []
    if isAlone { excluded = ["-", "*"] }
    if !others.isEmpty { excluded = others }
    let start =
      (excluded.count > 1 ? "'(\(excluded.joined(separator: " ")))'" : "")
      + (option.repetition == .replaces ? "" : "'*'")
    let names = spellings(option)
    let spelt = names.count > 1 ? "{\(names.joined(separator: ","))}" : names.joined()
    let value = option.takesValue ? ":\(escaped(option.valueName)):\(action(option.kind))" : ""
    return start + spelt + "[\(bracketed(option.brief))]\(value)".inSingleQuotes
  }

  /// `-f+` takes its value in the same or in the next word, `--format=` after an equals sign too.
  private static func spellings(_ option: OptionDeclaration) -> [String] {
    guard option.takesValue else { return option.spellings }
    return [option.short.map { "-\($0)+" }, option.long.map { "\($0)=" }].compactMap { $0 }
  }

  private static func specification(_ operand: OperandDeclaration, number: Int) -> String {
    let place = operand.count.isMany ? "*" : operand.count.isRequired ? "\(number)" : "\(number):"
    return "\(place):\(escaped(operand.name)):\(action(operand.kind))".inSingleQuotes
  }

  /// What completes a value: a function, or the words themselves.
  private static func action(_ kind: ValueKind) -> String {
    if let name = kind.sharedList { return functionName(name) }
    switch kind {
    case .choice(let words): return "(\(words.joined(separator: " ")))"
    case .choiceAndFile(let words):
      return "{ _values FORMAT \(words.map { "\($0)\\:FILE\\:_files" }.joined(separator: " ")) }"
    case .file: return "_files"
    case .directory: return "_files -/"
    case .flag, .number, .text, .ruleCode, .topic, .wireType, .hostChecks, .command: return " "
    }
  }

  private static func functionName(_ list: String) -> String {
    "_mvm-core-" + list.putting("-", for: "_")
  }

  /// A function that completes one of a list's words, or several with commas.
  private static func list(_ kind: ValueKind) -> String {
    guard let name = kind.sharedList else { return "" }
    let title = name.putting(" ", for: "_")
    let words = kind.words.map { word in
      kind.isList
        ? "\(word.text)[\(bracketed(word.meaning))]".inSingleQuotes
        : "\(escaped(word.text)):\(word.meaning)".inSingleQuotes
    }
    let rows = words.joined(separator: " \\\n    ")
    let body =
      kind.isList
      ? "  _values -s , '\(title)' \\\n    \(rows)\n"
      : "  local -a words=(\n    \(words.joined(separator: "\n    "))\n  )\n"
        + "  _describe -t \(name.putting("-", for: "_")) '\(title)' words\n"
    return "\n\(functionName(name))() {\n\(body)}\n"
  }

  /// Text in which a colon ends nothing.
  private static func escaped(_ text: String) -> String {
    text.escaping("\\:")
  }

  /// Text in which a bracket ends nothing.
  private static func bracketed(_ text: String) -> String {
    text.escaping("\\[]")
  }
}
