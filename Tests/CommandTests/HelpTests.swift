import Foundation
import Testing

@testable import mvm_core

/// Help is compared with files in Fixtures/help, one a command.
struct HelpTests {
  static let names = ["overview"] + CommandTable.all.map(\.name)

  @Test(arguments: names)
  func `help reads as it did`(name: String) throws {
    let help = Self.help(name)
    let file = Self.fixture(name)
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try help.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      help == expected,
      "If the change is meant: MVM_CORE_REGENERATE=1 swift test --filter HelpTests; git diff Tests")
  }

  @Test(arguments: names)
  func `help fits 80 columns and ends in one line feed`(name: String) {
    let help = Self.help(name)
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
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
    let overview = HelpText.overview()
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

  @Test func `every fixture belongs to a command`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.names.map { $0 + ".txt" }))
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

  private static func help(_ name: String) -> String {
    let command = CommandTable.command(named: Array(name.utf8))
    return command.map(HelpText.help) ?? HelpText.overview()
  }

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/help")
  }

  private static func fixture(_ name: String) -> URL {
    folder.appending(path: name + ".txt")
  }
}
