import MVMCore

/// What one thread checks files with: rules and buffers of its own.
struct LintSession: ~Copyable {
  let plan: LintPlan
  let linter: Linter
  let fleetFixes: FleetFixes
  private var files = ReadSession()

  /// - Parameters:
  ///   - isAlone: whether no other thread checks files at the same time.
  ///   - fixes: the fixes that checking the files together gave.
  init(_ plan: LintPlan, isAlone: Bool = true, _ fixes: FleetFixes = FleetFixes()) {
    self.plan = plan
    fleetFixes = fixes
    linter = isAlone ? plan.linter : plan.linter.copyForThread()
  }

  /// The rules for a file, with what its suppressions and baseline accept.
  func linter(for path: Path) -> Linter {
    guard let accepted = plan.filter.accepted(for: path) else { return linter }
    var linter = linter
    linter.accepted = accepted
    return linter
  }

  /// Reads a file and checks it.
  mutating func check(_ file: FoundFile) -> FileOutcome {
    do throws(FileError) {
      if let kind = kindOfMany(file) {
        if try isForeign(file, as: kind) { return skipped(file) }
        return try check(try InputFile(file.path), file.path, as: kind)
      }
      let bytes = try files.read(
        file.path, limit: linter.sizeLimit, isOrdinary: file.isOrdinary)
      return check(bytes, of: file)
    } catch {
      return .failed(error)
    }
  }

  /// Checks the text of a file that has been read, and finds its fixes.
  func check(_ bytes: [UInt8], of file: FoundFile) -> FileOutcome {
    if let kind = kindOfMany(beginning: bytes, file) { return check(bytes, file.path, as: kind) }
    var document: Document?
    switch owner(of: bytes, file) {
    case .other: return skipped(file)
    case .mvmBy(let read): document = read
    case .mvm: break
    }
    guard let checked = checkText(bytes, file, read: document) else { return .skipped() }
    guard let fixed = fix(bytes, file, checked: checked) else {
      return located(checked, in: bytes, file.path)
    }
    let isApplied = plan.request.fixing == .apply
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
    /// Whether nothing of the text may be shown.
    fileprivate var hidesText = false

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
  ///
  /// - Parameter document: the text, where it has been read already.
  func checkText(_ bytes: [UInt8], _ file: FoundFile, read document: Document? = nil) -> Check? {
    guard let check = checkAll(bytes, file, document) else { return nil }
    let isFiltered =
      plan.comparesFindings
      && (!check.result.findings.isEmpty || check.result.dropped > 0)
    return isFiltered ? filtered(check, file.path) : check
  }

  private func filtered(_ check: Check, _ path: Path) -> Check {
    var check = check
    var filter = plan.filter.filter(for: path)
    // What is not shown comes first: the baseline's count is then used up on what nobody sees.
    check.unshown = UnshownFindings(check.result.surplus, of: path, &filter)
    check.dispositions = zip(check.result.findings, check.result.identities).map {
      filter.disposition(of: $0, identity: $1)
    }
    check.matched = filter.matched
    return check
  }

  private func checkAll(_ bytes: [UInt8], _ file: FoundFile, _ document: Document?) -> Check? {
    let format = DocumentFormat(fileName: file.path.lastComponent)
    let linter = linter(for: file.path)
    // Most of the TOML files in a directory are other programs'.
    let isForeign = format == .toml && !file.isNamed && file.kind != .templateConfig
    if let kind = isForeign ? nil : plan.kinds.ofAll ?? file.kind {
      if let document {
        return Check(linter.check(document, as: kind, path: file.path.bytes), kind)
      }
      return Check(linter.check(bytes, as: kind, format: format, path: file.path.bytes), kind)
    }
    let document = Document(recovering: bytes, as: format ?? .json, limit: linter.sizeLimit)
    if let kind = DocumentKind(keysOf: document), kind == plan.kinds.ofAll ?? kind {
      return Check(linter.check(document, as: kind, path: file.path.bytes), kind)
    }
    return file.isNamed ? unknown(document, bytes, file.path) : nil
  }

  /// A named file that fits no kind: JSON and TOML have to be well-formed, and nothing of what is
  /// neither is shown.
  private func unknown(_ document: Document, _ bytes: [UInt8], _ path: Path) -> Check {
    let isInput = path == plan.request.files.stdinName
    guard let foreign = ForeignFormat(bytes, at: path, isInput: isInput) else {
      return Check(linter.checkUnknown(document), nil)
    }
    var check = Check(linter.checkForeign(foreign), nil)
    check.hidesText = true
    return check
  }

  func located(_ check: Check, in bytes: [UInt8], _ path: Path) -> FileOutcome {
    let document = plan.isAcrossFiles ? FleetFile(check.result, path, check.kind) : nil
    if check.result.findings.isEmpty {
      return .checked([], check.unshown, matched: [], document)
    }
    let result = check.result
    let file = CheckedFile(
      bytes: check.hidesText ? [] : bytes, path: path, name: plan.name(of: path), kind: check.kind)
    var findings = file.locate(result.findings, identities: result.identities)
    for (index, disposition) in check.dispositions.enumerated() {
      findings[index].disposition = disposition
    }
    var unshown = check.unshown
    unshown.cut(&findings)
    return .checked(findings, unshown, matched: check.matched, document)
  }
}
