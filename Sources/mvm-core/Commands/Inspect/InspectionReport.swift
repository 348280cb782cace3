import MVMCore

/// Shows what is known of a document.
struct InspectionReport {
  let name: String
  let inspection: DocumentInspection
  /// Whether `--kind` was given, so that it must be given to `lint` too.
  let isKindGiven: Bool
  private let layout: TextLayout

  /// How many findings are shown.
  private static let shownFindings = 5

  init(
    _ name: String, _ inspection: DocumentInspection, isKindGiven: Bool, _ layout: TextLayout
  ) {
    self.layout = layout
    self.name = name
    self.inspection = inspection
    self.isKindGiven = isKindGiven
  }

  var status: ExitStatus { inspection.isReadable ? .yes : .no }

  func write(as format: CommonOptions.Format, to output: inout BufferedOutput) {
    switch format {
    case .json: output.write(self.output.document())
    case .human:
      output.writeLine("\(escaped(name)): \(inspection.kind?.rawValue ?? "unknown kind")")
      write(inspection, to: &output)
      writeFindings(to: &output)
    }
  }

  private func write(_ inspection: DocumentInspection, to output: inout BufferedOutput) {
    if let values = inspection.values {
      if !inspection.isReadable, inspection.kind != nil {
        output.writeLine("\nAs it was written, since it can't be read as its kind:")
      }
      output.writeLine()
      DocumentTree().write(values, to: &output)
    }
    if inspection.payload != nil {
      output.writeLine(
        "\nNOT VERIFIED: nothing here was checked against a key; "
          + "'mvm-core verify-signature \(Self.operand(name))' does that.")
    }
    for derivation in inspection.derived { write(derivation, to: &output) }
    if let payload = inspection.payload {
      let kind = payload.inspection.kind?.rawValue ?? "unknown kind"
      output.writeLine("\nPayload (NOT VERIFIED: anyone may have written it): \(kind)")
      write(payload.inspection, to: &output)
    }
  }

  private func write(_ derivation: Derivation, to output: inout BufferedOutput) {
    let subject = derivation.subject.map {
      " of \(Self.words($0.key)) \(escaped(quoted($0.name)))"
    }
    output.writeLine("\n\(derivation.title)\(subject ?? "")")
    output.write(FactTable.render(derivation.facts.map(Self.row), indent: 2))
    if !derivation.usages.isEmpty { output.write(UsageTable(derivation.usages).render()) }
  }

  private static func row(_ fact: Derivation.Fact) -> (String, String) {
    let value: String =
      switch fact.value {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .range(let first, let last): "\(first) to \(last)"
      case .list(let items): items.isEmpty ? "none" : items.joined(separator: ", ")
      }
    let found = fact.found.map { " (the document has \(quoted($0)))" } ?? ""
    return (words(fact.key), value + found)
  }

  /// A key with spaces in place of its underscores.
  private static func words(_ key: String) -> String {
    String(decoding: key.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }

  // MARK: Findings

  private func writeFindings(to output: inout BufferedOutput) {
    let findings = inspection.findings
    guard !findings.isEmpty else { return }
    let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = inspection.count(severity)
      return count > 0 ? counted(count, severity.rawValue) : nil
    }
    output.writeLine("\nFindings: \(counts.joined(separator: ", "))")
    let weightiest = Finding.Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    for finding in weightiest.prefix(Self.shownFindings) {
      let place = finding.pointer.isEmpty ? "" : "\(escaped(quoted(finding.pointer))): "
      output.write(
        layout.lines(
          "\(finding.severity.rawValue): \(place)\(escaped(finding.message)) [\(finding.code)]",
          indent: 2, hanging: 4))
    }
    let more = findings.count - Self.shownFindings
    if more > 0 { output.writeLine("  and \(more) more") }
    let kind = isKindGiven ? inspection.kind : nil
    // A call to copy is not broken.
    output.writeLine(Self.advice("where they are, and how to fix them", name, kind))
  }

  /// Points to `lint`.
  static func advice(_ what: String, _ name: String, _ kind: DocumentKind? = nil) -> String {
    let option = kind.map { "--kind \($0.rawValue) " } ?? ""
    return "Run 'mvm-core lint \(option)\(operand(name))' to see \(what)."
  }

  /// What names the file in a call.
  private static func operand(_ name: String) -> String {
    name.hasSameBytes(as: "<stdin>") ? "-" : escaped(name)
  }
}

/// Sums beside the quotas that limit them.
struct UsageTable {
  private let rows: [[String]]

  init(_ usages: [QuotaUsage]) {
    let hasLimits = usages.contains { $0.limit != nil }
    let title = hasLimits ? ["sum", "requested", "quota", ""] : ["sum", "requested"]
    rows =
      [title]
      + usages.map { usage in
        let row = [usage.subject, "\(usage.wanted)"]
        guard let limit = usage.limit else { return row }
        return row + ["\(limit)", usage.wanted > limit ? "over \(usage.quota)" : ""]
      }
  }

  func render() -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].utf8.count }.max() ?? 0
    }
    return rows.map { row in
      var line = "  " + row[0].padded(to: widths[0])
      for column in row.indices.dropFirst() {
        let space = String(repeating: " ", count: widths[column] - row[column].utf8.count)
        line += column == 3 ? "  " + row[column] : "  " + space + row[column]
      }
      return line.trimmedAtEnd + "\n"
    }.joined()
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    String(decoding: utf8.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }
}
