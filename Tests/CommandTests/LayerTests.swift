import Foundation
import Testing

/// The folders of `MVMCore` are layers: nothing in one names a type of a layer above it.
@Suite struct `Layers of the library` {
  /// The folders from the lowest to the highest; those of one line may use each other.
  private static let layers: [[String]] = [
    ["Support", "Document", "System"], ["Names", "Wire"], ["Records"],
    ["Signing", "Model", "Services", "Host"],
    ["Lint"],
  ]

  /// Uses that remain, and why.
  private static let exceptions: [(folder: String, type: String, reason: String)] = [
    ("Wire", "WireTypes", "The list of all types, for schemas.")
  ]

  private static let root = Project.root.path + "/Sources/MVMCore"

  /// A folder's files without comments and the texts of strings.
  private static func code(of folder: String) -> [(file: String, text: String)] {
    Project.files(in: root + "/" + folder).filter { $0.hasSuffix(".swift") }.map { file in
      let text = Project.text("Sources/MVMCore/\(folder)/\(file)")
      return (
        "\(folder)/\(file)",
        text.replacing(#/\/\/[^\n]*/#, with: "").replacing(#/"[^"\n\\]*"/#, with: "\"\"")
      )
    }
  }

  private static func declared(in text: String, indented: Bool) -> Set<Substring> {
    let pattern =
      indented
      ? #/(?:struct|class|enum|protocol|typealias) (\w+)/#
      : #/(?:^|\n)(?:(?:public|package|final|indirect) )*(?:struct|class|enum|protocol|typealias) (\w+)/#
    return Set(text.matches(of: pattern).map(\.1))
  }

  @Test func `no layer names a type of one above it`() {
    var above: [(folders: [String], types: Set<Substring>)] = []
    var violations: [String] = []
    for folders in Self.layers.reversed() {
      let files = folders.flatMap(Self.code)
      #expect(!files.isEmpty, "\(folders)")
      for (file, text) in files {
        // Nested types and generic parameters may bear the name of a type above.
        let parameters = text.matches(of: #/[<,] ?(\w+)[:,>]/#).map(\.1)
        let own = Self.declared(in: text, indented: true).union(parameters)
        let words = Set(text.matches(of: #/\b[A-Z]\w+/#).map(\.0))
        for (others, types) in above {
          for type in words.intersection(types).subtracting(own) where !excepts(file, type) {
            violations.append("\(file) names \(type) of \(others.joined(separator: ", "))")
          }
        }
      }
      above.append(
        (
          folders,
          files.reduce(into: []) { $0.formUnion(Self.declared(in: $1.text, indented: false)) }
        ))
    }
    #expect(violations.sorted() == [])
  }

  private func excepts(_ file: String, _ type: Substring) -> Bool {
    Self.exceptions.contains { file.hasPrefix($0.folder + "/") && type == $0.type }
  }
}
