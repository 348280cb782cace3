// The kinds of option there are: each initializer ties a type of value to a `ValueKind`.

extension Option where Value == Bool {
  /// A flag: `--strict`.
  init(_ long: String?, short: Character? = nil, doc: String) {
    declaration = OptionDeclaration(long: long, short: short, valueName: "", kind: .flag, doc: doc)
    read = { !$0.isEmpty }
  }
}

extension Option where Value == Int {
  /// A flag that counts how often it is given: `-qq` is 2.
  init(counting long: String?, short: Character? = nil, doc: String) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: "", kind: .flag, repetition: .counts, doc: doc)
    read = { $0.count }
  }

  /// A number that has a default or, without one, must be given.
  init(
    _ long: String?, short: Character? = nil, value: String, range: ClosedRange<Int>,
    default: Int? = nil, doc: String
  ) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: .number(range),
      defaultText: `default`.map(String.init), isRequired: `default` == nil, doc: doc)
    read = { $0.last?.number ?? `default` ?? range.lowerBound }
  }
}

extension Option where Value == Int? {
  /// A number that may be left out.
  init(
    _ long: String?, short: Character? = nil, value: String, range: ClosedRange<Int>, doc: String
  ) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: .number(range), doc: doc)
    read = { $0.last?.number }
  }
}

extension Option where Value: Choice {
  /// One of a few words, with a default.
  init(
    _ long: String?, short: Character? = nil, value: String, default: Value, doc: String
  ) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: .choice(Value.allCases.map(\.rawValue)),
      defaultText: `default`.rawValue, doc: doc)
    read = { $0.last?.choice() ?? `default` }
  }
}

extension Option {
  /// One of a few words, or nil when it is left out.
  init<Word: Choice>(
    _ long: String?, short: Character? = nil, value: String, doc: String
  ) where Value == Word? {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: .choice(Word.allCases.map(\.rawValue)),
      doc: doc)
    read = { $0.last?.choice() }
  }
}

extension Option where Value == Argument? {
  /// Text, or a path when the kind is `.file` or `.directory`; nil when it is left out.
  init(
    _ long: String?, short: Character? = nil, value: String, kind: ValueKind = .text, doc: String
  ) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: kind, doc: doc)
    read = { $0.last?.argument }
  }
}

extension Option where Value == Argument {
  /// Text, or a path when the kind is `.file` or `.directory`, that must be given.
  init(
    _ long: String?, short: Character? = nil, value: String, kind: ValueKind = .text, doc: String
  ) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: kind, isRequired: true, doc: doc)
    read = { $0.last?.argument ?? Argument("") }
  }
}

extension Option where Value == [Argument] {
  /// A list: the option may be given many times.
  init(
    _ long: String?, short: Character? = nil, value: String, kind: ValueKind = .text, doc: String
  ) {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value, kind: kind, repetition: .adds, doc: doc)
    read = { $0.compactMap(\.argument) }
  }
}

/// One of a few words with a file: `sarif=report.sarif`.
struct ChoiceAndFile<Word: Choice>: Sendable {
  let word: Word
  let file: Argument
}

extension Option {
  /// A list of words, each with a file: the option may be given many times.
  init<Word: Choice>(
    _ long: String?, short: Character? = nil, value: String, doc: String
  ) where Value == [ChoiceAndFile<Word>] {
    declaration = OptionDeclaration(
      long: long, short: short, valueName: value,
      kind: .choiceAndFile(Word.allCases.map(\.rawValue)), repetition: .adds, doc: doc)
    read = { values in
      values.compactMap { value in
        guard case .choiceAndFile(let index, let file) = value else { return nil }
        return Word.allCases.dropFirst(index).first.map { ChoiceAndFile(word: $0, file: file) }
      }
    }
  }
}

extension ParsedValue {
  /// The number, if it is one.
  var number: Int? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The bytes, if it is text.
  var argument: Argument? {
    if case .argument(let argument) = self { argument } else { nil }
  }

  /// The word chosen.
  func choice<Word: Choice>() -> Word? {
    guard case .choice(let index) = self else { return nil }
    return Word.allCases.dropFirst(index).first
  }
}
