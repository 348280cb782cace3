import MVMCore

/// What a run of `lint` does: what the call asks for, then what the configuration says, then
/// defaults.
struct LintPlan: Sendable {
  let request: LintRequest
  /// The repository's configuration, where it has one.
  let configuration: ConfigurationFile?
  /// What paths in reports are relative to.
  let directory: WorkingDirectory
  let failOn: Sourced<FailureLevel>
  let linter: Linter
  /// The rules whose findings are wanted, with the severities that they have in this run.
  let rules: [RuleDescription]
  /// How the kinds of files are found.
  let kinds: FileKinds
  /// What becomes of findings.
  let filter: FindingFilter
  /// Whether the files are checked together too.
  let isAcrossFiles: Bool

  /// - Parameters:
  ///   - folder: the working directory; nil where it is not known.
  ///   - now: the time, asked for where a suppression expires.
  init(
    _ request: LintRequest, in folder: Path?, now: () -> Timestamp
  ) throws(SettingsError) {
    self.request = request
    directory = WorkingDirectory(folder)
    configuration = try ConfigurationFile(request.configuration, from: folder)
    failOn = Self.failOn(request, configuration)
    let levels = request.rules.levels(with: configuration?.configuration)
    rules = request.rules.rules(levels)
    kinds = FileKinds(request.kind, configuration)
    var baseline: BaselineFile?
    if let path = request.baseline { baseline = try BaselineFile(path, in: directory) }
    filter = FindingFilter(
      request.usesSuppressions ? configuration : nil, baseline, now: now)
    var linter = Linter(
      sizeLimit: request.sizeLimit, target: request.target, levels: levels,
      where: request.rules.wants)
    // What is new is written to a baseline by its name: nothing more of it is shown.
    if !filter.isIdle || request.newBaseline != nil {
      linter.accepted = AcceptedFindings { { _, _, _ in true } }
    }
    isAcrossFiles =
      request.isAcrossFiles
      && (linter.checksFleets || linter.derivesFixes || linter.explainsFindings)
    self.linter = linter
  }

  private static func failOn(
    _ request: LintRequest, _ file: ConfigurationFile?
  ) -> Sourced<FailureLevel> {
    if let (level, option) = request.failOn { return Sourced(level, .option(option)) }
    if let level = file?.configuration.failOn { return Sourced(level, .configuration) }
    return Sourced(.error, .builtIn)
  }

  /// Whether findings are compared with suppressions or a baseline, or written to one.
  var comparesFindings: Bool { !filter.isIdle || request.newBaseline != nil }

  /// Whether findings are distinguished by a baseline.
  var hasBaseline: Bool { filter.baseline != nil || request.newBaseline != nil }

  /// A file's name in reports that others read, and in fingerprints.
  func name(of path: Path) -> Path { RepositoryPaths(directory).name(of: path) }

  /// The file of a path that was named on the command line.
  func namedFile(_ path: Path) -> FoundFile {
    FoundFile(path: path, isNamed: true, kind: kinds.kind(of: path))
  }

  func status(of outcome: LintOutcome) -> ExitStatus {
    if !outcome.failures.isEmpty || !outcome.nothingChecked.isEmpty { return .undecided }
    if request.fixing == .show { return outcome.diff.isEmpty ? .yes : .no }
    guard let level = failOn.value.severity else { return .yes }
    let fails =
      outcome.findings.contains { $0.finding.severity >= level }
      || outcome.unshown.reported.keys.contains { $0.severity >= level }
    return fails ? .no : .yes
  }

  /// The files that a run writes: none of them may be one that it reads. A baseline may take the
  /// place of the one that the run goes by.
  func outputs(
    with reports: ReportFiles, of program: Program
  ) throws(UsageError) -> OutputFiles {
    let option = LintOptions.writeBaseline.declaration.name
    var outputs = program.outputFiles
    if let path = request.newBaseline { try outputs.add(path, of: option) }
    try reports.add(to: &outputs)
    if let configuration { try outputs.refuse(input: configuration.path) }
    if let baseline = filter.baseline {
      try outputs.refuse(input: baseline.text.path, except: option)
    }
    return outputs
  }
}

/// A setting's value, and who gave it.
struct Sourced<Value: Sendable>: Sendable {
  let value: Value
  let source: SettingSource

  init(_ value: Value, _ source: SettingSource) {
    (self.value, self.source) = (value, source)
  }
}

/// Who gave a setting its value.
enum SettingSource: Sendable {
  case builtIn
  case option(String)
  case configuration
}

/// Finds the kinds of files by what the call and the configuration say, and by their names.
struct FileKinds: Sendable {
  /// The kind that the call gives to all files.
  let ofAll: DocumentKind?
  /// What the configuration says of paths.
  let configured: ConfiguredPaths?

  init(_ ofAll: DocumentKind? = nil, _ configuration: ConfigurationFile? = nil) {
    self.ofAll = ofAll
    configured = configuration.flatMap { ConfiguredPaths($0) }
  }

  /// The kind of a file as the configuration or its name has it; nil where its content has to be
  /// looked at.
  func kind(of path: Path) -> DocumentKind? {
    configured?.kind(of: path) ?? DocumentKind(fileName: path.lastComponent)
  }
}
