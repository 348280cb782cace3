import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// The manual pages in man/ are made of what the commands declare.
@Suite struct `Manual pages` {
  static let folder = Examples.folder.appending(path: "../man").standardized

  @Test(arguments: CommandTable.all.map(\.name))
  func `a command has its page`(name: String) throws {
    let page = ManPage(command: try #require(CommandTable.command(named: Array(name.utf8))))
    let file = Self.folder.appending(path: page.name + ".1")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try page.render().write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      page.render() == (try String(contentsOf: file, encoding: .utf8)),
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter Manual; git diff man")
  }

  @Test func `the program has a page that lists its commands`() throws {
    let file = Self.folder.appending(path: "mvm-core.1")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try ManPage.overview().write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(ManPage.overview() == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `every page belongs to a command`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(CommandTable.all.map { "mvm-core-\($0.name).1" } + ["mvm-core.1"]))
  }

  @Test func `the page of platform has every check and every cause`() {
    let page = ManPage(command: .platform).render()
    for name in PlatformExplanation.names {
      #expect(page.contains(".B " + name.replacing("-", with: "\\-") + "\n"), "\(name)")
    }
  }

  @Test(
    .enabled(if: Tool.has("groff"), "groff is not installed."),
    arguments: CommandTable.all.map { "-\($0.name)" } + [""])
  func `groff has nothing to say of a page`(name: String) throws {
    let file = Self.folder.appending(path: "mvm-core\(name).1").path
    #expect(try Tool.errors("groff", "-man", "-ww", "-Tutf8", file) == "")
  }
}
