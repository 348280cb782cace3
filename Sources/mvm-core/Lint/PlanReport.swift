import MVMCore

/// A plan's settings, each with where it comes from: `lint --show-config`.
struct PlanReport {
  /// Who said it.
  private enum Source {
    case builtIn
    case option(String)
    case file(LocatedFinding)
  }

  private struct Row {
    let name: String
    /// For people.
    let text: String
    /// As JSON.
    let value: any WireValue
    let source: Source
  }

  private let plan: LintPlan
  private var file: ConfigurationFile? { plan.configuration }
  private var rows: [Row] = []

  init(_ plan: LintPlan) {
    self.plan = plan
    addFailOn()
    addSeverities()
    add("select", plan.request.rules.given.select, LintOptions.select.declaration)
    add("ignore", plan.request.rules.given.ignore, LintOptions.ignore.declaration)
    add("exclude", plan.request.files.excluded, LintOptions.exclude.declaration)
    for (index, glob) in (file?.configuration.exclude ?? []).enumerated() {
      add("exclude", glob, glob, at: "exclude", "\(index)")
    }
    if let kind = plan.kinds.ofAll {
      rows.append(Row(name: "kind", text: kind.rawValue, value: kind, source: .option("--kind")))
    }
    addKinds()
    if let target = plan.request.target {
      let source = Source.option(LintOptions.targetVersion.declaration.name)
      rows.append(
        Row(name: "target_version", text: "\(target)", value: "\(target)", source: source))
    }
    if plan.request.usesSuppressions { addSuppressions() }
  }

  private mutating func add(_ name: String, _ values: [String], _ option: OptionDeclaration) {
    for value in values {
      rows.append(
        Row(name: name, text: value, value: value, source: .option(option.name)))
    }
  }

  private mutating func add(
    _ name: String, _ text: String, _ value: any WireValue, at keys: String...
  ) {
    guard let file, let place = locate(file.reading.range(keys), in: file) else { return }
    rows.append(Row(name: name, text: text, value: value, source: .file(place)))
  }

  private func locate(_ range: Range<Int>, in file: ConfigurationFile) -> LocatedFinding? {
    let place = Finding(
      code: "", name: "", severity: .note, range: range, pointer: "", message: "", help: nil)
    return SettingsText(bytes: file.reading.bytes, path: file.path, directory: plan.directory)
      .locate([place]).first
  }

  private mutating func addFailOn() {
    let word = plan.failOn.value.rawValue
    switch plan.failOn.source {
    case .option(let option):
      rows.append(Row(name: "fail_on", text: word, value: word, source: .option(option)))
    case .configuration: add("fail_on", word, word, at: "fail_on")
    case .builtIn: rows.append(Row(name: "fail_on", text: word, value: word, source: .builtIn))
    }
  }

  private mutating func addSeverities() {
    let name = LintOptions.severity.declaration.name
    for (code, level) in plan.request.rules.given.levels {
      let text = "\(code)=\(level.rawValue)"
      rows.append(Row(name: "severity", text: text, value: text, source: .option(name)))
    }
    for entry in file?.configuration.severity.entries ?? [] {
      let text = "\(entry.key)=\(entry.value.rawValue)"
      add("severity", text, text, at: "severity", entry.key)
    }
  }

  private mutating func addKinds() {
    for entry in file?.configuration.kinds.entries ?? [] {
      let text = "\(entry.key)=\(entry.value.rawValue)"
      add("kinds", text, text, at: "kinds", entry.key)
    }
  }

  private mutating func addSuppressions() {
    for (index, entry) in (file?.configuration.suppress ?? []).enumerated() {
      let path = entry.path.map { " in \($0)" } ?? ""
      let pointer = entry.pointer.map { " at \($0)" } ?? ""
      let day = entry.expires.map { " until \($0)" } ?? ""
      add(
        "suppress", "\(entry.code)\(path)\(pointer)\(day): \(entry.reason)", entry,
        at: "suppress", "\(index)")
    }
  }
}

extension PlanReport {
  /// Where the configuration lies; nil where there is none.
  private var path: Path? { file.map { plan.directory.relative($0.path) } }

  /// A line for each: what it is, where it comes from, its value.
  var text: String {
    let config = ["config", path?.display ?? "none", ""]
    let table = [config] + rows.map { [$0.name, Self.text(of: $0.source), escaped($0.text)] }
    let widths = (0..<2).map { column in table.map { TextWidth.columns($0[column]) }.max() ?? 0 }
    return table.reduce(into: "") { text, row in
      let cells = zip(row, widths + [0]).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - TextWidth.columns(cell)))
      }
      var line = cells.joined(separator: "  ")
      while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
      text += line + "\n"
    }
  }

  private static func text(of source: Source) -> String {
    switch source {
    case .builtIn: "default"
    case .option(let name): name
    case .file(let place): "\(place.path.display):\(place.start.line):\(place.start.column)"
    }
  }

  /// The same as a document.
  var output: SettingsOutput {
    SettingsOutput(config: path?.text, settings: rows.map(Self.output))
  }

  private static func output(of row: Row) -> SettingOutput {
    var setting = SettingOutput(
      name: row.name, value: OutputValue(row.value), source: "", option: .absent, line: .absent,
      column: .absent)
    switch row.source {
    case .builtIn: setting.source = "default"
    case .option(let name):
      setting.source = "command-line"
      setting.option = .given(name)
    case .file(let place):
      setting.source = "config"
      setting.line = .given(place.start.line)
      setting.column = .given(place.start.column)
    }
    return setting
  }
}
