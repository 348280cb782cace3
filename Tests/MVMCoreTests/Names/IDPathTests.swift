import MVMCore
import Testing

@Suite struct `Paths of pools and instances` {
  @Test func `are read and written`() throws {
    let pool = try PoolPath("acme/web")
    #expect(pool == PoolPath(tenant: try TenantID("acme"), pool: try PoolID("web")))
    #expect(pool.description == "acme/web")
    let instance = try InstancePath("acme/web/i-a3f7b2c1")
    #expect(instance == InstancePath(pool: pool, instance: try InstanceID("i-a3f7b2c1")))
    #expect(instance.description == "acme/web/i-a3f7b2c1")
  }

  @Test(arguments: [
    ("", [IDFault.component(.tenant, .empty), .component(.pool, .empty)]),
    ("acme", [.component(.pool, .empty)]),
    ("/web", [.component(.tenant, .empty)]),
    (
      "é/W",
      [
        .component(.tenant, .character("é", offset: 0, byte: 0)),
        .component(.pool, .character("W", offset: 2, byte: 3)),
      ]
    ),
    ("a/b/c", [.component(.pool, .character("/", offset: 3, byte: 3))]),
    ("a/b/", [.component(.pool, .character("/", offset: 3, byte: 3))]),
  ])
  func `say which component is faulty, and where`(_ text: String, _ faults: [IDFault]) {
    let error = #expect(throws: IDError.self) { try PoolPath(text) }
    #expect(error?.kind == .path)
    #expect(error?.faults == faults)
  }

  @Test(arguments: [
    ("a/b", [IDFault.component(.instance, .empty)]),
    ("a/b/i-1", [.component(.instance, .instanceForm(offset: 7, byte: 7))]),
    ("a/b/i-00000000/x", [.component(.instance, .instanceForm(offset: 14, byte: 14))]),
    ("a/-/i-00000000", [.component(.pool, .leading("-"))]),
  ])
  func `of instances do so too`(_ text: String, _ faults: [IDFault]) {
    let error = #expect(throws: IDError.self) { try InstancePath(text) }
    #expect(error?.faults == faults)
  }

  @Test func `are told apart by their slashes`() {
    #expect(IDKind.path.faults(in: "acme/web") == [])
    #expect(IDKind.path.faults(in: "acme/web/i-00000000") == [])
    #expect(IDKind.path.faults(in: "acme/\u{301}").count == 1)
  }
}
