/// PostureReport.
public struct PostureReport: WireRecord {
  public var checks: [PostureCheck]
  public var score: Double
  public var timestamp: String

  public init(checks: [PostureCheck], score: Double, timestamp: String) {
    self.checks = checks
    self.score = score
    self.timestamp = timestamp
  }

  public static let schema = Schema(
    PostureReport.init,
    doc: "PostureReport.",
    since: "0.3.3",
    Field("checks", \.checks, doc: "checks."),
    Field("score", \.score, doc: "score."),
    Field("timestamp", \.timestamp, format: .timestamp, doc: "timestamp.")
  )
}

/// PostureCheck.
public struct PostureCheck: WireRecord {
  public var layer: SecurityLayer
  public var name: String
  public var passed: Bool
  public var detail: String

  public init(layer: SecurityLayer, name: String, passed: Bool, detail: String) {
    self.layer = layer
    self.name = name
    self.passed = passed
    self.detail = detail
  }

  public static let schema = Schema(
    PostureCheck.init,
    doc: "PostureCheck.",
    since: "0.3.3",
    Field("layer", \.layer, doc: "layer."),
    Field("name", \.name, doc: "name."),
    Field("passed", \.passed, doc: "passed."),
    Field("detail", \.detail, doc: "detail.")
  )
}

/// SecurityLayer.
public enum SecurityLayer: String, WireEnum {
  case jailerIsolation = "JailerIsolation"
  case cgroupLimits = "CgroupLimits"
  case seccompFilter = "SeccompFilter"
  case networkIsolation = "NetworkIsolation"
  case vsockAuth = "VsockAuth"
  case encryptionAtRest = "EncryptionAtRest"
  case encryptionInTransit = "EncryptionInTransit"
  case auditLogging = "AuditLogging"
  case secretManagement = "SecretManagement"
  case configImmutability = "ConfigImmutability"
  case guestHardening = "GuestHardening"
  case supplyChainIntegrity = "SupplyChainIntegrity"

  public static var doc: String { "SecurityLayer." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .jailerIsolation: "JailerIsolation."
    case .cgroupLimits: "CgroupLimits."
    case .seccompFilter: "SeccompFilter."
    case .networkIsolation: "NetworkIsolation."
    case .vsockAuth: "VsockAuth."
    case .encryptionAtRest: "EncryptionAtRest."
    case .encryptionInTransit: "EncryptionInTransit."
    case .auditLogging: "AuditLogging."
    case .secretManagement: "SecretManagement."
    case .configImmutability: "ConfigImmutability."
    case .guestHardening: "GuestHardening."
    case .supplyChainIntegrity: "SupplyChainIntegrity."
    }
  }
}
