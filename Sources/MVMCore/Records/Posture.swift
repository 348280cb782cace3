/// How well a node is defended.
public struct PostureReport: WireRecord {
  public var checks: [PostureCheck]
  public var score: Double
  public var timestamp: String

  public init(checks: [PostureCheck], score: Double, timestamp: String) {
    self.checks = checks
    self.score = score
    self.timestamp = timestamp
  }

  public static let schema = Schema.make {
    Schema(
      PostureReport.init,
      doc: "How well a node is defended.",
      since: "0.3.3",
      Field("checks", \.checks, doc: "The checks."),
      Field("score", \.score, doc: "Share of the checks that went well, in percent."),
      Field(
        "timestamp", \.timestamp, format: .timestamp,
        doc: "When the checks were made, RFC 3339 in UTC.")
    )
  }
}

/// Whether one layer of defense is in place.
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

  public static let schema = Schema.make {
    Schema(
      PostureCheck.init,
      doc: "Whether one layer of defense is in place.",
      since: "0.3.3",
      Field("layer", \.layer, doc: "The layer of defence."),
      Field("name", \.name, doc: "The check's name."),
      Field("passed", \.passed, doc: "Whether the check went well."),
      Field("detail", \.detail, doc: "More on the result, for people.")
    )
  }
}

/// A layer of a node's defence.
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

  public static var doc: String { "A layer of a node's defence." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .jailerIsolation: "Firecracker runs in its jailer."
    case .cgroupLimits: "Control groups limit what an instance takes."
    case .seccompFilter: "System calls are filtered."
    case .networkIsolation: "Tenants' networks are apart."
    case .vsockAuth: "Sessions between host and guest are signed."
    case .encryptionAtRest: "Disks are encrypted."
    case .encryptionInTransit: "Connections are encrypted."
    case .auditLogging: "What happens is logged."
    case .secretManagement: "Secrets are kept apart and exchanged."
    case .configImmutability: "Configuration can't be changed from inside."
    case .guestHardening: "The guest's own system is hardened."
    case .supplyChainIntegrity: "Images come from known sources unchanged."
    }
  }
}
