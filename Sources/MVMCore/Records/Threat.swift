/// A threat that was found in a frame.
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

  public static let schema = Schema.make {
    Schema(
      ThreatFinding.init,
      doc: "A threat that was found in a frame.",
      since: "0.3.3",
      Field("category", \.category, doc: "What kind of threat it is."),
      Field("pattern_id", \.patternID, doc: "ID of the pattern that matched."),
      Field("severity", \.severity, doc: "How grave it is."),
      Field("matched_text", \.matchedText, doc: "The text that matched."),
      Field("context", \.context, doc: "The text around it.")
    )
  }
}

/// What kind of threat was found.
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

  public static var doc: String { "What kind of threat was found." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .secretExposure: "Secrets come to light."
    case .dataExfiltration: "Data is carried away."
    case .injection: "Input is taken for instructions."
    case .destructive: "Data or systems are destroyed."
    case .privilegeEscalation: "More rights are taken than were given."
    case .supplyChain: "Foreign code comes in by way of a dependency."
    case .sensitiveFileAccess: "Files with secrets are read."
    case .systemModification: "The system itself is changed."
    case .networkAbuse: "The network is misused."
    case .toolPoisoning: "A tool is made to do harm."
    }
  }
}

/// How grave a found threat is.
public enum Severity: String, WireEnum {
  case info = "Info"
  case low = "Low"
  case medium = "Medium"
  case high = "High"
  case critical = "Critical"

  public static var doc: String { "How grave a found threat is." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .info: "Worth knowing."
    case .low: "Hardly any harm."
    case .medium: "Some harm."
    case .high: "Much harm."
    case .critical: "The worst harm."
    }
  }
}
