/// Checks the lines of a file of documents, one a line.
struct LineCheck: Sendable {
  private let linter: Linter
  private let kind: DocumentKind
  private var document: Document
  private var trail: AuditTrail
  /// Whether the target release was asked about the kind: the answer is the same for each line.
  private var hasCheckedKind = false
  private(set) var cap = FindingCap()

  /// - Parameters:
  ///   - kind: the kind of the lines.
  ///   - owner: the tenant whose directory the file lies in; nil where that can't be told.
  ///   - document: a document whose memory is used.
  init(_ linter: Linter, _ kind: DocumentKind, owner: String?, reusing document: Document) {
    self.linter = linter
    self.kind = kind
    self.document = document
    trail = AuditTrail(owner: owner)
  }

  /// Gives the memory back that was lent.
  mutating func takeDocument() -> Document { document.take() }

  /// Checks the next line; one with nothing but white space says nothing.
  mutating func check(_ line: LineSplitter.Line) -> CheckedPiece? {
    if line.isCut { return refuse(line) }
    guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      return nil
    }
    document.parse(Array(line.bytes), limit: linter.sizeLimit)
    let result =
      switch kind {
      case .audit, .localAudit: checkEntry(at: line.origin)
      default: linter.check(lending: &document, as: kind)
      }
    return cap.piece(result, document.bytes, at: line.origin)
  }

  /// Tells that a line is too long to be read.
  private mutating func refuse(_ line: LineSplitter.Line) -> CheckedPiece? {
    trail.loseInstances()
    let finding = TooLarge.line(line.size, limit: linter.sizeLimit)
    let result = Linter.Result(
      linter.allows(finding) ? linter.leveled([finding]) : [], in: Document(), dropped: 0)
    return cap.piece(result, Array(line.bytes), at: line.origin)
  }

  /// Checks a line of an audit log.
  private mutating func checkEntry(at origin: SourceOrigin) -> Linter.Result {
    var reading = StructureReading(document)
    let record = reading.read(&document, as: kind)
    let structure = reading.findings.inOrder
    var report = Report(document.take())
    if let fault = structure.first(where: { $0.severity == .error }) {
      let finding = AuditLine.finding(for: fault, in: report.document, kind)
      report.add(finding)
      trail.loseInstances()
    } else {
      linter.checkVersions(as: kind, tellsOfKind: !hasCheckedKind, &report)
      hasCheckedKind = true
    }
    for finding in structure where finding.severity != .error { report.add(finding) }
    let told = report.findings.filter { linter.allows($0) }
    document = report.takeDocument()
    let rules = record.map { check($0, reading.formatted, at: origin) } ?? []
    return Linter.Result(linter.leveled(told + rules).inOrder, in: document, dropped: 0)
  }

  private mutating func check(
    _ record: any HeldRecord, _ formatted: [FormattedText], at origin: SourceOrigin
  ) -> [Finding] {
    var walk = Walk(checks: linter.checks, report: Report(document.take()))
    walk.texts(formatted)
    if let entry = (record as? Held<AuditEntry>)?.record {
      walk.line(trail.follow(entry, entry.timestamp, in: walk.report.document, at: origin))
    } else if let event = (record as? Held<LocalAuditEvent>)?.record {
      walk.line(trail.follow(nil, event.timestamp, in: walk.report.document, at: origin))
    }
    var report = walk.takeReport()
    document = report.takeDocument()
    return report.findings
  }
}
