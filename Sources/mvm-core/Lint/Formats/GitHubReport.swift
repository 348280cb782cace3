import MVMCore

/// Findings as workflow commands of GitHub Actions, which show them beside the changed lines:
/// `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`.
struct GitHubReport {
  let content: ReportContent

  /// How many commands of a severity GitHub shows of a step.
  private static let limit = 10

  func render() -> String {
    let failures = content.failures.map { failure in
      Self.command(
        "error", [("file", name(failure.path)), ("title", failure.reason)], failure.message)
    }
    var commands = Array(failures.prefix(Self.limit))
    for severity in Finding.Severity.allCases.reversed() {
      let room = severity == .error ? Self.limit - commands.count : Self.limit
      let findings = content.findings.lazy.filter { $0.finding.severity == severity }
      commands += findings.prefix(room).map(Self.command)
    }
    let total = failures.count + content.outcome.findings.count + content.outcome.dropped
    return commands.joined() + Self.rest(total - commands.count)
  }

  /// What is not among the commands, in a notice.
  private static func rest(_ count: Int) -> String {
    if count == 0 { return "" }
    let verb = count == 1 ? "is" : "are"
    return command(
      "notice", [("title", "mvm-core")],
      "\(counted(count, "more finding")) \(verb) not shown here; run mvm-core lint to see all")
  }

  private func name(_ path: Path) -> String { content.name(of: path).display }

  private static func command(_ located: LocatedFinding) -> String {
    let finding = located.finding
    let (start, end) = (located.start, located.end)
    var properties = [
      ("file", located.name.display), ("line", String(start.line)),
      ("col", String(start.column)), ("endLine", String(end.line)),
    ]
    // GitHub refuses an end column when the lines differ.
    if start.line == end.line { properties.append(("endColumn", String(end.column))) }
    properties.append(("title", "\(finding.code) \(finding.name)"))
    let help = finding.help.map { "\nhelp: " + escaped($0) } ?? ""
    return command(
      finding.severity == .note ? "notice" : finding.severity.rawValue, properties,
      escaped(finding.message) + help)
  }

  /// A command. Its syntax is taken out of the texts as GitHub's own toolkit does it.
  private static func command(
    _ name: String, _ properties: [(String, String)], _ message: String
  ) -> String {
    let list = properties.map { "\($0)=\(encoded($1, isProperty: true))" }
    return "::\(name) \(list.joined(separator: ","))::\(encoded(message, isProperty: false))\n"
  }

  private static func encoded(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
