/// Checks the lines of a file of documents, one a line.
struct LineCheck: Sendable {
  private let linter: Linter
  private let kind: DocumentKind
  private var trail: AuditTrail
  /// Whether no line was read yet.
  private var isFirst = true
  private(set) var cap: FindingCap

  /// - Parameters:
  ///   - kind: the kind of the lines.
  ///   - owner: the tenant whose directory the file lies in; nil where that is unknown.
  init(_ linter: Linter, _ kind: DocumentKind, owner: String?) {
    self.linter = linter
    self.kind = kind
    cap = FindingCap(linter.accepted)
    trail = AuditTrail(owner: owner)
  }

  /// Checks the next line; one with nothing but white space says nothing.
  mutating func check(_ line: LineSplitter.Line) -> CheckedPiece? {
    if line.isCut { return refuse(line) }
    guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      return nil
    }
    let bytes = Array(line.bytes)
    let document = Document(parsing: bytes, limit: linter.sizeLimit)
    guard kind == .audit || kind == .localAudit else {
      return cap.piece(linter.check(document, as: kind), bytes, at: line.origin)
    }
    let release = linter.release(for: kind, isFirst: isFirst)
    isFirst = false
    if let entries = joinedEntries(document, as: release) {
      return cap.piece(check(entries, in: bytes, at: line.origin), bytes, at: line.origin)
    }
    let entry = AuditLogEntry(document, as: kind, of: release, linter.keeping())
    return cap.piece(check(entry, at: line.origin), bytes, at: line.origin)
  }

  /// Reports that a line is too long to be read.
  private mutating func refuse(_ line: LineSplitter.Line) -> CheckedPiece? {
    trail.loseInstances()
    let finding = TooLarge.line(line.size, limit: linter.sizeLimit)
    let result = Linter.Result(
      ofWholePiece: linter.allows(finding) ? linter.leveled([finding]) : [])
    return cap.piece(result, Array(line.bytes), at: line.origin)
  }

  /// The entries of a line that holds several, because newlines are missing; nil for other lines.
  private func joinedEntries(
    _ line: Document, as release: ReleaseVersion?
  ) -> [AuditLogEntry]? {
    let bytes = line.bytes
    guard case .syntax(.contentAfterEnd) = line.faults.first?.reason,
      let ranges = JoinedObjects.find(in: bytes)
    else { return nil }
    var entries: [AuditLogEntry] = []
    for range in ranges {
      var text = [UInt8](repeating: 0x20, count: bytes.count)
      text.replaceSubrange(range, with: bytes[range])
      let alone = Document(parsing: text, limit: linter.sizeLimit)
      let entry = AuditLogEntry(alone, as: kind, of: release, linter.keeping())
      if entry.fault != nil { return nil }
      entries.append(entry)
    }
    return entries
  }

  /// Checks the entries of a line that holds several.
  private mutating func check(
    _ entries: [AuditLogEntry], in line: [UInt8], at origin: SourceOrigin
  ) -> Linter.Result {
    let second = entries.dropFirst().first?.start ?? 0
    let joined = AuditLine.finding(forEntries: entries.count, secondAt: second)
    var findings = linter.allows(joined) ? linter.leveled([joined]) : []
    var identities = findings.map { _ in "" }
    var surplus = Surplus()
    for entry in entries {
      let result = check(entry, of: line, at: origin)
      findings += result.findings
      identities += result.identities
      surplus.add(result.surplus)
    }
    return Linter.Result(
      findings: findings, identities: identities, surplus: surplus, record: nil)
  }

  /// Checks an entry of an audit log.
  private mutating func check(
    _ entry: AuditLogEntry, of line: [UInt8]? = nil, at origin: SourceOrigin
  ) -> Linter.Result {
    var report = Report(entry.document, linter.keeping())
    let before = trail
    if let fault = entry.fault {
      report.add(AuditLine.finding(for: fault, in: report.document, kind))
      trail.loseInstances()
    }
    for finding in entry.tolerated { report.add(finding) }
    let kept = report.findings.filter { linter.allows($0) }
    var marks = SurplusMarks(isNaming: linter.accepted != nil)
    marks.add(report.surplus, where: linter.asks)
    marks.add(entry.surplus, where: linter.asks)
    var rules: [Finding] = []
    if let record = entry.record {
      let found = check(record, entry, of: line, at: origin)
      rules = found.findings
      marks.add(found.surplus, where: linter.asks)
    } else if let partial = entry.partial {
      let found = check(partial, entry, after: before, of: line, at: origin)
      rules = found.findings
      marks.add(found.surplus, where: linter.asks)
    }
    let (surplus, unaccepted) = linter.named(marks, in: entry.document)
    let result = Linter.Result(
      linter.leveled(kept + rules).inOrder, in: entry.document, surplus: surplus)
    return linter.completed(result, unaccepted, in: entry.document) { keeping in
      let again = AuditLogEntry(entry.document, as: kind, of: entry.release, keeping)
      return linter.leveled(again.tolerated.filter { linter.allows($0) })
    }
  }

  private mutating func check(
    _ record: DocumentRecord, _ logged: AuditLogEntry, of line: [UInt8]?, at origin: SourceOrigin
  ) -> (findings: [Finding], surplus: SurplusMarks) {
    let document = logged.document
    var walk = Walk(checks: linter.checks, report: Report(document, linter.keeping()))
    walk.entry(record, logged, &trail, of: line, at: origin)
    return (walk.report.findings, walk.report.surplus)
  }

  /// Checks both readings of an entry of which something can't be read. Neither goes on the trail:
  /// values that are made up say nothing of later lines.
  private func check(
    _ partial: PartialRecord, _ logged: AuditLogEntry, after before: AuditTrail,
    of line: [UInt8]?, at origin: SourceOrigin
  ) -> (findings: [Finding], surplus: SurplusMarks) {
    let check = PartialCheck(linter.checks, logged.document, linter.keeping())
    let reports = partial.readings.map { record in
      var trail = before
      return check.report { $0.entry(record, logged, &trail, of: line, at: origin) }
    }
    var report = Report(logged.document, linter.keeping())
    check.add(reports, to: &report)
    return (report.findings, report.surplus)
  }
}

