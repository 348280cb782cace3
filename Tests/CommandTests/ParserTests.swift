import Testing

@testable import mvm_core

/// A command with an option of every type.
private enum Sample {
  enum Color: String, Choice { case red, green, blue }

  static let what = Operand<Color>("WHAT", fallback: .red, doc: "What.")
  static let note = Operand<Argument?>("NOTE", doc: "A note.")
  static let files = Operand<[Argument]>("FILE", kind: .file, count: .any, doc: "Files.")
  static let strict = Flag("--strict", short: "s", doc: "Strict.")
  static let quiet = Option<Int>(counting: "--quiet", short: "q", doc: "Quiet.")
  static let size = Option<Int>("--size", value: "N", range: 1...99, default: 16, doc: "Size.")
  static let jobs = Option<Int?>(nil, short: "j", value: "N", range: 0...8, doc: "Jobs.")
  static let color = Option<Color>("--color", short: "c", value: "C", default: .blue, doc: "C.")
  static let other = Option<Color?>("--other", value: "C", doc: "Another.")
  static let name = Option<Argument?>("--name", short: "n", value: "NAME", doc: "A name.")
  static let globs = Option<[Argument]>("--exclude", value: "GLOB", doc: "Globs.")
  static let codes = Option<[Argument]>("--select", value: "CODES", kind: .ruleCode, doc: "Codes.")

  static func command(repeatedOptionIsError: Bool = false) -> Command {
    Command(
      "sample", summary: "A sample.",
      operands: {
        files
      },
      options: {
        strict
        quiet
        size
        jobs
        color
        other
        name
        globs
        codes
      },
      answers: .init(yes: "Yes."), examples: [], repeatedOptionIsError: repeatedOptionIsError,
      run: { (_, _) throws(CommandError) in .yes })
  }

  /// Every value of a call, as one line of text.
  static func summary(_ arguments: Arguments) -> String {
    var parts = arguments[files].map(\.text)
    if arguments[strict] { parts.append("strict") }
    if arguments[quiet] > 0 { parts.append("quiet=\(arguments[quiet])") }
    if arguments[size] != 16 { parts.append("size=\(arguments[size])") }
    if let jobs = arguments[jobs] { parts.append("jobs=\(jobs)") }
    if arguments[color] != .blue { parts.append("color=\(arguments[color])") }
    if let other = arguments[other] { parts.append("other=\(other)") }
    if let name = arguments[name] { parts.append("name=\(name.text)") }
    parts += arguments[globs].map { "glob=\($0.text)" }
    parts += arguments[codes].map { "code=\($0.text)" }
    return parts.joined(separator: " ")
  }
}

struct ParserTests {
  @Test(arguments: [
    ("", ""),
    ("a b", "a b"),
    ("-", "-"),
    ("--strict a", "a strict"),
    ("a --strict b", "a b strict"),
    ("-s", "strict"),
    ("-q", "quiet=1"),
    ("-qq", "quiet=2"),
    ("-q --quiet", "quiet=2"),
    ("-qsq", "strict quiet=2"),
    ("--size 3", "size=3"),
    ("--size=3", "size=3"),
    ("--size=007", "size=7"),
    ("--size 3 --size 4", "size=4"),
    ("-j4", "jobs=4"),
    ("-j 0", "jobs=0"),
    ("-sj4", "strict jobs=4"),
    ("-qsj 4 a", "a strict quiet=1 jobs=4"),
    ("--color red", "color=red"),
    ("-cgreen", "color=green"),
    ("--other=blue", "other=blue"),
    ("-n x", "name=x"),
    ("-nsq", "name=sq"),
    ("-n -", "name=-"),
    ("-n=x", "name==x"),
    ("--name=", "name="),
    ("--name=a=b", "name=a=b"),
    ("--name=--strict", "name=--strict"),
    ("--name -5", "name=-5"),
    ("--exclude a --exclude b", "glob=a glob=b"),
    ("--select MVM1,MVM2 --select MVM3", "code=MVM1 code=MVM2 code=MVM3"),
    ("--select ,MVM1,", "code=MVM1"),
    ("-- --strict -q --", "--strict -q --"),
    ("-s -- -", "- strict"),
  ])
  func `arguments are understood`(line: String, expected: String) {
    let outcome = Parser.parse(Self.arguments(line), for: Sample.command())
    #expect(outcome.error == nil)
    #expect(Sample.summary(outcome.arguments) == expected)
  }

