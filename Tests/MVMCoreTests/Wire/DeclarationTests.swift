import Foundation
import Testing

@testable import MVMCore

/// A type of the reference, from `wire-types.json`.
private struct ReferenceType: Decodable {
  struct Field: Decodable {
    let key: String
    let type: String
    let `default`: String?
    let omittedWhen: String?
    let since: String?
    let alias: String?
  }

  struct Variant: Decodable {
    let wire: String
    let value: String?
    let fields: [Field]?
    let since: String?
  }

  let kind: String
  let denyUnknown: Bool?
  let fields: [Field]?
  let variants: [Variant]?
  let tag: String?
  let since: String?

  static let all: [String: ReferenceType] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let text = (try? Fixtures.text("wire-types.json")) ?? ""
    return (try? decoder.decode([String: ReferenceType].self, from: Data(text.utf8))) ?? [:]
  }()
}

/// What a field's declaration says, in the reference's words.
private struct DeclaredField: Equatable {
  let key: String
  let type: String
  let isRequired: Bool
  let omission: String
  let since: String?
  let alias: String?

  init(_ field: AnyField<some WireRecord>) {
    key = field.name.text
    type = field.type == VMID.self ? "VmId" : field.type.shape.reference
    isRequired = field.isRequired
    omission = "\(field.omit)"
    since = field.since.map { "v" + $0 }
    alias = field.alias?.text
  }

  init(_ field: ReferenceType.Field) {
    key = field.key
    type = field.type == "PathBuf" ? "String" : field.type
    isRequired = field.default == nil && !field.type.hasPrefix("Option<")
    omission = ["null": "whenNull", "empty": "whenEmpty"][field.omittedWhen ?? ""] ?? "never"
    since = field.since
    alias = field.alias
  }
}

extension WireShape {
  /// The type in the reference's notation.
  fileprivate var reference: String {
    switch self {
    case .string: "String"
    case .boolean: "bool"
    case .integer(let rust, _, _), .number(let rust): rust
    case .list(let element): "Vec<\(element.reference)>"
    case .bytes: "Vec<u8>"
    case .map: "BTreeMap<String, String>"
    case .optional(let wrapped): "Option<\(wrapped.reference)>"
    case .any: "Value"
    case .record(let type): Self.name(type)
    case .union(let type): Self.name(type)
    case .names(let type): Self.name(type)
    }
  }

  private static func name(_ type: any WireValue.Type) -> String {
    WireTypes.all.first { $0.type == type }?.name ?? "\(type)"
  }
}

@Suite struct `Declarations of the wire types` {
  @Test func `all 86 types are there, in the reference's names`() {
    #expect(ReferenceType.all.count == 86)
    let old = WireTypes.all.filter { $0.type.shape.since.map { $0 <= .reference } ?? true }
    #expect(Set(old.map(\.name)) == Set(ReferenceType.all.keys))
    #expect(old.count == 86)
  }

