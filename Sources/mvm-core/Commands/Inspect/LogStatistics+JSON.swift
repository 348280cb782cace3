import MVMCore

extension LogStatistics {
  /// The statistics for programs.
  func output(_ name: String) -> InspectLogOutput {
    InspectLogOutput(
      path: name, kind: kind.rawValue, exitCode: status.number, entries: entries,
      unreadable: unreadable, firstUnreadable: firstUnreadable, untimed: untimed,
      first: first?.text, last: last?.text,
      longestGap: gap.map {
        LogGap(seconds: Int($0.seconds), from: $0.from.text, to: $0.to.text)
      },
      actions: names("actions"), tenants: names("tenants"), kinds: names("kinds"),
      vms: names("vms"), flakes: names("flakes"), days: names("days").value ?? [],
      others: WireMap(counters.map { WireMap.Entry($0.key, $0.others) }))
  }

  /// The rows of the counter of a key; nothing where the kind of log has no such counter.
  private func names(_ key: String) -> Added<[CountedName]> {
    let counter = counters.first { $0.key.hasSameBytes(as: key) }
    return Added(counter?.rows.map { CountedName(name: $0.name, count: $0.count) })
  }
}
