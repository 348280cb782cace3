import Foundation
import Testing

/// Expected output that is kept in a file, for a reviewer to read.
enum Golden {
  /// Whether files are written instead of compared.
  static let regenerates = ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1"

  /// Compares a text with a file in Fixtures, line by line, or writes the file.
  static func expect(
    _ text: String, in name: String, suite: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "Tests/CommandTests/Fixtures/" + name
    if regenerates {
      try Data(text.utf8).write(to: Project.root.appending(path: path))
      return
    }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = Project.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    let difference = found.difference(from: expected).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(
      difference.isEmpty,
      """
      \(path):
      \(difference.joined(separator: "\n"))
      If that is intended: MVM_CORE_REGENERATE=1 swift test --filter \(suite)
      """, sourceLocation: sourceLocation)
  }
}
