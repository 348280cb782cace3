/// A finding that lists several things, each of which is true by itself: of a document that can only
/// be read in part, those are reported that do not depend on the rest.
struct FleetFindingParts: Sendable {
  /// What the finding is about.
  let subject: String
  /// What it lists, each with the values that were compared.
  let list: [(name: String, basis: String)]
  /// Makes the finding of some of what it lists.
  let make: @Sendable ([String]) -> FleetFinding
}

extension FleetReport {
  /// Adds a finding that lists several things.
  ///
  /// - Parameters:
  ///   - subject: what it is about, which distinguishes it from others of the rule in the file.
  ///   - parts: what it lists, each with the values that were compared.
  ///   - make: makes the finding of some of what it lists.
  mutating func add(
    about subject: String, listing parts: [(name: String, basis: String)],
    _ make: @escaping @Sendable ([String]) -> FleetFinding
  ) {
    if parts.isEmpty { return }
    var finding = make(parts.map(\.name))
    if isReading {
      finding.parts = FleetFindingParts(subject: subject, list: parts, make: make)
    }
    add(finding)
  }

  /// What findings of two readings must share.
  private struct Key: Hashable {
    let code: ByteText
    let severity: Finding.Severity
    let file: Int
    let keys: [ByteText]
    let message: ByteText
    let basis: [ByteText]

    init(_ finding: FleetFinding, _ basis: [String], _ bound: LowerBound?) {
      (code, severity) = (ByteText(finding.rule.code), finding.severity)
      file = finding.place.file
      keys = finding.parts == nil ? finding.place.keys.map { ByteText($0) } : []
      message = ByteText(bound == nil ? finding.parts?.subject ?? finding.message : "")
      self.basis = basis.map { ByteText($0) }
    }
  }

  /// Adds what the rules report of both readings of a fleet: it holds whatever the documents' authors
  /// meant by what can't be read.
  mutating func add(_ first: FleetReport, and second: FleetReport) {
    var others: [Key: [(finding: FleetFinding, bound: LowerBound?)]] = [:]
    for (position, finding) in second.findings.enumerated().reversed() {
      let bound = second.lowerBounds[position]
      others[Key(finding, second.bases[position], bound), default: []].append((finding, bound))
    }
    for (position, finding) in first.findings.enumerated() {
      let bound = first.lowerBounds[position]
      guard let other = others[Key(finding, first.bases[position], bound)]?.popLast() else {
        continue
      }
      let both = LowerBound.least(bound, other.bound)
      if let common = finding.common(with: other.finding, both) { add(common) }
    }
  }
}

extension FleetFinding {
  /// The finding with what both readings say besides.
  ///
  /// - Parameter bound: what holds of both, if their messages differ.
  fileprivate func common(with other: FleetFinding, _ bound: LowerBound?) -> FleetFinding? {
    if let parts, let others = other.parts {
      let known = Set(others.list.map { [ByteText($0.name), ByteText($0.basis)] })
      let both = parts.list.filter { known.contains([ByteText($0.name), ByteText($0.basis)]) }
      return both.isEmpty ? nil : parts.make(both.map(\.name))
    }
    let isSame = message.hasSameBytes(as: other.message)
    return FleetFinding(
      rule: rule, severity: severity, place: place,
      message: isSame ? message : bound?.message ?? message,
      help: help == other.help ? help : nil,
      related: related.filter { own in
        other.related.contains { $0.message == own.message && $0.place == own.place }
      }, replacement: replacement == other.replacement ? replacement : nil)
  }
}
