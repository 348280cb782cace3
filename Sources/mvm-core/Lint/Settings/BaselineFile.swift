import MVMCore

/// The baseline that a run goes by, and where it lies.
struct BaselineFile: Sendable {
  let text: SettingsText
  let entries: [Baseline.Entry]
  let reading: SettingsReading<Baseline>
  let folder: SettingsFolder
  /// How many findings there are by key, for each path.
  private let counts: [Path: [[UInt8]: Int]]

  init(_ path: Path, in directory: WorkingDirectory) throws(SettingsError) {
    let bytes: [UInt8]
    do {
      bytes = try FileReader.read(path, limit: Document.largestSizeLimit)
    } catch {
      throw .unreadable(error)
    }
    text = SettingsText(bytes: bytes, path: path, directory: directory)
    reading = Baseline.reading(bytes)
    guard let baseline = reading.record else { throw .faulty(reading.faults, text) }
    entries = baseline.findings
    folder = SettingsFolder(of: path, in: directory)
    counts = baseline.findings.reduce(into: [:]) { counts, entry in
      counts[Path(entry.path), default: [:]][entry.key, default: 0] += Int(entry.count)
    }
  }

  /// How many findings of a file there are by key; nil for none.
  func counts(of path: Path) -> [[UInt8]: Int]? {
    counts.isEmpty ? nil : counts[Path(name(of: path))]
  }

  /// What the baseline calls what a finding is about.
  func key(of located: LocatedFinding) -> [UInt8] {
    Baseline.Entry.key(
      path: Array(name(of: located.path).utf8), identity: located.identity,
      code: located.finding.code)
  }

  /// The same of findings that are not shown.
  func key(of entry: UnshownFindings.Entry) -> [UInt8] {
    Baseline.Entry.key(
      path: Array(name(of: entry.path).utf8), identity: entry.identity, code: entry.code)
  }

  /// What the baseline calls a file.
  func name(of path: Path) -> String { folder.name(of: path).text }
}
