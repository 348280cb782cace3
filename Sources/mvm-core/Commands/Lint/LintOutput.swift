import MVMCore

/// What `lint -f json` prints.
struct LintOutput: WireRecord {
  var formatVersion = outputVersion
  var tool = OutputTool()
  var isComplete: Bool
  var exitCode: Int
  var summary: LintSummary
  var statistics: Added<[RuleCount]>
  var findings: [FindingOutput]
  var errors: [OutputError]

  static let schema = Schema.make {
    Schema(
      LintOutput.init, doc: "What lint found.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("tool", always: \.tool),
      Field(
        "complete", always: \.isComplete,
        doc: """
          Whether there was a file to check, every file was checked, every finding decided on and \
          every report written; if not, the exit status is not 0.
          """),
      Field(
        "exit_code", always: \.exitCode, .exitStatus,
        doc: "The exit status: 0 clean, 1 findings, 2 usage error, 3 could not decide."),
      Field("summary", always: \.summary),
      Field(
        "statistics", always: \.statistics,
        doc: "With --statistics: how often each rule found something, the most frequent first."),
      Field("findings", always: \.findings, doc: "In the order of path, byte and code."),
      Field(
        "errors", always: \.errors,
        doc: """
          Files that could not be checked, reports that could not be written, and where no file was \
          found to check.
          """))
  }
}

/// How much was checked and found.
struct LintSummary: WireRecord {
  var filesChecked: Int
  var filesSkipped: Int
  var filesFailed: Int
  var errors: Int
  var warnings: Int
  var notes: Int
  var suppressed: Int
  var baselined: Int
  var dropped: Int
  var fixed: Int
  var fixable: Int

  static let schema = Schema.make {
    Schema(
      LintSummary.init, doc: "How much was checked and found.",
      Field("files_checked", always: \.filesChecked, .atLeast(0)),
      Field(
        "files_skipped", always: \.filesSkipped, .atLeast(0),
        doc: "Files in directories that are no documents of mvm."),
      Field("files_failed", always: \.filesFailed, .atLeast(0)),
      Field("errors", always: \.errors, .atLeast(0)),
      Field("warnings", always: \.warnings, .atLeast(0)),
      Field("notes", always: \.notes, .atLeast(0)),
      Field("suppressed", always: \.suppressed, .atLeast(0)),
      Field("baselined", always: \.baselined, .atLeast(0)),
      Field(
        "dropped", always: \.dropped, .atLeast(0),
        doc: """
          Reported findings beyond 1,000 of one rule in one document, or beyond --limit: counted, \
          and not shown.
          """),
      Field("fixed", always: \.fixed, .atLeast(0), doc: "Places that --fix edited."),
      Field(
        "fixable", always: \.fixable, .atLeast(0),
        doc: "Findings that have a fix, safe or unsafe."))
  }
}

/// How often a rule found something.
struct RuleCount: WireRecord {
  var code: String
  var name: String
  var severity: String
  var count: Int

  static let schema = Schema.make {
    Schema(
      RuleCount.init, doc: "How often a rule found something.",
      Field("code", always: \.code, .ruleCode, doc: "The rule's permanent code."),
      Field("name", always: \.name, .ruleName, doc: "The rule's name."),
      Field("severity", always: \.severity, .words(of: Finding.Severity.self)),
      Field("count", always: \.count, .atLeast(1)))
  }
}
