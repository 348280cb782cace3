import MVMCore

/// What `inspect -f json` prints of a file that is one document.
struct InspectOutput: WireRecord {
  var formatVersion = outputVersion
  var path: String
  var exitCode: Int
  var kind: String?
  var isReadable: Bool
  var payload: Added<InspectedPayload>
  var document: Added<OutputValue>
  var defaults: Added<[String]>
  var derived: [DerivedFacts]
  var findings: InspectedFindings

  static let schema = Schema.make {
    Schema(
      InspectOutput.init, doc: "What a document is, and its effective values.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("path", always: \.path, .notEmpty),
      Field("exit_code", always: \.exitCode, .numbers(0...1), doc: exitCodeDoc),
      Field("kind", always: \.kind, .words(of: DocumentKind.self), doc: kindDoc),
      Field(
        "readable", always: \.isReadable, doc: "Whether it can be read as its kind."),
      Field("payload", always: \.payload, doc: "Of a signed payload: what is in it."),
      Field("document", always: \.document, doc: documentDoc),
      Field("defaults", always: \.defaults, doc: defaultsDoc),
      Field("derived", always: \.derived, doc: "What follows from it."),
      Field("findings", always: \.findings, doc: "What lint finds in it."))
  }

  static let exitCodeDoc = "The exit status: 0 shown, 1 it can't be read as a kind of document."
  static let kindDoc = "The document's kind, such as pool; null if it is unknown."
  static let documentDoc = """
    The document with every default, or as it was written where it can't be read as its kind.
    """
  static let defaultsDoc = "JSON pointers (RFC 6901) of the values that were left out."
}

/// What is in a signed payload.
struct InspectedPayload: WireRecord {
  var isVerified: Bool
  var bytes: Int
  var digest: String
  var kind: String?
  var isReadable: Bool
  var document: OutputValue?
  var defaults: [String]
  var derived: [DerivedFacts]

  static let schema = Schema.make {
    Schema(
      InspectedPayload.init, doc: "What is in a signed payload, which anyone may have written.",
      Field("verified", always: \.isVerified, doc: "Always false: no key was asked."),
      Field("bytes", always: \.bytes, .atLeast(0)),
      Field("digest", always: \.digest, .pattern("^sha256:[0-9a-f]{64}$")),
      Field("kind", always: \.kind, .words(of: DocumentKind.self), doc: InspectOutput.kindDoc),
      Field("readable", always: \.isReadable, doc: "Whether it can be read as its kind."),
      Field("document", always: \.document, doc: InspectOutput.documentDoc),
      Field("defaults", always: \.defaults, doc: InspectOutput.defaultsDoc),
      Field("derived", always: \.derived, doc: "What follows from it."))
  }
}

/// What follows from a document or a part of it: names, numbers and lists by their keys, which
/// differ from kind to kind.
typealias DerivedFacts = WireMap<OutputValue>

/// A range of names or addresses.
struct DerivedRange: WireRecord {
  var first: String
  var last: String

  static let schema = Schema.make {
    Schema(
      DerivedRange.init, doc: "A range of names or addresses.", Field("first", always: \.first),
      Field("last", always: \.last))
  }
}

/// A sum beside the quota that limits it.
struct DerivedSum: WireRecord {
  var quota: String
  var sum: String
  var wanted: UInt64
  var limit: UInt64?

  static let schema = Schema.make {
    Schema(
      DerivedSum.init, doc: "A sum beside the quota that limits it.",
      Field("quota", always: \.quota), Field("sum", always: \.sum),
      Field("wanted", always: \.wanted), Field("limit", always: \.limit))
  }
}

/// What `lint` finds in a document.
struct InspectedFindings: WireRecord {
  var errors: Int
  var warnings: Int
  var notes: Int
  var shown: [InspectedFinding]

  static let schema = Schema.make {
    Schema(
      InspectedFindings.init, doc: "What lint finds in a document.",
      Field("errors", always: \.errors, .atLeast(0)),
      Field("warnings", always: \.warnings, .atLeast(0)),
      Field("notes", always: \.notes, .atLeast(0)),
      Field("shown", always: \.shown, doc: "The first 100."))
  }
}

/// A finding of `lint`.
struct InspectedFinding: WireRecord {
  var code: String
  var severity: String
  var pointer: String
  var message: String

  static let schema = Schema.make {
    Schema(
      InspectedFinding.init, doc: "A finding of lint.", Field("code", always: \.code, .ruleCode),
      Field("severity", always: \.severity, .words(of: Finding.Severity.self)),
      Field("pointer", always: \.pointer), Field("message", always: \.message, .notEmpty))
  }
}
