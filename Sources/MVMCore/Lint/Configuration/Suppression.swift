/// Findings that are known and accepted, with the reason.
public struct Suppression: WireRecord {
  public var code: String
  public var path: String?
  public var pointer: String?
  public var reason: String
  public var expires: String?

  public init(
    code: String, path: String? = nil, pointer: String? = nil, reason: String,
    expires: String? = nil
  ) {
    self.code = code
    self.path = path
    self.pointer = pointer
    self.reason = reason
    self.expires = expires
  }

  public static let schema = Schema(
    Suppression.init,
    doc: "Findings that are known and accepted.",
    refusesUnknownKeys: true,
    Field(
      "code", \.code,
      doc: "The rule's code or name, or the beginning of several rules' codes."),
    Field(
      "path", \.path, omit: .whenNull,
      doc: "A glob for the files, from the configuration's directory on; all without one."),
    Field(
      "pointer", \.pointer, omit: .whenNull,
      doc: """
        A JSON pointer to the value, or its identity such as /tenants[acme]/quotas; * stands for \
        one step, /** at the end for all below; every value without one.
        """),
    Field("reason", \.reason, doc: "Why the findings are accepted."),
    Field(
      "expires", \.expires, omit: .whenNull,
      doc: "The expiry date, in UTC, as YYYY-MM-DD; without one, it never expires.")
  )
}

extension Suppression {
  /// Whether the last day is over.
  public func isExpired(at now: Timestamp) -> Bool {
    guard let expires, let start = Self.day(expires) else { return false }
    return now.seconds >= start.seconds + 86_400
  }

  /// The first moment of a day in UTC; nil for a text that is no day of the calendar.
  static func day(_ text: String) -> Timestamp? {
    text.utf8.count == 10 ? Timestamp(text + "T00:00:00Z") : nil
  }
}

/// A suppression that is ready to be compared with findings.
public struct SuppressionMatcher: Sendable {
  /// The code, or the beginning of codes, in upper case.
  let code: [UInt8]
  let pointer: PointerPattern?

  /// - Returns: nil for one whose pointer is none.
  public init?(_ suppression: Suppression) {
    code = (Rules.code(for: suppression.code) ?? suppression.code).utf8.map(\.uppercased)
    pointer = suppression.pointer.flatMap { PointerPattern($0) }
    if suppression.pointer != nil, pointer == nil { return nil }
  }

  /// Whether the findings of a rule can be meant.
  public func covers(code other: String) -> Bool { other.utf8.starts(with: code) }

  /// Whether a finding is one of those that are meant, wherever its file lies.
  ///
  /// - Parameter identity: see `Linter.Result.identities`.
  public func covers(_ finding: Finding, identity: String) -> Bool {
    covers(code: finding.code) && covers(pointer: finding.pointer, identity: identity)
  }

  /// Whether a place is one of those that are meant.
  func covers(pointer place: String, identity: String) -> Bool {
    pointer.map { $0.fits(place) || $0.fits(identity) } ?? true
  }
}
