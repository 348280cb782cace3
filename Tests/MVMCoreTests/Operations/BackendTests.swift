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
  func start(_ configuration: String) throws(Stuck) -> VMID { VMID(configuration) }

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

  func log(of vm: VMID, lastLines: Int) throws(Stuck) -> [String] { [] }
  func network(of vm: VMID) throws(Stuck) -> VMNetworkInfo? { nil }
  func guestChannel(of vm: VMID) throws(Stuck) -> GuestChannelInfo? { nil }
}

@Suite struct `A VM backend` {
  @Test func `stops all VMs that run, and tells the first that it can't`() {
    let backend = Backend()
    #expect(throws: Backend.Stuck(id: "b")) { try backend.stopAll() }
    #expect(backend.stopped.withLock { $0 } == ["a", "d"])
  }

  @Test func `says what it can do`() {
    #expect(Backend().capabilities.contains(.vsock))
    #expect(!Backend().capabilities.contains(.snapshots))
  }
}
