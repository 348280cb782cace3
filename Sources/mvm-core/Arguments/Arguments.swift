/// The arguments of one call, understood and checked.
///
/// ```swift
/// let isStrict = arguments[LintOptions.strict]
/// let paths = arguments[LintOptions.paths]
/// ```
struct Arguments: Sendable {
  private var options: [String: [ParsedValue]] = [:]
  private var operands: [String: [ParsedValue]] = [:]

  /// The value of an option.
  subscript<Value>(option: Option<Value>) -> Value {
    option.read(options[option.declaration.name] ?? [])
  }

  /// The value of an operand.
  subscript<Value>(operand: Operand<Value>) -> Value {
    operand.read(operands[operand.declaration.name] ?? [])
  }

  /// Whether an option was given at all.
  func gives(_ option: OptionDeclaration) -> Bool {
    options[option.name] != nil
  }

  /// Adds what an option was given.
  mutating func add(_ values: [ParsedValue], to option: OptionDeclaration) {
    options[option.name, default: []] += values
  }

  /// Adds what an operand was given.
  mutating func add(_ values: [ParsedValue], to operand: OperandDeclaration) {
    operands[operand.name, default: []] += values
  }
}
