/// BlocklistEntry.
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

  public static let schema = Schema(
    BlocklistEntry.init,
    doc: "BlocklistEntry.",
    since: "0.3.3",
    Field("pattern", \.pattern, doc: "pattern."),
    Field("category", \.category, doc: "category."),
    Field("severity", \.severity, doc: "severity."),
    Field("action", \.action, doc: "action.")
  )
}

/// BlocklistAction.
public enum BlocklistAction: String, WireEnum {
  case block = "Block"
  case requireApproval = "RequireApproval"
  case log = "Log"

  public static var doc: String { "BlocklistAction." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .block: "Block."
    case .requireApproval: "RequireApproval."
    case .log: "Log."
    }
  }
}

/// BlocklistSeverity.
public enum BlocklistSeverity: String, WireEnum {
  case low = "Low"
  case medium = "Medium"
  case high = "High"
  case critical = "Critical"

  public static var doc: String { "BlocklistSeverity." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .low: "Low."
    case .medium: "Medium."
    case .high: "High."
    case .critical: "Critical."
    }
  }
}

/// GateDecision.
public enum GateDecision: WireUnion {
  case allow
  case blocked(GateDecisionBlocked)
  case requiresApproval(GateDecisionRequiresApproval)

  public static let schema = UnionSchema<GateDecision>(
    doc: "GateDecision.",
    since: "0.3.3",
    [
      Variant("Allow", .allow, doc: "Allow."),
      Variant("Blocked", GateDecision.blocked, doc: "Blocked."),
      Variant("RequiresApproval", GateDecision.requiresApproval, doc: "RequiresApproval."),
    ])

  public var content: VariantContent {
    switch self {
    case .allow: VariantContent("Allow")
    case .blocked(let value): VariantContent("Blocked", value)
    case .requiresApproval(let value): VariantContent("RequiresApproval", value)
    }
  }
}

/// Content of `Blocked` in `GateDecision`.
public struct GateDecisionBlocked: WireRecord {
  public var pattern: String
  public var reason: String

  public init(pattern: String, reason: String) {
    self.pattern = pattern
    self.reason = reason
  }

  public static let schema = Schema(
    GateDecisionBlocked.init,
    doc: "Content of `Blocked` in `GateDecision`.",
    Field("pattern", \.pattern, doc: "pattern."),
    Field("reason", \.reason, doc: "reason.")
  )
}

/// Content of `RequiresApproval` in `GateDecision`.
public struct GateDecisionRequiresApproval: WireRecord {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }

  public static let schema = Schema(
    GateDecisionRequiresApproval.init,
    doc: "Content of `RequiresApproval` in `GateDecision`.",
    Field("reason", \.reason, doc: "reason.")
  )
}

/// ApprovalVerdict.
public enum ApprovalVerdict: WireUnion {
  case approved
  case denied(ApprovalVerdictDenied)
  case timeout

  public static let schema = UnionSchema<ApprovalVerdict>(
    doc: "ApprovalVerdict.",
    since: "0.3.3",
    [
      Variant("Approved", .approved, doc: "Approved."),
      Variant("Denied", ApprovalVerdict.denied, doc: "Denied."),
      Variant("Timeout", .timeout, doc: "Timeout."),
    ])

  public var content: VariantContent {
    switch self {
    case .approved: VariantContent("Approved")
    case .denied(let value): VariantContent("Denied", value)
    case .timeout: VariantContent("Timeout")
    }
  }
}

/// Content of `Denied` in `ApprovalVerdict`.
public struct ApprovalVerdictDenied: WireRecord {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }

  public static let schema = Schema(
    ApprovalVerdictDenied.init,
    doc: "Content of `Denied` in `ApprovalVerdict`.",
    Field("reason", \.reason, doc: "reason.")
  )
}
