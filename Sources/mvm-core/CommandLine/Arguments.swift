/// The arguments of one call, understood and checked.
///
/// ```swift
/// let isStrict = arguments[LintOptions.strict]
/// let paths = arguments[LintOptions.paths]
/// ```
struct Arguments: Sendable {
  /// What one option or operand was given. A list of these starts faster than a dictionary, whose
  /// types the runtime would have to make first.
  private struct Entry: Sendable {
    let name: String
    let isOption: Bool
    var values: [ParsedValue]
  }

  private var entries: [Entry] = []

  /// The value of an option.
  subscript<Value>(option: Option<Value>) -> Value {
    option.read(values(of: option.declaration.name, isOption: true) ?? [])
  }

  /// The value of an operand.
  subscript<Value>(operand: Operand<Value>) -> Value {
    operand.read(values(of: operand.declaration.name, isOption: false) ?? [])
  }

  /// Whether an option was given at all.
  func gives(_ option: OptionDeclaration) -> Bool {
    values(of: option.name, isOption: true) != nil
  }

  /// The word that an option of a name was given, or its default; nil where none of the options has
  /// the name.
  func choice(of name: String, among options: [OptionDeclaration]) -> String? {
    guard let option = options.first(where: { $0.name == name }) else { return nil }
    guard case .choice(let index) = values(of: name, isOption: true)?.last else {
      return option.defaultText
    }
    return option.kind.choices.dropFirst(index).first
  }

  /// Adds what an option was given.
  mutating func add(_ values: [ParsedValue], to option: OptionDeclaration) {
    add(values, to: option.name, isOption: true)
  }

  /// Adds what an operand was given.
  mutating func add(_ values: [ParsedValue], to operand: OperandDeclaration) {
    add(values, to: operand.name, isOption: false)
  }

  private func values(of name: String, isOption: Bool) -> [ParsedValue]? {
    entries.first { $0.name == name && $0.isOption == isOption }?.values
  }

  private mutating func add(_ values: [ParsedValue], to name: String, isOption: Bool) {
    for index in entries.indices
    where entries[index].name == name && entries[index].isOption == isOption {
      entries[index].values += values
      return
    }
    entries.append(Entry(name: name, isOption: isOption, values: values))
  }
}
