/// Something that runs VMs: Firecracker, or another hypervisor.
///
/// Source: mvm's `vm_backend`. VMs go by the IDs that the backend gives them; what it is asked of
/// an ID that it does not know is an error of its own.
public protocol VMBackend: Sendable {
  /// Why the backend did not do what it was asked.
  associatedtype Failure: Error

  /// The backend's name, such as `firecracker`.
  var name: String { get }
  /// What the backend can do.
  var capabilities: VMCapabilities { get }

  /// Whether the backend can run VMs on this host now.
  func isAvailable() throws(Failure) -> Bool
  /// Installs what the backend runs VMs with, or downloads it; an error where it can't do that.
  func install() throws(Failure)
  /// Starts a VM; gives its ID when it is being started.
  func start(_ configuration: VMStartConfig) throws(Failure) -> VMID
  /// Stops a VM; nothing is wrong if it is stopped.
  func stop(_ vm: VMID) throws(Failure)
  /// Pauses a running VM, in memory.
  func pause(_ vm: VMID) throws(Failure)
  /// Lets a paused VM go on.
  func resume(_ vm: VMID) throws(Failure)
  /// How a VM is.
  func status(of vm: VMID) throws(Failure) -> VMStatus
  /// All VMs that the backend has, running or not.
  func list() throws(Failure) -> [VMInfo]
  /// The last lines of one of a VM's logs, in UTF-8; what is none is repaired.
  func log(_ log: VMLog, of vm: VMID, lastLines: Int) throws(Failure) -> [String]
  /// A VM's place in its network; nil without one.
  func network(of vm: VMID) throws(Failure) -> VMNetworkInfo?
  /// How the agent inside a VM is reached; nil when it can't be.
  func guestChannel(of vm: VMID) throws(Failure) -> GuestChannelInfo?
}

extension VMBackend {
  /// Stops all VMs that are not stopped, and goes on when one can't be.
  ///
  /// - Throws: why the VMs can't be listed, or the first that can't be stopped.
  public func stopAll() throws(Failure) {
    var first: Failure?
    for vm in try list() {
      if case .stopped = vm.status { continue }
      do { try stop(vm.id) } catch { first = first ?? error }
    }
    if let first { throw first }
  }
}

/// A log of a VM's.
public enum VMLog: CaseIterable, Sendable {
  /// What the guest wrote to its console.
  case console
  /// What the hypervisor wrote of the VM.
  case hypervisor
}

/// What a VM backend can do.
public struct VMCapabilities: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// VMs can be paused in memory and go on.
  public static let pause = VMCapabilities(rawValue: 1)
  /// VMs can be put on disk and go on from there.
  public static let snapshots = VMCapabilities(rawValue: 2)
  /// The agent inside a VM is reached through vsock.
  public static let vsock = VMCapabilities(rawValue: 4)
  /// VMs have TAP devices in their tenant's network.
  public static let tap = VMCapabilities(rawValue: 8)
}
