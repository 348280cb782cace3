/// Two readings of a document that can only be read in part, each with other values in the place of
/// what can't be read or is missing.
package struct PartialRecord: Sendable {
  let first: DocumentRecord
  let second: DocumentRecord

  var readings: [DocumentRecord] { [first, second] }

  /// Nil for a document of which a finding explains already why it is none, and for one that shows
  /// so little that made-up records would take many times its size.
  ///
  /// - Parameters:
  ///   - reading: what reading it strictly gave.
  ///   - path: where it lies: the values that are made up differ from file to file.
  init?(
    _ document: Document, _ reading: StructureReading, _ kind: DocumentKind,
    _ release: ReleaseVersion?, _ path: [UInt8]?
  ) {
    guard !reading.isExplained, reading.problemCount <= 10_000 + document.bytes.count / 256 else {
      return nil
    }
    let seed = Self.seed(path ?? [], document.bytes.count)
    var empty = StructureReading(document, as: release, filling: Filler(.empty, seed: seed))
    var full = StructureReading(document, as: release, filling: Filler(.full, seed: seed))
    guard let first = empty.read(document, as: kind), let second = full.read(document, as: kind)
    else { return nil }
    (self.first, self.second) = (first, second)
  }

  /// FNV-1a, so that a document gives the same values in every run.
  private static func seed(_ path: [UInt8], _ size: Int) -> Int {
    var hash = UInt32(truncatingIfNeeded: size) ^ 0x811C_9DC5
    for byte in path { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash)
  }
}

/// Where a finding stands, and what its rule compared.
struct FindingDetail: Sendable {
  let place: FindingPlace
  /// The values that decided, where the message does not state them. "Differs from", "is not among"
  /// and "is missing" hold for nearly every value that is made up, in the same words: only what was
  /// compared shows that one was.
  let basis: [String]
  /// For a finding about a sum, what is true of the sum of what can be read.
  let lowerBound: LowerBound?
}

/// Finds what holds of a document whatever is in its holes: what the rules report of both
/// readings, alike.
struct PartialCheck {
  private let checks: RuleChecks
  private let document: Document
  private let keeping: Keeping

  init(_ checks: RuleChecks, _ document: Document, _ keeping: Keeping) {
    self.checks = checks
    self.document = document
    // What one reading reports alone must not push out what both do.
    if case .first(let limit, let isNaming) = keeping {
      self.keeping = .first(limit * 4, isNaming: isNaming)
    } else {
      self.keeping = keeping
    }
  }

  /// What the rules report of one reading.
  func report(_ visit: (inout Walk) -> Void) -> Report {
    var walk = Walk(
      checks: checks, report: Report(document, keeping, notingDetails: true))
    visit(&walk)
    return walk.report
  }

  /// Adds to a report what two have in common.
  func add(_ reports: [Report], to report: inout Report) {
    guard let first = reports.first, let second = reports.last, reports.count > 1 else { return }
    var others: [Key: [(finding: Finding, bound: LowerBound?)]] = [:]
    for (finding, detail) in zip(second.findings, second.details).reversed() {
      others[Key(finding, detail), default: []].append((finding, detail.lowerBound))
    }
    for (finding, detail) in zip(first.findings, first.details) {
      guard let other = others[Key(finding, detail)]?.popLast() else { continue }
      let bound = LowerBound.least(detail.lowerBound, other.bound)
      report.add(finding.common(with: other.finding, bound), at: detail.place)
    }
    report.add(first.surplus.common(with: second.surplus)) { _ in true }
  }

  /// What findings must share.
  private struct Key: Hashable {
    let code: ByteText
    let severity: Finding.Severity
    let range: Range<Int>
    /// Empty where it may be another one.
    let message: ByteText
    let place: FindingPlace
    let basis: [ByteText]

    init(_ finding: Finding, _ detail: FindingDetail) {
      (code, severity) = (ByteText(finding.code), finding.severity)
      range = finding.range
      message = ByteText(detail.lowerBound == nil ? finding.message : "")
      (place, basis) = (detail.place, detail.basis.map { ByteText($0) })
    }
  }
}

extension Finding {
  /// The finding with what both readings say besides.
  ///
  /// - Parameter bound: what holds of both, if their messages differ.
  fileprivate func common(with other: Finding, _ bound: LowerBound?) -> Finding {
    let isSame = message.hasSameBytes(as: other.message)
    return Finding(
      code: code, name: name, severity: severity, range: range, pointer: pointer,
      message: isSame ? message : bound?.message ?? message,
      help: help == other.help ? help : nil,
      related: related.filter { other.related.contains($0) }, fix: fix == other.fix ? fix : nil)
  }
}

extension SurplusMarks {
  /// The findings of both.
  fileprivate func common(with other: SurplusMarks) -> SurplusMarks {
    struct Key: Hashable {
      let code: ByteText
      let severity: Finding.Severity
      let place: FindingPlace
    }
    var result = SurplusMarks(isNaming: isNaming)
    var counts: [Key: Int] = [:]
    func key(_ mark: Mark) -> Key {
      Key(code: ByteText(mark.code), severity: mark.severity, place: mark.place)
    }
    for mark in other.marks { counts[key(mark), default: 0] += 1 }
    for mark in marks where counts[key(mark), default: 0] > 0 {
      counts[key(mark), default: 0] -= 1
      result.add(mark.code, mark.severity, at: mark.place)
    }
    for (kind, count) in unnamed.counts {
      let both = min(count, other.unnamed.counts[kind] ?? 0)
      result.add(kind.code.text, kind.severity, count: both)
    }
    return result
  }
}
