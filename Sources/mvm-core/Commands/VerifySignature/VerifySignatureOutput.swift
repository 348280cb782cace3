import MVMCore

/// What `verify-signature -f json` prints.
struct VerifySignatureOutput: WireRecord {
  var formatVersion = outputVersion
  var isVerified: Bool
  var reason: String?
  var code: String?
  var message: String?
  var path: String?
  var exitCode: Int
  var keysTried: Int
  var matchedKey: MatchedKey?
  var claimedSigner: String?
  var payload: VerifiedPayload?
  var warnings: [SignatureWarning]
  var errors: Added<[OutputError]>
  var findings: Added<[FindingOutput]>

  static let schema = Schema.make {
    Schema(
      VerifySignatureOutput.init, doc: "Whether a signed payload is what a trusted key signed.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("verified", always: \.isVerified),
      Field("reason", always: \.reason, doc: "A stable word for why not; null when verified."),
      Field("code", always: \.code, .ruleCode, doc: "The lint rule that reports the same."),
      Field("message", always: \.message, .notEmpty, doc: "Why not; null when verified."),
      Field("path", always: \.path, doc: "The file at fault, where it is another one."),
      Field(
        "exit_code", always: \.exitCode, .exitStatus,
        doc: "The exit status: 0 verified, 1 rejected, 2 usage error, 3 undecided."),
      Field("keys_tried", always: \.keysTried, .atLeast(0)),
      Field("matched_key", always: \.matchedKey, doc: "The key that signed it."),
      Field(
        "claimed_signer_id", always: \.claimedSigner,
        doc: "The signer by the envelope's own word, which the signature does not cover."),
      Field("payload", always: \.payload, doc: "What was signed; null unless verified."),
      Field("warnings", always: \.warnings),
      Field("errors", always: \.errors, doc: "That the payload could not be written."),
      Field("findings", always: \.findings, doc: "With --lint: what lint finds in the payload."))
  }
}

/// A trusted key that signed a payload.
struct MatchedKey: WireRecord {
  var fingerprint: String
  var name: String
  var path: String

  static let schema = Schema.make {
    Schema(
      MatchedKey.init, doc: "The trusted key that signed the payload.",
      Field("fingerprint", always: \.fingerprint, .notEmpty), Field("name", always: \.name),
      Field("path", always: \.path))
  }
}

/// What was signed.
struct VerifiedPayload: WireRecord {
  var bytes: Int
  var digest: String

  static let schema = Schema.make {
    Schema(
      VerifiedPayload.init, doc: "What was signed.",
      Field("bytes", always: \.bytes, .atLeast(0)),
      Field("sha256", always: \.digest, .pattern("^[0-9a-f]{64}$")))
  }
}

/// What is suspicious about a signature or the keys.
struct SignatureWarning: WireRecord {
  var code: String?
  var severity: String
  var reason: String
  var path: String?
  var message: String

  static let schema = Schema.make {
    Schema(
      SignatureWarning.init, doc: "What is suspicious about the signature or the keys.",
      Field("code", always: \.code, .ruleCode),
      Field("severity", always: \.severity, .words(of: Finding.Severity.self)),
      Field("reason", always: \.reason, .notEmpty), Field("path", always: \.path),
      Field("message", always: \.message, .notEmpty))
  }
}