  @Test(arguments: [
    ("--strict=yes", "--strict", 0, Token.Origin.Form.long),
    ("a -s=yes", "-s", 1, .bundled(in: Argument("-s=yes"))),
  ])
  func `a flag takes no value`(
    line: String, name: String, index: Int, form: Token.Origin.Form
  ) {
    let option = UsageError.WrittenOption(
      name: Argument(name), origin: .init(index: index, form: form))
    #expect(Self.error(line) == .unexpectedValue(option, value: Argument("yes")))
  }

  @Test(arguments: [
    ("--bogus", "--bogus", 0, Token.Origin.Form.long),
    ("a --bogus=1", "--bogus", 1, .long),
    ("-x", "-x", 0, .short),
    ("-qxs", "-x", 0, .bundled(in: Argument("-qxs"))),
    ("--=", "--", 0, .long),
  ])
  func `an unknown option is named with its place`(
    line: String, name: String, index: Int, form: Token.Origin.Form
  ) {
    let option = UsageError.WrittenOption(
      name: Argument(name), origin: .init(index: index, form: form))
    #expect(Self.error(line) == .unknownOption(option))
  }

  @Test(arguments: [
    ("--size x", "x", OptionValueError.number(1...99)),
    ("--size +5", "+5", .number(1...99)),
    ("--size=", "", .number(1...99)),
    ("--size 5x", "5x", .number(1...99)),
    ("--size 0", "0", .range(1...99)),
    ("--size -5", "-5", .range(1...99)),
    ("--size 100", "100", .range(1...99)),
    ("--size 99999999999999999999", "99999999999999999999", .range(1...99)),
  ])
  func `a number is digits within a range`(line: String, value: String, reason: OptionValueError) {
    #expect(Self.error(line) == .invalidValue(of: "--size", Argument(value), reason))
  }

  @Test(arguments: ["--size", "--size --strict", "--size --", "-j", "-qj", "-n -q"])
  func `a forgotten value is missed and never swallows an option`(line: String) {
    guard case .missingValue = Self.error(line) else {
      Issue.record("no missing value in \(line)")
      return
    }
  }

  @Test func `the last of two values wins unless the command forbids two`() {
    let line = Self.arguments("--name a --name b")
    let strict = Parser.parse(line, for: Sample.command(repeatedOptionIsError: true))
    #expect(strict.error == .repeatedOption("--name"))
    #expect(Sample.summary(Parser.parse(line, for: Sample.command()).arguments) == "name=b")
    let lists = Self.arguments("-qq --exclude a --exclude b")
    #expect(Parser.parse(lists, for: Sample.command(repeatedOptionIsError: true)).error == nil)
  }

  @Test func `what follows an error is still understood`() {
    let outcome = Parser.parse(
      Self.arguments("--bogus --size 0 --color red a"), for: Sample.command())
    #expect(Sample.summary(outcome.arguments) == "a color=red")
    guard case .unknownOption = outcome.error else {
      Issue.record("the first error should be kept")
      return
    }
  }

  @Test func `bytes that are not UTF-8 pass through`() {
    let name = Argument(bytes: [0x61, 0xFF, 0x2D])
    let attached = Argument(bytes: Array("--name=".utf8) + name.bytes)
    let outcome = Parser.parse([name, attached], for: Sample.command())
    #expect(outcome.arguments[Sample.files] == [name])
    #expect(outcome.arguments[Sample.name] == name)
  }

  @Test(arguments: [
    ("", UsageError.missingOperand("WHAT", choices: ["red", "green", "blue"])),
    ("red", nil),
    ("red x", nil),
    ("red x y", .extraOperand(Argument("y"))),
    ("pink", .invalidValue(of: "WHAT", Argument("pink"), .choice(of: ["red", "green", "blue"]))),
  ])
  func `operands are counted and checked`(line: String, error: UsageError?) {
    let command = Command(
      "two", summary: "",
      operands: {
        Sample.what
        Sample.note
      }, answers: .init(yes: ""),
      examples: [], run: { (_, _) throws(CommandError) in .yes })
    #expect(Parser.parse(Self.arguments(line), for: command).error == error)
  }

  private static func arguments(_ line: String) -> [Argument] {
    line.split(separator: " ").map { Argument(String($0)) }
  }

  private static func error(_ line: String) -> UsageError? {
    Parser.parse(arguments(line), for: Sample.command()).error
  }
}
