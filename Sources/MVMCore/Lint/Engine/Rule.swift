/// A rule of the linter: what it is called, what it is for, and what it looks at.
public protocol Rule: Sendable {
  /// What `explain` and the reference print about the rule.
  static var about: RuleDescription { get }
  /// What the rule looks at, and how.
  static var check: RuleCheck { get }
}

/// A rule's permanent code and name, its default severity and its documentation.
public struct RuleDescription: Sendable {
  /// `MVM` and three digits; never used again for another rule.
  public let code: String
  /// The name in kebab case.
  public let name: String
  public internal(set) var severity: Finding.Severity
  /// The version of mvm-core in which the rule is new.
  public let since: String
  /// The documents that the rule reads; empty for all.
  public let documents: [DocumentKind]
  /// What `lint --fix` does about its findings.
  public let fix: FixOffer
  /// What it finds, in one sentence.
  public let summary: String
  /// Why it matters and how to fix it.
  public let explanation: String
  /// An example of both; made when it is asked for, since some are large.
  public var example: RuleExample { makeExample() }
  private let makeExample: @Sendable () -> RuleExample

  public init(
    code: String, name: String, severity: Finding.Severity, since: String,
    documents: [DocumentKind] = [], fix: FixOffer = .none, summary: String, explanation: String,
    example: @autoclosure @escaping @Sendable () -> RuleExample
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.since = since
    self.documents = documents
    self.fix = fix
    self.summary = summary
    self.explanation = explanation
    makeExample = example
  }
}

/// What `lint --fix` does about the findings of a rule.
public enum FixOffer: Equatable, Sendable {
  /// Nothing: a person has to decide.
  case none
  /// It applies safe fixes; what they fix, in words that follow "fixes".
  case safe(String)
  /// It applies unsafe fixes with `--unsafe-fixes`; what they fix, in words that follow "fixes".
  case unsafe(String)
  /// It applies safe fixes to some findings and unsafe ones to others.
  case both(safe: String, unsafe: String)
}

/// A value that gives exactly the rule's finding, and one in its place that gives none.
public struct RuleExample: Sendable {
  /// The document that has the value; nil if the finding is not about a document, and the example
  /// is in words.
  public let kind: DocumentKind?
  /// The place of the value in an otherwise clean document; empty for the document itself.
  public let pointer: String
  public let bad: String
  public let good: String
  /// For findings across files: what is changed in a clean fleet.
  public private(set) var edits: [FleetEdit] = []
  /// The release that the document is meant for, where that matters.
  public let target: ReleaseVersion?

  /// - Parameters:
  ///   - kind: the document that the example is of.
  ///   - pointer: the place of the value (RFC 6901); empty for the document itself.
  ///   - target: the release that the document is meant for, where that matters.
  ///   - bad: JSON text that the rule has a finding for; of whole template configs TOML will do, of
  ///     logs the lines.
  ///   - good: the same that it has none for.
  public init(
    _ kind: DocumentKind, at pointer: String = "", target: String? = nil, bad: String, good: String
  ) {
    self.kind = kind
    self.pointer = pointer
    self.target = target.flatMap { ReleaseVersion($0) }
    self.bad = bad
    self.good = good
  }

  /// Where the example is: `in a pool document at /role`.
  package var place: String {
    guard let kind else { return edits.isEmpty ? "" : "in a fleet" }
    let article = "aeiou".utf8.contains(kind.rawValue.utf8.first ?? 0) ? "an" : "a"
    let place = pointer.isEmpty ? "" : " at \(pointer)"
    let release = target.map { ", with --target-version \($0)" } ?? ""
    return "in \(article) \(kind.rawValue) document\(place)\(release)"
  }

  /// An example of several files: edits of a clean fleet.
  public init(fleet edits: FleetEdit...) {
    self.init(
      situation: edits.map(\.badText).joined(separator: "\n"),
      fixed: edits.map(\.goodText).joined(separator: "\n"))
    self.edits = edits
  }

  /// An example in words, for what no document shows by itself.
  public init(situation bad: String, fixed good: String) {
    kind = nil
    pointer = ""
    target = nil
    self.bad = bad
    self.good = good
  }
}

/// What a rule looks at: the linter goes through a document once and calls each rule for what
/// it reads.
public enum RuleCheck: Sendable {
  /// The document's text and types: findings come from reading it.
  case structure
  /// Strings whose fields declare one of these formats.
  case text([TextFormat], @Sendable (TextSubject, inout Report) -> Void)
  /// Tenants of `tenant.json` and of desired states.
  case tenant(@Sendable (TenantSubject, inout Report) -> Void)
  /// Pools of `pool.json` and of desired states.
  case pool(@Sendable (PoolSubject, inout Report) -> Void)
  /// Routing tables, in files of their own and in desired states.
  case routing(@Sendable (RoutingSubject, inout Report) -> Void)
  case instance(@Sendable (InstanceSubject, inout Report) -> Void)
  case desiredState(@Sendable (DesiredStateSubject, inout Report) -> Void)
  /// Template configs as a whole.
  case templateConfig(@Sendable (TemplateConfigSubject, inout Report) -> Void)
  /// Templates, revisions and the variants of template configs.
  case template(@Sendable (TemplateSubject, inout Report) -> Void)
  case node(@Sendable (NodeSubject, inout Report) -> Void)
  case securityPolicy(@Sendable (SecurityPolicySubject, inout Report) -> Void)
  /// Lines of audit logs, each with what the lines before it say.
  case auditLine(@Sendable (AuditLineSubject, inout Report) -> Void)
  case signedPayload(@Sendable (SignedPayloadSubject, inout Report) -> Void)
  /// The documents of one fleet together.
  case fleet(@Sendable (FleetScope, inout FleetReport) -> Void)
  /// Suppressions and baselines: findings come from applying them.
  case settings
  /// Keys and signatures: findings come from `verify-signature`.
  case verification
}