extension Walk {
  /// An entry of an audit log.
  fileprivate mutating func entry(
    _ record: DocumentRecord, _ logged: AuditLogEntry, _ trail: inout AuditTrail,
    of bytes: [UInt8]?, at origin: SourceOrigin
  ) {
    let document = logged.document
    texts(logged.formatted)
    if case .audit(let entry) = record {
      let (entry, time) = (entry.record, entry.record.timestamp)
      line(trail.follow(entry, time, in: document, of: bytes, at: origin))
    } else if case .localAudit(let event) = record {
      line(trail.follow(nil, event.record.timestamp, in: document, of: bytes, at: origin))
    }
  }
}

/// An entry of an audit log, and what reading it gave.
private struct AuditLogEntry {
  let document: Document
  let release: ReleaseVersion?
  let record: DocumentRecord?
  /// Two readings of an entry that can only be read in part.
  let partial: PartialRecord?
  let findings: [Finding]
  let formatted: [FormattedText]
  /// What is wrong beyond the findings.
  let surplus: SurplusMarks

  init(
    _ document: Document, as kind: DocumentKind, of release: ReleaseVersion?, _ keeping: Keeping
  ) {
    self.document = document
    self.release = release
    var reading = StructureReading(document, keeping, as: release)
    record = reading.read(document, as: kind)
    partial =
      record == nil && document.root != nil
      ? PartialRecord(document, reading, kind, release, nil) : nil
    findings = reading.findings.inOrder
    formatted = reading.formatted
    surplus = reading.surplus.tolerated
  }

  /// The first fault that keeps it from being an entry.
  var fault: Finding? { findings.first { $0.severity == .error && !$0.isAboutRelease } }

  /// What is wrong with it that keeps it from being no entry. A log may be evidence: nothing is to
  /// be left out of it.
  var tolerated: [Finding] {
    findings.filter { $0.severity != .error || $0.isAboutRelease }.map {
      $0.isAboutRelease ? $0.withoutHelp : $0
    }
  }

  /// Where it begins in its line.
  var start: Int { document.root.map { document.range(of: $0).lowerBound } ?? 0 }
}

extension Finding {
  /// Whether it is about the release that a document is meant for, not about its text.
  fileprivate var isAboutRelease: Bool { code == VersionSkew.about.code }
}

/// Finds the JSON objects of a line that holds nothing but objects.
enum JoinedObjects {
  /// A line with more of them is no log's any more; each one takes going through the line again.
  static let most = 16

  /// - Returns: their bytes; nil where anything else is between them, or there are fewer than two
  ///   or more than 16.
  static func find(in bytes: [UInt8]) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    var position = 0
    while let start = bytes[position...].firstIndex(where: { !isSpace($0) }) {
      guard bytes[start] == UInt8(ascii: "{"), ranges.count < most,
        let end = end(of: start, in: bytes)
      else { return nil }
      ranges.append(start..<end)
      position = end
    }
    return ranges.count > 1 ? ranges : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  /// The end of the object that begins at a place; nil where the line ends before it.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var isText = false
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\") where isText: position += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return nil
  }
}
