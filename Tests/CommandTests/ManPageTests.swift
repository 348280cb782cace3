import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// The manual pages in man/ are made of what the commands, rules and files declare.
@Suite struct `Manual pages` {
  static let folder = Examples.folder.appending(path: "../man").standardized
  static let names = Pages.all.map(\.fileName)

  @Test(arguments: names)
  func `a page is what the declarations make`(name: String) throws {
    let page = try #require(Pages.all.first { $0.fileName == name })
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try page.text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      page.text == (try String(contentsOf: file, encoding: .utf8)),
      "If the change is meant: MVM_CORE_REGENERATE=1 swift test --filter Manual; git diff man")
  }

  @Test func `every file of man is a page`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.names))
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func `a command's page describes it by hand`(name: String) throws {
    let command = try #require(CommandTable.command(named: Array(name.utf8)))
    #expect(
      command.manual.description.count > 100,
      "Write Commands/Name/Name+Manual.swift beside the command, and name it in its declaration")
  }

  @Test func `pages refer to pages that there are`() throws {
    let own = Set(Pages.all.map { "\($0.name)(\($0.section))" })
    let named = CommandTable.all.flatMap(\.manual.seeAlso).filter { $0.hasPrefix("mvm-core") }
    #expect(Set(named).subtracting(own) == [])
  }

  @Test func `the page of platform has every check and every cause`() {
    let page = CommandPage(command: .platform).text
    for name in PlatformTopic.names {
      #expect(page.contains("\n\(Roff.bold(name))\n"), "\(name)")
    }
  }

  @Test func `the page of the configuration has every key, and an example without a fault`() {
    let page = ConfigurationPage().text
    let notes = Configuration.schema.fieldNotes + Suppression.schema.fieldNotes
    for note in notes { #expect(page.contains("\n\(Roff.bold(note.name))\n"), "\(note.name)") }
    #expect(Configuration.reading(Array(ConfigurationPage.example.utf8)).faults.isEmpty)
  }

  @Test func `the page of rules has every rule`() {
    let page = RulesPage().text
    for rule in Rules.all {
      #expect(page.contains(".SS \(Roff.escape("\(rule.about.code) \(rule.about.name)"))\n"))
    }
  }

  @Test(.needs("groff"), arguments: names)
  func `groff has nothing to say of a page`(name: String) throws {
    let file = Self.folder.appending(path: name).path
    #expect(try Tool.errors("groff", "-man", "-ww", "-z", "-Tutf8", file) == "")
  }

  @Test(.needs("mandoc"), arguments: names)
  func `mandoc has nothing to say of a page`(name: String) throws {
    let file = Self.folder.appending(path: name).path
    let said = try Tool.output("mandoc", "-T", "lint", "-W", "style", file)
    // Examples are shown as they are, however wide.
    let faults = said.split(separator: "\n").filter { !$0.contains("text line longer than 80") }
    #expect(faults.joined(separator: "\n") == "")
  }
}
