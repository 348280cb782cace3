import Foundation
import Testing

@testable import mvm_core

/// All help is in Fixtures/prose/help.txt, for a reviewer to read.
struct HelpTests {
  static let names = ["overview"] + CommandTable.all.map(\.name)

  @Test func `help reads as in Fixtures/prose/help.txt`() throws {
    let all = Self.names.map { "# \($0)\n\n\(Self.help($0))" }
    try Golden.expect(all.joined(separator: "\n"), in: "prose/help.txt", suite: "HelpTests")
  }

  @Test(arguments: names, [80, 60])
  func `help fits the terminal's width and ends in one line feed`(name: String, width: Int) {
    let help = Self.help(name, width: width)
    for line in help.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    #expect(help.hasSuffix("\n") && !help.hasSuffix("\n\n"))
    #expect(!help.contains(" \n"))
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func `help can be asked for in three ways`(name: String) {
    let help = TestProgram.Result(status: .yes, out: Self.help(name))
    #expect(TestProgram().run("help", name) == help)
    #expect(TestProgram().run("--help", name) == help)
    #expect(TestProgram().run(name, "--help") == help)
    #expect(TestProgram().run(name, "-h") == help)
  }

  @Test func `the overview is shown on request with 0 and for want of a command with 2`() {
    let overview = HelpText().overview()
    for word in ["help", "--help", "-h"] {
      #expect(TestProgram().run(word) == .init(status: .yes, out: overview))
    }
    #expect(TestProgram().run() == .init(status: .usage, out: overview))
  }

  @Test func `help comes before what is missing but not after an error`() {
    #expect(TestProgram().run("derive", "tap", "-h").status == .yes)
    #expect(TestProgram().run("derive", "--bogus", "-h").status == .usage)
    #expect(TestProgram().run("lint", "-qh").out == Self.help("lint"))
    #expect(TestProgram().run("lint", "--", "-h").status != .yes)
  }

  @Test func `every folder in Commands is a command of the table`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/mvm-core/Commands").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let commands = files.map { $0.lowercased() }
    let listed = CommandTable.all.map { $0.name.replacing("-", with: "") }
    #expect(
      Set(commands) == Set(listed),
      "List the command in CommandLine/CommandTable.swift; what belongs to it goes into its folder"
    )
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func `every example is a call that parses`(name: String) throws {
    let command = try #require(CommandTable.command(named: Array(name.utf8)))
    for example in command.examples {
      let call = try #require(example.call.range(of: "mvm-core \(name)"))
      let end = example.call[call.upperBound...].prefix { !"<>;)|".contains($0) }
      let words = end.split(separator: " ").map { Argument(String($0)) }
      #expect(Parser.parse(words, for: command).error == nil, "\(example.call)")
    }
  }

  private static func help(_ name: String, width: Int = 80) -> String {
    let command = CommandTable.command(named: Array(name.utf8))
    let text = HelpText(TextLayout(width: width))
    return command.map(text.help) ?? text.overview()
  }
}
