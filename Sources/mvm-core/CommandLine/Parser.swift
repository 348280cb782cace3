/// Reads the arguments of one command by its declaration.
///
/// `--opt VALUE`, `--opt=VALUE`, `-oVALUE`, `-o VALUE`, bundled flags (`-qq`, `-qv`); `--` ends
/// options; options and operands mix; `-` is an operand. A value may start with a dash only when it
/// is attached or is a number, so that a forgotten value never swallows the next option.
struct Parser {
  /// What became of the arguments.
  struct Outcome: Sendable {
    /// Everything that could be understood, also after an error.
    var arguments = Arguments()
    /// The first error.
    var error: UsageError?
    /// Whether help was asked for, before any error.
    var wantsHelp = false
  }

  private let input: [Argument]
  private let options: [OptionDeclaration]
  private let operands: [OperandDeclaration]
  private let repeatedOptionIsError: Bool

  private var outcome = Outcome()
  private var position = 0
  private var optionsHaveEnded = false
  private var operandArguments: [Argument] = []

  private init(_ input: [Argument], for command: Command) {
    self.input = input
    options = command.options
    operands = command.operands
    repeatedOptionIsError = command.repeatedOptionIsError
  }

  /// Reads what follows the command's name.
  static func parse(_ input: [Argument], for command: Command) -> Outcome {
    var parser = Parser(input, for: command)
    while parser.position < input.count, !parser.outcome.wantsHelp {
      parser.keepingFirstError { parser throws(UsageError) in try parser.step() }
    }
    if !parser.outcome.wantsHelp {
      parser.keepingFirstError { parser throws(UsageError) in try parser.assignOperands() }
      parser.keepingFirstError { parser throws(UsageError) in try parser.requireOptions() }
    }
    return parser.outcome
  }

  /// Goes on after an error, so that a report of the error can know the format that was asked for.
  private mutating func keepingFirstError(_ body: (inout Parser) throws(UsageError) -> Void) {
    do {
      try body(&self)
    } catch {
      outcome.error = outcome.error ?? error
    }
  }

  /// Reads the next argument, and the value after it if it needs one.
  private mutating func step() throws(UsageError) {
    let argument = input[position]
    let token = Token(argument, index: position, optionsHaveEnded: optionsHaveEnded)
    position += 1
    switch token.content {
    case .operand(let operand): operandArguments.append(operand)
    case .long(let name, nil) where name.bytes.count == 2: optionsHaveEnded = true
    case .long(let name, let value): try readLong(name, value, at: token.index)
    case .short(let letters): try readBundle(letters, of: argument, at: token.index)
    }
  }
}

// MARK: - Options

extension Parser {
  private mutating func readLong(
    _ name: Argument, _ value: Argument?, at index: Int
  ) throws(UsageError) {
    let spelling = UsageError.WrittenOption(name: name, origin: .init(index: index, form: .long))
    let option = options.first { $0.long?.utf8.elementsEqual(name.bytes) ?? false }
    guard let option else { throw .unknownOption(spelling) }
    if option.takesValue {
      try store(value, orNextAfter: spelling, in: option)
    } else if let value {
      throw .unexpectedValue(spelling, value: value)
    } else {
      try storeFlag(option)
    }
  }

  /// Reads the letters after one dash: flags, and at most one option with a value, which ends them.
  private mutating func readBundle(
    _ letters: [UInt8], of argument: Argument, at index: Int
  ) throws(UsageError) {
    var rest = letters[...]
    while let letter = rest.first, !outcome.wantsHelp {
      let spelling = Self.spelling(of: rest, in: argument, at: index)
      guard let option = options.first(where: { $0.short?.asciiValue == letter }) else {
        throw .unknownOption(spelling)
      }
      rest = rest.dropFirst()
      if option.takesValue {
        let attached = rest.isEmpty ? nil : Argument(bytes: Array(rest))
        return try store(attached, orNextAfter: spelling, in: option)
      }
      if rest.first == UInt8(ascii: "=") {
        throw .unexpectedValue(spelling, value: Argument(bytes: Array(rest.dropFirst())))
      }
      try storeFlag(option)
    }
  }

  /// The first letter of what is left, as a user would write it alone.
  private static func spelling(
    of rest: ArraySlice<UInt8>, in argument: Argument, at index: Int
  ) -> UsageError.WrittenOption {
    let text = String(decoding: rest, as: UTF8.self)
    let isAlone = argument.bytes.count == 2
    return UsageError.WrittenOption(
      name: Argument("-\(String(text.unicodeScalars.prefix(1)))"),
      origin: .init(index: index, form: isAlone ? .short : .bundled(in: argument)))
  }

  /// The next argument, if it can be a value.
  private mutating func nextValue(
    for option: OptionDeclaration, _ spelling: UsageError.WrittenOption
  ) throws(UsageError) -> Argument {
    let next = position < input.count ? input[position] : nil
    guard let next, !Self.looksLikeOption(next) else {
      throw .missingValue(spelling, of: .init(option), next: next)
    }
    position += 1
    return next
  }

  /// Whether an argument starts with a dash and is neither `-` nor a negative number.
  private static func looksLikeOption(_ argument: Argument) -> Bool {
    let bytes = argument.bytes
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else { return false }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[1])
  }

  private mutating func storeFlag(_ option: OptionDeclaration) throws(UsageError) {
    if option.name == CommonOptions.help.declaration.name {
      outcome.wantsHelp = outcome.error == nil
    }
    outcome.arguments.add([.present], to: option)
  }

  /// Stores an attached value or, without one, the next argument.
  private mutating func store(
    _ attached: Argument?, orNextAfter spelling: UsageError.WrittenOption,
    in option: OptionDeclaration
  ) throws(UsageError) {
    let value = if let attached { attached } else { try nextValue(for: option, spelling) }
    let isRepeated = option.repetition == .replaces && outcome.arguments.gives(option)
    if isRepeated && repeatedOptionIsError { throw .repeatedOption(option.name) }
    outcome.arguments.add(try Self.parse(value, as: option.kind, of: option.name), to: option)
  }

  private static func parse(
    _ value: Argument, as kind: ValueKind, of name: String
  ) throws(UsageError) -> [ParsedValue] {
    do {
      return try kind.parse(value)
    } catch {
      throw .invalidValue(of: name, value, error)
    }
  }

  private func requireOptions() throws(UsageError) {
    let missing = options.first { $0.isRequired && !outcome.arguments.gives($0) }
    if let missing { throw .missingOption(.init(missing)) }
  }
}

// MARK: - Operands

extension Parser {
  /// Hands the operands out, in order; the last declaration may take many.
  private mutating func assignOperands() throws(UsageError) {
    var rest = operandArguments[...]
    for operand in operands {
      let taken = operand.count.isMany ? rest : rest.prefix(1)
      if taken.isEmpty && operand.count.isRequired {
        throw .missingOperand(operand.name, choices: operand.kind.choices)
      }
      for argument in taken {
        let values = try Self.parse(argument, as: operand.kind, of: operand.name)
        outcome.arguments.add(values, to: operand)
      }
      rest = rest.dropFirst(taken.count)
    }
    if let extra = rest.first { throw .extraOperand(extra) }
  }
}
