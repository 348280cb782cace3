/// Findings that were there before: those of a run that later runs don't report again.
public struct Baseline: WireRecord {
  /// Findings of a rule about one place, so many of them.
  public struct Entry: WireRecord {
    public var path: String
    public var identity: String
    public var code: String
    public var count: UInt32

    public init(path: String, identity: String, code: String, count: UInt32 = 1) {
      self.path = path
      self.identity = identity
      self.code = code
      self.count = count
    }

    public static let schema = Schema(
      Entry.init,
      doc: "Findings of a rule about one place.",
      refusesUnknownKeys: true,
      Field("path", \.path, doc: "The file, from the baseline's directory on."),
      Field(
        "identity", \.identity,
        doc: "The place, named so that the name outlives moved lines and reordered lists."),
      Field("code", \.code, doc: "The rule's code."),
      Field("count", \.count, default: 1, doc: "How many findings there are.")
    )
  }

  public var formatVersion: String
  public var findings: [Entry]

  public init(formatVersion: String = Baseline.currentVersion, findings: [Entry] = []) {
    self.formatVersion = formatVersion
    self.findings = findings
  }

  public static let schema = Schema(
    Baseline.init,
    doc: "Findings that are not reported again.",
    refusesUnknownKeys: true,
    Field("format_version", \.formatVersion, doc: "The version of the form: 1.0."),
    Field("findings", \.findings, doc: "The findings, by path, identity and code.")
  )

  /// The version of the form that is written.
  public static let currentVersion = "1.0"
}

extension Baseline {
  /// Sorts the entries and puts those of one path, identity and code together.
  public mutating func sort() {
    findings.sort { $0.key.lexicographicallyPrecedes($1.key) }
    findings = findings.reduce(into: []) { entries, entry in
      if let last = entries.last, last.key == entry.key {
        let (sum, isTooLarge) = last.count.addingReportingOverflow(entry.count)
        entries[entries.count - 1].count = isTooLarge ? .max : sum
      } else {
        entries.append(entry)
      }
    }
  }

  /// Reads a baseline and finds everything that is wrong with it.
  package static func reading(_ bytes: [UInt8]) -> SettingsReading<Baseline> {
    SettingsReading(bytes, limit: Document.largestSizeLimit) { baseline, faults in
      if !baseline.formatVersion.utf8.starts(with: "1.".utf8) {
        faults.add(
          at: "format_version",
          message: "a baseline of version \(quoted(baseline.formatVersion)), which is not known",
          help: "write it again with lint --write-baseline")
      }
    }
  }
}

extension Baseline.Entry {
  /// What the entry is about, as bytes: strings that look alike are not the same.
  public var key: [UInt8] { Self.key(path: Array(path.utf8), identity: identity, code: code) }

  /// What findings are about, as bytes.
  public static func key(path: [UInt8], identity: String, code: String) -> [UInt8] {
    path + [0] + Array(identity.utf8) + [0] + Array(code.utf8)
  }
}
