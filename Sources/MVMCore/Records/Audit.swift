/// AuditEntry.
public struct AuditEntry: WireRecord {
  public var timestamp: String
  public var tenantID: String
  public var poolID: String?
  public var instanceID: String?
  public var action: AuditAction
  public var detail: String?
  public var threats: [ThreatFinding]
  public var gateDecision: GateDecision?
  public var frameSequence: UInt64?

  public init(
    timestamp: String, tenantID: String, poolID: String? = nil, instanceID: String? = nil,
    action: AuditAction, detail: String? = nil, threats: [ThreatFinding] = [],
    gateDecision: GateDecision? = nil, frameSequence: UInt64? = nil
  ) {
    self.timestamp = timestamp
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.action = action
    self.detail = detail
    self.threats = threats
    self.gateDecision = gateDecision
    self.frameSequence = frameSequence
  }

  public static let schema = Schema(
    AuditEntry.init,
    doc: "AuditEntry.",
    Field("timestamp", \.timestamp, format: .timestamp, doc: "timestamp."),
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("action", \.action, doc: "action."),
    Field("detail", \.detail, doc: "detail."),
    Field("threats", \.threats, default: [], since: "0.3.3", doc: "threats."),
    Field("gate_decision", \.gateDecision, since: "0.3.3", doc: "gate_decision."),
    Field("frame_sequence", \.frameSequence, since: "0.3.3", doc: "frame_sequence.")
  )
}

/// AuditAction.
public enum AuditAction: String, WireEnum {
  case instanceCreated = "InstanceCreated"
  case instanceStarted = "InstanceStarted"
  case instanceStopped = "InstanceStopped"
  case instanceWarmed = "InstanceWarmed"
  case instanceSlept = "InstanceSlept"
  case instanceWoken = "InstanceWoken"
  case instanceDestroyed = "InstanceDestroyed"
  case poolCreated = "PoolCreated"
  case poolBuilt = "PoolBuilt"
  case poolDestroyed = "PoolDestroyed"
  case tenantCreated = "TenantCreated"
  case tenantDestroyed = "TenantDestroyed"
  case quotaExceeded = "QuotaExceeded"
  case secretsRotated = "SecretsRotated"
  case snapshotCreated = "SnapshotCreated"
  case snapshotRestored = "SnapshotRestored"
  case snapshotDeleted = "SnapshotDeleted"
  case transitionDeferred = "TransitionDeferred"
  case minRuntimeOverridden = "MinRuntimeOverridden"
  case vsockSessionStarted = "VsockSessionStarted"
  case vsockSessionEnded = "VsockSessionEnded"
  case vsockFrameReceived = "VsockFrameReceived"
  case commandBlocked = "CommandBlocked"
  case commandApproved = "CommandApproved"
  case commandDenied = "CommandDenied"
  case threatDetected = "ThreatDetected"
  case rateLimitExceeded = "RateLimitExceeded"
  case sessionRecycled = "SessionRecycled"

  public static var doc: String { "AuditAction." }

  public var about: VariantDoc {
    switch self {
    case .instanceCreated: "InstanceCreated."
    case .instanceStarted: "InstanceStarted."
    case .instanceStopped: "InstanceStopped."
    case .instanceWarmed: "InstanceWarmed."
    case .instanceSlept: "InstanceSlept."
    case .instanceWoken: "InstanceWoken."
    case .instanceDestroyed: "InstanceDestroyed."
    case .poolCreated: "PoolCreated."
    case .poolBuilt: "PoolBuilt."
    case .poolDestroyed: "PoolDestroyed."
    case .tenantCreated: "TenantCreated."
    case .tenantDestroyed: "TenantDestroyed."
    case .quotaExceeded: "QuotaExceeded."
    case .secretsRotated: "SecretsRotated."
    case .snapshotCreated: "SnapshotCreated."
    case .snapshotRestored: "SnapshotRestored."
    case .snapshotDeleted: "SnapshotDeleted."
    case .transitionDeferred: "TransitionDeferred."
    case .minRuntimeOverridden: "MinRuntimeOverridden."
    case .vsockSessionStarted: VariantDoc("VsockSessionStarted.", since: "0.3.3")
    case .vsockSessionEnded: VariantDoc("VsockSessionEnded.", since: "0.3.3")
    case .vsockFrameReceived: VariantDoc("VsockFrameReceived.", since: "0.3.3")
    case .commandBlocked: VariantDoc("CommandBlocked.", since: "0.3.3")
    case .commandApproved: VariantDoc("CommandApproved.", since: "0.3.3")
    case .commandDenied: VariantDoc("CommandDenied.", since: "0.3.3")
    case .threatDetected: VariantDoc("ThreatDetected.", since: "0.3.3")
    case .rateLimitExceeded: VariantDoc("RateLimitExceeded.", since: "0.3.3")
    case .sessionRecycled: VariantDoc("SessionRecycled.", since: "0.3.3")
    }
  }
}
