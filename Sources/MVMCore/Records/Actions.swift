/// What is done to an instance.
public enum InstanceAction: String, WireEnum {
  case start = "Start"
  case stop = "Stop"
  case sleep = "Sleep"
  case wake = "Wake"
  case warm = "Warm"
  case destroy = "Destroy"

  public static var doc: String { "What is done to an instance." }
  public static var since: String? { "0.3.3" }

  public var about: VariantDoc {
    switch self {
    case .start: "Start it."
    case .stop: "Shut it down."
    case .sleep: "Put it to sleep on disk."
    case .wake: "Wake it from its snapshot."
    case .warm: "Pause it in memory."
    case .destroy: "Destroy it."
    }
  }
}

/// One action of a batch.
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

  public static let schema = Schema.make {
    Schema(
      BatchActionItem.init,
      doc: "One action of a batch.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("action", \.action, doc: "What is done.")
    )
  }
}

/// What became of one action of a batch.
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

  public static let schema = Schema.make {
    Schema(
      BatchActionItemResult.init,
      doc: "What became of one action of a batch.",
      since: "0.3.9",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("success", \.success, doc: "Whether it went well."),
      Field(
        "new_status", \.newStatus, omit: .whenNull,
        doc: "The state that it went to; null when it failed."),
      Field("error", \.error, omit: .whenNull, doc: "Why it failed; null when it went well.")
    )
  }
}

/// What is done to all instances of a pool.
public enum PoolActionType: WireUnion {
  case startAll
  case stopAll
  case warmAll
  case destroyAll(DestroyAll)
  case scaleTo(ScaleTo)

  public static let schema = UnionSchema<PoolActionType>(
    doc: "What is done to all instances of a pool.",
    since: "0.3.9",
    [
      Variant("start_all", .startAll, doc: "Starts all instances."),
      Variant("stop_all", .stopAll, doc: "Stops all instances."),
      Variant("warm_all", .warmAll, doc: "Makes all instances warm."),
      Variant("destroy_all", PoolActionType.destroyAll, doc: "Destroys all instances."),
      Variant(
        "scale_to", PoolActionType.scaleTo, doc: "Changes the number of requested instances."),
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

/// What is destroyed with the instances.
public struct DestroyAll: WireRecord {
  public var wipeVolumes: Bool

  public init(wipeVolumes: Bool) {
    self.wipeVolumes = wipeVolumes
  }

  public static let schema = Schema.make {
    Schema(
      DestroyAll.init,
      doc: "What is destroyed with the instances.",
      Field("wipe_volumes", \.wipeVolumes, doc: "Whether to destroy the data disks too.")
    )
  }
}

/// How many instances are requested from now on.
public struct ScaleTo: WireRecord {
  public var running: UInt32
  public var warm: UInt32
  public var sleeping: UInt32

  public init(running: UInt32, warm: UInt32, sleeping: UInt32) {
    self.running = running
    self.warm = warm
    self.sleeping = sleeping
  }

  public static let schema = Schema.make {
    Schema(
      ScaleTo.init,
      doc: "How many instances are requested from now on.",
      Field("running", \.running, doc: "Instances that run."),
      Field("warm", \.warm, doc: "Instances that are paused in memory, ready to go on."),
      Field("sleeping", \.sleeping, doc: "Instances that lie on disk as snapshots.")
    )
  }
}

/// How far a deployment is.
public enum DeploymentPhase: String, WireEnum {
  case notStarted = "not_started"
  case canaryEvaluation = "canary_evaluation"
  case rollingUpdate = "rolling_update"
  case paused
  case complete
  case rolledBack = "rolled_back"
  case failed

  public static var doc: String { "How far a deployment is." }
  public static var since: String? { "0.3.9" }

  public var about: VariantDoc {
    switch self {
    case .notStarted: "Nothing has been done yet."
    case .canaryEvaluation: "The first instances are being watched."
    case .rollingUpdate: "Instances are being replaced."
    case .paused: "Held by someone."
    case .complete: "All instances have the new revision."
    case .rolledBack: "All instances have the old revision again."
    case .failed: "Given up."
    }
  }
}
