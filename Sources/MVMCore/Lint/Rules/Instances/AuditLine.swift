/// MVM911: a line of an audit log that can't be read.
enum AuditLine: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM911", name: "audit-line", severity: .error, since: "0.2.0",
      documents: [.audit, .localAudit],
      summary: "A line that is not an audit entry; the other lines are still read.",
      explanation: """
        Each line of an audit log is one entry, written in one piece. A line that is not an entry
        comes from a write that was cut off, from two programs writing at once, or from editing, and
        tools that read the log may stop there. The finding states the first fault of the line.
        Entries that share a line because a newline is missing are reported as such, and all of them
        are read. The log may be evidence: copy it before anything else, and leave it unchanged.
        """,
      example: RuleExample(
        .audit,
        bad: AuditExample.line(.instanceCreated, at: "08:00:00")
          + #"{"timestamp": "2026-11-20T08:00:05Z", "tenant_id": "ac"#,
        good: AuditExample.line(.instanceCreated, at: "08:00:00")))
  }

  static var check: RuleCheck { .structure }

  /// The finding for the first fault of a line.
  static func finding(
    for fault: Finding, in line: Document, _ kind: DocumentKind
  ) -> Finding {
    let offset = fault.range.lowerBound
    let column = SourceMap(line.bytes, offsets: [offset])[offset].column
    let isShown = !fault.pointer.isEmpty && fault.pointer.utf8.count <= 80
    let value = isShown ? "\(fault.pointer), " : ""
    let name = kind == .audit ? "an audit entry" : "an entry of a local audit log"
    return Finding(
      code: about.code, name: about.name, severity: about.severity, range: fault.range,
      pointer: fault.pointer,
      message: "the line is not \(name): \(fault.message) (\(value)column \(column))",
      help: help, related: fault.related)
  }

  /// What to do about any fault: the log may be evidence, so it must not be changed.
  static let help = "copy the log before anything else, and leave it unchanged: it may be evidence"

  /// The finding for entries that share a line.
  ///
  /// - Parameter second: where the second one begins.
  static func finding(forEntries count: Int, secondAt second: Int) -> Finding {
    let newlines = count == 2 ? "the newline between them is" : "the newlines between them are"
    return Finding(
      code: about.code, name: about.name, severity: about.severity, range: second..<second + 1,
      pointer: "", message: "\(count) entries on one line; \(newlines) missing", help: help)
  }
}
