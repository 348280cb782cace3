/// The templates that one flake gives, as template.toml declares them.
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

  public static let schema = Schema.make {
    Schema(
      TemplateConfig.init,
      doc: "The templates that one flake gives, as template.toml declares them.",
      since: "0.3.0",
      Field(
        "template_id", \.templateID, format: .templateName, default: "",
        doc: "The ID that the variants' own are made of."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The Nix flake that images are built from."),
      Field("profile", \.profile, default: "minimal", doc: "The profile of the flake to build."),
      Field("variants", \.variants, doc: "The templates that the flake gives.")
    )
  }
}

/// One of the templates that a flake gives.
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

  public static let schema = Schema.make {
    Schema(
      TemplateVariant.init,
      doc: "One of the templates that a flake gives.",
      since: "0.3.0",
      Field(
        "name", \.name, default: "",
        doc: "The variant's name; empty for the template's ID and the role."),
      Field("role", \.role, doc: "What the instances are for, in one of the four role names."),
      Field("profile", \.profile, default: "minimal", doc: "The profile of the flake to build."),
      Field("vcpus", \.vcpus, doc: "Virtual CPUs of an instance, 1 to 32."),
      Field("mem_mib", \.memoryMiB, doc: "Memory of an instance, in MiB."),
      Field(
        "data_disk_mib", \.dataDiskMiB, default: 0,
        doc: "Size of an instance's data disk, in MiB; 0 for none.")
    )
  }
}

/// A template as it is kept in template.json.
public struct TemplateSpec: WireRecord {
  public var schemaVersion: UInt32
  public var templateID: String
  public var flakeRef: String
  public var profile: String
  public var role: String
  public var vcpus: UInt8
  public var memoryMiB: UInt32
  public var initialMemoryMiB: UInt32?
  public var dataDiskMiB: UInt32
  public var createdAt: String
  public var updatedAt: String
  public var defaultNetworkPolicy: NetworkPolicy?

  public init(
    schemaVersion: UInt32 = TemplateSpec.currentSchemaVersion,
    templateID: String, flakeRef: String, profile: String, role: String,
    vcpus: UInt8, memoryMiB: UInt32, initialMemoryMiB: UInt32? = nil, dataDiskMiB: UInt32,
    createdAt: String, updatedAt: String, defaultNetworkPolicy: NetworkPolicy? = nil
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
    self.initialMemoryMiB = initialMemoryMiB
    self.defaultNetworkPolicy = defaultNetworkPolicy
  }

  public static let schema = Schema.make {
    Schema(
      TemplateSpec.init,
      doc: "A template as it is kept in template.json.",
      since: "0.3.0",
      Field(
        "schema_version", \.schemaVersion, default: currentSchemaVersion, since: "0.5.0",
        doc: "Version of the record's form."),
      Field("template_id", \.templateID, format: .templateName, doc: "The template's ID."),
      Field(
        "flake_ref", \.flakeRef, format: .flakeReference,
        doc: "The Nix flake that images are built from."),
      Field("profile", \.profile, doc: "The profile of the flake to build."),
      Field("role", \.role, doc: "What the instances are for, in one of the four role names."),
      Field("vcpus", \.vcpus, doc: "Virtual CPUs of an instance, 1 to 32."),
      Field("mem_mib", \.memoryMiB, doc: "Memory of an instance, in MiB."),
      Field(
        "mem_initial_mib", \.initialMemoryMiB, omit: .whenNull, since: "0.14.0",
        doc: "Memory that an instance starts with, in MiB; null for all of it."),
      Field(
        "data_disk_mib", \.dataDiskMiB,
        doc: "Size of an instance's data disk, in MiB; 0 for none."),
      Field(
        "created_at", \.createdAt, format: .timestamp,
        doc: "When it was created, RFC 3339 in UTC."),
      Field(
        "updated_at", \.updatedAt, format: .timestamp,
        doc: "When it was last changed, RFC 3339 in UTC."),
      Field(
        "default_network_policy", \.defaultNetworkPolicy, omit: .whenNull, since: "0.14.0",
        doc: "What instances may reach where nothing else says so; null for 0.14's own default.")
    )
  }
}
