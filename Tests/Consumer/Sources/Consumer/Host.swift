import MVMCore

func configuration() throws -> String {
  let environment = ["MVM_FC_VERSION": "firecracker 1.13.0", "HOME": "/home/me"]
  let version = FirecrackerVersion { environment[$0] }
  let directory = MVMDirectory(.cache) { environment[$0] }
  let isProduction = MVMView.isProduction { _ in "TRUE" }
  let isKnown = LocalHost().kernel.architecture != nil
  return "\(version), \(version.short), \(directory.path), \(isProduction), \(isKnown)"
}

func platform() throws -> String {
  let platform = Platform(system: "Linux", version: "Linux version 6.1.0", hasDevice: true)
  let isHere = Platform.current == Platform(of: LocalHost())
  return "\(platform), \(platform.needsLima), known here: \(isHere)"
}

func naming() throws -> String {
  var generator = SystemRandomNumberGenerator()
  let id = InstanceID.generate(using: &generator)
  let path = try InstancePath("acme/web/i-0a1b2c3d")
  let isValid = IDKind.instance.faults(in: id.text).isEmpty
  let tap = TAPName(netID: try NetID(3), offset: InstanceOffset(5))
  let mac = MACAddress(netID: tap.netID, offset: tap.offset)
  return "\(path.pool), \(isValid), \(tap), \(mac)"
}

func time() throws -> String {
  let time = Timestamp(seconds: 1_772_438_400)
  return "\(time), \(Timestamp("\(Timestamp.now)") != nil)"
}

func linuxEnvironment() throws -> String {
  func greeting(from environment: some LinuxEnvironment) throws(ShellError) -> String {
    try environment.standardOutput(of: "echo \(ShellWord("it's here"))")
  }
  let output = try HostShell(timeout: .seconds(60)).output(of: "echo no >&2; exit 3")
  return "\(try greeting(from: HostShell())), \(output.end)"
}

/// A backend without VMs.
struct EmptyBackend: VMBackend {
  struct Unknown: Error {}

  let name = "empty"
  let capabilities: VMCapabilities = [.pause]

  func isAvailable() throws(Unknown) -> Bool { true }
  func install() throws(Unknown) { throw Unknown() }
  func start(_ configuration: VMStartConfig) throws(Unknown) -> VMID { throw Unknown() }
  func stop(_ vm: VMID) throws(Unknown) { throw Unknown() }
  func pause(_ vm: VMID) throws(Unknown) { throw Unknown() }
  func resume(_ vm: VMID) throws(Unknown) { throw Unknown() }
  func status(of vm: VMID) throws(Unknown) -> VMStatus { throw Unknown() }
  func list() throws(Unknown) -> [VMInfo] { [] }
  func log(_ log: VMLog, of vm: VMID, lastLines: Int) throws(Unknown) -> [String] { [] }
  func network(of vm: VMID) throws(Unknown) -> VMNetworkInfo? { nil }
  func guestChannel(of vm: VMID) throws(Unknown) -> GuestChannelInfo? { nil }
}

func vmBackend() throws -> String {
  let backend = EmptyBackend()
  try backend.stopAll()
  let status = try VMStatus.read(Array(#"{"Failed":{"reason":"no memory"}}"#.utf8))
  guard case .failed(let failure) = status else { return "not failed" }
  return "\(backend.name), \(backend.capabilities.contains(.vsock)), \(failure.reason)"
}
