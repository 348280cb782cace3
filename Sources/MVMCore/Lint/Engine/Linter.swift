/// Checks documents by rules.
///
/// ```swift
/// let linter = Linter()
/// for finding in linter.check(bytes, as: .pool).findings {
///   print(finding.code, finding.pointer, finding.message)
/// }
/// ```
public struct Linter: Sendable {
  /// How many findings of one rule are kept for a file.
  package static let findingLimit = 1000

  /// What checking a document gave.
  public struct Result: Sendable {
    /// The findings in the order of their bytes, then of their codes.
    public let findings: [Finding]
    /// For each finding, in their order, the place that it is about, named so that the name
    /// outlives moved lines and reordered lists: `/tenants[acme]/pools[web]/vcpus`. Elements of
    /// lists go by their ID where they have one, else by their index.
    public let identities: [String]
    /// How many more there are: no more than 1,000 of a rule are kept for a document.
    public var dropped: Int { surplus.count }
    /// The findings beyond those that are kept.
    package let surplus: Surplus
    /// What the document holds; nil where it can't be read, and for files of many documents.
    public let record: DocumentRecord?
    /// Two readings of a document that can only be read in part, with other values in its holes.
    package var partial: PartialRecord?
  }

  private(set) var checks: RuleChecks
  private let codes: Set<ByteText>
  /// The findings that suppressions or a baseline accept; nil where nothing is compared with them.
  /// Findings beyond those that are kept get names only where they are compared: without, they take
  /// no memory.
  package var accepted: AcceptedFindings?
  /// The largest document that is read, in bytes.
  public let sizeLimit: Int
  /// The release that documents are meant for; nil where nobody asks.
  private let target: ReleaseVersion?
  /// The severities of findings by code, where they are not their rules' own.
  private let severities: [ByteText: Finding.Severity]

