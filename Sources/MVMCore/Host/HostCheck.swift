/// One thing that was looked at on a host, and what was found.
public struct HostCheck: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    /// As it should be.
    case pass = "PASS"
    /// It works, but not as it should on a node that runs tenants' VMs.
    case warn = "WARN"
    /// Firecracker can't run like this.
    case fail = "FAIL"
    /// Worth knowing, neither good nor bad.
    case note = "NOTE"
    /// It could not be looked at; the message says why.
    case skip = "SKIP"
  }

  public let id: ID
  public let status: Status
  /// What was found, in words.
  public let message: String
  /// What that comes from: a file with its content, or a call with its answer.
  public let evidence: String?
  /// What to do about it, to be copied; nil where nothing is to be done.
  public let fix: String?

  init(
    _ id: ID, _ status: Status, _ message: String, evidence: String? = nil, fix: String? = nil
  ) {
    self.id = id
    self.status = status
    self.message = message
    self.evidence = evidence
    self.fix = fix
  }

  /// A check by its permanent name.
  public enum ID: String, CaseIterable, Sendable {
    case kvm
    case tun
    case cgroup2
    case kernel
    case ksmOff = "ksm-off"
    case swapOff = "swap-off"
    case smtOff = "smt-off"
    case mitigations
    case hugepages
    case userfaultfd
    case nested
    case pageTables = "ept"
    case openFiles = "open-files"
    case container
    case hypervisor
    case firecracker
    case jailer
    case vhostVsock = "vhost-vsock"
    case trustedKeys = "trusted-keys"
    case hostd
  }
}

extension HostCheck.ID {
  /// Whether `--require` takes it: those that only tell can't be required.
  public var canBeRequired: Bool {
    switch self {
    case .container, .hypervisor, .vhostVsock: false
    default: true
    }
  }

  /// Whether Firecracker can't run without it.
  public var isEssential: Bool { self == .kvm || self == .tun }

  /// What is looked at, in one sentence for lists.
  public var summary: String {
    switch self {
    case .kvm: "KVM's device does what Firecracker requires."
    case .tun: "/dev/net/tun is there and can be opened."
    case .cgroup2: "Control groups are version 2, with the controllers cpu, memory and pids."
    case .kernel: "The kernel is one that Firecracker supports."
    case .ksmOff: "The kernel does not merge equal pages of memory."
    case .swapOff: "There is no swap."
    case .smtOff: "No two threads share a core."
    case .mitigations: "The kernel mitigates the CPU's vulnerabilities."
    case .hugepages: "Huge pages of 2 MiB are free."
    case .userfaultfd: "Page faults can be handled by a program."
    case .nested: "KVM passes virtualisation on to its guests."
    case .pageTables: "The CPU translates guests' addresses by itself (EPT or NPT)."
    case .openFiles: "A process may have enough files open."
    case .container: "Whether this runs in a container."
    case .hypervisor: "Whether this runs in a VM."
    case .firecracker: "firecracker is on PATH in the version in effect."
    case .jailer: "jailer is on PATH in the version in effect."
    case .vhostVsock: "Whether there is /dev/vhost-vsock."
    case .trustedKeys: "The directory of trusted keys is safe and has keys."
    case .hostd: "mvm's hostd answers."
    }
  }

  /// Why it matters.
  public var explanation: String {
    switch self {
    case .kvm:
      """
      The device is opened for reading and writing and asked for its version, for each capability
      that Firecracker requires, and for a VM, which is closed at once. CPU flags, modules, groups
      and containers only explain a refusal. The causes are explained by their own IDs.
      """
    case .tun:
      """
      Each instance has a TAP device, which is made by this node. No interface is made by asking.
      """
    case .cgroup2:
      """
      The jailer limits an instance's CPU time, memory and processes with control groups. It knows
      version 1 too, but all newer limits are of version 2. A kernel can be booted without a
      controller, and a container does not get each one.
      """
    case .kernel:
      """
      Firecracker is tested on Linux 5.10, 6.1 and 6.18. Others of 5.10 and newer work in
      practice; older ones lack what it needs.
      """
    case .ksmOff:
      """
      Merging pages of different guests lets one find out what another has in memory by timing.
      """
    case .swapOff:
      """
      Guests' memory that is swapped out stays on the disk after the guest is gone.
      """
    case .smtOff:
      """
      Two threads of a core share its caches, through which one guest can read another's data.
      """
    case .mitigations:
      """
      The kernel lists what its CPU is vulnerable to, and what it does about it. A guest can use
      one that is left open to read the host's memory. A line that says vulnerable anywhere counts
      as open: mitigations can be partial.
      """
    case .hugepages:
      """
      Pools can back guests' memory with huge pages of 2 MiB, which have to be set aside beforehand.
      Those that a running program has, or was promised, are not free.
      """
    case .userfaultfd:
      """
      Restoring a snapshot through a page-fault handler needs /dev/userfaultfd, or the older system
      call for users other than root.
      """
    case .nested:
      """
      With it guests can run VMs of their own, which makes more of KVM reachable for them.
      """
    case .pageTables:
      """
      Without EPT or NPT the kernel keeps shadow page tables: slow, and more code for a guest to
      attack.
      """
    case .openFiles:
      """
      Each instance takes sockets, disks and TAP devices: with 1,024 files a node runs out early.
      """
    case .container:
      """
      A container has the devices, limits and files it was given, not those of the host. The signs
      of one are those that systemd-detect-virt looks for.
      """
    case .hypervisor:
      """
      In a VM, Firecracker needs nested virtualisation and is slower. On x86 the CPU has a flag for
      it. On ARM only the firmware can name the hypervisor: where it does not, this is unknown.
      """
    case .firecracker, .jailer:
      """
      mvm starts it by its name. The version in effect is MVM_FC_VERSION's, else v1.14.1; another
      one may not read the snapshots that exist. It is asked with --version, but not when others
      may write to the file.
      """
    case .vhostVsock:
      """
      Firecracker makes vsock devices by itself and does not need it.
      """
    case .trustedKeys:
      """
      A desired state is accepted when one of these keys signed it, so who can write there can
      rule the node.
      """
    case .hostd:
      """
      Instances are started through the socket /run/mvm/hostd.sock. A Ping frame is sent where
      the socket can be used, and Pong has to come back within a second.
      """
    }
  }

  /// The check of a name.
  public init?(_ name: String) {
    guard let id = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(name.utf8) })
    else { return nil }
    self = id
  }
}
