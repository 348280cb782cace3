/// A line of a tenant's audit log.
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

  public static let schema = Schema.make {
    Schema(
      AuditEntry.init,
      doc: "A line of a tenant's audit log.",
      Field(
        "timestamp", \.timestamp, format: .timestamp, doc: "When it happened, RFC 3339 in UTC."),
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool that it is about; null for none."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance that it is about; null for none."),
      Field("action", \.action, doc: "What happened."),
      Field("detail", \.detail, doc: "More on it, for people; null for nothing."),
      Field("threats", \.threats, default: [], since: "0.3.3", doc: "The threats that were found."),
      Field(
        "gate_decision", \.gateDecision, since: "0.3.3",
        doc: "What the gate said; null where it was not asked."),
      Field(
        "frame_sequence", \.frameSequence, since: "0.3.3",
        doc: "Number of the frame that it is about; null for none.")
    )
  }
}

/// What a line of a tenant's audit log is about.
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

  public static var doc: String { "What a line of a tenant's audit log is about." }

  public var about: VariantDoc {
    switch self {
    case .instanceCreated: "An instance was created."
    case .instanceStarted: "An instance was started."
    case .instanceStopped: "An instance was stopped."
    case .instanceWarmed: "An instance became warm."
    case .instanceSlept: "An instance was put to sleep."
    case .instanceWoken: "An instance was woken."
    case .instanceDestroyed: "An instance was destroyed."
    case .poolCreated: "A pool was created."
    case .poolBuilt: "A pool's images were built."
    case .poolDestroyed: "A pool was destroyed."
    case .tenantCreated: "A tenant was created."
    case .tenantDestroyed: "A tenant was destroyed."
    case .quotaExceeded: "Something was refused because of a quota."
    case .secretsRotated: "The tenant's secrets were exchanged."
    case .snapshotCreated: "A snapshot was made."
    case .snapshotRestored: "A snapshot was taken up again."
    case .snapshotDeleted: "A snapshot was removed."
    case .transitionDeferred: "A change of state was left for later."
    case .minRuntimeOverridden: "A minimum time in a state was cut short."
    case .vsockSessionStarted: VariantDoc("A session between host and guest began.", since: "0.3.3")
    case .vsockSessionEnded: VariantDoc("A session between host and guest ended.", since: "0.3.3")
    case .vsockFrameReceived: VariantDoc("A frame came in from a guest.", since: "0.3.3")
    case .commandBlocked: VariantDoc("A command was blocked.", since: "0.3.3")
    case .commandApproved: VariantDoc("A command was approved.", since: "0.3.3")
    case .commandDenied: VariantDoc("A command was denied.", since: "0.3.3")
    case .threatDetected: VariantDoc("A threat was found in a frame.", since: "0.3.3")
    case .rateLimitExceeded: VariantDoc("A session carried too many frames.", since: "0.3.3")
    case .sessionRecycled:
      VariantDoc("A session ended because of its age or work, and another began.", since: "0.3.3")
    }
  }
}
