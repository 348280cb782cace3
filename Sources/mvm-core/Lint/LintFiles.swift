import MVMCore

/// The files that a call of `lint` names, and what came of finding them.
struct LintFiles {
  private let operands: [Path]
  private let list: Path?
  private let listEndsWithNUL: Bool
  private let stdinName: Path
  private let quiet: Int
  private let makeWalk: (ProgressLine?, ConfiguredPaths?) -> FileWalk

  init(_ arguments: Arguments) throws(CommandFailure) {
    operands = arguments[LintOptions.paths].map { Path($0) }
    list = arguments[LintOptions.filesFrom].map { Path($0) }
    listEndsWithNUL = arguments[LintOptions.null]
    stdinName =
      arguments[LintOptions.stdinFilename].map { Path($0) } ?? RepositoryPaths.standardInput
    quiet = arguments[CommonOptions.quiet]
    makeWalk = { progress, paths in
      FileWalk(
        excluding: arguments[LintOptions.exclude].map { Glob($0.text) },
        honouringIgnoreFiles: !arguments[LintOptions.noIgnore],
        includingHidden: arguments[LintOptions.hidden], configured: paths,
        threads: arguments[LintOptions.jobs] ?? Parallel.readers, progress: progress)
    }
    if list?.isStandardInput == true, operands.contains(where: \.isStandardInput) {
      throw .usage(.standardInputTwice("--files-from"))
    }
  }

  /// Finds and lints the files.
  ///
  /// - Parameter outputs: what the call writes, which may be none of them.
  func lint(
    _ run: LintRun, writing outputs: OutputFiles, _ program: inout Program
  ) throws(UsageError) -> LintOutcome {
    let isShown = program.errors.isTerminal && quiet == 0
    let progress = isShown ? ProgressLine(program.errors.sink) : nil
    defer { progress?.finish() }
    var walk = makeWalk(progress, run.settings.paths)
    for path in operands where !path.isStandardInput { walk.add(path) }
    if operands.isEmpty, list == nil { walk.add(Path(".")) }
    addListed(to: &walk, program)
    walk.finish(in: run.settings.directory)
    try refuse(outputs, over: walk.files, run, program)
    var outcome = run.lint(walk.files, telling: progress)
    outcome.failures = (walk.failures + outcome.failures).sorted { $0.path < $1.path }
    program.keep(outcome.add(across: FleetCheck(settings: run.settings), folders: walk.folders))
    outcome.documents = FleetDocuments()
    outcome.tellOtherNames()
    outcome.tellExcluded(walk.excludedNames, run.settings)
    outcome.isAllExcluded =
      !walk.excludedNames.isEmpty && walk.folders.isEmpty && walk.files.isEmpty
    let readsInput = operands.contains(where: \.isStandardInput)
    if readsInput { outcome.add(lintInput(run, &program)) }
    outcome.scope = LintScope(
      folders: walk.folders,
      files: walk.files.filter(\.isNamed).map(\.path) + (readsInput ? [stdinName] : []),
      in: run.settings.directory)
    return outcome
  }

  /// Throws if an output is an input too. A file that was found in a directory is an input if it is
  /// one of mvm's: the report of an earlier run is not.
  private func refuse(
    _ outputs: OutputFiles, over files: FoundFiles, _ run: LintRun, _ program: Program
  ) throws(UsageError) {
    if let list, !list.isStandardInput { try outputs.refuse(input: list) }
    if list?.isStandardInput == true || operands.contains(where: \.isStandardInput) {
      try outputs.refuse(input: program.inputFile)
    }
    for file in outputs.overwritten(of: files) where file.isNamed || run.isDocument(file) {
      try outputs.refuse(input: file.path)
    }
  }

  private func lintInput(_ run: LintRun, _ program: inout Program) -> LintOutcome {
    if let kind = run.settings.kindOfMany(stdinName) {
      return run.lintInput(of: &program, as: stdinName, kind)
    }
    do {
      let bytes = try program.input.readAll(limit: run.settings.linter.sizeLimit + 1)
      return run.lint(bytes, as: stdinName)
    } catch {
      var outcome = LintOutcome(failures: [FileFailure(stdinName, .system(error))])
      if run.settings.fixing == .apply { outcome.fixedInput = [] }
      return outcome
    }
  }

  /// The largest list of files that is read, in bytes.
  private static let largestList = 256 << 20

  /// Adds what a list names. `-` in it is a file of that name.
  private func addListed(to walk: inout FileWalk, _ program: Program) {
    guard let list else { return }
    do {
      let end = listEndsWithNUL ? 0 : UInt8(ascii: "\n")
      for name in try read(list, program).split(separator: end) {
        walk.add(Path(bytes: Array(name)))
      }
    } catch {
      walk.add(error)
    }
  }

  private func read(_ list: Path, _ program: Program) throws(FileFailure) -> [UInt8] {
    guard list.isStandardInput else { return try FileReader.read(list, limit: Self.largestList) }
    do {
      return try program.input.readAll(limit: Self.largestList)
    } catch {
      throw FileFailure(list, .system(error))
    }
  }
}

extension LintOutcome {
  /// Says how many of the named paths are excluded, and by whom.
  fileprivate mutating func tellExcluded(
    _ excluded: [FileWalk.Exclusion: Set<Path>], _ settings: LintSettings
  ) {
    for source in [FileWalk.Exclusion.option, .configuration] {
      guard let count = excluded[source]?.count else { continue }
      let name =
        source == .option
        ? "--exclude"
        : settings.file.map { settings.directory.relative($0.path).display }
          ?? Configuration.fileName
      notes.append("\(count) \(count == 1 ? "file" : "files") excluded by \(name)")
    }
  }
}
