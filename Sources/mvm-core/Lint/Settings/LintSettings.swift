import MVMCore

/// What is to be linted, and how: the command line, then the configuration, then defaults.
struct LintSettings: Sendable {
  let kind: DocumentKind?
  private(set) var linter: Linter
  let threads: Int
  /// Findings of this severity and above make the status 1; nil for none.
  let failOn: Finding.Severity?
  /// What paths in reports are relative to.
  let directory: WorkingDirectory
  /// Whether the files are checked together too.
  let isAcrossFiles: Bool
  /// What becomes of fixes; nil where nothing is fixed.
  let fixing: Fixing?
  /// Whether unsafe fixes count too.
  let allowsUnsafe: Bool
  /// The rules whose findings are wanted, with the severities that they have in this run.
  let rules: [RuleDescription]
  /// The release of mvm that documents are meant for.
  let target: ReleaseVersion?
  /// The repository's configuration, where it has one.
  let file: ConfigurationFile?
  /// What the configuration says of paths.
  let paths: ConfiguredPaths?
  /// What becomes of findings.
  let filter: FindingFilter
  /// Where a baseline is to be written; nil for nowhere.
  let newBaseline: Path?
  /// Whether findings are compared with suppressions or a baseline, or written to one.
  var comparesFindings: Bool { !filter.isIdle || newBaseline != nil }
  /// Whether findings are told apart by a baseline.
  var hasBaseline: Bool { filter.baseline != nil || newBaseline != nil }

  init(
    _ arguments: Arguments, _ file: ConfigurationFile?, in directory: WorkingDirectory,
    now: () -> Timestamp
  ) throws(SettingsFailure) {
    self.directory = directory
    self.file = file
    let choice = try RuleChoice(arguments, file)
    fixing = try Self.fixing(arguments)
    allowsUnsafe = arguments[LintOptions.unsafeFixes]
    kind = arguments[LintOptions.kind]
    target = try Self.target(arguments)
    rules = choice.rules
    linter = Linter(
      sizeLimit: arguments[LintOptions.maxSize] << 20, target: target, levels: choice.levels,
      where: choice.wants)
    isAcrossFiles =
      !arguments[LintOptions.noCrossFile] && (linter.checksFleets || linter.derivesFixes)
    threads = arguments[LintOptions.jobs] ?? Parallel.readers
    failOn = FailureChoice(arguments, file).level.severity
    paths = file.flatMap { ConfiguredPaths($0) }
    newBaseline = arguments[LintOptions.writeBaseline].map { Path($0) }
    if newBaseline?.isStandardInput == true {
      throw .usage(.fileIsStandardOutput(of: "--write-baseline"))
    }
    let baseline = try Self.baseline(arguments, in: directory)
    filter = FindingFilter(
      arguments[LintOptions.noSuppressions] ? nil : file, baseline, now: now)
    // What is new is written to a baseline by its name: nothing more of it is shown.
    if comparesFindings { linter.accepted = AcceptedFindings { _, _, _ in true } }
  }

  /// The release that documents are meant for.
  private static func target(
    _ arguments: Arguments
  ) throws(SettingsFailure) -> ReleaseVersion? {
    try ReleaseVersion.target(arguments[LintOptions.targetVersion], or: SettingsFailure.usage)
  }

  private static func baseline(
    _ arguments: Arguments, in directory: WorkingDirectory
  ) throws(SettingsFailure) -> BaselineFile? {
    guard let argument = arguments[LintOptions.baseline] else { return nil }
    return try BaselineFile(Path(argument), in: directory)
  }

  /// A file's name in reports that others read, and in fingerprints.
  func name(of path: Path) -> Path { RepositoryPaths(directory).name(of: path) }

  /// The kind of a file as the command line, the configuration or its name tells it.
  func kind(of path: Path) -> DocumentKind? { kind ?? toldKind(of: path) }

  /// The kind of a file as the configuration or its name tells it.
  func toldKind(of path: Path) -> DocumentKind? {
    paths?.kind(of: path) ?? DocumentKind(fileName: path.lastComponent)
  }

  /// The kind of a file that is many documents; nil for files that are read whole.
  func kindOfMany(_ path: Path) -> DocumentKind? {
    let kind = kind(of: path)
    return kind?.isMany == true ? kind : nil
  }

  func status(of outcome: LintOutcome) -> ExitStatus {
    if !outcome.failures.isEmpty { return .undecided }
    if fixing == .show { return outcome.diff.isEmpty ? .yes : .no }
    guard let failOn else { return .yes }
    let fails =
      outcome.findings.contains { $0.finding.severity >= failOn }
      || outcome.unshown.reported.keys.contains { $0.severity >= failOn }
    return fails ? .no : .yes
  }
}

/// The lowest severity that makes the answer "no", and who said so.
struct FailureChoice {
  let level: FailureLevel
  /// The option that was given; nil where the configuration or nobody said it.
  let option: String?

  /// `--strict` and `--fail-on`: where both are given, the stricter. Without either, the
  /// configuration has the say.
  init(_ arguments: Arguments, _ file: ConfigurationFile?) {
    let isGiven = arguments.gives(LintOptions.failOn.declaration)
    let wanted = arguments[LintOptions.failOn]
    if arguments[LintOptions.strict] {
      let isStricter = isGiven && wanted == .note
      option = isStricter ? "--fail-on" : "--strict"
      level = isStricter ? .note : .warning
    } else {
      option = isGiven ? "--fail-on" : nil
      level = isGiven ? wanted : file?.configuration.failOn ?? wanted
    }
  }
}
