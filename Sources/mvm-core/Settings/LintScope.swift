import MVMCore

/// Which files a run was to check, so that it can tell what of the settings is of no use.
struct LintScope: Sendable {
  private var folders: [SettingsFolder.Parts] = []
  private var files: Set<[ArraySlice<UInt8>]> = []

  init() {}

  init(folders: [Path], files: [Path], in directory: WorkingDirectory) {
    self.folders = folders.map { directory.absolute($0) }
    self.files = Set(files.map { directory.absolute($0) })
  }

  /// Whether everything at a place, a file or a directory, was to be checked.
  func covers(_ place: SettingsFolder.Parts) -> Bool {
    files.contains(place) || folders.contains { place.starts(with: $0) }
  }
}

extension Glob {
  /// The directory that all paths lie in that fit, or the one path where there is but one.
  func place(in folder: SettingsFolder) -> SettingsFolder.Parts {
    folder.absolute(literalBeginning)
  }
}
