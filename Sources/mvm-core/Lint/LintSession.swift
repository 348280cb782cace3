import MVMCore

/// What one thread checks files with: rules and buffers of its own.
struct LintSession: ~Copyable {
  let settings: LintSettings
  let linter: Linter
  private var files = ReadSession()

  /// - Parameter isAlone: whether no other thread checks files at the same time.
  init(_ settings: LintSettings, isAlone: Bool = true) {
    self.settings = settings
    linter = isAlone ? settings.linter : settings.linter.copyForThread()
  }

  /// The rules for a file, with what its suppressions and baseline accept.
  func linter(for path: Path) -> Linter {
    guard let accepted = settings.filter.accepted(for: path) else { return linter }
    var linter = linter
    linter.accepted = accepted
    return linter
  }

  /// Reads a file and checks it.
  mutating func check(_ file: FoundFile) -> FileOutcome {
    do throws(FileFailure) {
      if let kind = settings.kindOfMany(file.path) {
        return try check(try InputFile(file.path), file.path, as: kind)
      }
      let bytes = try FileReader.read(
        file.path, limit: linter.sizeLimit, isOrdinary: file.isOrdinary, in: &files)
      return check(bytes, of: file)
    } catch {
      return .failed(error)
    }
  }

  /// Checks the text of a file that has been read, and finds its fixes.
  func check(_ bytes: [UInt8], of file: FoundFile) -> FileOutcome {
    if let kind = kindOfMany(beginning: bytes, file) { return check(bytes, file.path, as: kind) }
    guard let checked = checkText(bytes, file) else { return .skipped }
    guard let fixed = fix(bytes, file, checked: checked) else {
      return located(checked, in: bytes, file.path)
    }
    let isApplied = settings.fixing == .apply
    let shown = isApplied ? fixed.check : checked
    return .fixed(
      fixed.file, located(shown, in: isApplied ? fixed.file.new : bytes, file.path))
  }

  /// What a check of one text gave, and as what kind it was checked.
  struct Check {
    let result: Linter.Result
    let kind: DocumentKind?
    /// What becomes of each finding; empty where all are reported.
    fileprivate var dispositions: [Disposition] = []
    fileprivate var matched: Set<Int> = []
    fileprivate var unshown = UnshownFindings()

    init(_ result: Linter.Result, _ kind: DocumentKind?) {
      self.result = result
      self.kind = kind
      if result.dropped > 0 { unshown = UnshownFindings(result.surplus) }
    }

    /// The findings that are reported.
    var reported: [Finding] {
      if dispositions.isEmpty { return result.findings }
      return zip(result.findings, dispositions).filter { $0.1 == .reported }.map(\.0)
    }
  }

  /// Checks a text and asks what becomes of each finding; nil for one that was found in a directory
  /// and is none of mvm's.
  func checkText(_ bytes: [UInt8], _ file: FoundFile) -> Check? {
    guard let check = checkAll(bytes, file) else { return nil }
    let isFiltered =
      settings.comparesFindings
      && (!check.result.findings.isEmpty || check.result.dropped > 0)
    return isFiltered ? filtered(check, file.path) : check
  }

  private func filtered(_ check: Check, _ path: Path) -> Check {
    var check = check
    var filter = settings.filter.filter(for: path)
    // What is not shown comes first: the baseline's count is then used up on what nobody sees.
    check.unshown = UnshownFindings(check.result.surplus, of: path, &filter)
    check.dispositions = zip(check.result.findings, check.result.identities).map {
      filter.disposition(of: $0, identity: $1)
    }
    check.matched = filter.matched
    return check
  }

  private func checkAll(_ bytes: [UInt8], _ file: FoundFile) -> Check? {
    let format = DocumentFormat(fileName: file.path.lastComponent)
    let linter = linter(for: file.path)
    let told = settings.toldKind(of: file.path)
    // Most of the TOML files in a directory are other programs'.
    let isForeign = format == .toml && !file.isNamed && told != .templateConfig
    if let kind = isForeign ? nil : settings.kind ?? told {
      return Check(linter.check(bytes, as: kind, format: format, path: file.path.bytes), kind)
    }
    let document = Document(parsing: bytes, as: format ?? .json, limit: linter.sizeLimit)
    if let kind = DocumentKind(keysOf: document), kind == settings.kind ?? kind {
      return Check(linter.check(document, as: kind), kind)
    }
    return file.isNamed ? Check(linter.checkUnknown(document), nil) : nil
  }

  func located(_ check: Check, in bytes: [UInt8], _ path: Path) -> FileOutcome {
    let document = settings.isAcrossFiles ? FleetFile(check.result, path, check.kind) : nil
    if check.result.findings.isEmpty {
      return .checked([], check.unshown, matched: [], document)
    }
    let result = check.result
    let file = CheckedFile(
      bytes: bytes, path: path, name: settings.name(of: path), kind: check.kind)
    var findings = file.locate(result.findings, identities: result.identities)
    for (index, disposition) in check.dispositions.enumerated() {
      findings[index].disposition = disposition
    }
    var unshown = check.unshown
    unshown.cut(&findings)
    return .checked(findings, unshown, matched: check.matched, document)
  }
}
