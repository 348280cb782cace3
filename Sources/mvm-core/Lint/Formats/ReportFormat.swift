/// What a report can be written as.
enum ReportFormat: String, Choice {
  case human, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, markdown

  /// The whole report.
  ///
  /// - Parameters:
  ///   - style: colors, for formats that are for people.
  ///   - layout: the width of what is for people.
  func render(
    _ content: ReportContent, style: Style = Style(isColored: false),
    layout: TextLayout = TextLayout()
  ) -> String {
    if content.showsStatistics, isForPeople {
      return Statistics(of: content.outcome).table()
    }
    return switch self {
    case .human: HumanReport(style: style, layout: layout).render(content)
    case .concise: ConciseReport.render(content.findings)
    case .json: JSONReport(content: content).render()
    case .jsonl: JSONLinesReport.render(content.findings)
    case .sarif: SARIFReport(content: content).render()
    case .github: GitHubReport(content: content).render()
    case .gitlab: GitLabReport(content: content).render()
    case .junit: JUnitReport(content: content).render()
    case .checkstyle: CheckstyleReport(content: content).render()
    case .markdown: MarkdownReport(content: content).render()
    }
  }

  /// Whether people read it, and not programs.
  var isForPeople: Bool { self == .human || self == .concise }
}
