import MVMCore

extension LogStatistics {
  /// The statistics for people.
  func text(_ name: String) -> String {
    var text = "\(escaped(name)): \(kind.rawValue)\n\n" + FactTable.render(facts)
    for counter in counters where !counter.rows.isEmpty || counter.others > 0 {
      text += "\n" + BarChart(counter).render()
    }
    if unreadable > 0 {
      text += "\n\(InspectionReport.advice("which lines, and why", name))\n"
    }
    return text
  }

  private var facts: [(String, String)] {
    var facts = [("entries", "\(entries)")]
    if unreadable > 0 {
      facts.append(("unreadable", "\(unreadable), the first in line \(firstUnreadable ?? 0)"))
    }
    if untimed > 0 { facts.append(("without a time", "\(untimed)")) }
    if let first, let last { facts += [("first", first.text), ("last", last.text)] }
    if let gap {
      let span = "\(gap.from.text) to \(gap.to.text)"
      facts.append(("longest gap", "\(Self.duration(gap.seconds)), from \(span)"))
    }
    return facts
  }

  /// `2 d 3 h 4 min 5 s`, without what is 0.
  static func duration(_ seconds: Int64) -> String {
    let parts = [
      (seconds / 86400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"),
      (seconds % 60, "s"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}

/// Names with counts and bars.
struct BarChart {
  private let title: String
  private let rows: [(name: String, count: Int)]
  /// What is not in the rows: how many names, and how often.
  private let left: String?

  /// The widest bar, in columns, and the most rows.
  private static let barWidth = 30
  private static let rowLimit = 31
  private static let nameLimit = 40

  init(_ counter: LogCounter) {
    let all = counter.rows
    let shown = counter.isOrdered ? all.suffix(Self.rowLimit) : all.prefix(Self.rowLimit)
    let hidden = counter.isOrdered ? all.dropLast(shown.count) : all.dropFirst(shown.count)
    let count = hidden.reduce(0) { $0 + $1.count } + counter.others
    title = counter.key
    rows = shown.map { (Self.shortened($0.name), $0.count) }
    let names = hidden.isEmpty ? "" : "\(hidden.count) \(counter.isOrdered ? "earlier" : "others")"
    let more = counter.others > 0 ? "more than are counted by name" : ""
    left =
      count == 0 ? nil : "\([names, more].filter { !$0.isEmpty }.joined(separator: ", ")): \(count)"
  }

  func render() -> String {
    let most = rows.map(\.count).max() ?? 1
    let nameWidth = rows.map { TextWidth.columns($0.name) }.max() ?? 0
    let countWidth = "\(most)".utf8.count
    var text = "\(title)\n"
    for row in rows {
      let count = "\(row.count)"
      let space = String(repeating: " ", count: countWidth - count.utf8.count)
      text +=
        "  \(row.name.padded(to: nameWidth))  \(space)\(count)  \(Self.bar(row.count, of: most))\n"
    }
    if let left { text += "  (\(left))\n" }
    return text
  }

  private static func shortened(_ name: String) -> String {
    let text = escaped(name)
    guard text.unicodeScalars.count > nameLimit else { return text.isEmpty ? "\"\"" : text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(nameLimit - 1))) + "…"
  }

  /// A bar in eighths of a column; the smallest is one.
  private static func bar(_ count: Int, of most: Int) -> String {
    let share = Double(count) / Double(max(most, 1))
    let eighths = max(1, Int((share * Double(barWidth * 8)).rounded()))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }
}

/// Names and values in two columns.
enum FactTable {
  static func render(_ rows: [(String, String)], indent: Int = 0) -> String {
    let width = rows.map { TextWidth.columns($0.0) }.max() ?? 0
    let space = String(repeating: " ", count: indent)
    return rows.map { "\(space)\($0.0.padded(to: width))  \(escaped($0.1))\n" }.joined()
  }
}
