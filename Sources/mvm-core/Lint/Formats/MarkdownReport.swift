import MVMCore

/// Findings as a table in GitHub's Markdown, for job summaries and comments on pull requests.
struct MarkdownReport {
  /// How many findings the table has at most: a comment holds 64 kB.
  private static let rowLimit = 100

  let content: ReportContent

  func render() -> String {
    let findings = content.findings
    let rows =
      content.failures.map(row) + findings.prefix(Self.rowLimit).map(Self.row)
    var text = "**\(title)**\n"
    if !rows.isEmpty {
      text += "\n| severity | place | finding |\n|---|---|---|\n" + rows.joined()
    }
    let hidden = max(0, findings.count - Self.rowLimit) + content.hidden
    if hidden > 0 { text += "\n\(counted(hidden, "more finding")) not shown here.\n" }
    return text
  }

  /// `2 errors and 1 warning in 11 files`
  private var title: String {
    let outcome = content.outcome
    let counts = outcome.severityCounts
    let found = counts.isEmpty ? "No findings" : listed(counts, "and")
    return "\(found) in \(counted(outcome.filesChecked, "file"))"
  }

  private func row(_ failure: FileError) -> String {
    Self.row("error", Self.plain(content.name(of: failure.path).display), failure.message)
  }

  private static func row(_ located: LocatedFinding) -> String {
    let finding = located.finding
    let place = "\(plain(located.name.display)):\(located.start.line):\(located.start.column)"
    let help = finding.help.map { "<br>help: " + plain(escaped($0)) } ?? ""
    return row(
      finding.severity.rawValue, place, escaped(finding.message),
      more: " `\(finding.code)`\(help)")
  }

  private static func row(
    _ severity: String, _ place: String, _ message: String, more: String = ""
  ) -> String {
    "| \(severity) | \(place) | \(plain(message))\(more) |\n"
  }

  /// Text that Markdown shows as it is: without links, HTML, mentions or another cell.
  private static func plain(_ text: String) -> String {
    var last: [Unicode.Scalar] = []
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "/" where last.last == ":": result += "&#47;"
      case "." where last.count == 3 && last.allSatisfy { $0 == "w" || $0 == "W" }:
        result += "&#46;"
      case "\n": result += "<br>"
      case "\\", "`", "*", "_", "[", "]", "(", ")", "#", "|", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      last = last.suffix(2) + [scalar]
    }
  }
}
