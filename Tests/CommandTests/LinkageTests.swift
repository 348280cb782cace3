import Foundation
import Testing

/// Keeps what costs start-up out of the command: Foundation, Dispatch, concurrency and `Regex`.
struct LinkageTests {
  #if os(Linux)
    static let isELF = true
  #else
    static let isELF = false
  #endif

  @Test(.enabled(if: isELF, "Only ELF files are read."))
  func `the command links neither Foundation nor Dispatch`() throws {
    let libraries = try Self.command().neededLibraries
    #expect(libraries.contains("libswiftCore.so"))
    #expect(libraries.filter { $0.contains("Foundation") || $0.contains("dispatch") } == [])
  }

  /// The compiler links these libraries into everything, so what counts is that nothing of
  /// them is used: a static executable then leaves them out.
  @Test(
    .enabled(if: isELF, "Only ELF files are read."),
    arguments: [
      "libswift_Concurrency.so", "libswift_StringProcessing.so", "libswift_RegexParser.so",
    ])
  func `the command uses no symbol of`(library: String) throws {
    let command = try Self.command()
    let paths = command.libraryFolders.map { $0 + "/" + library }
    let path = try #require(paths.first { FileManager.default.fileExists(atPath: $0) })
    let imported = command.importedSymbols
    let exported = try ELFFile(path: path).exportedSymbols
    #expect(!exported.isEmpty && !imported.isEmpty)
    #expect(imported.intersection(exported).sorted() == [])
  }

  @Test func `no source imports Foundation or Dispatch`() throws {
    let sources = Self.package.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(!paths.isEmpty)
    for path in paths.sorted() {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let imports = text.split(separator: "\n").filter {
        $0.contains(/^[^\/]*\bimport\s+(\w+\s+)?(Foundation|Dispatch)/)
      }
      #expect(imports == [], "\(path)")
    }
  }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The command, which `swift test` builds beside the tests.
  private static func command() throws -> ELFFile {
    let tests = URL(filePath: CommandLine.arguments[0])
    return try ELFFile(path: tests.deletingLastPathComponent().appending(path: "mvm-core").path)
  }
}
