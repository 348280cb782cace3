/// A pattern that commands are checked against.
public struct BlocklistEntry: WireRecord {
  public var pattern: String
  public var category: String
  public var severity: BlocklistSeverity
  public var action: BlocklistAction

  public init(
    pattern: String, category: String, severity: BlocklistSeverity, action: BlocklistAction
  ) {
    self.pattern = pattern
    self.category = category
    self.severity = severity
    self.action = action
  }

  public static let schema = Schema.make {
    Schema(
      BlocklistEntry.init,
      doc: "A pattern that commands are checked against.",
      since: "0.3.3",
      Field("pattern", \.pattern, doc: "The text to look for, with * for anything."),
      Field("category", \.category, doc: "The group that it belongs to."),
      Field("severity", \.severity, doc: "How grave it is."),
      Field("action", \.action, doc: "What is done with a command that matches.")
    )
  }
}

/// What is done with a command that a pattern matches.
public enum BlocklistAction: String, WireEnum {
  case block = "Block"
  case requireApproval = "RequireApproval"
  case log = "Log"

  public static var doc: String { "What is done with a command that a pattern matches." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .block: "It is refused."
    case .requireApproval: "A person has to approve it."
    case .log: "It runs and is noted."
    }
  }
}

/// How grave a match of a pattern is.
public enum BlocklistSeverity: String, WireEnum {
  case low = "Low"
  case medium = "Medium"
  case high = "High"
  case critical = "Critical"

  public static var doc: String { "How grave a match of a pattern is." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .low: "Hardly any harm."
    case .medium: "Some harm."
    case .high: "Much harm."
    case .critical: "The worst harm."
    }
  }
}

/// What the gate decides about a command.
public enum GateDecision: WireUnion {
  case allow
  case blocked(BlockedCommand)
  case requiresApproval(ApprovalRequest)

  public static let schema = UnionSchema<GateDecision>(
    doc: "What the gate decides about a command.",
    since: "0.3.3",
    [
      Variant("Allow", .allow, doc: "It may run."),
      Variant("Blocked", GateDecision.blocked, doc: "It may not run."),
      Variant("RequiresApproval", GateDecision.requiresApproval, doc: "A person has to say."),
    ])

  public var content: VariantContent {
    switch self {
    case .allow: VariantContent("Allow")
    case .blocked(let value): VariantContent("Blocked", value)
    case .requiresApproval(let value): VariantContent("RequiresApproval", value)
    }
  }
}

/// Why a command may not run.
public struct BlockedCommand: WireRecord {
  public var pattern: String
  public var reason: String

  public init(pattern: String, reason: String) {
    self.pattern = pattern
    self.reason = reason
  }

  public static let schema = Schema.make {
    Schema(
      BlockedCommand.init,
      doc: "Why a command may not run.",
      Field("pattern", \.pattern, doc: "The blocklist pattern that matched."),
      Field("reason", \.reason, doc: "Why, for people.")
    )
  }
}

/// Why a person has to approve a command.
public struct ApprovalRequest: WireRecord {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }

  public static let schema = Schema.make {
    Schema(
      ApprovalRequest.init,
      doc: "Why a person has to approve a command.",
      Field("reason", \.reason, doc: "Why, for people.")
    )
  }
}

/// What a person said of a command that needed approval.
public enum ApprovalVerdict: WireUnion {
  case approved
  case denied(Denial)
  case timeout

  public static let schema = UnionSchema<ApprovalVerdict>(
    doc: "What a person said of a command that needed approval.",
    since: "0.3.3",
    [
      Variant("Approved", .approved, doc: "It may run."),
      Variant("Denied", ApprovalVerdict.denied, doc: "It may not run."),
      Variant("Timeout", .timeout, doc: "Nobody said anything in time."),
    ])

  public var content: VariantContent {
    switch self {
    case .approved: VariantContent("Approved")
    case .denied(let value): VariantContent("Denied", value)
    case .timeout: VariantContent("Timeout")
    }
  }
}

/// Why a person denied a command.
public struct Denial: WireRecord {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }

  public static let schema = Schema.make {
    Schema(
      Denial.init,
      doc: "Why a person denied a command.",
      Field("reason", \.reason, doc: "Why, for people.")
    )
  }
}
