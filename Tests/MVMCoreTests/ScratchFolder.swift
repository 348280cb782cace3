import Foundation

/// A folder that is gone when nothing refers to it any more.
final class ScratchFolder: Sendable {
  /// Its path without links.
  let path: String

  init() {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "mvm-core-" + UUID().uuidString)
    path = folder.path
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
