import Foundation
import Testing

@testable import mvm_core

/// Parser, help, manual and completions know the same options of every command, each as its own
/// output shows.
@Suite struct `Options everywhere` {
  static let names = CommandTable.all.map(\.name)

  @Test(arguments: names)
  func `help and the manual tell of all options that the parser takes`(name: String) throws {
    let command = try #require(CommandTable.command(named: Array(name.utf8)))
    let taken = Self.taken(by: command)
    #expect(taken.isSuperset(of: ["-h", "--help"]))
    #expect(Self.helpOptions(name) == taken)
    #expect(try Self.manualOptions(name) == taken)
  }

  @Test(.enabled(if: CompletionShell.bash.isInstalled, "bash is not installed."))
  func `Bash completes all options that the parser takes`() throws {
    try check(.bash, ["-"])
  }

  @Test(.needs("zsh"))
  func `Zsh completes all options that the parser takes`() throws {
    try check(.zsh, ["-", "--"])
  }

  @Test(.needs("fish"))
  func `fish completes all options that the parser takes`() throws {
    try check(.fish, ["-", "--"])
  }

  private func check(_ shell: CompletionShell, _ starts: [String]) throws {
    let lines = Self.names.flatMap { name in starts.map { "mvm-core \(name) \($0)" } }
    let results = try shell.offers(after: lines)
    for command in CommandTable.all {
      let offers = results.filter { $0.line.split(separator: " ")[1] == command.name }
        .flatMap(\.offers)
      let words = Set(offers.map(\.text).filter { $0.hasPrefix("-") })
      #expect(words == Self.taken(by: command), "\(shell), \(command.name)")
    }
  }

  /// The options that the parser does not call unknown, of all that any command could have.
  private static func taken(by command: Command) -> Set<String> {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    var options = Set((letters + letters.uppercased() + "0123456789").map { "-\($0)" })
    for name in names {
      options.formUnion(helpOptions(name))
      options.formUnion((try? manualOptions(name)) ?? [])
    }
    options.formUnion(CommandTable.all.flatMap { $0.options.compactMap(\.long) })
    return options.filter { option in
      let outcome = Parser.parse([Argument(option)], for: command)
      if case .unknownOption = outcome.error { return false }
      return true
    }
  }

  /// The options that begin a row of the command's help.
  private static func helpOptions(_ name: String) -> Set<String> {
    let help = TestProgram().run("help", name).out
    let rows = help.split(separator: "\n").filter {
      $0.hasPrefix("  -") || $0.hasPrefix("      --")
    }
    return Set(
      rows.flatMap { row in
        row.split(separator: " ").prefix { $0.hasPrefix("-") }.map { word in
          String(word.last == "," ? word.dropLast() : word)
        }
      })
  }

  /// The options that are the terms of a section of the command's page.
  private static func manualOptions(_ name: String) throws -> Set<String> {
    let file = `Manual pages`.folder.appending(path: "mvm-core-\(name).1")
    let page = try String(contentsOf: file, encoding: .utf8)
    let options = page.components(separatedBy: ".SH OPTIONS\n").last?
      .components(separatedBy: "\n.SH ").first
    let terms = (options ?? "").components(separatedBy: ".TP\n").dropFirst()
      .compactMap { $0.split(separator: "\n").first }
    return Set(
      terms.flatMap { term in
        term.replacing("\\-", with: "-").components(separatedBy: "\\fB").dropFirst()
          .compactMap { $0.components(separatedBy: "\\fR").first }
      })
  }
}
