import MVMCore

/// What differs between two documents, for people and for programs.
struct DiffReport {
  /// One of the documents.
  struct Side {
    let path: Path
    let kind: DocumentKind
    let content: ComparisonSide

    init(_ document: InputDocument) {
      (path, kind) = (document.path, document.kind)
      content = ComparisonSide(document.record)
    }
  }

  private let oldPath: Path
  private let newPath: Path
  private let kind: DocumentKind
  private let changes: [DocumentChange]
  /// Why the last open agent refuses the new document in a plain request.
  private let refusals: [DesiredStateFault]

  init(_ old: Side, _ new: Side) throws(CommandError) {
    guard old.kind == new.kind else {
      throw .unreadable(FileError(new.path, .otherKind(new.kind, than: old.kind)))
    }
    (oldPath, newPath, kind) = (old.path, new.path, new.kind)
    let comparison = DocumentComparison(old.content, new.content)
    (changes, refusals) = (comparison.changes, comparison.refusals)
  }

  var status: ExitStatus { changes.isEmpty ? .yes : .no }

  /// `5 changes: 1 created, 1 destroyed, 2 not applied`
  var summary: String {
    if changes.isEmpty { return "no changes" }
    let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
    let effects = ReconcileEffect.words.compactMap { name, word in
      let count = changes.count { $0.effect?.name == name }
      return count > 0 ? "\(count) \(word)" : nil
    }
    return effects.isEmpty ? count : "\(count): \(effects.joined(separator: ", "))"
  }
}

// MARK: - For people

extension DiffReport {
  /// The most changes that are shown.
  private static let mostShown = 500
  /// Wider names and values exceed their columns.
  private static let widest = 44

  /// What is shown of a change, and the element under which it is listed.
  private struct Row {
    let group: String
    let name: String
    let value: String
    let change: DocumentChange

    init(_ change: DocumentChange) {
      self.change = change
      let place = change.place
      group = DiffReport.name(of: place.group)
      name = change.line.map { "line \($0)" } ?? DiffReport.name(of: place.name)
      value = change.isWholeElement && change.hasID ? "" : DiffReport.value(of: change)
    }
  }

  func write(
    to output: inout BufferedOutput, _ style: Style, _ layout: TextLayout, showsAll: Bool
  ) {
    let shown = showsAll ? changes[...] : changes.prefix(Self.mostShown)
    let rows = shown.map(Row.init)
    let names = Self.width(rows.map(\.name))
    let values = Self.width(rows.map(\.value))
    for group in Self.grouped(rows) {
      let isTop = group[0].group.isEmpty
      if !isTop { output.writeLine(style.bold(group[0].group)) }
      // What begins further to the left has more columns for its name.
      let (indent, room) = isTop ? ("", names + 2) : ("  ", names)
      for row in group {
        output.write(Self.lines(row, indent: indent, room, values, style, layout))
      }
    }
    let hidden = changes.count - shown.count
    if hidden > 0 { output.writeLine("and \(hidden) more; use -v to show them") }
    guard let refusal = refusals.first else { return }
    let more = refusals.count > 1 ? " and \(refusals.count - 1) more" : ""
    // The first word is colored, which takes no columns.
    let text = layout.lines(
      "refused by the last open agent in a plain request, not signed or from a file: "
        + "\(escaped(refusal.description))\(more)", hanging: 2)
    output.write(style.severity(.error, "refused") + text.dropFirst(7))
  }

  /// The rows of each element together: those of the document itself first, then in the order in
  /// which the elements come.
  private static func grouped(_ rows: [Row]) -> [[Row]] {
    var places: [[UInt8]: Int] = [[]: 0]
    var groups: [[Row]] = [[]]
    for row in rows {
      let key = Array(row.group.utf8)
      let place = places[key] ?? groups.count
      places[key] = place
      if place == groups.count { groups.append([]) }
      groups[place].append(row)
    }
    return groups.filter { !$0.isEmpty }
  }

  private static func width(_ texts: [String]) -> Int {
    texts.map { TextWidth.columns($0) }.filter { $0 <= widest }.max() ?? 0
  }

  /// A place without the slash that it begins with.
  private static func name(of place: some StringProtocol) -> String {
    escaped(String(decoding: place.utf8.dropFirst(), as: UTF8.self))
  }

  private static func value(of change: DocumentChange) -> String {
    switch (change.old, change.new) {
    case (let old?, let new?): return "\(shortened(old)) -> \(shortened(new))"
    case (let value?, nil), (nil, let value?): return shortened(value)
    case (nil, nil): return ""
    }
  }

