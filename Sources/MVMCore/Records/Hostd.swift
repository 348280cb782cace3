/// What an agent asks of the privileged hostd.
public enum HostdRequest: WireUnion {
  case startInstance(StartRequest)
  case stopInstance(InstanceRequest)
  case sleepInstance(SleepRequest)
  case wakeInstance(InstanceRequest)
  case destroyInstance(DestroyRequest)
  case setupNetwork(NetworkRequest)
  case teardownNetwork(NetworkRequest)
  case ping

  /// The version of hostd's protocol in 0.14; it is not sent.
  public static let protocolVersion = 2

  public static let schema = UnionSchema<HostdRequest>(
    doc: "What an agent asks of the privileged hostd.",
    [
      Variant("StartInstance", HostdRequest.startInstance, doc: "Start an instance."),
      Variant("StopInstance", HostdRequest.stopInstance, doc: "Stop an instance."),
      Variant("SleepInstance", HostdRequest.sleepInstance, doc: "Put an instance to sleep."),
      Variant("WakeInstance", HostdRequest.wakeInstance, doc: "Wake an instance."),
      Variant("DestroyInstance", HostdRequest.destroyInstance, doc: "Destroy an instance."),
      Variant("SetupNetwork", HostdRequest.setupNetwork, doc: "Make a tenant's bridge."),
      Variant("TeardownNetwork", HostdRequest.teardownNetwork, doc: "Remove a tenant's bridge."),
      Variant("Ping", .ping, doc: "Say that you are there."),
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

/// An instance and how it is put to sleep.
public struct SleepRequest: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var force: Bool
  public var drainTimeoutSeconds: UInt64?
  public var workspaceID: Added<String?>

  public init(
    tenantID: String, poolID: String, instanceID: String, force: Bool,
    drainTimeoutSeconds: UInt64? = nil, workspaceID: Added<String?> = .absent
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.force = force
    self.drainTimeoutSeconds = drainTimeoutSeconds
    self.workspaceID = workspaceID
  }

  public static let schema = Schema.make {
    Schema(
      SleepRequest.init,
      doc: "An instance and how it is put to sleep.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("force", \.force, doc: "Whether to skip the guest's preparation for sleep."),
      Field(
        "drain_timeout_secs", \.drainTimeoutSeconds,
        doc: "Seconds to let the instance finish its work; the pool's own value counts instead."),
      Field(
        "workspace_id", \.workspaceID, since: "0.14.0",
        doc: "The workspace that the instance belongs to; null for none.")
    )
  }
}

/// An instance and whether its disks go too.
public struct DestroyRequest: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var wipeVolumes: Bool
  public var workspaceID: Added<String?>

  public init(
    tenantID: String, poolID: String, instanceID: String, wipeVolumes: Bool,
    workspaceID: Added<String?> = .absent
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.wipeVolumes = wipeVolumes
    self.workspaceID = workspaceID
  }

  public static let schema = Schema.make {
    Schema(
      DestroyRequest.init,
      doc: "An instance and whether its disks go too.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field("wipe_volumes", \.wipeVolumes, doc: "Whether to destroy the data disks too."),
      Field(
        "workspace_id", \.workspaceID, since: "0.14.0",
        doc: "The workspace that the instance belongs to; null for none.")
    )
  }
}

/// A tenant and its network.
public struct NetworkRequest: WireRecord {
  public var tenantID: String
  public var net: TenantNet

  public init(tenantID: String, net: TenantNet) {
    self.tenantID = tenantID
    self.net = net
  }

  public static let schema = Schema.make {
    Schema(
      NetworkRequest.init,
      doc: "A tenant and its network.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("net", \.net, doc: "The tenant's network.")
    )
  }
}

/// What hostd answers.
public enum HostdResponse: WireUnion {
  case ok
  case error(HostdError)
  case pong

  public static let schema = UnionSchema<HostdResponse>(
    doc: "What hostd answers.",
    [
      Variant("Ok", .ok, doc: "It was done."),
      Variant("Error", HostdResponse.error, doc: "It could not be done."),
      Variant("Pong", .pong, doc: "The answer to a ping."),
    ])

  public var content: VariantContent {
    switch self {
    case .ok: VariantContent("Ok")
    case .error(let value): VariantContent("Error", value)
    case .pong: VariantContent("Pong")
    }
  }
}

/// Why hostd could not do a request.
public struct HostdError: WireRecord {
  public var message: String

  public init(message: String) {
    self.message = message
  }

  public static let schema = Schema.make {
    Schema(
      HostdError.init,
      doc: "Why hostd could not do a request.",
      Field("message", \.message, doc: "What went wrong, for people.")
    )
  }
}
