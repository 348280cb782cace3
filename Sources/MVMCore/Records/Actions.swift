/// InstanceAction.
public enum InstanceAction: String, WireEnum {
  case start = "Start"
  case stop = "Stop"
  case sleep = "Sleep"
  case wake = "Wake"
  case warm = "Warm"
  case destroy = "Destroy"

  public static var doc: String { "InstanceAction." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .start: "Start."
    case .stop: "Stop."
    case .sleep: "Sleep."
    case .wake: "Wake."
    case .warm: "Warm."
    case .destroy: "Destroy."
    }
  }
}

/// BatchActionItem.
public struct BatchActionItem: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var action: InstanceAction

  public init(tenantID: String, poolID: String, instanceID: String, action: InstanceAction) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.action = action
  }

  public static let schema = Schema(
    BatchActionItem.init,
    doc: "BatchActionItem.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("action", \.action, doc: "action.")
  )
}

/// BatchActionItemResult.
public struct BatchActionItemResult: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var success: Bool
  public var newStatus: String?
  public var error: String?

  public init(
    tenantID: String, poolID: String, instanceID: String, success: Bool, newStatus: String? = nil,
    error: String? = nil
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.success = success
    self.newStatus = newStatus
    self.error = error
  }

  public static let schema = Schema(
    BatchActionItemResult.init,
    doc: "BatchActionItemResult.",
    since: "0.3.9",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("success", \.success, doc: "success."),
    Field("new_status", \.newStatus, omit: .whenNull, doc: "new_status."),
    Field("error", \.error, omit: .whenNull, doc: "error.")
  )
}

/// PoolActionType.
public enum PoolActionType: WireUnion {
  case startAll
  case stopAll
  case warmAll
  case destroyAll(PoolActionTypeDestroyAll)
  case scaleTo(PoolActionTypeScaleTo)

  public static let schema = UnionSchema<PoolActionType>(
    doc: "PoolActionType.",
    since: "0.3.9",
    [
      Variant("start_all", .startAll, doc: "start_all."),
      Variant("stop_all", .stopAll, doc: "stop_all."),
      Variant("warm_all", .warmAll, doc: "warm_all."),
      Variant("destroy_all", PoolActionType.destroyAll, doc: "destroy_all."),
      Variant("scale_to", PoolActionType.scaleTo, doc: "scale_to."),
    ])

  public var content: VariantContent {
    switch self {
    case .startAll: VariantContent("start_all")
    case .stopAll: VariantContent("stop_all")
    case .warmAll: VariantContent("warm_all")
    case .destroyAll(let value): VariantContent("destroy_all", value)
    case .scaleTo(let value): VariantContent("scale_to", value)
    }
  }
}

/// Content of `destroy_all` in `PoolActionType`.
public struct PoolActionTypeDestroyAll: WireRecord {
  public var wipeVolumes: Bool

  public init(wipeVolumes: Bool) {
    self.wipeVolumes = wipeVolumes
  }

  public static let schema = Schema(
    PoolActionTypeDestroyAll.init,
    doc: "Content of `destroy_all` in `PoolActionType`.",
    Field("wipe_volumes", \.wipeVolumes, doc: "wipe_volumes.")
  )
}

/// Content of `scale_to` in `PoolActionType`.
public struct PoolActionTypeScaleTo: WireRecord {
  public var running: UInt32
  public var warm: UInt32
  public var sleeping: UInt32

  public init(running: UInt32, warm: UInt32, sleeping: UInt32) {
    self.running = running
    self.warm = warm
    self.sleeping = sleeping
  }

  public static let schema = Schema(
    PoolActionTypeScaleTo.init,
    doc: "Content of `scale_to` in `PoolActionType`.",
    Field("running", \.running, doc: "running."),
    Field("warm", \.warm, doc: "warm."),
    Field("sleeping", \.sleeping, doc: "sleeping.")
  )
}

/// DeploymentPhase.
public enum DeploymentPhase: String, WireEnum {
  case notStarted = "not_started"
  case canaryEvaluation = "canary_evaluation"
  case rollingUpdate = "rolling_update"
  case paused
  case complete
  case rolledBack = "rolled_back"
  case failed

  public static var doc: String { "DeploymentPhase." }
  public static var since: String? { "0.3.9" }

  public var about: VariantDoc {
    switch self {
    case .notStarted: "not_started."
    case .canaryEvaluation: "canary_evaluation."
    case .rollingUpdate: "rolling_update."
    case .paused: "paused."
    case .complete: "complete."
    case .rolledBack: "rolled_back."
    case .failed: "failed."
    }
  }
}
