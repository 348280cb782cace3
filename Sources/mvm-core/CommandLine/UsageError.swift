/// What is wrong with a call: data without prose, which `UsageError+Text.swift` makes.
enum UsageError: Error, Equatable, Sendable {
  /// No command has this name.
  case unknownCommand(Argument)
  /// An option before the command, where only `--help` and `--version` are.
  case optionBeforeCommand(Argument)
  /// The command has no such option; the name is without its value.
  case unknownOption(WrittenOption)
  /// A flag with a value: `--strict=yes`.
  case unexpectedValue(WrittenOption, value: Argument)
  /// An option at the end, or before another option.
  case missingValue(WrittenOption, of: OptionName, next: Argument?)
  /// A value that the option's kind refuses.
  case invalidValue(of: String, Argument, OptionValueError)
  /// An option that would write the same file twice.
  case fileTwice(of: String, Argument)
  /// An option that would write over a file that is read.
  case outputOverInput(of: String, Argument)
  /// Two options that would write the same file.
  case sharedOutput(String, String, Argument)
  /// An option that would write over the file that standard output goes to.
  case outputIsStandardOutput(of: String, Argument)
  /// `-` for a file to write, where standard output has something else.
  case fileIsStandardOutput(of: String)
  /// `-` as an operand and as the value of this option.
  case standardInputTwice(String)
  /// An option of one value, twice, where that is an error.
  case repeatedOption(String)
  /// An option that the command can't do without.
  case missingOption(OptionName)
  /// An operand that the command can't do without.
  case missingOperand(String, choices: [String])
  /// Two options, or an option and its value, that exclude each other.
  case conflict(String, String)
  /// None or several of a document's gateways are meant; these could be.
  case ambiguousGateway(isNone: Bool, among: [String])
  /// One operand too many.
  case extraOperand(Argument)

  /// An option as it was written, and where.
  struct WrittenOption: Equatable, Sendable {
    /// `--strict`, or `-x`.
    let name: Argument
    /// Where it stood.
    let origin: Token.Origin
  }

  /// An option as it is declared: `--net-id` and `N`.
  struct OptionName: Equatable, Sendable {
    let name: String
    let valueName: String
    let choices: [String]

    init(_ option: OptionDeclaration) {
      name = option.name
      valueName = option.valueName
      if case .choice(let words) = option.kind { choices = words } else { choices = [] }
    }
  }
}
