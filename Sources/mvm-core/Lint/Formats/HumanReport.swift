import MVMCore

/// Findings for people: the message, the place, the source with carets, what to do.
struct HumanReport {
  let style: Style
  var layout = TextLayout()

  func render(_ findings: [LocatedFinding]) -> String {
    findings.map(render).joined(separator: "\n")
  }

  /// The findings; of rules that found very many things alike the first few, and a count by rule.
  func render(_ content: ReportContent) -> String {
    let digest = FindingDigest(content)
    var parts: [String] = []
    for (finding, rest) in digest.list {
      parts.append(render(finding))
      if let rest { parts.append(line(rest, content.operands)) }
    }
    if digest.hidden > 0 { parts.append(Statistics(of: content.outcome).table()) }
    return parts.joined(separator: "\n")
  }

  /// `… and 1,997 more like this in 12 files: mvm-core lint --select MVM204`
  private func line(_ rest: FindingDigest.Rest, _ operands: [String]) -> String {
    let call = (["mvm-core lint --select", rest.code] + operands).joined(separator: " ")
    let files = rest.files.map { " in " + counted($0, "file") } ?? ""
    return style.faint("… and \(grouped(rest.count)) more like this\(files): \(call)") + "\n"
  }

  private func render(_ located: LocatedFinding) -> String {
    let finding = located.finding
    let gutter = gutterWidth(located)
    var text = title(finding)
    text += place(located.path, located.start, finding.pointer, gutter)
    text += source(located.excerpt, located.start, gutter, finding.severity)
    for related in located.related {
      text += remark("see", related.message, gutter)
      text += place(related.path, related.start, "", gutter)
      text += source(related.excerpt, related.start, gutter, .note)
    }
    if let help = finding.help {
      text += remark("help", help, gutter)
    }
    if let fix = finding.fix {
      let mark = fix.safety == .unsafe ? " (unsafe)" : ""
      text += remark("fix", fix.description + mark, gutter)
    }
    return text
  }

  /// `error[MVM201] vcpu-count: vcpus is 64; …`; without a rule for what none reports, such as faults
  /// of settings.
  private func title(_ finding: Finding) -> String {
    let severity = finding.severity.rawValue
    let tag = finding.code.isEmpty ? severity : "\(severity)[\(finding.code)]"
    let head = (finding.code.isEmpty ? tag : tag + " " + finding.name) + ": "
    let lines = layout.hanging(escaped(finding.message), behind: head, indent: 4)
    let start = style.severity(finding.severity, tag) + String(head.dropFirst(tag.count))
    return start + lines.map(style.bold).joined(separator: "\n    ") + "\n"
  }

  /// `= help: use at most 32`
  private func remark(_ word: String, _ text: String, _ gutter: Int) -> String {
    let indent = gutter + 1
    let head = String(repeating: " ", count: indent) + "= \(word): "
    let margin = String(repeating: " ", count: indent + 2)
    let lines = layout.hanging(escaped(text), behind: head, indent: indent + 2)
    return line(gutter, "= \(style.bold(word)): " + lines.joined(separator: "\n" + margin))
  }

  private func place(
    _ path: Path, _ start: SourcePosition, _ pointer: String, _ gutter: Int
  ) -> String {
    let arrow = String(repeating: " ", count: gutter) + style.blue("-->")
    let position = "\(path.display):\(start.line):\(start.column)"
    return pointer.isEmpty
      ? "\(arrow) \(position)\n" : "\(arrow) \(position)  \(escaped(pointer))\n"
  }

  private func source(
    _ excerpt: SourceExcerpt, _ start: SourcePosition, _ gutter: Int, _ severity: Finding.Severity
  ) -> String {
    if excerpt.text.isEmpty { return "" }
    let number = String(start.line)
    let excerpt = excerpt.fitting(layout.width - gutter - 3)
    let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    let indent = String(repeating: " ", count: excerpt.indent)
    let carets = style.severity(severity, String(repeating: "^", count: excerpt.width))
    return line(gutter, style.blue("|"))
      + "\(style.blue(padding + number + " |")) \(excerpt.text)\n"
      + line(gutter, style.blue("|") + " " + indent + carets)
  }

  private func line(_ gutter: Int, _ text: String) -> String {
    String(repeating: " ", count: gutter) + " " + text + "\n"
  }

  /// The digits of the largest line number shown.
  private func gutterWidth(_ located: LocatedFinding) -> Int {
    let lines = [located.start.line] + located.related.map(\.start.line)
    return String(lines.max() ?? 1).utf8.count
  }
}

/// Colors for a terminal, or none.
struct Style {
  let isColored: Bool

  func bold(_ text: String) -> String { paint(text, "1") }
  func blue(_ text: String) -> String { paint(text, "1;34") }
  /// What is as it should be, or new.
  func good(_ text: String) -> String { paint(text, "32") }
  /// What is gone.
  func bad(_ text: String) -> String { paint(text, "31") }
  /// What has changed.
  func changed(_ text: String) -> String { paint(text, "33") }
  /// What is only beside the point.
  func faint(_ text: String) -> String { paint(text, "2") }

  func severity(_ severity: Finding.Severity, _ text: String) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .note: paint(text, "1;36")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
