import MVMCore

/// How often each rule found something.
struct Statistics: Sendable {
  struct Line: Sendable {
    let code: String
    let name: String
    let severity: Finding.Severity
    var count: Int
  }

  /// The most frequent first, then by code, then the gravest first. A rule that finds things of two
  /// severities has two lines.
  let lines: [Line]

  init(of outcome: LintOutcome) {
    var lines: [Surplus.Kind: Line] = [:]
    for finding in outcome.findings.map(\.finding) {
      let new = Line(
        code: finding.code, name: finding.name, severity: finding.severity, count: 0)
      let kind = Surplus.Kind(finding.code, finding.severity)
      lines[kind, default: new].count += 1
    }
    for (kind, count) in outcome.unshown.reported {
      let code = kind.code.text
      let name = Rules.rule(code)?.about.name ?? ""
      let new = Line(code: code, name: name, severity: kind.severity, count: 0)
      lines[kind, default: new].count += count
    }
    self.lines = lines.values.sorted { first, second in
      if first.count != second.count { return first.count > second.count }
      return first.code == second.code
        ? first.severity > second.severity : first.code < second.code
    }
  }

  /// How many findings there are of each rule and severity.
  var counts: [Surplus.Kind: Int] {
    lines.reduce(into: [:]) { $0[Surplus.Kind($1.code, $1.severity)] = $1.count }
  }

  /// A line for each: `12  MVM201  error    vcpu-count`, in columns.
  func table() -> String {
    let counts = lines.map { String($0.count) }
    let width = counts.map(\.utf8.count).max() ?? 0
    return zip(lines, counts).reduce(into: "") { text, entry in
      let (line, count) = entry
      let indent = String(repeating: " ", count: width - count.utf8.count)
      let severity = line.severity.rawValue
      let gap = String(repeating: " ", count: Self.widestSeverity - severity.utf8.count)
      text += "\(indent)\(count)  \(line.code)  \(severity)\(gap)  \(line.name)\n"
    }
  }

  private static var widestSeverity: Int {
    Finding.Severity.allCases.map(\.rawValue.utf8.count).max() ?? 0
  }

  /// The lines for programs.
  var output: [RuleCount] {
    lines.map {
      RuleCount(code: $0.code, name: $0.name, severity: $0.severity.rawValue, count: $0.count)
    }
  }
}
