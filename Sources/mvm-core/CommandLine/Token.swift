/// A piece of the command line that remembers where it came from.
struct Token: Equatable, Sendable {
  /// What a piece is.
  enum Content: Equatable, Sendable {
    /// A long option with its dashes, and the value after `=`.
    case long(name: Argument, value: Argument?)
    /// The letters and whatever else follow a single dash: `qq`, `fjson`.
    case short(letters: [UInt8])
    /// An operand.
    case operand(Argument)
  }

  /// Where a piece stood.
  struct Origin: Equatable, Sendable {
    /// How an option was written.
    enum Form: Equatable, Sendable {
      /// `--strict`
      case long
      /// `-q`
      case short
      /// `-qv`: one of several letters after one dash; the whole argument.
      case bundled(in: Argument)
      /// Not an option.
      case operand
    }

    /// Which argument it was, counted from 0 after the program's name.
    let index: Int
    let form: Form
  }

  let index: Int
  let content: Content

  /// Reads one argument. After `--`, everything is an operand.
  init(_ argument: Argument, index: Int, optionsHaveEnded: Bool) {
    self.index = index
    let bytes = argument.bytes
    if optionsHaveEnded || bytes.count < 2 || bytes[0] != UInt8(ascii: "-") {
      content = .operand(argument)
    } else if bytes[1] == UInt8(ascii: "-") {
      content = Self.long(bytes)
    } else {
      content = .short(letters: Array(bytes.dropFirst()))
    }
  }

  private static func long(_ bytes: [UInt8]) -> Content {
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return .long(name: Argument(bytes: bytes), value: nil)
    }
    return .long(
      name: Argument(bytes: Array(bytes[..<equals])),
      value: Argument(bytes: Array(bytes[(equals + 1)...])))
  }
}
