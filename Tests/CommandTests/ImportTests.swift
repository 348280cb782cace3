import Foundation
import Testing

/// Which folders import what is not written in Swift.
@Suite struct `Imports of C` {
  /// The source files that import one of some modules, by their paths below `Sources`.
  private static func importers(of modules: [String]) -> [String] {
    Project.files(in: Project.root.path + "/Sources").filter { file in
      guard file.hasSuffix(".swift") else { return false }
      return Project.text("Sources/\(file)").split(separator: "\n").contains { line in
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        guard let start = words.firstIndex(of: "import"), !line.contains("//") else { return false }
        return modules.contains { words[(start + 1)...].first == Substring($0) }
      }
    }
  }

  @Test(arguments: [
    (["Glibc", "Musl", "Darwin", "CLinux", "CProcess"], "MVMCore/System/"),
    (["CSodium"], "MVMCore/Signing/"),
  ])
  func `one folder imports a C library`(modules: [String], folder: String) {
    let importers = Self.importers(of: modules)
    #expect(!importers.isEmpty)
    #expect(importers.filter { !$0.hasPrefix(folder) } == [])
  }

  @Test func `nothing imports Foundation`() {
    #expect(Self.importers(of: ["Synchronization"]) != [])
    #expect(Self.importers(of: ["Foundation", "FoundationEssentials", "Dispatch"]) == [])
  }
}