  /// A value on one line, cut where it is long.
  private static func shortened(_ json: String) -> String {
    let limit = 60
    let scalars = json.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return escaped(json) }
    return escaped(String(scalars[..<end])) + "…"
  }

  /// A change on one line or, where that is too narrow, with its value and effect on lines below.
  private static func lines(
    _ row: Row, indent: String, _ names: Int, _ values: Int, _ style: Style, _ layout: TextLayout
  ) -> String {
    let mark = style.mark(row.change.kind, row.change.kind.mark) + " "
    let effect = row.change.effect
    let cells = [row.value, effect == nil ? "" : row.change.effectText]
    let widths = [values, 0]
    var text = row.name.padded(to: names)
    for (cell, width) in zip(cells, widths) where width > 0 || !cell.isEmpty {
      text += "  " + cell.padded(to: width)
    }
    let isOneLine = indent.utf8.count + 2 + TextWidth.columns(text) <= layout.width
    func colored(_ text: String) -> String { effect.map { style.effect($0, text) } ?? text }
    if isOneLine || cells.allSatisfy(\.isEmpty) {
      let head = text.dropLast(cells[1].count)
      return (indent + mark + head + (cells[1].isEmpty ? "" : colored(cells[1])))
        .withoutSpacesAtEnd + "\n"
    }
    let below = indent.utf8.count + 6
    let value = cells[0].isEmpty ? "" : layout.lines(cells[0], indent: below)
    let margin = String(repeating: " ", count: below)
    let words =
      cells[1].isEmpty
      ? ""
      : TextLayout.wrapped(cells[1], to: layout.width - below)
        .map { margin + colored($0) + "\n" }.joined()
    return indent + mark + row.name + "\n" + value + words
  }
}

extension DocumentChange {
  /// Whether an element as a whole was added or removed.
  fileprivate var isWholeElement: Bool {
    field.isEmpty && !element.isEmpty && (kind == .added || kind == .removed)
  }

  /// Whether the element is named by an ID, and not by its index.
  fileprivate var hasID: Bool { element.utf8.last == UInt8(ascii: "]") }

  /// The number of the line of a log that was added or removed.
  fileprivate var line: Int? {
    guard isWholeElement, let index = Int(element.dropFirst()) else { return nil }
    return index + 1
  }

  /// The element under which the change is listed, and what the change is called: an element that
  /// was added or removed is listed under the one that it is in.
  fileprivate var place: (group: Substring, name: Substring) {
    guard isWholeElement else {
      return (element[...], field.isEmpty ? "/the document" : field[...])
    }
    let bytes = element.utf8
    let list = bytes.lastIndex(of: UInt8(ascii: "/")) ?? bytes.startIndex
    let end = bytes[..<list].lastIndex(of: UInt8(ascii: "]")).map { bytes.index(after: $0) }
    return (element[..<(end ?? bytes.startIndex)], element[(end ?? bytes.startIndex)...])
  }
}

extension DocumentChange.Kind {
  fileprivate var mark: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed, .reordered: "~"
    }
  }
}

extension ReconcileEffect {
  /// What the summary calls each effect, by its name, the gravest first.
  fileprivate static var words: KeyValuePairs<String, String> {
    [
      "refuses": "refused", "destroys": "destroyed", "creates": "created", "keeps": "kept",
      "applies": "applied", "ignores": "not applied",
    ]
  }

  fileprivate var text: String {
    switch self {
    case .creates: "is created"
    case .destroys(let key, let ways) where ways.contains(.coordinator):
      "is destroyed with all its data by \(key)"
    case .destroys(let key, _):
      "is destroyed with all its data by \(key), if an agent reads the document from a file"
    case .keeps: "stays on the node, since nothing prunes it"
    case .applies(let ways) where ways.contains(.coordinator): "is applied"
    case .applies: "is applied if an agent reads the document from a file"
    case .ignores: "is not applied"
    case .refuses: "is refused in a plain request"
    }
  }

  /// The ways of delivery in which it happens; nil for what does not depend on it.
  fileprivate var ways: [Delivery]? {
    switch self {
    case .destroys(_, let ways), .applies(let ways): Delivery.allCases.filter(ways.contains)
    case .creates, .keeps, .ignores, .refuses: nil
    }
  }
}

extension DocumentChange {
  /// The effect, with the lint rule that reports such a difference.
  fileprivate var effectText: String {
    (effect?.text ?? "") + (ruleCode.map { " [\($0)]" } ?? "")
  }
}

extension Style {
  fileprivate func mark(_ kind: DocumentChange.Kind, _ text: String) -> String {
    switch kind {
    case .added: good(text)
    case .removed: bad(text)
    case .changed, .reordered: changed(text)
    }
  }

  fileprivate func effect(_ effect: ReconcileEffect, _ text: String) -> String {
    switch effect {
    case .destroys, .refuses: severity(.error, text)
    case .ignores: severity(.warning, text)
    case .creates, .keeps, .applies: faint(text)
    }
  }
}

// MARK: - For programs

extension DiffReport {
  func writeJSON(to output: inout BufferedOutput) {
    let document = DiffOutput(
      changes: [], kind: kind.rawValue, old: oldPath.text, new: newPath.text,
      isEqual: changes.isEmpty, refusals: refusals.map(\.description), exitCode: status.number,
      errors: [])
    var list = StreamedList<DiffOutput>("changes")
    for change in changes { output.write(list.next(change.output, in: document)) }
    output.write(list.end(document))
  }
}

extension DocumentChange {
  fileprivate var output: ChangeOutput {
    ChangeOutput(
      change: kind.rawValue, identity: identity, element: element, field: field,
      old: old.map { OutputValue(text: $0) }, new: new.map { OutputValue(text: $0) },
      effect: effect.map(output))
  }

  private func output(of effect: ReconcileEffect) -> EffectOutput {
    var because: String?
    if case .destroys(let key, _) = effect { because = key }
    return EffectOutput(
      name: effect.name, because: Added(because),
      deliveries: Added(effect.ways?.map(\.rawValue)), rule: Added(ruleCode), message: effectText)
  }
}
