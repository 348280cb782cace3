import MVMCore

extension LintSession {
  /// The kind of a file that is many documents; nil for files that are read whole.
  func kindOfMany(_ file: FoundFile) -> DocumentKind? {
    let kind = plan.kinds.ofAll ?? file.kind
    return kind?.isMany == true ? kind : nil
  }

  /// The kind of a file of many documents that was named for checking, and whose own name does not
  /// show that.
  func kindOfMany(beginning bytes: [UInt8], _ file: FoundFile) -> DocumentKind? {
    guard file.isNamed, bytes.count <= linter.sizeLimit, plan.kinds.ofAll ?? file.kind == nil
    else { return nil }
    return DocumentKind(beginning: bytes)
  }

  /// Checks a file of many documents while it is read.
  ///
  /// - Parameter pass: is given what was read, before it is checked.
  func check(
    _ source: some ByteSource, _ path: Path, as kind: DocumentKind,
    passing pass: ([UInt8]) -> Void = { _ in }
  ) throws(FileError) -> FileOutcome {
    var check = IncrementalCheck(linter(for: path), kind, path: path.bytes)
    var report = pieceReport(path, kind)
    while let bytes = try source.part(of: path) {
      pass(bytes)
      check.feed(bytes) { report.add($0) }
    }
    check.finish { report.add($0) }
    return report.result(check.surplus)
  }

  /// Checks a file of many documents that has been read already.
  func check(_ bytes: [UInt8], _ path: Path, as kind: DocumentKind) -> FileOutcome {
    var check = IncrementalCheck(linter(for: path), kind, path: path.bytes)
    var report = pieceReport(path, kind)
    check.feed(bytes) { report.add($0) }
    check.finish { report.add($0) }
    return report.result(check.surplus)
  }

  private func pieceReport(_ path: Path, _ kind: DocumentKind) -> PieceReport {
    PieceReport(
      path: path, name: plan.name(of: path), kind: kind,
      filter: plan.comparesFindings ? plan.filter.filter(for: path) : nil)
  }
}

/// Locates the findings of a file of many documents while its pieces are at hand.
private struct PieceReport {
  let path: Path
  let name: Path
  let kind: DocumentKind
  /// Shows what becomes of findings; nil where all are reported.
  private let filter: FileFilter?
  private(set) var findings: [LocatedFinding] = []
  private var ordinals = Ordinals()

  init(path: Path, name: Path, kind: DocumentKind, filter: FileFilter?) {
    self.filter = filter
    self.path = path
    self.name = name
    self.kind = kind
  }

  /// What is to be reported of the file.
  mutating func result(_ surplus: Surplus) -> FileOutcome {
    guard var filter else { return .checked(findings, UnshownFindings(surplus), matched: [], nil) }
    // What is not shown comes first: the baseline's count is then used up on what nobody sees.
    var unshown = UnshownFindings(surplus, of: path, &filter)
    for (index, finding) in findings.enumerated() {
      findings[index].disposition = filter.disposition(
        of: finding.finding, identity: finding.identity)
    }
    unshown.cut(&findings)
    return .checked(findings, unshown, matched: filter.matched, nil)
  }

  mutating func add(_ piece: CheckedPiece) {
    let file = CheckedFile(
      bytes: piece.bytes, path: path, name: name, kind: kind, origin: piece.origin)
    findings += file.locate(piece.findings, identities: piece.identities, &ordinals)
  }
}

extension ByteSource {
  /// The next bytes of a file that is read in parts; nil at its end.
  func part(of path: Path) throws(FileError) -> [UInt8]? {
    let bytes = try FileError.naming(path) { () throws(Errno) in
      try read(atMost: 256 << 10)
    }
    return bytes.isEmpty ? nil : bytes
  }
}
