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
    /// What the document holds, to be handed on.
    let held: (any HeldRecord)?

    /// What the document holds; nil where it can't be read.
    public var record: (any WireValue)? { held?.value }
  }

  private(set) var checks: RuleChecks
  private let codes: Set<String>
  /// The largest document that is read, in bytes.
  public let sizeLimit: Int
  /// The release that documents are meant for; nil where nobody asks.
  private let target: ReleaseVersion?
  /// The severities of findings by code, where they are not their rules' own.
  private let severities: [String: Finding.Severity]

  /// - Parameters:
  ///   - sizeLimit: the largest document that is read, in bytes, 256 MiB at most.
  ///   - target: the release of mvm that documents are meant for; nil for those that the records
  ///     describe.
  ///   - levels: what findings count as, where that is not their rules' own severity.
  ///   - isEnabled: tells of a rule's code and name whether its findings are wanted.
  public init(
    sizeLimit: Int = Document.defaultSizeLimit, target: ReleaseVersion? = nil,
    levels: RuleLevels = RuleLevels(), where isEnabled: (RuleDescription) -> Bool = { _ in true }
  ) {
    var rules = Rules.all.filter {
      isEnabled($0.about) && (levels.isEmpty || levels.level(of: $0.about.code) != .off)
    }
    let isTargeted = rules.contains { $0 == VersionSkew.self }
    self.target = isTargeted ? target : nil
    if let target = self.target, SecurityPolicy.schema.hasFormerDefault(in: target) {
      // What it says of some release is said of this one.
      rules.removeAll { $0 == AuthImplicit.self }
    }
    checks = RuleChecks(rules.map { $0.check })
    codes = Set(rules.map { $0.about.code })
    self.sizeLimit = sizeLimit
    severities = levels.isEmpty ? [:] : Self.severities(of: rules.map { $0.about.code }, levels)
  }

  /// The same linter with lists of rules of its own, which it has to itself on another thread.
  package func separate() -> Linter {
    var linter = self
    linter.checks = RuleChecks(checks.all)
    return linter
  }

  private static func severities(
    of codes: [String], _ levels: RuleLevels
  ) -> [String: Finding.Severity] {
    codes.reduce(into: [:]) { $0[$1] = levels.level(of: $1)?.severity }
  }

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
  ///
  /// - Parameter path: where the document lies, as bytes: an audit log's directory tells whose it
  ///   is.
  package func check(
    _ bytes: [UInt8], as kind: DocumentKind, format: DocumentFormat? = nil, path: [UInt8]? = nil,
    reusing document: inout Document
  ) -> Result {
    if kind.isMany { return checkMany(bytes, as: kind, path: path, reusing: &document) }
    let format = format ?? DocumentFormat(of: bytes, as: kind)
    document.parse(bytes, as: format, limit: sizeLimit)
    return check(lending: &document, as: kind)
  }

  /// Checks a document that has been read already.
  ///
  /// - Parameter limit: how many findings of a rule are kept.
  package func check(
    _ document: Document, as kind: DocumentKind, limit: Int = Report.limit
  ) -> Result {
    var document = document
    return check(lending: &document, as: kind, limit: limit)
  }

  /// Checks a document that has been read already and is not copied for it.
  ///
  /// - Parameter limit: how many findings of a rule are kept.
  package func check(
    lending document: inout Document, as kind: DocumentKind, limit: Int = Report.limit
  ) -> Result {
    var reading = StructureReading(document, limit: limit, as: target)
    let record = reading.read(&document, as: kind)
    var report = Report(document.take(), limit: limit)
    for finding in reading.findings where codes.contains(finding.code) { report.add(finding) }
    if let record { ask(about: record, reading.formatted, &report) }
    document = report.takeDocument()
    var findings = report.findings
    var dropped = report.dropped + reading.dropped
    if kind == .signedPayload, record != nil {
      let payload = payloadFindings(in: document, limit: limit)
      findings += payload.findings
      dropped += payload.dropped
    }
    return Result(leveled(findings).inOrder, in: document, dropped: dropped, held: record)
  }

  /// Asks the rules about a record.
  private func ask(
    about record: any HeldRecord, _ formatted: [FormattedText], _ report: inout Report
  ) {
    var walk = Walk(checks: checks, report: exchange(&report, with: Report(Document())))
    walk.texts(formatted)
    walk.record(record)
    report = walk.takeReport()
    if let claims = NetworkClaims(record) { report.withdrawFixes(disputedBy: claims) }
  }

  /// The release to read a document of a kind as; nil for none.
  ///
  /// - Parameter isFirst: whether it is the first of its file: that a kind is new as a whole is
  ///   reported once.
  func release(for kind: DocumentKind, isFirst: Bool) -> ReleaseVersion? {
    guard let target, !isFirst, let since = kind.type.shape.since, target < since else {
      return target
    }
    return nil
  }

  /// Whether a finding's rule is among those that were asked for.
  func allows(_ finding: Finding) -> Bool { codes.contains(finding.code) }

  /// Whether the rule of a code is among those that were asked for.
  package func asks(_ code: String) -> Bool { codes.contains(code) }

  /// Findings with the severities that were asked for.
  package func leveled(_ findings: [Finding]) -> [Finding] {
    if severities.isEmpty { return findings }
    return findings.map { finding in
      var copy = finding
      copy.severity = severities[finding.code] ?? finding.severity
      return copy
    }
  }

  /// Checks a document whose kind can't be told: its text alone, and that it has no kind.
  package func checkUnknown(_ document: Document) -> Result {
    var findings = StructureReading(document).findings
    if findings.isEmpty { findings.append(UnknownKind.finding(document)) }
    return Result(leveled(findings.filter(allows)), in: document, dropped: 0)
  }

  /// Checks a file of many documents.
  private func checkMany(
    _ bytes: [UInt8], as kind: DocumentKind, path: [UInt8]?, reusing document: inout Document
  ) -> Result {
    var check = IncrementalCheck(self, kind, path: path, reusing: document)
    var findings: [Finding] = []
    var identities: [String] = []
    let keep = { (piece: CheckedPiece) in
      findings += piece.findings
      identities += piece.identities
    }
    check.feed(bytes, keep)
    check.finish(keep)
    document = check.takeDocument()
    return Result(
      findings: findings, identities: identities, dropped: check.dropped, held: nil)
  }
}

extension Linter.Result {
  /// The same without fixes.
  var withoutFixes: Linter.Result {
    Linter.Result(
      findings: findings.map(\.withoutFix), identities: identities, dropped: dropped,
      held: held)
  }

  /// The result of a whole document.
  init(
    _ findings: [Finding], in document: Document, dropped: Int,
    held: (any HeldRecord)? = nil
  ) {
    var identities: [String] = []
    if !findings.isEmpty {
      var places = PlaceIdentity(document)
      identities = findings.map { places.of($0.pointer) }
    }
    self.init(findings: findings, identities: identities, dropped: dropped, held: held)
  }
}

extension [Finding] {
  /// The findings by their places, then by their codes.
  var inOrder: [Finding] { count > 1 ? sorted(by: Finding.stands) : self }
}

extension Finding {
  /// Whether a finding stands before another: by place, then by code.
  fileprivate static func stands(_ first: Finding, before second: Finding) -> Bool {
    (first.range.lowerBound, first.code, first.pointer)
      < (second.range.lowerBound, second.code, second.pointer)
  }
}
