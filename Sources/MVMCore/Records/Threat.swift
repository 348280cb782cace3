/// ThreatFinding.
public struct ThreatFinding: WireRecord {
  public var category: ThreatCategory
  public var patternID: String
  public var severity: Severity
  public var matchedText: String
  public var context: String

  public init(
    category: ThreatCategory, patternID: String, severity: Severity, matchedText: String,
    context: String
  ) {
    self.category = category
    self.patternID = patternID
    self.severity = severity
    self.matchedText = matchedText
    self.context = context
  }

  public static let schema = Schema(
    ThreatFinding.init,
    doc: "ThreatFinding.",
    since: "0.3.3",
    Field("category", \.category, doc: "category."),
    Field("pattern_id", \.patternID, doc: "pattern_id."),
    Field("severity", \.severity, doc: "severity."),
    Field("matched_text", \.matchedText, doc: "matched_text."),
    Field("context", \.context, doc: "context.")
  )
}

/// ThreatCategory.
public enum ThreatCategory: String, WireEnum {
  case secretExposure = "SecretExposure"
  case dataExfiltration = "DataExfiltration"
  case injection = "Injection"
  case destructive = "Destructive"
  case privilegeEscalation = "PrivilegeEscalation"
  case supplyChain = "SupplyChain"
  case sensitiveFileAccess = "SensitiveFileAccess"
  case systemModification = "SystemModification"
  case networkAbuse = "NetworkAbuse"
  case toolPoisoning = "ToolPoisoning"

  public static var doc: String { "ThreatCategory." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .secretExposure: "SecretExposure."
    case .dataExfiltration: "DataExfiltration."
    case .injection: "Injection."
    case .destructive: "Destructive."
    case .privilegeEscalation: "PrivilegeEscalation."
    case .supplyChain: "SupplyChain."
    case .sensitiveFileAccess: "SensitiveFileAccess."
    case .systemModification: "SystemModification."
    case .networkAbuse: "NetworkAbuse."
    case .toolPoisoning: "ToolPoisoning."
    }
  }
}

/// Severity.
public enum Severity: String, WireEnum {
  case info = "Info"
  case low = "Low"
  case medium = "Medium"
  case high = "High"
  case critical = "Critical"

  public static var doc: String { "Severity." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .info: "Info."
    case .low: "Low."
    case .medium: "Medium."
    case .high: "High."
    case .critical: "Critical."
    }
  }
}
