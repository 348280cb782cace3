/// TemplateConfig.
public struct TemplateConfig: WireRecord {
  public var templateID: String
  public var flakeRef: String
  public var profile: String
  public var variants: [TemplateVariant]

  public init(
    templateID: String = "", flakeRef: String, profile: String = "minimal",
    variants: [TemplateVariant]
  ) {
    self.templateID = templateID
    self.flakeRef = flakeRef
    self.profile = profile
    self.variants = variants
  }

  public static let schema = Schema(
    TemplateConfig.init,
    doc: "TemplateConfig.",
    since: "0.3.0",
    Field("template_id", \.templateID, format: .templateName, default: "", doc: "template_id."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("profile", \.profile, default: "minimal", doc: "profile."),
    Field("variants", \.variants, doc: "variants.")
  )
}

/// TemplateVariant.
public struct TemplateVariant: WireRecord {
  public var name: String
  public var role: String
  public var profile: String
  public var vcpus: UInt8
  public var memoryMiB: UInt32
  public var dataDiskMiB: UInt32

  public init(
    name: String = "", role: String, profile: String = "minimal", vcpus: UInt8, memoryMiB: UInt32,
    dataDiskMiB: UInt32 = 0
  ) {
    self.name = name
    self.role = role
    self.profile = profile
    self.vcpus = vcpus
    self.memoryMiB = memoryMiB
    self.dataDiskMiB = dataDiskMiB
  }

  public static let schema = Schema(
    TemplateVariant.init,
    doc: "TemplateVariant.",
    since: "0.3.0",
    Field("name", \.name, default: "", doc: "name."),
    Field("role", \.role, doc: "role."),
    Field("profile", \.profile, default: "minimal", doc: "profile."),
    Field("vcpus", \.vcpus, doc: "vcpus."),
    Field("mem_mib", \.memoryMiB, doc: "mem_mib."),
    Field("data_disk_mib", \.dataDiskMiB, default: 0, doc: "data_disk_mib.")
  )
}

/// TemplateSpec.
public struct TemplateSpec: WireRecord {
  public var schemaVersion: UInt32
  public var templateID: String
  public var flakeRef: String
  public var profile: String
  public var role: String
  public var vcpus: UInt8
  public var memoryMiB: UInt32
  public var dataDiskMiB: UInt32
  public var createdAt: String
  public var updatedAt: String

  public init(
    schemaVersion: UInt32 = 1, templateID: String, flakeRef: String, profile: String, role: String,
    vcpus: UInt8, memoryMiB: UInt32, dataDiskMiB: UInt32, createdAt: String, updatedAt: String
  ) {
    self.schemaVersion = schemaVersion
    self.templateID = templateID
    self.flakeRef = flakeRef
    self.profile = profile
    self.role = role
    self.vcpus = vcpus
    self.memoryMiB = memoryMiB
    self.dataDiskMiB = dataDiskMiB
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  public static let schema = Schema(
    TemplateSpec.init,
    doc: "TemplateSpec.",
    since: "0.3.0",
    Field("schema_version", \.schemaVersion, default: 1, since: "0.5.0", doc: "schema_version."),
    Field("template_id", \.templateID, format: .templateName, doc: "template_id."),
    Field("flake_ref", \.flakeRef, format: .flakeReference, doc: "flake_ref."),
    Field("profile", \.profile, doc: "profile."),
    Field("role", \.role, doc: "role."),
    Field("vcpus", \.vcpus, doc: "vcpus."),
    Field("mem_mib", \.memoryMiB, doc: "mem_mib."),
    Field("data_disk_mib", \.dataDiskMiB, doc: "data_disk_mib."),
    Field("created_at", \.createdAt, format: .timestamp, doc: "created_at."),
    Field("updated_at", \.updatedAt, format: .timestamp, doc: "updated_at.")
  )
}
