import MVMCore
import Testing

@Suite struct `Object paths` {
  let paths = ObjectPaths()

  @Test func `of a tenant are mvm's`() throws {
    let tenant = paths.tenant(try TenantID("acme"))
    #expect(tenant.config == "/var/lib/mvm/tenants/acme/tenant.json")
    #expect(tenant.secrets == "/var/lib/mvm/tenants/acme/secrets.json")
    #expect(tenant.audit == "/var/lib/mvm/tenants/acme/audit.log")
    #expect(tenant.sshKey == "/var/lib/mvm/tenants/acme/ssh_key")
    #expect(paths.node == "/var/lib/mvm/node.json")
  }

  @Test func `of a pool are mvm's`() throws {
    let pool = paths.pool(try PoolPath("acme/web"))
    #expect(pool.spec == "/var/lib/mvm/tenants/acme/pools/web/pool.json")
    #expect(pool.buildHistory == "/var/lib/mvm/tenants/acme/pools/web/build_history.json")
    #expect(pool.currentRevision == "/var/lib/mvm/tenants/acme/pools/web/artifacts/current")
    #expect(pool.baseSnapshot == "/var/lib/mvm/tenants/acme/pools/web/snapshots/base")
    #expect(pool.configDrive == "/var/lib/mvm/tenants/acme/pools/web/config")
    let revision = try #require(pool.revision("abc"))
    #expect(revision.directory == pool.revisions + "/abc")
    #expect(revision.vmlinux == pool.artifacts + "/revisions/abc/vmlinux")
    #expect(revision.rootfs == pool.artifacts + "/revisions/abc/rootfs.ext4")
    #expect(revision.baseConfig == pool.artifacts + "/revisions/abc/fc-base.json")
    #expect(revision.initrd == pool.artifacts + "/revisions/abc/initrd")
  }

  @Test func `of an instance are mvm's`() throws {
    let instance = paths.instance(try InstancePath("acme/web/i-00000001"))
    let directory = "/var/lib/mvm/tenants/acme/pools/web/instances/i-00000001"
    #expect(instance.state == directory + "/instance.json")
    #expect(instance.socket == directory + "/runtime/firecracker.socket")
    #expect(instance.firecrackerConfig == directory + "/runtime/fc.json")
    #expect(instance.pid == directory + "/runtime/fc.pid")
    #expect(instance.log == directory + "/runtime/firecracker.log")
    #expect(instance.vsock == directory + "/runtime/v.sock")
    #expect(instance.dataVolume == directory + "/volumes/data.ext4")
    #expect(instance.deltaSnapshot == directory + "/snapshots/delta")
  }

  @Test(arguments: [
    ([:], "/tmp/.mvm"), (["HOME": "/home/a"], "/home/a/.mvm"), (["HOME": ""], "/.mvm"),
    (["HOME": "/home/a", "MVM_DATA_DIR": "/srv/mvm/"], "/srv/mvm"),
    (["HOME": "/home/a", "MVM_DATA_DIR": ""], "/home/a/.mvm"), (["MVM_DATA_DIR": "/"], ""),
  ])
  func `of templates are in mvm's data directory, whatever the data root is`(
    environment: [String: String], directory: String
  ) throws {
    for root in [ObjectPaths.defaultRoot, "/elsewhere"] {
      let paths = ObjectPaths(root: root) { environment[$0] }
      #expect(paths.templates == directory + "/templates")
      let template = paths.template(try TemplateName("base"))
      #expect(template.directory == directory + "/templates/base")
    }
  }

  @Test func `of a template are mvm's`() throws {
    let paths = ObjectPaths { $0 == "HOME" ? "/home/a" : nil }
    let template = paths.template(try TemplateName("base"))
    #expect(template.spec == "/home/a/.mvm/templates/base/template.json")
    #expect(template.currentRevision == "/home/a/.mvm/templates/base/current")
    #expect(template.revision("r1") == "/home/a/.mvm/templates/base/artifacts/r1")
    #expect(template.snapshot("r1") == "/home/a/.mvm/templates/base/artifacts/r1/snapshot")
  }

  @Test(arguments: ["", ".", "..", "a/b", "../x", "a\0b"])
  func `do not follow a hash that is no file name`(_ hash: String) throws {
    #expect(paths.pool(try PoolPath("acme/web")).revision(hash) == nil)
    #expect(paths.template(try TemplateName("base")).snapshot(hash) == nil)
  }

  @Test(arguments: [("/", "/node.json"), ("/srv//", "/srv/node.json"), ("data", "data/node.json")])
  func `need no slash at the root's end`(_ root: String, _ node: String) {
    #expect(ObjectPaths(root: root).node == node)
  }

  @Test(arguments: [(15, 16, false), (16, 16, true)])
  func `exceed the socket limit from 32 bytes of IDs on`(
    _ tenant: Int, _ pool: Int, _ isTooLong: Bool
  )
    throws
  {
    let path = String(repeating: "a", count: tenant) + "/" + String(repeating: "b", count: pool)
    let instance = try InstancePath(path + "/i-00000000")
    #expect(paths.instance(instance).socketPathIsTooLong == isTooLong)
  }
}
