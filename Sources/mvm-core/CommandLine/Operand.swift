/// An operand of a command, as data.
struct OperandDeclaration: Sendable {
  /// How many there may be.
  enum Count: Sendable {
    case one
    case optional
    case oneOrMore
    case any

    /// Whether one must be there.
    var isRequired: Bool { self == .one || self == .oneOrMore }
    /// Whether there may be several.
    var isMany: Bool { self == .oneOrMore || self == .any }
  }

  /// What help calls it: `FILE|-`.
  var name: String
  /// What it may be.
  var kind: ValueKind
  /// How many there may be. Only the last operand of a command may be many.
  var count: Count
  /// What it means, in sentences.
  var doc: String

  /// The operand in a line of usage: `[PATH|-]...`.
  var usage: String {
    let dots = count.isMany ? "..." : ""
    return (count.isRequired ? name : "[\(name)]") + dots
  }
}

/// An operand whose value has a type, declared and used like an `Option`.
struct Operand<Value: Sendable>: Sendable {
  /// The operand as data.
  let declaration: OperandDeclaration
  /// Turns the values that were given, in order, into one of the type.
  let read: @Sendable ([ParsedValue]) -> Value
}

/// A list of operands, one a line, like `OptionList`.
@resultBuilder enum OperandList {
  static func buildExpression<Value>(_ operand: Operand<Value>) -> OperandDeclaration {
    operand.declaration
  }

  static func buildBlock(_ operands: OperandDeclaration...) -> [OperandDeclaration] { operands }
}

extension Operand where Value == Argument {
  /// One argument, which must be there.
  init(_ name: String, kind: ValueKind = .text, doc: String) {
    declaration = OperandDeclaration(name: name, kind: kind, count: .one, doc: doc)
    read = { $0.last?.argument ?? Argument("") }
  }
}

extension Operand where Value == Argument? {
  /// One argument, which may be left out.
  init(_ name: String, kind: ValueKind = .text, doc: String) {
    declaration = OperandDeclaration(name: name, kind: kind, count: .optional, doc: doc)
    read = { $0.last?.argument }
  }
}

extension Operand where Value == [Argument] {
  /// Several arguments; `.oneOrMore` or `.any`.
  init(_ name: String, kind: ValueKind = .text, count: OperandDeclaration.Count, doc: String) {
    declaration = OperandDeclaration(name: name, kind: kind, count: count, doc: doc)
    read = { $0.compactMap(\.argument) }
  }
}

extension Operand where Value: Choice {
  /// One of a few words, which must be there; `fallback` is never seen.
  init(_ name: String, fallback: Value, doc: String) {
    declaration = OperandDeclaration(
      name: name, kind: .choice(Value.allCases.map(\.rawValue)), count: .one, doc: doc)
    read = { $0.last?.choice() ?? fallback }
  }
}

extension Operand {
  /// One of a few words, which may be left out.
  init<Word: Choice>(_ name: String, doc: String) where Value == Word? {
    declaration = OperandDeclaration(
      name: name, kind: .choice(Word.allCases.map(\.rawValue)), count: .optional, doc: doc)
    read = { $0.last?.choice() }
  }
}
