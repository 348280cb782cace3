/// What a repository wants of the linter: its `.mvm-core.json`.
public struct Configuration: WireRecord {
  public var schemaReference: String?
  public var failOn: FailureLevel?
  public var severity: WireMap<RuleLevel>
  public var exclude: [String]
  public var kinds: WireMap<DocumentKind>
  public var suppress: [Suppression]

  public init(
    schemaReference: String? = nil, failOn: FailureLevel? = nil,
    severity: WireMap<RuleLevel> = WireMap(),
    exclude: [String] = [], kinds: WireMap<DocumentKind> = WireMap(),
    suppress: [Suppression] = []
  ) {
    self.schemaReference = schemaReference
    self.failOn = failOn
    self.severity = severity
    self.exclude = exclude
    self.kinds = kinds
    self.suppress = suppress
  }

  public static let schema = Schema(
    Configuration.init,
    doc: "The configuration of the linter; paths are relative to the directory of the file.",
    refusesUnknownKeys: true,
    Field(
      "$schema", \.schemaReference, omit: .whenNull,
      doc: "Where editors find the schema of this file. The linter does not read it."),
    Field(
      "fail_on", \.failOn, omit: .whenNull,
      doc: "The lowest severity that makes the exit status 1; error without it."),
    Field(
      "severity", \.severity, default: WireMap(), omit: .whenEmpty,
      doc: "Levels by rule code or beginning of codes; of several that fit, the longest counts."),
    Field(
      "exclude", \.exclude, default: [], omit: .whenEmpty,
      doc: "Globs for files and directories that are not checked."),
    Field(
      "kinds", \.kinds, default: WireMap(), omit: .whenEmpty,
      doc: "Kinds of documents by globs for their files; of several that fit, the last counts."),
    Field(
      "suppress", \.suppress, default: [], omit: .whenEmpty,
      doc: "Findings that are known and accepted.")
  )

  /// The file's name.
  public static let fileName = ".mvm-core.json"
}
