import MVMCore

/// What a configuration says of paths.
struct ConfiguredPaths: Sendable {
  private let folder: SettingsFolder
  private let excluded: GlobIndex
  /// The globs that give kinds, the last of the configuration first.
  private let globs: GlobIndex
  private let kinds: [DocumentKind]

  /// - Returns: nil for a configuration that says nothing of paths.
  init?(_ file: ConfigurationFile) {
    let configuration = file.configuration
    if configuration.exclude.isEmpty, configuration.kinds.entries.isEmpty { return nil }
    folder = file.folder
    excluded = GlobIndex(configuration.exclude.map { Glob($0) })
    globs = GlobIndex(configuration.kinds.entries.reversed().map { Glob($0.key) })
    kinds = configuration.kinds.entries.reversed().map(\.value)
  }

  /// Whether a file or directory is not to be checked.
  func excludes(_ path: Path) -> Bool {
    if excluded.isEmpty { return false }
    return folder.relative(path).map(excluded.hasMatch) ?? false
  }

  /// The kind of a file; nil where the configuration does not give it.
  func kind(of path: Path) -> DocumentKind? {
    guard !kinds.isEmpty, let path = folder.relative(path) else { return nil }
    return globs.matches(path).first.map { kinds[$0] }
  }
}
