/// Checks documents by rules.
///
/// ```swift
/// let linter = Linter()
/// for finding in linter.check(bytes, as: .pool).findings {
///   print(finding.code, finding.pointer, finding.message)
/// }
/// ```
public struct Linter: Sendable {
  /// What checking a document gave.
  public struct Result: Sendable {
    /// The findings in the order of their bytes, then of their codes.
    public let findings: [Finding]
    /// For each finding, in their order, the place that it is about, named so that the name
    /// outlives moved lines and reordered lists: `/tenants[acme]/pools[web]/vcpus`. Elements of
    /// lists go by their ID where they have one, else by their index.
    public let identities: [String]
    /// How many more there are: no more than 1,000 of a rule are kept for a document.
    public let dropped: Int
    /// What the document holds, for the rules across files; nil where it can't be read.
    public let record: (any WireValue)?
  }

  let checks: RuleChecks
  private let codes: Set<String>
  /// The largest document that is read, in bytes.
  public let sizeLimit: Int

  /// - Parameters:
  ///   - isEnabled: tells of a rule's code and name whether its findings are wanted.
  ///   - sizeLimit: the largest document that is read, in bytes, 256 MiB at most.
  public init(
    sizeLimit: Int = Document.defaultSizeLimit, where isEnabled: (RuleDescription) -> Bool
  ) {
    let rules = Rules.all.filter { isEnabled($0.about) }
    checks = RuleChecks(rules.map { $0.check })
    codes = Set(rules.map { $0.about.code })
    self.sizeLimit = sizeLimit
  }

  /// A linter with all rules.
  public init() { self.init { _ in true } }

  /// Checks a document of a known kind.
  ///
  /// - Parameter format: the document's language. Where none is given, a template config is TOML
  ///   unless it begins with `{`, and all others are JSON.
  public func check(
    _ bytes: [UInt8], as kind: DocumentKind, format: DocumentFormat? = nil
  ) -> Result {
    var document = Document()
    return check(bytes, as: kind, format: format, reusing: &document)
  }

  /// Checks a document of a known kind and uses the memory of another for it.
  package func check(
    _ bytes: [UInt8], as kind: DocumentKind, format: DocumentFormat? = nil,
    reusing document: inout Document
  ) -> Result {
    if kind.isLines { return checkLines(bytes, as: kind, reusing: &document) }
    let format = format ?? DocumentFormat(of: bytes, as: kind)
    document.parse(bytes, as: format, limit: sizeLimit)
    return check(document, as: kind)
  }

  /// Checks a document that has been read already.
  ///
  /// - Parameter limit: how many findings of a rule are kept.
  package func check(
    _ document: Document, as kind: DocumentKind, limit: Int = Report.limit
  ) -> Result {
    if kind == .templateConfig, let finding = NestedHeader.finding(document) {
      return Result(allows(finding) ? [finding] : [], in: document, dropped: 0)
    }
    var report = Report(document, limit: limit)
    var reading = StructureReading(document: document, limit: limit)
    let record = reading.read(kind)
    for finding in reading.findings where codes.contains(finding.code) { report.add(finding) }
    if let record {
      var walk = Walk(document: document, checks: checks, report: report)
      walk.texts(reading.formatted)
      walk.record(record)
      report = walk.report
    }
    var findings = report.findings
    var dropped = report.dropped + reading.dropped
    if record is SignedPayload {
      let payload = payloadFindings(in: document, limit: limit)
      findings += payload.findings
      dropped += payload.dropped
    }
    return Result(
      findings.sorted(by: Finding.stands), in: document, dropped: dropped, record: record)
  }

  /// Whether a finding's rule is among those that were asked for.
  func allows(_ finding: Finding) -> Bool { codes.contains(finding.code) }

  /// Checks a document whose kind can't be told: its text alone, and that it has no kind.
  package func checkUnknown(_ document: Document) -> Result {
    var findings = StructureReading(document: document).findings
    if findings.isEmpty { findings.append(UnknownKind.finding(document)) }
    return Result(findings.filter { codes.contains($0.code) }, in: document, dropped: 0)
  }

  /// Checks a file of documents, one a line; empty lines say nothing.
  private func checkLines(
    _ bytes: [UInt8], as kind: DocumentKind, reusing document: inout Document
  ) -> Result {
    var findings: [Finding] = []
    var identities: [String] = []
    var dropped = 0
    var start = 0
    var trail = AuditTrail()
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.contains(where: { $0 > 0x20 }) {
        document.parse(Array(line), limit: sizeLimit)
        let limit = max(0, Report.limit - findings.count)
        let result = checkLine(document, as: kind, &trail, limit: limit)
        findings += result.findings.map { $0.moved(by: start) }
        identities += result.identities
        dropped += result.dropped
      }
      start = end + 1
    }
    return Result(
      findings: findings, identities: identities, dropped: dropped, record: nil)
  }
}

extension Linter {
  /// Checks a line. One of an audit log that is no entry gives one finding, whatever is wrong.
  private func checkLine(
    _ document: Document, as kind: DocumentKind, _ trail: inout AuditTrail, limit: Int
  ) -> Result {
    let result = check(document, as: kind, limit: limit)
    guard kind != .buildHistory else { return result }
    if result.record == nil || !document.faults.isEmpty {
      var reading = StructureReading(document: document, limit: 1)
      _ = reading.read(kind)
      let first = reading.findings.first { $0.severity == .error }
      let finding = first.map { AuditLine.finding($0, line: 0..<document.bytes.count) }
      let found = [finding].compactMap { $0 }.filter { allows($0) }
      return Result(Array(found.prefix(limit)), in: document, dropped: limit == 0 ? found.count : 0)
    }
    var report = Report(document, limit: limit)
    if let entry = result.record as? AuditEntry { trail.visit(entry, &report) }
    if let event = result.record as? LocalAuditEvent { trail.visit(event, &report) }
    let found = report.findings.filter { allows($0) }
    if found.isEmpty { return result }
    return Result(
      (result.findings + found).sorted(by: Finding.stands), in: document,
      dropped: result.dropped + report.dropped)
  }
}

extension Linter.Result {
  /// The result of a whole document.
  init(
    _ findings: [Finding], in document: Document, dropped: Int,
    record: (any WireValue)? = nil
  ) {
    var places = PlaceIdentity(document)
    self.init(
      findings: findings, identities: findings.map { places.of($0.pointer) }, dropped: dropped,
      record: record)
  }
}

extension Finding {
  /// Whether a finding stands before another: by place, then by code.
  static func stands(_ first: Finding, before second: Finding) -> Bool {
    (first.range.lowerBound, first.code, first.pointer)
      < (second.range.lowerBound, second.code, second.pointer)
  }
}
