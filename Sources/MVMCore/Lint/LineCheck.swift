/// Checks a file of documents, one a line, as its lines come.
///
/// What it keeps does not grow with the file but for the findings, of which there are 1,000 a rule
/// at most: files of any size can be fed to it.
struct LineCheck: Sendable {
  private let linter: Linter
  private let kind: DocumentKind
  private var document: Document
  private var trail: AuditTrail
  private var counts: [String: Int] = [:]
  private var findings: [Finding] = []
  private var identities: [String] = []
  private var dropped = 0
  /// Whether the target release was asked about the kind: the answer is the same for each line.
  private var hasCheckedKind = false

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

  /// What all lines so far gave.
  var result: Linter.Result {
    Linter.Result(findings: findings, identities: identities, dropped: dropped, record: nil)
  }

  /// Gives the memory back that was lent.
  mutating func takeDocument() -> Document {
    defer { document = Document() }
    return document
  }

  /// Checks a line; one with nothing but white space says nothing.
  ///
  /// - Parameters:
  ///   - line: the line without its end.
  ///   - start: where it begins in the file.
  mutating func check(line: ArraySlice<UInt8>, at start: Int) {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    document.parse(Array(line), limit: linter.sizeLimit)
    switch kind {
    case .audit, .localAudit: add(checkEntry(at: start), at: start)
    default: add(linter.check(document, as: kind), at: start)
    }
  }

  /// Checks a line of an audit log.
  private mutating func checkEntry(at start: Int) -> Linter.Result {
    var reading = StructureReading(document: document)
    let record = reading.read(kind)
    let structure = reading.findings.sorted(by: Finding.stands)
    var report = Report(document)
    if let fault = structure.first(where: { $0.severity == .error }) {
      report.add(AuditLine.finding(for: fault, in: document, kind))
      trail.loseInstances()
    } else {
      linter.checkVersions(as: kind, tellsOfKind: !hasCheckedKind, &report)
      hasCheckedKind = true
    }
    for finding in structure where finding.severity != .error { report.add(finding) }
    let told = report.findings.filter(linter.allows)
    let rules = record.map { check($0, reading.formatted, at: start) } ?? []
    return Linter.Result(
      (told + rules).sorted(by: Finding.stands), in: document, dropped: 0)
  }

  private mutating func check(
    _ record: any WireValue, _ formatted: [FormattedText], at start: Int
  ) -> [Finding] {
    var walk = Walk(document: document, checks: linter.checks, report: Report(document))
    walk.texts(formatted)
    if let entry = record as? AuditEntry {
      walk.line(trail.follow(entry, entry.timestamp, in: document, at: start))
    } else if let event = record as? LocalAuditEvent {
      walk.line(trail.follow(nil, event.timestamp, in: document, at: start))
    }
    return walk.report.findings
  }

  private mutating func add(_ result: Linter.Result, at start: Int) {
    dropped += result.dropped
    for (finding, identity) in zip(result.findings, result.identities) {
      let seen = counts[finding.code, default: 0]
      counts[finding.code] = seen + 1
      if seen < Report.limit {
        findings.append(finding.moved(by: start))
        identities.append(identity)
      } else {
        dropped += 1
      }
    }
  }
}
