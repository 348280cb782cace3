import Foundation

/// The project's own files, and what is built of them.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The folder with the command that `swift test` builds beside the tests.
  static let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// The command as `make build` builds it for release.
  static let product = root.appending(path: ".build/product/release/mvm-core")

  /// Whether the build for release is there and no source is newer.
  static let isProductCurrent: Bool = {
    guard let time = modified(product) else { return false }
    let sources = FileManager.default.enumerator(atPath: root.appending(path: "Sources").path)
    let files = (sources?.compactMap { $0 as? String } ?? []).map { "Sources/\($0)" }
    return (files + ["Package.swift", "Makefile"]).allSatisfy { file in
      modified(root.appending(path: file)).map { $0 <= time } ?? false
    }
  }()

  /// The text of a file, by its path in the project; empty if it can't be read.
  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The paths of the files in a folder and below, from there, sorted.
  static func files(in folder: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return all.filter { path in
      let file = URL(filePath: folder).appending(path: path)
      return (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == false
    }.sorted()
  }

  private static func modified(_ file: URL) -> Date? {
    try? FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
  }
}
