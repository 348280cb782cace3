/// An instance to stop or wake.
public struct InstanceRequest: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var workspaceID: Added<String?>

  public init(
    tenantID: String, poolID: String, instanceID: String, workspaceID: Added<String?> = .absent
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.workspaceID = workspaceID
  }

  public static let schema = Schema.make {
    Schema(
      InstanceRequest.init,
      doc: "An instance to stop or wake.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field(
        "workspace_id", \.workspaceID, since: "0.14.0",
        doc: "The workspace that the instance belongs to; null for none.")
    )
  }
}

/// An instance to start.
public struct StartRequest: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String
  public var workspaceID: Added<String?>
  public var volumes: Added<[VolumeAttach]>

  public init(
    tenantID: String, poolID: String, instanceID: String, workspaceID: Added<String?> = .absent,
    volumes: Added<[VolumeAttach]> = .absent
  ) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
    self.workspaceID = workspaceID
    self.volumes = volumes
  }

  public static let schema = Schema.make {
    Schema(
      StartRequest.init,
      doc: "An instance to start.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits."),
      Field(
        "workspace_id", \.workspaceID, since: "0.14.0",
        doc: "The workspace that the instance belongs to; null for none."),
      Field(
        "volumes", \.volumes, default: .given([]), since: "0.14.0",
        doc: "The volumes to attach to the instance.")
    )
  }
}

/// A volume and where an instance has it.
public struct VolumeAttach: WireRecord {
  public var workspaceID: String
  public var name: String
  public var mountPath: String
  public var mode: VolumeMode

  public init(workspaceID: String, name: String, mountPath: String, mode: VolumeMode) {
    self.workspaceID = workspaceID
    self.name = name
    self.mountPath = mountPath
    self.mode = mode
  }

  public static let schema = Schema.make {
    Schema(
      VolumeAttach.init,
      doc: "A volume and where an instance has it.",
      since: "0.14.0",
      Field("workspace_id", \.workspaceID, doc: "The workspace that the volume belongs to."),
      Field("name", \.name, doc: "The volume's name."),
      Field("mount_path", \.mountPath, doc: "Where the guest mounts it."),
      Field("mode", \.mode, doc: "What the guest may do with it.")
    )
  }
}

/// What a guest may do with a volume.
public enum VolumeMode: String, WireEnum {
  case readOnly = "read_only"
  case readWrite = "read_write"

  public static var doc: String { "What a guest may do with a volume." }
  public static var since: String? { "0.14.0" }

  public var about: VariantDoc {
    switch self {
    case .readOnly: "Read it."
    case .readWrite: "Read and write it."
    }
  }
}
