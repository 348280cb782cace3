import MVMCore

/// What the lines of a log come to, in memory that does not grow with the log.
struct LogStatistics {
  /// The time of a line, with its text.
  struct Moment {
    let time: Timestamp
    let text: String
  }

  /// The longest time without a line.
  struct Gap {
    let from: Moment
    let to: Moment
    var seconds: Int64 { to.time.seconds - from.time.seconds }
  }

  let kind: DocumentKind
  private(set) var entries = 0
  /// How many lines can't be read, and the number of the first.
  private(set) var unreadable = 0
  private(set) var firstUnreadable: Int?
  /// How many entries have a time that can't be read.
  private(set) var untimed = 0
  private(set) var first: Moment?
  private(set) var last: Moment?
  private(set) var gap: Gap?
  /// What is counted of the lines, and by day.
  private(set) var counters: [LogCounter]
  private var days = LogCounter("days", limit: 10_000, isOrdered: true)
  private var previous: Moment?

  /// The longest line that is read, in bytes.
  private static let lineLimit = Document.defaultSizeLimit

  /// Reads a log.
  init(of file: inout InspectedFile, as kind: DocumentKind) throws(FileError) {
    self.kind = kind
    counters =
      switch kind {
      case .audit: [LogCounter("actions"), LogCounter("tenants")]
      case .localAudit: [LogCounter("kinds"), LogCounter("vms")]
      default: [LogCounter("flakes")]
      }
    var splitter = LineSplitter(limit: Self.lineLimit)
    while let bytes = try file.next() { splitter.feed(bytes) { add($0) } }
    splitter.finish { add($0) }
    counters.append(days)
  }

  private mutating func add(_ line: LineSplitter.Line) {
    guard !line.isCut else { return refuse(line) }
    guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    let document = Document(parsing: Array(line.bytes), limit: Self.lineLimit)
    switch kind {
    case .audit:
      guard let entry = AuditEntry.reading(document).value else { return refuse(line) }
      count(entry.timestamp, [entry.action.rawValue, entry.tenantID])
    case .localAudit:
      guard let event = LocalAuditEvent.reading(document).value else { return refuse(line) }
      count(event.timestamp, [event.kind.rawValue, event.vmName])
    default:
      guard let build = BuildRevision.reading(document).value else { return refuse(line) }
      count(build.builtAt, [build.flakeRef])
    }
  }

  private mutating func refuse(_ line: LineSplitter.Line) {
    unreadable += 1
    if case .line(let number, _) = line.origin { firstUnreadable = firstUnreadable ?? number }
  }

  private mutating func count(_ timestamp: String, _ names: [String?]) {
    entries += 1
    for (index, name) in names.enumerated() {
      if let name { counters[index].add(name) }
    }
    guard let time = Timestamp(timestamp) else {
      untimed += 1
      return
    }
    let moment = Moment(time: time, text: timestamp)
    days.add(String(Timestamp(seconds: time.seconds).description.prefix(10)))
    if first.map({ time < $0.time }) ?? true { first = moment }
    if last.map({ $0.time < time }) ?? true { last = moment }
    if let previous, time.seconds - previous.time.seconds > gap?.seconds ?? 0 {
      gap = Gap(from: previous, to: moment)
    }
    previous = moment
  }

  /// Of a log none of whose lines can be read, its kind was a mistake.
  var status: ExitStatus { entries == 0 && unreadable > 0 ? .no : .yes }
}

extension LogStatistics {
  func report(
    _ name: String, as format: CommonOptions.Format, to output: inout BufferedOutput
  ) -> ExitStatus {
    switch format {
    case .human: output.write(text(name))
    case .json: output.write(self.output(name).document())
    }
    return status
  }
}
