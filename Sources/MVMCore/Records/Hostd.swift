/// HostdRequest.
public enum HostdRequest: WireUnion {
  case startInstance(HostdRequestStartInstance)
  case stopInstance(HostdRequestStopInstance)
  case sleepInstance(HostdRequestSleepInstance)
  case wakeInstance(HostdRequestWakeInstance)
  case destroyInstance(HostdRequestDestroyInstance)
  case setupNetwork(HostdRequestSetupNetwork)
  case teardownNetwork(HostdRequestTeardownNetwork)
  case ping

  public static let schema = UnionSchema<HostdRequest>(
    doc: "HostdRequest.",
    [
      Variant("StartInstance", HostdRequest.startInstance, doc: "StartInstance."),
      Variant("StopInstance", HostdRequest.stopInstance, doc: "StopInstance."),
      Variant("SleepInstance", HostdRequest.sleepInstance, doc: "SleepInstance."),
      Variant("WakeInstance", HostdRequest.wakeInstance, doc: "WakeInstance."),
      Variant("DestroyInstance", HostdRequest.destroyInstance, doc: "DestroyInstance."),
      Variant("SetupNetwork", HostdRequest.setupNetwork, doc: "SetupNetwork."),
      Variant("TeardownNetwork", HostdRequest.teardownNetwork, doc: "TeardownNetwork."),
      Variant("Ping", .ping, doc: "Ping."),
    ])

  public var content: VariantContent {
    switch self {
    case .startInstance(let value): VariantContent("StartInstance", value)
    case .stopInstance(let value): VariantContent("StopInstance", value)
    case .sleepInstance(let value): VariantContent("SleepInstance", value)
    case .wakeInstance(let value): VariantContent("WakeInstance", value)
    case .destroyInstance(let value): VariantContent("DestroyInstance", value)
    case .setupNetwork(let value): VariantContent("SetupNetwork", value)
    case .teardownNetwork(let value): VariantContent("TeardownNetwork", value)
    case .ping: VariantContent("Ping")
    }
  }
}

/// Content of `StartInstance` in `HostdRequest`.
public struct HostdRequestStartInstance: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String

  public init(tenantID: String, poolID: String, instanceID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
  }

  public static let schema = Schema(
    HostdRequestStartInstance.init,
    doc: "Content of `StartInstance` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id.")
  )
}

/// Content of `StopInstance` in `HostdRequest`.
public struct HostdRequestStopInstance: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String

  public init(tenantID: String, poolID: String, instanceID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
  }

  public static let schema = Schema(
    HostdRequestStopInstance.init,
    doc: "Content of `StopInstance` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id.")
  )
}

/// Content of `SleepInstance` in `HostdRequest`.
public struct HostdRequestSleepInstance: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var force: Bool
  public var drainTimeoutSeconds: UInt64?

  public init(
    tenantID: String, poolID: String, instanceID: String, force: Bool,
    drainTimeoutSeconds: UInt64? = nil
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.force = force
    self.drainTimeoutSeconds = drainTimeoutSeconds
  }

  public static let schema = Schema(
    HostdRequestSleepInstance.init,
    doc: "Content of `SleepInstance` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("force", \.force, doc: "force."),
    Field("drain_timeout_secs", \.drainTimeoutSeconds, doc: "drain_timeout_secs.")
  )
}

/// Content of `WakeInstance` in `HostdRequest`.
public struct HostdRequestWakeInstance: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String

  public init(tenantID: String, poolID: String, instanceID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
  }

  public static let schema = Schema(
    HostdRequestWakeInstance.init,
    doc: "Content of `WakeInstance` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id.")
  )
}

/// Content of `DestroyInstance` in `HostdRequest`.
public struct HostdRequestDestroyInstance: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var wipeVolumes: Bool

  public init(tenantID: String, poolID: String, instanceID: String, wipeVolumes: Bool) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.wipeVolumes = wipeVolumes
  }

  public static let schema = Schema(
    HostdRequestDestroyInstance.init,
    doc: "Content of `DestroyInstance` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("pool_id", \.poolID, format: .poolID, doc: "pool_id."),
    Field("instance_id", \.instanceID, format: .instanceID, doc: "instance_id."),
    Field("wipe_volumes", \.wipeVolumes, doc: "wipe_volumes.")
  )
}

/// Content of `SetupNetwork` in `HostdRequest`.
public struct HostdRequestSetupNetwork: WireRecord {
  public var tenantID: String
  public var net: TenantNet

  public init(tenantID: String, net: TenantNet) {
    self.tenantID = tenantID
    self.net = net
  }

  public static let schema = Schema(
    HostdRequestSetupNetwork.init,
    doc: "Content of `SetupNetwork` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("net", \.net, doc: "net.")
  )
}

/// Content of `TeardownNetwork` in `HostdRequest`.
public struct HostdRequestTeardownNetwork: WireRecord {
  public var tenantID: String
  public var net: TenantNet

  public init(tenantID: String, net: TenantNet) {
    self.tenantID = tenantID
    self.net = net
  }

  public static let schema = Schema(
    HostdRequestTeardownNetwork.init,
    doc: "Content of `TeardownNetwork` in `HostdRequest`.",
    Field("tenant_id", \.tenantID, format: .tenantID, doc: "tenant_id."),
    Field("net", \.net, doc: "net.")
  )
}

/// HostdResponse.
public enum HostdResponse: WireUnion {
  case ok
  case error(HostdResponseError)
  case pong

  public static let schema = UnionSchema<HostdResponse>(
    doc: "HostdResponse.",
    [
      Variant("Ok", .ok, doc: "Ok."),
      Variant("Error", HostdResponse.error, doc: "Error."),
      Variant("Pong", .pong, doc: "Pong."),
    ])

  public var content: VariantContent {
    switch self {
    case .ok: VariantContent("Ok")
    case .error(let value): VariantContent("Error", value)
    case .pong: VariantContent("Pong")
    }
  }
}

/// Content of `Error` in `HostdResponse`.
public struct HostdResponseError: WireRecord {
  public var message: String

  public init(message: String) {
    self.message = message
  }

  public static let schema = Schema(
    HostdResponseError.init,
    doc: "Content of `Error` in `HostdResponse`.",
    Field("message", \.message, doc: "message.")
  )
}
