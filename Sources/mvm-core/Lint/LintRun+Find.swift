import MVMCore

extension LintRun {
  /// Finds the files and lints them.
  ///
  /// - Parameter outputs: what the call writes, which may be none of them.
  func run(
    writing outputs: OutputFiles, _ program: inout Program
  ) throws(UsageError) -> LintOutcome {
    let isShown = program.errors.isTerminal && plan.request.output.quiet == 0
    let progress = isShown ? ProgressLine(program.errors.sink) : nil
    defer { progress?.finish() }
    let found = find(program, telling: progress)
    try refuse(outputs, over: found.files, program)
    func lintAll(_ run: LintRun) -> LintOutcome {
      var outcome = run.lint(found.files, telling: progress)
      outcome.failures = (found.failures + outcome.failures).sorted { $0.path < $1.path }
      program.keep(outcome.add(across: FleetCheck(plan: plan), folders: found.folders))
      outcome.documents = FleetDocuments()
      return outcome
    }
    var outcome = fixingFleet(lintAll(self), lintAll)
    outcome.tellOtherNames()
    outcome.tellExcluded(found.excludedNames, plan)
    if found.missing > 0 {
      let verb = found.missing == 1 ? "was" : "were"
      outcome.notes.append("\(counted(found.missing, "missing file")) \(verb) skipped")
    }
    if files.readsStandardInput { outcome.add(lintInput(&program)) }
    outcome.scope = LintScope(
      folders: found.folders,
      files: found.files.filter(\.isNamed).map(\.path)
        + (files.readsStandardInput ? [files.stdinName] : []),
      in: plan.directory)
    outcome.nothingChecked = nothingChecked(in: found, outcome)
    return outcome
  }

  /// Where no file was found to check, unless that is allowed or all that was named is excluded.
  private func nothingChecked(in found: FileFinder, _ outcome: LintOutcome) -> [FileError] {
    guard outcome.filesChecked == 0, outcome.failures.isEmpty, !files.allowsNone else { return [] }
    if !found.folders.isEmpty {
      return found.folders.map { FileError($0.orRoot, .nothingChecked(inList: false)) }
    }
    guard found.excludedNames.isEmpty, found.missing == 0 else { return [] }
    let list = files.list.map { $0.isStandardInput ? RepositoryPaths.standardInput : $0 }
    return [FileError(list ?? files.stdinName, .nothingChecked(inList: list != nil))]
  }

  private var files: LintRequest.Files { plan.request.files }

  /// Finds the files that the call names.
  private func find(_ program: Program, telling progress: ProgressLine?) -> FileFinder {
    var finder = FileFinder(
      excluding: files.excluded.map { Glob($0) }, honoringIgnoreFiles: files.honorsIgnoreFiles,
      of: GitUser(program.environment), includingHidden: files.includesHidden, kinds: plan.kinds,
      threads: plan.request.threads,
      progress: progress)
    for path in files.operands where !path.isStandardInput { finder.add(path) }
    if files.operands.isEmpty, files.list == nil { finder.add(Path(".")) }
    addListed(to: &finder, program)
    finder.finish(in: plan.directory)
    return finder
  }

  /// Throws if an output is an input too. A file that was found in a directory is an input if it is
  /// one of mvm's: the report of an earlier run is not.
  private func refuse(
    _ outputs: OutputFiles, over found: FoundFiles, _ program: Program
  ) throws(UsageError) {
    let isListInput = files.list?.isStandardInput == true
    if let list = files.list, !isListInput { try outputs.refuse(input: list) }
    if isListInput || files.readsStandardInput { try outputs.refuse(input: program.inputFile) }
    for file in outputs.overwritten(of: found) where file.isNamed || isDocument(file) {
      try outputs.refuse(input: file.path)
    }
  }

  private func lintInput(_ program: inout Program) -> LintOutcome {
    let file = plan.namedFile(files.stdinName)
    if let kind = LintSession(plan).kindOfMany(file) {
      return lintInput(of: &program, as: file.path, kind)
    }
    do {
      let bytes = try program.input.readAll(limit: plan.linter.sizeLimit + 1)
      return lint(bytes, as: file.path)
    } catch {
      var outcome = LintOutcome(failures: [FileError(file.path, .system(error))])
      if plan.request.fixing == .apply { outcome.fixedInput = [] }
      return outcome
    }
  }

  /// The largest list of files that is read, in bytes.
  private static let largestList = 256 << 20

  /// Adds what a list names. `-` in it is a file of that name.
  private func addListed(to finder: inout FileFinder, _ program: Program) {
    guard let list = files.list else { return }
    do {
      for name in try read(list, program).split(separator: files.listEnd) {
        finder.add(Path(bytes: Array(name)), skipsMissing: files.skipsMissing)
      }
    } catch {
      finder.add(error)
    }
  }

  private func read(_ list: Path, _ program: Program) throws(FileError) -> [UInt8] {
    guard list.isStandardInput else { return try FileReader.read(list, limit: Self.largestList) }
    return try FileError.naming(list) { () throws(Errno) in
      try program.input.readAll(limit: Self.largestList)
    }
  }
}

extension LintOutcome {
  /// Says how many of the named paths are excluded, and by whom.
  fileprivate mutating func tellExcluded(
    _ excluded: [FileFinder.Exclusion: Set<Path>], _ plan: LintPlan
  ) {
    for source in [FileFinder.Exclusion.option, .configuration] {
      guard let count = excluded[source]?.count else { continue }
      let name =
        source == .option
        ? "--exclude"
        : plan.configuration.map { plan.directory.relative($0.path).display }
          ?? Configuration.fileName
      notes.append("\(count) \(count == 1 ? "file" : "files") excluded by \(name)")
    }
  }
}
