/// The completion script for fish.
enum FishCompletion {
  static var script: String {
    "# Completion of mvm-core for fish; made by `mvm-core completions fish`.\n\n"
      + functions + valuedOptions + ValueKind.shared.map(list).joined() + "\n"
      + "complete -c mvm-core -f\n"
      + CommonOptions.ofProgram.map { option($0, when: "__mvm_core_needs_command") }.joined()
      + "complete -c mvm-core -n __mvm_core_needs_command -a '(__mvm_core_commands)'\n"
      + CommandTable.all.map(command).joined()
  }

  /// Shows which options of a command take a value, so that it is not taken for an operand.
  private static var valuedOptions: String {
    let cases = CommandTable.all.compactMap { command -> String? in
      let names = command.options.filter(\.takesValue).flatMap(\.spellings)
      guard !names.isEmpty else { return nil }
      return "        case \(command.name)\n            string split ' ' -- "
        + "'\(names.joined(separator: " "))'\n"
    }
    return "\nfunction __mvm_core_valued\n    switch $argv[1]\n\(cases.joined())    end\nend\n"
  }

  private static func list(_ kind: ValueKind) -> String {
    guard let name = kind.sharedList else { return "" }
    let words = kind.words.map { word in
      quoted(word.meaning.isEmpty ? word.text : "\(word.text)\t\(word.meaning)")
    }
    return "\nfunction __mvm_core_\(name)\n    printf '%s\\n' \\\n        "
      + words.joined(separator: " \\\n        ") + "\nend\n"
  }

  private static func command(_ command: Command) -> String {
    let test = quoted("__mvm_core_is \(command.name)")
    return "\n" + command.options.map { option($0, when: test) }.joined()
      + command.operands.enumerated().map { operand($1, number: $0, of: command) }.joined()
  }

  private static func option(_ option: OptionDeclaration, when test: String) -> String {
    let names = [option.short.map { "-s \($0)" }, option.long.map { "-l \($0.dropFirst(2))" }]
    let words = ["complete -c mvm-core -n", test] + names.compactMap { $0 }
    let value = option.takesValue ? [values(option.kind, isOption: true)] : []
    return (words + value + ["-d", quoted(option.brief)]).joined(separator: " ") + "\n"
  }

  private static func operand(
    _ operand: OperandDeclaration, number: Int, of command: Command
  ) -> String {
    let given = values(operand.kind, isOption: false)
    guard !given.isEmpty else { return "" }
    let count = operand.count.isMany ? "" : " \(number)"
    return "complete -c mvm-core -n \(quoted("__mvm_core_is \(command.name)\(count)")) \(given)\n"
  }

  /// What follows an option, or is in place of an operand.
  private static func values(_ kind: ValueKind, isOption: Bool) -> String {
    let exclusive = isOption ? "-x " : ""
    let source: String
    switch kind {
    case .file: return isOption ? "-r -F" : "-F"
    case .directory: source = "(__fish_complete_directories (__mvm_core_value))"
    case .choice(let words): source = words.joined(separator: " ")
    case .choiceAndFile(let words):
      source = "(__mvm_core_words_and_file \(words.joined(separator: " ")))"
    case .flag, .number, .text: return isOption ? "-x" : ""
    case .ruleCode, .topic, .wireType, .hostChecks, .command:
      let name = kind.sharedList ?? ""
      source = kind.isList ? "(__mvm_core_list __mvm_core_\(name))" : "(__mvm_core_\(name))"
    }
    return exclusive + "-k -a " + quoted(source)
  }

  /// Text between single quotes, in which fish gives a backslash a meaning.
  private static func quoted(_ text: String) -> String {
    "'" + text.escaping("\\'") + "'"
  }

  /// What does not depend on the command table: where the cursor is, and lists.
  private static let functions = #"""
    # Checks whether no command is there yet.
    function __mvm_core_needs_command
        test (count (commandline -opc)) -eq 1
    end

    # Checks whether this command is there and, with a number, so many operands behind it.
    function __mvm_core_is
        set -l words (commandline -opc)
        test (count $words) -ge 2; or return 1
        contains -- $words[2] -h --help; and set words[2] help
        test "$words[2]" = $argv[1]; or return 1
        test (count $argv) -eq 1; or test (__mvm_core_operands $words) -eq $argv[2]
    end

    # Counts the operands: what is neither an option nor an option's value.
    function __mvm_core_operands
        set -l valued (__mvm_core_valued $argv[2])
        set -l operands 0
        set -l takes_value no
        set -l ended no
        for word in $argv[3..-1]
            if test $takes_value = yes
                set takes_value no
            else if test $ended = yes; or not string match -qr -- '^-.' $word
                set operands (math $operands + 1)
            else if test "$word" = --
                set ended yes
            else if string match -q -- '--*' $word
                contains -- $word $valued; and set takes_value yes
            else
                set -l letters (string split '' -- (string sub -s 2 -- $word))
                for letter in $letters
                    contains -- -$letter $valued; or continue
                    test $letter = $letters[-1]; and set takes_value yes
                    break
                end
            end
        end
        echo $operands
    end

    # Prints what is there of the value at the cursor, without `--option=`.
    function __mvm_core_value
        string replace -r -- '^--[^=]*=' '' (commandline -ct)
    end

    # Prints what a function prints, for the last place of a list with commas.
    function __mvm_core_list
        set -l value (__mvm_core_value)
        set -l before (string match -r -- '^.*,' $value; or echo)
        for line in ($argv[1])
            set -l word (string split \t -- $line)[1]
            contains -- $word (string split , -- $before); or echo -- $before$line
        end
    end

    # Prints WORD= for each word and, where one is there, files behind it.
    function __mvm_core_words_and_file
        set -l value (__mvm_core_value)
        set -l before (string match -r -- '^[^=]*=' $value)
        if test -z "$before"
            printf '%s=\n' $argv
        else
            set -l file (string replace -r -- '^[^=]*=' '' $value)
            for path in (__fish_complete_path $file)
                echo -- $before$path
            end
        end
    end
    """# + "\n"
}
