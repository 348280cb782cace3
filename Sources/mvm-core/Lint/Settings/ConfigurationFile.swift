import MVMCore

/// The configuration that a run goes by, and where it lies.
struct ConfigurationFile: Sendable {
  let path: Path
  let configuration: Configuration
  let reading: SettingsReading<Configuration>
  let folder: SettingsFolder

  /// Reads a configuration.
  init(_ path: Path, in directory: WorkingDirectory) throws(SettingsError) {
    let bytes: [UInt8]
    do {
      bytes = try FileReader.read(path, limit: Document.defaultSizeLimit)
    } catch {
      throw .unreadable(error)
    }
    reading = Configuration.reading(bytes)
    guard let configuration = reading.record else {
      throw .faulty(reading.faults, SettingsText(bytes: bytes, path: path, directory: directory))
    }
    self.path = path
    self.configuration = configuration
    folder = SettingsFolder(of: path, in: directory)
  }

  /// The configuration that a call goes by; nil for none.
  init?(
    _ choice: LintRequest.ConfigurationChoice, from folder: Path?
  ) throws(SettingsError) {
    let directory = WorkingDirectory(folder)
    switch choice {
    case .file(let path): try self.init(path, in: directory)
    case .nearest:
      guard let path = folder.flatMap(Self.find) else { return nil }
      try self.init(path, in: directory)
    case .none: return nil
    }
  }

  /// Finds the configuration of a directory: its own, or else the nearest above it in the same
  /// repository.
  ///
  /// Outside a repository no directory above is asked: who may write there is anybody's guess.
  static func find(from directory: Path) -> Path? {
    var found: Path?
    var current = directory
    while true {
      let file = current.appending(Configuration.fileName.utf8)
      // A link that leads nowhere is found too: reading it says so.
      if found == nil, (try? FileStatus(at: file.bytes, followingLinks: false)) != nil {
        if current == directory { return file }
        found = file
      }
      if GitDirectory.isRoot(current) { return found }
      guard let parent = current.parent else { return nil }
      current = parent
    }
  }
}

extension Path {
  /// The directory that an absolute path lies in; nil for the root directory.
  var parent: Path? {
    let path = withoutTrailingSlashes
    guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return Path(bytes: slash == 0 ? [0x2F] : Array(path.bytes[..<slash]))
  }
}
