import Foundation

/// The files beside these tests.
enum Fixtures {
  static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func text(_ name: String) -> String {
    (try? String(contentsOf: directory.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// The lines of a file, empty ones left out.
  static func lines(_ name: String) -> [String] {
    text(name).split(separator: "\n").map(String.init)
  }
}