  /// - Parameters:
  ///   - sizeLimit: the largest document that is read, in bytes, 256 MiB at most.
  ///   - target: the release of mvm that documents are meant for; nil for those that the records
  ///     describe.
  ///   - levels: what findings count as, where that is not their rules' own severity.
  ///   - isEnabled: decides by a rule's code and name whether its findings are wanted.
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
    codes = Set(rules.map { ByteText($0.about.code) })
    self.sizeLimit = sizeLimit
    severities = levels.isEmpty ? [:] : Self.severities(of: rules.map { $0.about.code }, levels)
  }

  /// The same linter with lists of rules of its own: threads that count references to the same
  /// objects wait for each other.
  package func copyForThread() -> Linter {
    var linter = self
    linter.checks = RuleChecks(checks.all)
    return linter
  }

  private static func severities(
    of codes: [String], _ levels: RuleLevels
  ) -> [ByteText: Finding.Severity] {
    codes.reduce(into: [:]) { $0[ByteText($1)] = levels.level(of: $1)?.severity }
  }

  /// Checks a document of a known kind.
  ///
  /// - Parameter format: the document's language. Where none is given, a template config is TOML
  ///   unless it begins with `{`, and all others are JSON.
  public func check(
    _ bytes: [UInt8], as kind: DocumentKind, format: DocumentFormat? = nil
  ) -> Result {
    check(bytes, as: kind, format: format, path: nil)
  }

  /// Checks a document of a known kind.
  ///
  /// - Parameter path: where the document lies, as bytes: an audit log's directory shows whose it
  ///   is.
  package func check(
    _ bytes: [UInt8], as kind: DocumentKind, format: DocumentFormat? = nil, path: [UInt8]?
  ) -> Result {
    if kind.isMany { return checkMany(bytes, as: kind, path: path) }
    let format = format ?? DocumentFormat(of: bytes, as: kind)
    let document = Document(recovering: bytes, as: format, limit: sizeLimit)
    return check(document, as: kind, path: path)
  }

  /// Checks a document that has been read already.
  ///
  /// - Parameters:
  ///   - path: where the document lies, as bytes.
  ///   - limit: how many findings of a rule are kept.
  package func check(
    _ document: Document, as kind: DocumentKind, path: [UInt8]? = nil,
    limit: Int = Linter.findingLimit
  ) -> Result {
    let (result, unaccepted) = check(document, as: kind, path, keeping(limit))
    return completed(result, unaccepted, in: document) {
      check(document, as: kind, path, $0).result.findings
    }
  }

  /// Which findings a check keeps whole.
  func keeping(_ limit: Int = Linter.findingLimit) -> Keeping {
    .first(limit, isNaming: accepted != nil)
  }

  private func check(
    _ document: Document, as kind: DocumentKind, _ path: [UInt8]?, _ keeping: Keeping
  ) -> (result: Result, unaccepted: SelectedFindings) {
    var reading = StructureReading(document, keeping, as: target)
    let record = reading.read(document, as: kind)
    var walk = Walk(checks: checks, report: Report(document, keeping))
    for finding in reading.findings where allows(finding) { walk.report.add(finding) }
    walk.report.add(reading.surplus, where: asks)
    if let record { walk.all(of: record, reading.formatted) }
    let partial = record == nil ? PartialRecord(document, reading, kind, target, path) : nil
    if let partial, document.root != nil {
      let check = PartialCheck(checks, document, keeping)
      let reports = partial.readings.map { record in
        check.report { $0.all(of: record, reading.formatted) }
      }
      check.add(reports, to: &walk.report)
    }
    var findings = walk.report.findings
    var (surplus, unaccepted) = named(walk.report.surplus, in: document)
    if kind == .signedPayload, record != nil || partial != nil, case .first(let limit, _) = keeping
    {
      let payload = payloadFindings(in: document, limit: limit)
      findings += payload.findings
      surplus.add(payload.surplus, at: "/payload")
    }
    var result = Result(
      leveled(findings).inOrder, in: document, surplus: surplus, record: record)
    result.partial = partial
    return (result, unaccepted)
  }

  /// Findings beyond those that are kept, with the severities that were asked for, and the places of
  /// those that nothing accepts.
  func named(
    _ marks: SurplusMarks, in document: Document
  ) -> (surplus: Surplus, unaccepted: SelectedFindings) {
    if marks.count == 0 { return (Surplus(), SelectedFindings()) }
    return marks.named(in: document, accepted, severity)
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
  func allows(_ finding: Finding) -> Bool { asks(finding.code) }

  /// Whether the rule of a code is among those that were asked for.
  package func asks(_ code: String) -> Bool { codes.contains(ByteText(code)) }

  /// A rule with the severity that was asked for.
  package func leveled(_ rule: RuleDescription) -> RuleDescription {
    var copy = rule
    copy.severity = severity(of: rule)
    return copy
  }

  /// The severity that findings of a rule have in this run.
  ///
  /// - Parameter own: their own severity.
  package func severity(of code: String, _ own: Finding.Severity) -> Finding.Severity {
    severities[ByteText(code)] ?? own
  }

  /// The severity of a rule's findings.
  func severity(of rule: RuleDescription) -> Finding.Severity {
    severity(of: rule.code, rule.severity)
  }

  /// Findings with the severities that were asked for.
  package func leveled(_ findings: [Finding]) -> [Finding] {
    if severities.isEmpty { return findings }
    return findings.map { finding in
      var copy = finding
      copy.severity = severities[ByteText(finding.code)] ?? finding.severity
      return copy
    }
  }

  /// What there is to say of a file that is no document of mvm's.
  package func checkForeign(_ format: ForeignFormat) -> Result {
    let findings = [UnknownKind.finding(format)].filter(allows)
    return Result(leveled(findings), in: Document(parsing: Array("null".utf8)), surplus: Surplus())
  }

  /// Checks a document whose kind is unknown: its text alone, and that it has no kind.
  package func checkUnknown(_ document: Document) -> Result {
    let keeping = keeping()
    let reading = StructureReading(document, keeping)
    var findings = reading.findings
    if findings.isEmpty { findings.append(UnknownKind.finding) }
    var marks = SurplusMarks(isNaming: keeping.isNaming)
    marks.add(reading.surplus, where: asks)
    let (surplus, unaccepted) = named(marks, in: document)
    let result = Result(leveled(findings.filter(allows)), in: document, surplus: surplus)
    return completed(result, unaccepted, in: document) {
      leveled(StructureReading(document, $0).findings.filter(allows))
    }
  }

  /// Checks a file of many documents.
  private func checkMany(
    _ bytes: [UInt8], as kind: DocumentKind, path: [UInt8]?
  ) -> Result {
    var check = IncrementalCheck(self, kind, path: path)
    var findings: [Finding] = []
    var identities: [String] = []
    let keep = { (piece: CheckedPiece) in
      findings += piece.findings
      identities += piece.identities
    }
    check.feed(bytes, keep)
    check.finish(keep)
    return Result(
      findings: findings, identities: identities, surplus: check.surplus, record: nil)
  }
}

extension Linter.Result {
  /// The same without fixes.
  var withoutFixes: Linter.Result {
    var result = Linter.Result(
      findings: findings.map(\.withoutFix), identities: identities, surplus: surplus,
      record: record)
    result.partial = partial
    return result
  }

  /// What is wrong with a piece of a file as a whole.
  init(ofWholePiece findings: [Finding]) {
    self.init(
      findings: findings, identities: findings.map { _ in "" }, surplus: Surplus(), record: nil)
  }

  /// The result of a whole document.
  init(
    _ findings: [Finding], in document: Document, surplus: Surplus = Surplus(),
    record: DocumentRecord? = nil
  ) {
    var identities: [String] = []
    if !findings.isEmpty {
      var places = PlaceIdentity(document)
      identities = findings.map { places.of($0.pointer) }
    }
    self.init(findings: findings, identities: identities, surplus: surplus, record: record)
  }
}

extension [Finding] {
  /// The findings by their places, then by their codes.
  var inOrder: [Finding] { count > 1 ? sorted(by: Finding.precedes) : self }
}

extension Finding {
  /// Whether a finding is before another: by place, then by code.
  fileprivate static func precedes(_ first: Finding, before second: Finding) -> Bool {
    if first.range.lowerBound != second.range.lowerBound {
      return first.range.lowerBound < second.range.lowerBound
    }
    return (ByteText(first.code), ByteText(first.pointer))
      < (ByteText(second.code), ByteText(second.pointer))
  }
}
