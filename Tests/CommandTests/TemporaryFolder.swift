import Foundation

/// A folder with files that is gone when nothing refers to it any more.
final class TemporaryFolder: Sendable {
  /// Its path without links, as the system tells it.
  let path: String

  /// - Parameter files: texts by their paths in the folder.
  init(_ files: [String: String] = [:]) {
    let name = "mvm-core-" + UUID().uuidString
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: name)
    path = folder.path
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that it is in.
  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  /// Writes a file of bytes, and the folders that it is in.
  func write(_ bytes: [UInt8], to name: String) {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(
      atPath: path + "/" + folder, withIntermediateDirectories: true)
    try? Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  /// Makes a link, and the folders that it is in.
  func link(_ name: String, to target: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: path + "/" + folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The text of a file; nil where there is none.
  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
