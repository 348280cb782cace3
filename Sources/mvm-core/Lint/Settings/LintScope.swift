import MVMCore

/// Which files a run was to check, so that it can show what of the settings is of no use.
struct LintScope: Sendable {
  private var folders: Set<ByteKey> = []
  private var files: Set<ByteKey> = []

  init() {}

  init(folders: [Path], files: [Path], in directory: WorkingDirectory) {
    self.folders = Set(folders.map { Self.key(of: directory.absolute($0)[...]) })
    self.files = Set(files.map { Self.key(of: directory.absolute($0)[...]) })
  }

  /// Whether everything at a place, a file or a directory, was to be checked.
  func covers(_ place: SettingsFolder.Parts) -> Bool {
    if files.contains(Self.key(of: place[...])) { return true }
    if folders.isEmpty { return false }
    return (0...place.count).contains { folders.contains(Self.key(of: place[..<$0])) }
  }

  private static func key(of place: ArraySlice<ArraySlice<UInt8>>) -> ByteKey {
    ByteKey(Array(place.joined(separator: [0x2F])))
  }
}

extension Glob {
  /// The directory that all paths lie in that fit, or the one path where there is but one.
  func place(in folder: SettingsFolder) -> SettingsFolder.Parts {
    folder.absolute(literalBeginning)
  }
}
