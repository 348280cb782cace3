/// MVM012: something that the release a document is meant for does not know.
package enum VersionSkew: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM012", name: "version-skew", severity: .error,
      summary: "Something that the release given by --target-version does not know.",
      explanation: """
        A fleet is not updated at once, and agents of older releases read the same documents. A key
        that is newer than the release is refused with its document where the record refuses unknown
        keys: an error. Elsewhere it is dropped and has no effect: a warning. A value that is newer
        than the release is always refused. Releases before 0.5 also take an absent `require_auth`
        for false: a warning. Without --target-version the rule finds nothing. Leave the new thing
        out until every node has the release that brought it.
        """,
      example: RuleExample(
        .securityPolicy, at: "/access", target: "0.8.0", bad: #"{"build": true, "console": false}"#,
        good: #"{"build": true}"#))
  }

  package static var check: RuleCheck { .structure }
}

extension VersionSkew {
  /// The release that takes an absent `require_auth` for true.
  private static let authenticationByDefault = ReleaseVersion("0.5.0")

  /// Whether a release takes an absent `require_auth` for false.
  static func needsRequireAuth(_ target: ReleaseVersion) -> Bool {
    authenticationByDefault.map { target < $0 } ?? false
  }

  static func report(
    key: String, of record: String, _ since: ReleaseVersion, _ effect: UnknownFieldEffect,
    _ target: ReleaseVersion, at place: Place, _ report: inout Report
  ) {
    let isRefused = effect == .refused
    report.add(
      self, at: place,
      "\(record)'s key \(quoted(key)) is new in mvm \(since): \(target) "
        + (isRefused ? "refuses the document" : "drops it"),
      help: remedy(since), severity: isRefused ? .error : .warning)
  }

  static func report(
    variant: String, of type: String, _ since: ReleaseVersion, _ target: ReleaseVersion,
    at place: Place, _ report: inout Report
  ) {
    report.add(
      self, at: place,
      "\(type)'s value \(quoted(variant)) is new in mvm \(since): \(target) refuses the document",
      help: remedy(since), severity: .error)
  }

  static func report(
    _ kind: DocumentKind, _ since: ReleaseVersion, _ target: ReleaseVersion,
    _ report: inout Report
  ) {
    report.add(
      self, at: Place(0), "documents like this are new in mvm \(since): \(target) reads none",
      help: remedy(since), severity: .warning)
  }

  static func reportRequireAuth(_ target: ReleaseVersion, _ report: inout Report) {
    report.add(
      self, at: Place(0), "mvm \(target) takes an absent require_auth for false",
      help: "write \"require_auth\": true", severity: .warning)
  }

  private static func remedy(_ since: ReleaseVersion) -> String {
    "leave it out until every node has \(since)"
  }
}
