import MVMCore

/// A finding: the same in every report that is JSON of our own.
struct FindingOutput: WireRecord {
  var code: String
  var name: String
  var severity: String
  var message: String
  var path: String
  var repositoryPath: String
  var kind: String?
  var pointer: String
  var range: RangeOutput
  var help: String?
  var related: [RelatedOutput]
  var fix: FixOutput?
  var fingerprint: String

  static let schema = Schema.make {
    Schema(
      FindingOutput.init, doc: "A finding.",
      Field("code", always: \.code, .ruleCode, doc: "The rule's permanent code."),
      Field("name", always: \.name, .ruleName, doc: "The rule's name."),
      Field("severity", always: \.severity, .words(of: Finding.Severity.self)),
      Field("message", always: \.message, .notEmpty),
      Field("path", always: \.path, .notEmpty, doc: RelatedOutput.pathDoc),
      Field(
        "repository_path", always: \.repositoryPath, .notEmpty,
        doc: """
          The path from the root of the git repository that holds the file; outside a repository, \
          from the working directory.
          """),
      Field(
        "kind", always: \.kind,
        doc: "The document's kind, such as pool; null if it is unknown."),
      Field(
        "pointer", always: \.pointer, .pattern("^(/([^~]|~[01])*)?$"),
        doc: "JSON pointer (RFC 6901) of the value that the finding is about."),
      Field("range", always: \.range), Field("help", always: \.help, doc: "How to fix it."),
      Field("related", always: \.related),
      Field(
        "fix", always: \.fix,
        doc:
          "What --fix would do, with --unsafe-fixes where it is unsafe; null where it takes a person."
      ),
      Field(
        "fingerprint", always: \.fingerprint, .pattern("^sha256:[0-9a-f]{64}$"),
        doc: """
          Identifies a finding; moved lines and reordered lists do not change it.
          """))
  }
}

/// Another place that a finding speaks of.
struct RelatedOutput: WireRecord {
  var path: String
  var repositoryPath: String
  var message: String
  var range: RangeOutput

  static let pathDoc = "As it was given or found; bytes that are not UTF-8 are U+FFFD."

  static let schema = Schema.make {
    Schema(
      RelatedOutput.init, doc: "Another place that a finding speaks of.",
      Field("path", always: \.path, .notEmpty, doc: pathDoc),
      Field("repository_path", always: \.repositoryPath, .notEmpty),
      Field("message", always: \.message, .notEmpty), Field("range", always: \.range))
  }
}

/// What `--fix` would do.
struct FixOutput: WireRecord {
  var description: String
  var safety: String
  var edits: [EditOutput]

  static let schema = Schema.make {
    Schema(
      FixOutput.init, doc: "What --fix would do.",
      Field("description", always: \.description, .notEmpty),
      Field("safety", always: \.safety, .words(of: Fix.Safety.self)),
      Field(
        "edits", always: \.edits,
        doc: "In the order of their bytes and apart from each other; the first 1,000."))
  }
}

/// Text that takes the place of a range.
struct EditOutput: WireRecord {
  var range: RangeOutput
  var text: String

  static let schema = Schema.make {
    Schema(
      EditOutput.init, doc: "Text that takes the place of a range.",
      Field("range", always: \.range), Field("text", always: \.text))
  }
}

/// A range of a file.
struct RangeOutput: WireRecord {
  var start: PositionOutput
  var end: PositionOutput

  static let schema = Schema.make {
    Schema(
      RangeOutput.init, doc: "The end is behind the last character.",
      Field("start", always: \.start), Field("end", always: \.end))
  }
}

/// A place in a file.
struct PositionOutput: WireRecord {
  var line: Int
  var column: Int
  var byte: Int

  static let schema = Schema.make {
    Schema(
      PositionOutput.init, doc: "A place in a file.",
      Field("line", always: \.line, .atLeast(1)),
      Field(
        "column", always: \.column, .atLeast(1),
        doc: "In Unicode scalars; in binary files, which are one line, in bytes."),
      Field("byte", always: \.byte, .atLeast(0)))
  }
}

extension FindingOutput {
  init(_ located: LocatedFinding) {
    let finding = located.finding
    self.init(
      code: finding.code, name: finding.name, severity: finding.severity.rawValue,
      message: finding.message, path: located.path.text, repositoryPath: located.name.text,
      kind: located.kind?.rawValue, pointer: finding.pointer,
      range: RangeOutput(located.start, located.end), help: finding.help,
      related: located.related.map {
        RelatedOutput(
          path: $0.path.text, repositoryPath: $0.name.text, message: $0.message,
          range: RangeOutput($0.start, $0.end))
      },
      fix: finding.fix.map { fix in
        FixOutput(
          description: fix.description, safety: fix.safety.rawValue,
          edits: located.edits.map {
            EditOutput(range: RangeOutput($0.start, $0.end), text: $0.text)
          })
      },
      fingerprint: "sha256:" + located.fingerprint)
  }
}

extension RangeOutput {
  init(_ start: SourcePosition, _ end: SourcePosition) {
    self.init(start: PositionOutput(start), end: PositionOutput(end))
  }
}

extension PositionOutput {
  init(_ position: SourcePosition) {
    self.init(line: position.line, column: position.column, byte: position.byte)
  }
}
