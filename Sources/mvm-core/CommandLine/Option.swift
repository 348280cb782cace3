/// An option of a command, as data for the parser, help, completions and man pages.
struct OptionDeclaration: Sendable {
  /// What giving an option again means.
  enum Repetition: Sendable {
    /// The last one wins, or it is an error where the command says so.
    case replaces
    /// One more of them, as in `-qq`.
    case counts
    /// One more value for a list.
    case adds
  }

  /// The long name with its dashes, or nil.
  var long: String?
  /// The letter after a single dash, or nil.
  var short: Character?
  /// What help calls the value: `GLOB`. Empty for flags.
  var valueName: String
  /// What values it takes.
  var kind: ValueKind
  /// What giving it again means.
  var repetition = Repetition.replaces
  /// The value in effect without the option, as help shows it.
  var defaultText: String?
  /// Whether the command can't do without.
  var isRequired = false
  /// Whether it means the same in every command, and so comes last in help.
  var isCommon = false
  /// What help calls the options among which it is listed; nil for `Options`.
  var heading: String?
  /// What it does, in sentences.
  var doc: String

  /// The name it is known by: the long one if there is one.
  var name: String { long ?? short.map { "-\($0)" } ?? "" }

  /// Whether it needs a value.
  var takesValue: Bool { kind != .flag }

  /// The name with its value, as a user would write it: `--net-id N`.
  var usage: String { takesValue ? "\(name) \(valueName)" : name }
}

/// An option whose value has a type: declared once, as a static value, and then the key to its
/// value.
///
/// ```swift
/// static let netID = Option<Int>("--net-id", value: "N", range: 0...4095, doc: "…")
/// …
/// let id = arguments[DeriveOptions.netID]
/// ```
struct Option<Value: Sendable>: Sendable {
  /// The option as data.
  var declaration: OptionDeclaration
  /// Turns the values that were given, in order, into one of the type. Total: the parser has
  /// refused everything else.
  let read: @Sendable ([ParsedValue]) -> Value

  /// The same option, shown among those that every command has.
  var common: Option {
    var copy = self
    copy.declaration.isCommon = true
    return copy
  }
}

/// A list of options, one a line: as data, whatever their types. Values of many types in one array
/// would take the runtime a good part of start-up.
@resultBuilder enum OptionList {
  static func buildExpression<Value>(_ option: Option<Value>) -> [OptionDeclaration] {
    [option.declaration]
  }

  static func buildExpression(_ group: OptionGroup) -> [OptionDeclaration] { group.options }

  static func buildBlock(_ options: [OptionDeclaration]...) -> [OptionDeclaration] {
    options.flatMap(\.self)
  }
}

/// Options that help lists under a heading.
struct OptionGroup: Sendable {
  let title: String
  let options: [OptionDeclaration]

  init(_ title: String, @OptionList _ options: () -> [OptionDeclaration]) {
    self.init(
      title,
      options().map { option in
        var copy = option
        copy.heading = title
        return copy
      })
  }

  init(_ title: String, _ options: [OptionDeclaration]) {
    self.title = title
    self.options = options
  }
}

/// An option without a value: true when given.
typealias Flag = Option<Bool>

/// Words to choose from: an enum of strings.
typealias Choice = CaseIterable & RawRepresentable<String> & Sendable
