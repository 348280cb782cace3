/// What may be given as the value of an option or operand.
///
/// This is data: the parser checks it, help shows it, completions and manual pages read it.
enum ValueKind: Equatable, Sendable {
  /// No value: the option is given or not.
  case flag
  /// One of a few words.
  case choice([String])
  /// A whole number in decimal digits.
  case number(ClosedRange<Int>)
  /// A file or `-`.
  case file
  /// A directory.
  case directory
  /// One of a few words, an equals sign, and a file: `sarif=FILE`.
  case choiceAndFile([String])
  /// Rule codes or their prefixes, separated by commas.
  case ruleCode
  /// What `explain` describes: a rule by its code or name, a check or a cause of `platform`.
  case topic
  /// The name of a wire type.
  case wireType
  /// Checks of `platform` that can be required, separated by commas.
  case hostChecks
  /// The name of a command.
  case command
  /// Anything.
  case text
}

/// A value that its kind accepted.
enum ParsedValue: Equatable, Sendable {
  /// A flag was given.
  case present
  /// The choice with this index.
  case choice(Int)
  /// The choice with this index, and the file behind it.
  case choiceAndFile(Int, Argument)
  /// A number within its range.
  case number(Int)
  /// Bytes that need no check, or are checked by the command.
  case argument(Argument)
}

/// Why a kind refused a value.
enum OptionValueError: Error, Equatable, Sendable {
  /// Not one of these.
  case choice(of: [String])
  /// What is before the equals sign is not one of these.
  case word(Argument, of: [String])
  /// Not written as a number.
  case number(ClosedRange<Int>)
  /// A number outside the range.
  case range(ClosedRange<Int>)
  /// Not written like this example. For commands, which know more forms than the kinds.
  case form(example: String)
  /// For a reason that only the command knows, in words that hold nothing of the value itself.
  case because(String)
}

extension ValueKind {
  /// The words to choose from, if there are any.
  var choices: [String] {
    switch self {
    case .choice(let words), .choiceAndFile(let words): words
    default: []
    }
  }

  /// Reads an argument as values of this kind: one, or several separated by commas.
  func parse(_ argument: Argument) throws(OptionValueError) -> [ParsedValue] {
    switch self {
    case .flag: [.present]
    case .choice(let words): [try Self.choice(argument, of: words)]
    case .number(let range): [try Self.number(argument.bytes, in: range)]
    case .choiceAndFile(let words): [try Self.choiceAndFile(argument, of: words)]
    case .ruleCode: Self.list(argument)
    case .file, .directory, .topic, .wireType, .hostChecks, .command, .text:
      [.argument(argument)]
    }
  }

  private static func choice(
    _ argument: Argument, of words: [String]
  ) throws(OptionValueError) -> ParsedValue {
    let index = words.firstIndex { $0.utf8.elementsEqual(argument.bytes) }
    guard let index else { throw .choice(of: words) }
    return .choice(index)
  }

  private static func choiceAndFile(
    _ argument: Argument, of words: [String]
  ) throws(OptionValueError) -> ParsedValue {
    let parts = argument.bytes.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let word = Argument(bytes: Array(parts[0]))
    guard case .choice(let index) = try? choice(word, of: words) else {
      throw .word(word, of: words)
    }
    guard parts.count == 2, !parts[1].isEmpty else { throw .form(example: words[index] + "=FILE") }
    return .choiceAndFile(index, Argument(bytes: Array(parts[1])))
  }

  /// Digits only: Swift's own conversion also takes `+5` and `-0`.
  private static func number(
    _ bytes: [UInt8], in range: ClosedRange<Int>
  ) throws(OptionValueError) -> ParsedValue {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw .number(range)
    }
    let value = Int(String(decoding: digits, as: UTF8.self))
    guard digits.count == bytes.count, let value, range.contains(value) else {
      throw .range(range)
    }
    return .number(value)
  }

  private static func list(_ argument: Argument) -> [ParsedValue] {
    argument.bytes.split(separator: UInt8(ascii: ",")).map { item in
      .argument(Argument(bytes: Array(item)))
    }
  }
}
