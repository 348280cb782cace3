import MVMCore
import Testing

@Suite struct `Whether a host is a VM` {
  private static func found(
    _ machine: String, _ flags: String?, _ dmi: [(String, String)] = []
  ) -> Virtualization {
    var files: StringMap = [:]
    files["/proc/cpuinfo"] = flags ?? "processor\t: 0\nFeatures\t: fp asimd\n"
    for (name, line) in dmi { files["/sys/class/dmi/id/\(name)"] = line + "\n" }
    return HostReport(of: RecordedHost.linux(machine: machine, files: files)).virtualization
  }

  private static let bare = "flags\t: fpu vmx\n"
  private static let guest = "flags\t: fpu hypervisor\n"

  @Test(arguments: [
    ("sys_vendor", "QEMU"), ("product_name", "VMware7,1"), ("product_name", "Amazon EC2"),
    ("product_name", "c5.metal"), ("product_name", "KVM Switch Master"),
  ])
  func `is what an x86 CPU's flag says, whatever the product is called`(
    file: String, line: String
  ) {
    #expect(Self.found("x86_64", Self.bare, [(file, line)]) == .none)
    #expect(Self.found("x86_64", Self.guest, [(file, line)]).isMachine == true)
  }

  @Test func `has a hypervisor without a name where nothing names it`() {
    #expect(Self.found("x86_64", Self.guest) == .machine(hypervisor: nil))
    let named = Self.found("x86_64", Self.guest, [("sys_vendor", "QEMU")])
    #expect(named == .machine(hypervisor: "QEMU"))
  }

  /// The beginnings that systemd's detect-virt knows, in its files.
  @Test(arguments: [
    ("product_name", "KVM Virtual Machine", "KVM"), ("product_name", "OpenStack Nova", "KVM"),
    ("sys_vendor", "KubeVirt", "KVM"), ("sys_vendor", "Amazon EC2", "Amazon"),
    ("sys_vendor", "QEMU", "QEMU"), ("sys_vendor", "VMware, Inc.", "VMware"),
    ("board_vendor", "Oracle Corporation", "VirtualBox"), ("bios_vendor", "Xen", "Xen"),
    ("sys_vendor", "Parallels ARM", "Parallels"), ("bios_vendor", "BHYVE", "bhyve"),
    ("product_version", "Hyper-V UEFI Release v4.1", "Hyper-V"),
    ("product_name", "Apple Virtualization Generic Platform", "Apple"),
    ("product_name", "Google Compute Engine", "Google"),
  ])
  func `is on ARM what DMI names`(file: String, line: String, name: String) {
    #expect(Self.found("aarch64", nil, [(file, line)]) == .machine(hypervisor: name))
  }

  @Test(arguments: [
    ("sys_vendor", "Alibaba Cloud"), ("product_name", "vServer"), ("sys_vendor", "Ampere"),
    ("sys_vendor", "not QEMU"), ("sys_vendor", ""),
  ])
  func `is unknown on ARM where DMI names nothing that is known`(file: String, line: String) {
    #expect(Self.found("aarch64", nil, [(file, line)]) == .unknown)
    #expect(Self.found("aarch64", nil, [(file, line)]).isMachine == nil)
  }

  @Test func `is no for Amazon's bare metal`() {
    let metal = [("sys_vendor", "Amazon EC2"), ("product_name", "m6g.metal")]
    #expect(Self.found("aarch64", nil, metal) == .none)
  }

  @Test func `is yes where the device tree has a hypervisor`() {
    let host = RecordedHost.linux(
      machine: "aarch64", files: ["/proc/device-tree/hypervisor/compatible": "linux,kvm\0"])
    #expect(HostReport(of: host).virtualization == .machine(hypervisor: nil))
  }

  @Test func `is unknown where the CPU can't be read`() {
    #expect(HostReport(of: RecordedHost.linux(files: [:])).virtualization == .unknown)
  }

  /// What is switched on in a PC's set-up is not there on ARM.
  @Test(arguments: ["arm-apple", "arm-ecs", "arm-kubevirt", "arm-nova", "arm-vserver"])
  func `on ARM no advice is a PC's`(name: String) throws {
    let report = HostReport(of: try RecordedHost.fixture(name))
    let text = report.checks.map { "\($0.message) \($0.fix ?? "")" }.joined(separator: "\n")
    for word in ["VT-x", "SVM", "firmware", "AMD-V"] { #expect(!text.contains(word)) }
    let isKnown = report.virtualization.isMachine == true
    #expect(report.kvm.cause == (isKnown ? .nestedOff : nil))
    #expect(text.contains("no cause is known") == !isKnown)
    #expect(report.checks.first { $0.id == .hypervisor }?.status == (isKnown ? .note : .skip))
  }
}

@Suite struct `Whether this is a container` {
  static let signs: [(StringMap, String?)] = [
    ([:], nil),
    (["/proc/1/cgroup": "0::/init.scope\n"], nil),
    (["/proc/self/mounts": "overlay / overlay rw 0 0\n"], nil),
    (["/proc/1/cgroup": "0::/\n", "/proc/self/mounts": "/dev/vda / ext4 rw 0 0\n"], nil),
    (["/proc/1/environ": "PATH=/bin\0container=\0"], nil),
    (["/proc/vz/version": "", "/proc/bc/0": ""], nil),
    (["/proc/vz/version": ""], "openvz"),
    (["/run/host/container-manager": "systemd-nspawn\n"], "systemd-nspawn"),
    (["/run/systemd/container": "lxc\n"], "lxc"),
    (["/proc/1/environ": "PATH=/bin\0container=lxc\0"], "lxc"),
    (["/run/.containerenv": ""], "podman"), (["/.dockerenv": ""], "docker"),
    (["/proc/1/cgroup": "1:name=systemd:/kubepods/pod1\n"], "kubepods"),
    (["/sys/fs/cgroup/cgroup.type": "domain\n"], "container-other"),
    (["/sys/fs/cgroup/cgroup.events": "populated 1\n"], "container-other"),
    (
      ["/proc/1/cgroup": "0::/\n", "/proc/self/mounts": "overlay / overlay rw 0 0\n"],
      "container-other"
    ),
  ]

  @Test(arguments: signs)
  func `is told by its signs`(files: StringMap, name: String?) {
    #expect(HostReport(of: RecordedHost.linux(files: files)).container == name)
  }

  @Test func `is not told by a variable that anyone can set`() {
    let host = RecordedHost.linux(files: [:], variables: ["KUBERNETES_SERVICE_HOST": "10.0.0.1"])
    #expect(HostReport(of: host).container == nil)
  }

  @Test(arguments: [
    "container-containerd", "container-lxc", "container-nspawn", "container-overlay",
  ])
  func `decides that a device is passed in and not made`(name: String) throws {
    var host = try RecordedHost.fixture(name)
    host.nodes = []
    let report = HostReport(of: host)
    #expect(report.checks.first { $0.id == .container }?.status == .note)
    #expect(report.kvm.fix == "start the container with --device /dev/kvm")
    let tun = report.checks.first { $0.id == .tun }
    #expect(tun?.fix == "start the container with --device /dev/net/tun")
    #expect(!report.checks.contains { $0.fix?.contains("mknod") == true })
  }

  @Test func `decides that elsewhere the device is made`() throws {
    var host = try RecordedHost.fixture("usable")
    host.nodes = []
    let report = HostReport(of: host)
    #expect(report.kvm.fix == "sudo mknod -m 660 /dev/kvm c 10 232")
    #expect(report.checks.first { $0.id == .tun }?.fix?.contains("mknod") == true)
  }
}
