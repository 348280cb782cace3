import MVMCore

/// What a configuration says of paths.
struct ConfiguredPaths: Sendable {
  private let folder: SettingsFolder
  private let excluded: [Glob]
  private let kinds: [(glob: Glob, kind: DocumentKind)]

  /// - Returns: nil for a configuration that says nothing of paths.
  init?(_ file: ConfigurationFile) {
    let configuration = file.configuration
    if configuration.exclude.isEmpty, configuration.kinds.entries.isEmpty { return nil }
    folder = file.folder
    excluded = configuration.exclude.map { Glob($0) }
    kinds = configuration.kinds.entries.reversed().map { (Glob($0.key), $0.value) }
  }

  /// Whether a file or directory is not to be checked.
  func excludes(_ path: Path) -> Bool {
    if excluded.isEmpty { return false }
    return folder.relative(path).map { path in excluded.contains { $0.matches(path) } } ?? false
  }

  /// The kind of a file; nil where the configuration does not tell it.
  func kind(of path: Path) -> DocumentKind? {
    guard !kinds.isEmpty, let path = folder.relative(path) else { return nil }
    return kinds.first { $0.glob.matches(path) }?.kind
  }
}
