import MVMCore
import Testing

@testable import mvm_core

struct ProgramTests {
  @Test func `the version is one line`() {
    #expect(
      TestProgram().run("--version")
        == .init(status: .yes, out: "mvm-core \(mvmCoreVersion)\n", err: ""))
  }

  @Test func `output that can't be written is status 3 and says why`() {
    let full = TestProgram(outputFailure: Errno(code: 28)).run("--version")
    let message = "mvm-core: can't write standard output: No space left on device\n"
    #expect(full == .init(status: .undecided, out: "", err: message))
  }

  @Test func `a reader that has gone gets no message`() {
    let gone = TestProgram(outputFailure: Errno(code: 32)).run("--version")
    #expect(gone == .init(status: .undecided, out: "", err: ""))
  }

  @Test(arguments: [
    (
      CommandError.unreadable(FileError(Path("a\n"), .system(Errno(code: 2)))),
      mvm_core.ExitStatus.undecided,
      "mvm-core: a\\u{000A}: No such file or directory\n"
    ),
    (
      .usage(.extraOperand(Argument("x"))), .usage,
      "mvm-core: unexpected argument 'x'\nTry 'mvm-core sample --help'.\n"
    ),
  ])
  func `a command's failure has a status and words`(
    failure: CommandError, status: mvm_core.ExitStatus, message: String
  ) {
    let command = Command(
      "sample", summary: "", answers: .init(yes: ""), examples: [],
      run: { (_, _) throws(CommandError) in throw failure })
    let expected = TestProgram.Result(status: status, out: "", err: message)
    #expect(TestProgram().run(command) == expected)
  }

  @Test func `a wrong call is also told in the format that was asked for, even later on`() {
    let command = Command(
      "sample", summary: "",
      options: {
        CommonOptions.format
      }, answers: .init(yes: ""),
      examples: [],
      reportUsage: { error, arguments, program in
        if arguments[CommonOptions.format] == .json { program.output.writeLine("{}") }
      },
      run: { (_, _) throws(CommandError) in .yes })
    #expect(TestProgram().run(command, "--bogus", "-f", "json").out == "{}\n")
    #expect(TestProgram().run(command, "--bogus").out == "")
  }

  @Test(arguments: [
    (
      CommandError.unreadable(FileError(Path("a"), .system(Errno(code: 2)))), 3,
      #""path":"a","reason":"not-found","message":"No such file or directory""#
    ),
    (
      .usage(.extraOperand(Argument("x"))), 2,
      #""path":null,"reason":"usage","message":"unexpected argument 'x'""#
    ),
  ])
  func `a failure is one JSON document where JSON is asked for`(
    failure: CommandError, status: Int, error: String
  ) {
    let command = Command(
      "sample", summary: "",
      options: {
        CommonOptions.format
      }, answers: .init(yes: ""), examples: [],
      run: { (_, _) throws(CommandError) in throw failure })
    let out = TestProgram().run(command, "-f", "json").out
    let compact = out.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.joined()
    #expect(
      compact.replacing(": ", with: ":")
        == #"{"format_version":"1.0","exit_code":\#(status),"errors":[{\#(error)}]}"#)
  }

  @Test func `output is written once, or whenever 64 KiB have come together`() {
    let sink = MemorySink()
    var stream = BufferedOutput(sink)
    for _ in 0..<1000 { stream.writeLine("a line") }
    #expect(sink.writeCount == 0)
    for _ in 0..<9000 { stream.writeLine("a line") }
    #expect(sink.writeCount == 1)
    stream.flush()
    stream.flush()
    #expect(sink.writeCount == 2)
    #expect(sink.text.utf8.count == 70_000)
  }

  @Test(arguments: [0, 1, 2500, 2501, 2502])
  func `input is read up to a limit`(limit: Int) throws {
    let source = MemorySource(Array(repeating: 7, count: 2501))
    #expect(try source.readAll(limit: limit).count == min(limit, 2501))
  }

  @Test(arguments: [
    ("plain ASCII ~", "plain ASCII ~"), ("", ""), ("café 東京 🙂", "café 東京 🙂"),
    ("a\nb\tc\r", "a\\u{000A}b\\u{0009}c\\u{000D}"), ("\u{7F}\u{85}", "\\u{007F}\\u{0085}"),
    ("\u{202E}txt\u{2066}", "\\u{202E}txt\\u{2066}"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{E0041}", "\\u{E0041}"),
    ("\u{115F}\u{AD}", "\\u{115F}\\u{00AD}"),
  ])
  func `what could deceive a reader is made visible`(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test func `a path keeps its bytes and shows repaired text`() {
    let path = Path(bytes: Array("fleet/".utf8) + [0xFF, 0x0A])
    #expect(path.display == "fleet/\u{FFFD}\\u{000A}")
    #expect(Array(path.lastComponent) == [0xFF, 0x0A])
    #expect(Path("a").appending("b".utf8) == Path("a/b"))
    #expect(Path("a/").appending("b".utf8) == Path("a/b"))
    #expect(Path("").appending("b".utf8) == Path("b"))
    #expect(Path("Z") < Path("a"))
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func `a command's declaration is sound`(name: String) throws {
    let command = try #require(CommandTable.command(named: Array(name.utf8)))
    let names = command.options.flatMap { [$0.long, $0.short.map(String.init)].compactMap(\.self) }
    #expect(Set(names).count == names.count)
    #expect(command.operands.dropLast().allSatisfy { !$0.count.isMany })
    #expect(command.summary.hasSuffix(".") && !command.examples.isEmpty)
    #expect(
      command.options.allSatisfy { $0.long?.hasPrefix("--") ?? true && $0.doc.hasSuffix(".") })
    #expect(command.options.allSatisfy { $0.takesValue != $0.valueName.isEmpty })
  }
}
