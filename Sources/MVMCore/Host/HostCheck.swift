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
  /// Whether `--require` takes it: those that only inform can't be required.
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
    case .kvm: "KVM's device works and has what Firecracker requires."
    case .tun: "/dev/net/tun exists and can be opened."
    case .cgroup2: "Control groups are version 2, with the controllers cpu, memory and pids."
    case .kernel: "The kernel is one that Firecracker supports."
    case .ksmOff: "The kernel does not merge equal memory pages."
    case .swapOff: "No swap is in use."
    case .smtOff: "Simultaneous multithreading is off."
    case .mitigations: "The kernel mitigates the CPU's vulnerabilities."
    case .hugepages: "Huge pages of 2 MiB are free."
    case .userfaultfd: "Programs can handle page faults."
    case .nested: "KVM offers nested virtualization to its guests."
    case .pageTables: "The CPU translates guest addresses in hardware (EPT or NPT)."
    case .openFiles: "A process can open enough files."
    case .container: "Whether this runs in a container."
    case .hypervisor: "Whether this runs in a VM."
    case .firecracker: "firecracker is on PATH in the version that mvm uses."
    case .jailer: "jailer is on PATH in the version that mvm uses."
    case .vhostVsock: "Whether there is /dev/vhost-vsock."
    case .trustedKeys: "The directory of trusted keys is safe and holds keys."
    case .hostd: "mvm's hostd answers."
    }
  }

  /// Why it matters.
  public var explanation: String {
    switch self {
    case .kvm:
      """
      The check opens the device for reading and writing, queries its version and each capability that
      Firecracker requires, and creates a VM, which it closes at once. CPU flags, modules, groups
      and containers only explain why KVM can't be used. Each cause has its own explanation.
      """
    case .tun:
      """
      Each instance has a TAP device, which the node creates through /dev/net/tun. The check creates
      no interface.
      """
    case .cgroup2:
      """
      The jailer limits an instance's CPU time, memory and processes with control groups. It
      supports version 1 too, but all newer limits need version 2. A kernel can be booted without a
      controller, and a container does not have every one.
      """
    case .kernel:
      """
      Firecracker is tested on Linux 5.10, 6.1 and 6.18. Other kernels since 5.10 work in
      practice; older ones lack what it needs.
      """
    case .ksmOff:
      """
      If pages of different guests are merged, a guest can find out by timing what another has in
      memory.
      """
    case .swapOff:
      """
      Guest memory that is swapped out stays on the disk after the guest is gone.
      """
    case .smtOff:
      """
      Two threads of a core share its caches, through which one guest can read another's data.
      """
    case .mitigations:
      """
      The kernel lists the vulnerabilities of the CPU and their mitigations. A guest can use one that
      is not mitigated to read the host's memory. A line that contains vulnerable anywhere counts as
      not mitigated: mitigations can be partial.
      """
    case .hugepages:
      """
      Pools can back guest memory with huge pages of 2 MiB, which must be reserved in advance. Pages
      that a running program uses or has reserved are not free.
      """
    case .userfaultfd:
      """
      Restoring a snapshot through a page-fault handler needs /dev/userfaultfd, or the older system
      call for users other than root.
      """
    case .nested:
      """
      Nested virtualization lets guests run their own VMs, which exposes more of KVM to them.
      """
    case .pageTables:
      """
      Without EPT or NPT, the kernel maintains shadow page tables, which are slow and give a guest
      more code to attack.
      """
    case .openFiles:
      """
      Each instance uses sockets, disks and TAP devices: a limit of 1,024 files is soon reached.
      """
    case .container:
      """
      A container has the devices, limits and files that it was given, not those of the host. It is
      recognized by the same signs that systemd-detect-virt uses.
      """
    case .hypervisor:
      """
      In a VM, Firecracker needs nested virtualization and is slower. On x86 the CPU has a flag for
      it. On ARM, only the firmware can name the hypervisor; otherwise it is unknown.
      """
    case .firecracker, .jailer:
      """
      mvm starts it by name. mvm uses the version in MVM_FC_VERSION, or v1.14.1; another version may
      not read existing snapshots. The check runs the program with --version, unless others can
      write to the file.
      """
    case .vhostVsock:
      """
      Firecracker implements vsock devices itself and does not need it.
      """
    case .trustedKeys:
      """
      A desired state is accepted if one of these keys signed it, so anyone who can write there
      controls the node.
      """
    case .hostd:
      """
      Instances are started through the socket /run/mvm/hostd.sock. If the
      socket can be used, the check sends a Ping frame and expects Pong within a second.
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
