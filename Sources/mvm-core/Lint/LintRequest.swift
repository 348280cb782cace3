import MVMCore

/// What a call of `lint` asks for: its command line, resolved. Nothing behind it sees an option.
struct LintRequest: Sendable {
  /// Which files to check.
  struct Files: Sendable {
    let operands: [Path]
    /// The file that lists more of them, and what its entries end with.
    let list: Path?
    let listEnd: UInt8
    /// Whether what the list names may be missing.
    let skipsMissing: Bool
    /// What standard input is called.
    let stdinName: Path
    let excluded: [String]
    let honorsIgnoreFiles: Bool
    let includesHidden: Bool
    /// Whether it is no error that there is none to check.
    let allowsNone: Bool

    /// The operands as words of a shell, `…` for very many.
    var words: [String] { operands.count > 3 ? ["…"] : operands.map(\.shellWord) }

    var readsStandardInput: Bool { operands.contains(where: \.isStandardInput) }
  }

  /// How the result is shown.
  struct Output: Sendable {
    let format: ReportFormat
    let color: CommonOptions.Color
    let quiet: Int
    let verbose: Int
    let showsStatistics: Bool
    /// How many findings standard output has at most; nil for all.
    let limit: Int?
  }

  /// Which configuration to go by.
  enum ConfigurationChoice: Sendable {
    case none
    case nearest
    case file(Path)
  }

  /// What becomes of fixes.
  enum Fixing: Sendable {
    /// Files are changed.
    case apply
    /// What would be changed is shown.
    case show
  }

  let files: Files
  let output: Output
  let configuration: ConfigurationChoice
  /// Whether to print the plan and check nothing.
  let showsPlan: Bool
  let kind: DocumentKind?
  let rules: RuleChoice
  /// What makes the status 1, and the option that says so; nil where none does.
  let failOn: (level: FailureLevel, option: String)?
  /// The release of mvm that documents are meant for.
  let target: ReleaseVersion?
  let isAcrossFiles: Bool
  let usesSuppressions: Bool
  let baseline: Path?
  /// Where a baseline is to be written.
  let newBaseline: Path?
  /// Nil where nothing is fixed.
  let fixing: Fixing?
  /// Whether unsafe fixes count too.
  let allowsUnsafe: Bool
  /// The largest file that is read, in bytes.
  let sizeLimit: Int
  let threads: Int

  init(_ arguments: Arguments) throws(UsageError) {
    files = try Files(arguments)
    output = Output(arguments)
    configuration = try ConfigurationChoice(arguments)
    showsPlan = arguments[LintOptions.showConfig]
    kind = arguments[LintOptions.kind]
    rules = try RuleChoice(arguments)
    failOn = Self.failureChoice(arguments)
    target = try ReleaseVersion.target(arguments[LintOptions.targetVersion]) { $0 }
    isAcrossFiles = !arguments[LintOptions.noCrossFile]
    usesSuppressions = !arguments[LintOptions.noSuppressions]
    baseline = arguments[LintOptions.baseline].map { Path($0) }
    newBaseline = arguments[LintOptions.writeBaseline].map { Path($0) }
    fixing = try Fixing(arguments)
    allowsUnsafe = arguments[LintOptions.unsafeFixes]
    sizeLimit = arguments[LintOptions.maxSize] << 20
    threads = arguments[LintOptions.jobs] ?? Parallel.readers
    if newBaseline?.isStandardInput == true {
      throw .fileIsStandardOutput(of: LintOptions.writeBaseline.declaration.name)
    }
  }

  /// `--strict` and `--fail-on`: where both are given, the stricter.
  private static func failureChoice(
    _ arguments: Arguments
  ) -> (level: FailureLevel, option: String)? {
    let level = arguments[LintOptions.failOn]
    let isGiven = arguments.gives(LintOptions.failOn.declaration)
    if arguments[LintOptions.strict], !isGiven || level != .note { return (.warning, "--strict") }
    return isGiven ? (level, "--fail-on") : nil
  }
}

extension LintRequest.Files {
  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments[LintOptions.paths].map { Path($0) }
    list = arguments[LintOptions.filesFrom].map { Path($0) }
    listEnd = arguments[LintOptions.null] ? 0 : UInt8(ascii: "\n")
    skipsMissing = arguments[LintOptions.skipMissing]
    stdinName =
      arguments[LintOptions.stdinFilename].map { Path($0) } ?? RepositoryPaths.standardInput
    excluded = arguments[LintOptions.exclude].map(\.text)
    honorsIgnoreFiles = !arguments[LintOptions.noIgnore]
    includesHidden = arguments[LintOptions.hidden]
    allowsNone = arguments[LintOptions.allowEmpty]
    if list?.isStandardInput == true, readsStandardInput {
      throw .standardInputTwice("--files-from")
    }
  }
}

extension LintRequest.Output {
  init(_ arguments: Arguments) {
    format = arguments[LintOptions.format]
    color = arguments[CommonOptions.color]
    quiet = arguments[CommonOptions.quiet]
    verbose = arguments[CommonOptions.verbose]
    showsStatistics = arguments[LintOptions.statistics]
    limit = arguments[LintOptions.limit]
  }
}

extension LintRequest.ConfigurationChoice {
  fileprivate init(_ arguments: Arguments) throws(UsageError) {
    let file = arguments[LintOptions.config].map { Path($0) }
    guard arguments[LintOptions.noConfig] else {
      self = file.map { .file($0) } ?? .nearest
      return
    }
    if file != nil { throw .conflict("--config", "--no-config") }
    self = .none
  }
}

extension LintRequest.Fixing {
  /// What `--fix` and `--diff` ask for; nil for neither.
  fileprivate init?(_ arguments: Arguments) throws(UsageError) {
    guard arguments[LintOptions.diff] else {
      guard arguments[LintOptions.fix] else { return nil }
      self = .apply
      return
    }
    let format = arguments[LintOptions.format]
    guard format == .human else { throw .conflict("--diff", "--format \(format.rawValue)") }
    if arguments.gives(LintOptions.writeBaseline.declaration) {
      throw .conflict("--diff", "--write-baseline")
    }
    self = .show
  }
}
