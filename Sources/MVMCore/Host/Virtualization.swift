/// Whether a host is a virtual machine.
///
/// Unknown is an answer of its own: ARM's CPUs have no flag that says so, and most firmware there
/// names nothing that is known.
public enum Virtualization: Hashable, Sendable {
  /// It is a VM; the hypervisor's name where it has one.
  case machine(hypervisor: String?)
  /// It is none.
  case none
  /// Nothing shows whether it is one.
  case unknown

  /// Whether it is a VM; nil where that is not known.
  public var isMachine: Bool? {
    switch self {
    case .machine: true
    case .none: false
    case .unknown: nil
    }
  }

  /// The hypervisor's name, such as `KVM`; nil where it has none or there is none.
  public var hypervisor: String? {
    if case .machine(let name) = self { name } else { nil }
  }
}

/// What shows whether a host is a VM.
struct VirtualizationSigns {
  let result: Virtualization
  /// What the result comes from, in words.
  let evidence: String

  /// On x86 the CPU's flag decides, whatever the product is called: every hypervisor sets it but
  /// those that hide on purpose. Product names only name the hypervisor there.
  init(of host: any HostSystem, _ cpu: CPUFacts) {
    guard let flag = cpu.hasHypervisor else {
      (result, evidence) = Self.withoutFlags(host)
      return
    }
    let name = flag ? Self.name(on: host) : nil
    result = flag ? .machine(hypervisor: name) : .none
    evidence = "the CPU's flags \(flag ? "have" : "do not have") hypervisor"
  }

  /// Elsewhere the firmware may name the hypervisor.
  private static func withoutFlags(
    _ host: any HostSystem
  ) -> (result: Virtualization, evidence: String) {
    guard host.kernel.architecture == "aarch64" else {
      return (.unknown, "/proc/cpuinfo can't be read or has no flags")
    }
    let tree = "/proc/device-tree/hypervisor"
    guard let (name, path) = vendor(on: host) else {
      return host.exists(tree)
        ? (.machine(hypervisor: nil), "there is \(tree)")
        : (.unknown, "the CPU has no flag for it, and DMI names no hypervisor")
    }
    // Amazon's bare metal has the same vendor.
    let product = folder + "product_name"
    let isMetal = name == "Amazon" && host.firstLine(product)?.holds(".metal") == true
    let source = isMetal ? product : path
    let evidence = "\(source) is \(quoted(host.firstLine(source) ?? ""))"
    return (isMetal ? .none : .machine(hypervisor: name), evidence)
  }

  private static func name(on host: any HostSystem) -> String? {
    if host.kernel.wslVersion == 2 { return "Hyper-V" }
    if let type = host.firstLine("/sys/hypervisor/type"), !type.isEmpty { return type }
    if let (name, _) = vendor(on: host) { return name }
    let isVirtual = host.firstLine(folder + "product_name")?.holds("Virtual Machine") == true
    return isVirtual ? "Hyper-V" : nil
  }

  private static let folder = "/sys/class/dmi/id/"

  /// The hypervisor that DMI names, and the file that does. The files and the beginnings that are
  /// looked for are those of `systemd-detect-virt`.
  private static func vendor(on host: any HostSystem) -> (name: String, path: String)? {
    for file in ["product_name", "sys_vendor", "board_vendor", "bios_vendor", "product_version"] {
      guard let line = host.firstLine(folder + file) else { continue }
      for (start, name) in vendors where line.utf8.starts(with: start.utf8) {
        return (name, folder + file)
      }
    }
    return nil
  }

  private static let vendors = [
    ("KVM", "KVM"), ("OpenStack", "KVM"), ("KubeVirt", "KVM"), ("Amazon EC2", "Amazon"),
    ("QEMU", "QEMU"), ("VMware", "VMware"), ("VMW", "VMware"), ("innotek GmbH", "VirtualBox"),
    ("VirtualBox", "VirtualBox"), ("Oracle Corporation", "VirtualBox"), ("Xen", "Xen"),
    ("Bochs", "Bochs"), ("Parallels", "Parallels"), ("BHYVE", "bhyve"), ("Hyper-V", "Hyper-V"),
    ("Apple Virtualization", "Apple"), ("Google Compute Engine", "Google"),
  ]
}
