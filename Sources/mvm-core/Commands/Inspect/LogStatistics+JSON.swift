import MVMCore

extension LogStatistics {
  /// The statistics as one JSON document.
  func json(_ name: String) -> String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.formatVersion()
      writer.member("path") { $0.string(name) }
      writer.member("kind") { $0.string(kind.rawValue) }
      writer.member("exit_code") { $0.literal("\(status.rawValue)") }
      writer.member("entries") { $0.literal("\(entries)") }
      writer.member("unreadable") { $0.literal("\(unreadable)") }
      writer.member("first_unreadable_line") {
        $0.literal(firstUnreadable.map { "\($0)" } ?? "null")
      }
      writer.member("without_time") { $0.literal("\(untimed)") }
      writer.member("first") { (first?.text).write(to: &$0) }
      writer.member("last") { (last?.text).write(to: &$0) }
      writer.member("longest_gap") { writeGap(to: &$0) }
      for counter in counters {
        writer.member(counter.key) { Self.write(counter, to: &$0) }
      }
      writer.member("not_told_apart") { writer in
        writer.object { writer in
          for counter in counters {
            writer.member(counter.key) { $0.literal("\(counter.others)") }
          }
        }
      }
    }
    return writer.document()
  }

  private func writeGap(to writer: inout WireWriter) {
    guard let gap else { return writer.literal("null") }
    writer.object { writer in
      writer.member("seconds") { $0.literal("\(gap.seconds)") }
      writer.member("from") { $0.string(gap.from.text) }
      writer.member("to") { $0.string(gap.to.text) }
    }
  }

  private static func write(_ counter: LogCounter, to writer: inout WireWriter) {
    writer.list(counter.rows) { row, writer in
      writer.object { writer in
        writer.member("name") { $0.string(row.name) }
        writer.member("count") { $0.literal("\(row.count)") }
      }
    }
  }
}
