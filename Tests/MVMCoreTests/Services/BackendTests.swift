import MVMCore
import Synchronization
import Testing

/// A backend that has three VMs, one of which can't be stopped.
private final class Backend: VMBackend {
  struct Stuck: Error, Equatable { let id: String }

  let name = "test"
  let capabilities: VMCapabilities = [.pause, .vsock]
  let stopped = Mutex<[String]>([])

  func isAvailable() throws(Stuck) -> Bool { true }
  func install() throws(Stuck) { throw Stuck(id: "") }
  func start(_ configuration: VMStartConfig) throws(Stuck) -> VMID { VMID(configuration.name) }

  func stop(_ vm: VMID) throws(Stuck) {
    if vm.text == "b" { throw Stuck(id: vm.text) }
    stopped.withLock { $0.append(vm.text) }
  }

  func pause(_ vm: VMID) throws(Stuck) {}
  func resume(_ vm: VMID) throws(Stuck) {}
  func status(of vm: VMID) throws(Stuck) -> VMStatus { vm.text == "c" ? .stopped : .running }

  func list() throws(Stuck) -> [VMInfo] {
    var all: [VMInfo] = []
    for name in ["a", "b", "c", "d"] {
      let status = try status(of: VMID(name))
      all.append(VMInfo(id: VMID(name), name: name, status: status, cpus: 2, memoryMiB: 512))
    }
    return all
  }

  func log(_ log: VMLog, of vm: VMID, lastLines: Int) throws(Stuck) -> [String] {
    Array(["\(log) of \(vm)", "end"].suffix(lastLines))
  }
  func network(of vm: VMID) throws(Stuck) -> VMNetworkInfo? { nil }
  func guestChannel(of vm: VMID) throws(Stuck) -> GuestChannelInfo? { nil }
}

@Suite struct `A VM backend` {
  @Test func `stops all VMs that run, and tells the first that it can't`() {
    let backend = Backend()
    #expect(throws: Backend.Stuck(id: "b")) { try backend.stopAll() }
    #expect(backend.stopped.withLock { $0 } == ["a", "d"])
  }

  @Test func `starts what a configuration describes`() throws {
    #expect(try Backend().start(VMStartConfig(name: "web", cpus: 2)).text == "web")
    let empty = VMStartConfig()
    #expect(empty.name.isEmpty && empty.rootfsPath.isEmpty && empty.flakeRef.isEmpty)
    #expect(empty.kernelPath == nil && empty.initrdPath == nil && empty.profile == nil)
    #expect(empty.cpus == 0 && empty.memoryMiB == 0)
    #expect(empty.ports.isEmpty && empty.volumes.isEmpty)
    #expect(empty.configFiles.isEmpty && empty.secretFiles.isEmpty)
    #expect(VMVolume() == VMVolume(host: "", guest: "", size: "", isReadOnly: false))
    #expect(VMFile(name: "a", content: "b").mode == 0o444)
  }

  @Test func `has a log of the guest and one of the hypervisor`() throws {
    let logs = try VMLog.allCases.map { try Backend().log($0, of: VMID("a"), lastLines: 2)[0] }
    #expect(logs == ["console of a", "hypervisor of a"])
  }

  @Test func `says when it can't be installed`() {
    #expect(throws: Backend.Stuck(id: "")) { try Backend().install() }
  }

  @Test func `says what it can do`() {
    #expect(Backend().capabilities.contains(.vsock))
    #expect(!Backend().capabilities.contains(.snapshots))
  }
}
