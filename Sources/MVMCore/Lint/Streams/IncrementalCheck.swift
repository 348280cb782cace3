/// What was found in one of the documents of a file of many.
package struct CheckedPiece: Sendable {
  /// The piece of the file: a line, or a frame's content.
  package let bytes: [UInt8]
  /// Where it is in the file.
  package let origin: SourceOrigin
  /// The findings, with their places in the file.
  package let findings: [Finding]
  /// For each finding, the place that it is about.
  package let identities: [String]
}

/// Checks a file of many documents as its bytes come.
///
/// What it keeps does not grow with the file: of each rule, 1,000 findings are reported at most, and
/// they are given away with the piece they are about.
package struct IncrementalCheck: Sendable {
  private var splitter: LineSplitter
  private var lines: LineCheck?
  private var frames: FrameCheck?

  /// - Parameters:
  ///   - kind: the kind of the file.
  ///   - path: where it lies, as bytes: an audit log's directory shows whose it is.
  package init(_ linter: Linter, _ kind: DocumentKind, path: [UInt8]?) {
    splitter = LineSplitter(limit: linter.sizeLimit)
    if kind.isBinary {
      frames = FrameCheck(linter)
    } else {
      let owner = path.flatMap { FleetPath($0).folder(behind: "tenants") }
      lines = LineCheck(linter, kind, owner: owner)
    }
  }

  /// Checks what the next bytes of the file complete.
  ///
  /// - Parameter report: takes each piece that has findings.
  package mutating func feed(_ bytes: [UInt8], _ report: (CheckedPiece) -> Void) {
    frames?.feed(bytes, report)
    guard lines != nil else { return }
    splitter.feed(bytes) { line in
      if let piece = lines?.check(line) { report(piece) }
    }
  }

  /// Checks what is left at the file's end.
  package mutating func finish(_ report: (CheckedPiece) -> Void) {
    frames?.finish(report)
    splitter.finish { line in
      if let piece = lines?.check(line) { report(piece) }
    }
  }

  /// The findings that were not reported because there are too many of their rule.
  package var surplus: Surplus { lines?.cap.surplus ?? frames?.cap.surplus ?? Surplus() }
}

/// Lets the first findings of each rule through, and as many more that nothing accepts.
struct FindingCap: Sendable {
  private var counts: [ByteText: Int] = [:]
  private var unacceptedCounts: [ByteText: Int] = [:]
  /// The findings that are accepted; nil where those that are left out get no names.
  private let accepted: AcceptedFindings?
  private var isAccepted: AcceptedFindings.Test?
  /// Those that were left out.
  private(set) var surplus = Surplus()

  init(_ accepted: AcceptedFindings?) { self.accepted = accepted }

  /// The piece with those of its findings that are reported; nil for none.
  ///
  /// - Parameter result: what was found, with places counted from the piece's beginning.
  mutating func piece(
    _ result: Linter.Result, _ bytes: [UInt8], at origin: SourceOrigin
  ) -> CheckedPiece? {
    surplus.add(result.surplus)
    let kept = zip(result.findings, result.identities).filter { keeps($0, $1) }
    if kept.isEmpty { return nil }
    return CheckedPiece(
      bytes: bytes, origin: origin, findings: kept.map { $0.0.moved(by: origin.start) },
      identities: kept.map(\.1))
  }

  private mutating func keeps(_ finding: Finding, _ identity: String) -> Bool {
    let code = ByteText(finding.code)
    if counts[code, default: 0] < Linter.findingLimit {
      counts[code, default: 0] += 1
      return true
    }
    if isUnaccepted(finding.code, finding.pointer, identity) {
      unacceptedCounts[code, default: 0] += 1
      return true
    }
    count(finding.code, finding.severity, finding.pointer, identity)
    return false
  }

  /// Whether nothing accepts a finding beyond the first ones, and there are not too many such.
  private mutating func isUnaccepted(_ code: String, _ pointer: String, _ identity: String) -> Bool
  {
    guard let accepted, unacceptedCounts[ByteText(code), default: 0] < Linter.findingLimit else {
      return false
    }
    let isAccepted = self.isAccepted ?? accepted.test
    self.isAccepted = isAccepted
    return !isAccepted(code, pointer, identity)
  }

  /// Counts a finding about a piece as a whole, where findings of its rule are only counted.
  mutating func counts(_ code: String, _ severity: Finding.Severity) -> Bool {
    guard counts[ByteText(code), default: 0] >= Linter.findingLimit,
      !isUnaccepted(code, "", "")
    else { return false }
    count(code, severity, "", "")
    return true
  }

  private mutating func count(
    _ code: String, _ severity: Finding.Severity, _ pointer: String, _ identity: String
  ) {
    if accepted != nil {
      surplus.add(code, severity, pointer: pointer, identity: identity)
    } else {
      surplus.add(code, severity)
    }
  }
}
