import MVMCore

/// The directory that paths in a file of settings start from: the one that the file lies in.
struct SettingsFolder: Sendable {
  /// A path from the root directory on, `.` and `..` resolved.
  typealias Parts = [ArraySlice<UInt8>]

  /// Where the folder lies.
  let parts: Parts
  private let directory: WorkingDirectory

  init(of file: Path, in directory: WorkingDirectory) {
    parts = directory.absolute(file).dropLast()
    self.directory = directory
  }

  /// The path from the folder on; nil for what lies outside it.
  func relative(_ path: Path) -> Path? {
    let names = directory.absolute(path)
    guard names.count > parts.count, names.starts(with: parts) else { return nil }
    return Path(bytes: Array(names.dropFirst(parts.count).joined(separator: [0x2F])))
  }

  /// The path from the folder on, or the whole path of what lies outside it.
  func name(of path: Path) -> Path {
    relative(path)
      ?? Path(bytes: [0x2F] + Array(directory.absolute(path).joined(separator: [0x2F])))
  }

  /// Where a path lies that starts from the folder.
  func absolute(_ path: some Collection<UInt8>) -> Parts {
    if path.first == 0x2F { return directory.absolute(Path(bytes: Array(path))) }
    return WorkingDirectory.resolved(parts + WorkingDirectory.parts(of: Array(path)))
  }
}