  @Test(arguments: ReferenceType.all.keys.sorted())
  func `a type has the reference's fields and variants`(name: String) throws {
    let expected = try #require(ReferenceType.all[name])
    switch try #require(WireTypes.type(named: name)).shape {
    case .record(let type): check(type, expected)
    case .union(let type): check(type, expected)
    case .names(let type): check(type, expected)
    default: #expect(expected.kind == "newtype")
    }
  }

  private func check<Record: WireRecord>(_ type: Record.Type, _ expected: ReferenceType) {
    #expect(declaredFields(type) == expected.fields?.map(DeclaredField.init))
    #expect(type.schema.refusesUnknownKeys == expected.denyUnknown)
    #expect(type.schema.since.map { "v" + $0 } == expected.since)
    #expect(type.schema.doc.hasSuffix("."))
    for field in type.schema.fields { #expect(isSentence(field.doc), "\(field.name.text)") }
  }

  private func check<Union: WireUnion>(_ type: Union.Type, _ expected: ReferenceType) {
    #expect(type.schema.tag == expected.tag)
    #expect(type.schema.since.map { "v" + $0 } == expected.since)
    #expect(type.schema.variants.map(\.name.text) == expected.variants?.map(\.wire))
    for (variant, wanted) in zip(type.schema.variants, expected.variants ?? []) {
      #expect(variant.since.map { "v" + $0 } == wanted.since)
      #expect(isSentence(variant.doc), "\(variant.name.text)")
      #expect(variant.make().content.name == wanted.wire)
      checkContent(variant.type, wanted)
    }
  }

  private func checkContent(_ type: (any WireValue.Type)?, _ wanted: ReferenceType.Variant) {
    if let fields = wanted.fields, case .record(let record)? = type?.shape {
      #expect(declaredFields(record) == fields.map(DeclaredField.init))
    } else {
      #expect(type?.shape.reference == wanted.value)
      #expect(wanted.fields == nil)
    }
  }

  private func declaredFields<Record: WireRecord>(_ type: Record.Type) -> [DeclaredField] {
    type.schema.fields.filter { $0.span.contains(.reference) }.map(DeclaredField.init)
  }

  private func check<Names: WireEnum>(_ type: Names.Type, _ expected: ReferenceType) {
    let old = Names.allCases.filter {
      ReleaseSpan(since: $0.about.since).contains(.reference)
    }
    #expect(old.map(\.rawValue) == expected.variants?.map(\.wire))
    #expect(old.map { $0.about.since.map { "v" + $0 } } == expected.variants?.map(\.since))
    #expect(Names.since.map { "v" + $0 } == expected.since)
    for name in Names.allCases { #expect(isSentence(name.about.doc), "\(name.rawValue)") }
  }

  private func isSentence(_ doc: String) -> Bool {
    doc.hasSuffix(".") && doc.count > 4 && doc.first?.isUppercase == true
  }
}

@Suite struct `Swift's defaults` {
  @Test func `a record made without values is the one read from an empty object`() throws {
    func same<Record: WireRecord>(_ record: Record) throws {
      #expect(try Record.read(Array("{}".utf8)) == record)
    }
    try same(PoolMetadata())
    try same(RuntimePolicy())
    try same(SleepPolicyConfig())
    try same(RollingUpdateStrategy())
    try same(CanaryStrategy())
    try same(ArtifactSizes())
    try same(SecurityPolicy())
    try same(AccessPolicy())
    try same(RateLimitPolicy())
    try same(SessionPolicy())
  }

  @Test func `what a record is made without is what absent keys mean`() throws {
    func same<Record: WireRecord>(_ record: Record, _ json: String) throws {
      #expect(try Record.read(Array(json.utf8)) == record)
    }
    let resources = InstanceResources(vcpus: 1, memoryMiB: 2)
    let common = """
      "pool_id": "p", "flake_ref": "f", "profile": "m",
      "instance_resources": {"vcpus": 1, "mem_mib": 2},
      "desired_counts": {"running": 0, "warm": 0, "sleeping": 0}
      """
    let counts = DesiredCounts()
    try same(
      PoolSpec(
        poolID: "p", tenantID: "t", flakeRef: "f", profile: "m", instanceResources: resources,
        desiredCounts: counts), "{\"tenant_id\": \"t\", \(common)}")
    try same(
      DesiredPool(
        poolID: "p", flakeRef: "f", profile: "m", instanceResources: resources,
        desiredCounts: counts), "{\(common)}")
    try same(
      TemplateConfig(flakeRef: "f", variants: []), #"{"flake_ref": "f", "variants": []}"#)
    try same(
      TemplateVariant(role: "worker", vcpus: 1, memoryMiB: 2),
      #"{"role": "worker", "vcpus": 1, "mem_mib": 2}"#)
    try same(
      NodeInfo(
        nodeID: "n", hostname: "h", arch: "a", totalVCPUs: 1, totalMemoryMiB: 2,
        jailerAvailable: true, cgroupV2: true),
      """
      {"node_id": "n", "hostname": "h", "arch": "a", "total_vcpus": 1, "total_mem_mib": 2,
       "jailer_available": true, "cgroup_v2": true}
      """)
    try same(
      DesiredState(schemaVersion: 1, nodeID: "n", tenants: []),
      #"{"schema_version": 1, "node_id": "n", "tenants": []}"#)
    try same(
      TemplateSpec(
        templateID: "t", flakeRef: "f", profile: "p", role: "r", vcpus: 1, memoryMiB: 2,
        dataDiskMiB: 0, createdAt: "c", updatedAt: "u"),
      """
      {"template_id": "t", "flake_ref": "f", "profile": "p", "role": "r", "vcpus": 1,
       "mem_mib": 2, "data_disk_mib": 0, "created_at": "c", "updated_at": "u"}
      """)
  }

  @Test func `a quota made without values is the one that mvm gives a new tenant`() {
    let json = String(decoding: TenantQuota().json(), as: UTF8.self)
    #expect(
      json == """
        {"max_vcpus":16,"max_mem_mib":32768,"max_running":8,"max_warm":4,"max_pools":4,\
        "max_instances_per_pool":16,"max_disk_gib":100}
        """)
  }
}
