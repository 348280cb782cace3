import MVMCore

/// What `inspect -f json` prints of a log.
struct InspectLogOutput: WireRecord {
  var formatVersion = outputVersion
  var path: String
  var kind: String
  var exitCode: Int
  var entries: Int
  var unreadable: Int
  var firstUnreadable: Int?
  var untimed: Int
  var first: String?
  var last: String?
  var longestGap: LogGap?
  var actions: Added<[CountedName]>
  var tenants: Added<[CountedName]>
  var kinds: Added<[CountedName]>
  var vms: Added<[CountedName]>
  var flakes: Added<[CountedName]>
  var days: [CountedName]
  var others: WireMap<Int>

  static let schema = Schema.make {
    Schema(
      InspectLogOutput.init, doc: "What a log counts.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("path", always: \.path, .notEmpty),
      Field(
        "kind", always: \.kind, .words(DocumentKind.allCases.filter(\.isLines).map(\.rawValue))),
      Field("exit_code", always: \.exitCode, .numbers(0...1), doc: InspectOutput.exitCodeDoc),
      Field("entries", always: \.entries, .atLeast(0), doc: "The lines that can be read."),
      Field("unreadable", always: \.unreadable, .atLeast(0), doc: "The lines that can't."),
      Field("first_unreadable_line", always: \.firstUnreadable, .atLeast(1)),
      Field("without_time", always: \.untimed, .atLeast(0)),
      Field("first", always: \.first, doc: "The earliest time."),
      Field("last", always: \.last, doc: "The latest time."),
      Field("longest_gap", always: \.longestGap),
      Field("actions", always: \.actions, doc: "Of an audit log."),
      Field("tenants", always: \.tenants, doc: "Of an audit log."),
      Field("kinds", always: \.kinds, doc: "Of a local audit log."),
      Field("vms", always: \.vms, doc: "Of a local audit log."),
      Field("flakes", always: \.flakes, doc: "Of a build history."),
      Field("days", always: \.days, doc: "In their order."),
      Field(
        "not_told_apart", always: \.others,
        doc: "How many entries are counted under none of the names, by the list's key."))
  }
}

/// The longest time between two entries that follow each other.
struct LogGap: WireRecord {
  var seconds: Int
  var from: String
  var to: String

  static let schema = Schema.make {
    Schema(
      LogGap.init, doc: "The longest time between two entries that follow each other.",
      Field("seconds", always: \.seconds, .atLeast(1)), Field("from", always: \.from),
      Field("to", always: \.to))
  }
}

/// How often a name appears.
struct CountedName: WireRecord {
  var name: String
  var count: Int

  static let schema = Schema.make {
    Schema(
      CountedName.init, doc: "How often a name appears.", Field("name", always: \.name),
      Field("count", always: \.count, .atLeast(1)))
  }
}
