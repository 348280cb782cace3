/// Why KVM can't be used. The raw value is the cause's permanent ID.
public enum KVMCause: String, CaseIterable, Sendable {
  case unsupportedOS = "kvm-unsupported-os"
  case unsupportedCPU = "kvm-unsupported-cpu"
  case notPassed = "kvm-not-passed"
  case moduleNotLoaded = "kvm-module-not-loaded"
  case firmwareOff = "kvm-firmware-off"
  case nestedOff = "kvm-nested-off"
  case wsl2NestedOff = "kvm-wsl2-nested-off"
  case wsl1 = "kvm-wsl1"
  case wrongDevice = "kvm-wrong-device"
  case permission = "kvm-permission"
  case groupNotActive = "kvm-group-not-active"
  case blocked = "kvm-blocked"
  case busy = "kvm-busy"
  case oldAPI = "kvm-old-api"
  case capabilityMissing = "kvm-capability-missing"
  case noMemory = "kvm-no-memory"
  case notAnswering = "kvm-not-answering"

  /// What is wrong, in one sentence for lists.
  public var summary: String {
    switch self {
    case .unsupportedOS: "The system is not Linux, and only Linux has KVM."
    case .unsupportedCPU: "Firecracker does not run on this architecture."
    case .notPassed: "The kernel has KVM, but there is no /dev/kvm here."
    case .moduleNotLoaded: "The CPU supports virtualization, but KVM's module is not loaded."
    case .firmwareOff: "Virtualization is disabled in the firmware."
    case .nestedOff: "This is a VM whose hypervisor does not offer nested virtualization."
    case .wsl2NestedOff: "WSL2 runs without nested virtualization."
    case .wsl1: "WSL1 has no Linux kernel, so it has no KVM."
    case .wrongDevice: "/dev/kvm is not KVM's device."
    case .permission: "The user is not permitted to open /dev/kvm."
    case .groupNotActive: "The user is in the device's group, but this login session is not."
    case .blocked: "A device cgroup, seccomp or a security module forbids KVM."
    case .busy: "Another hypervisor uses the CPU's virtualization."
    case .oldAPI: "KVM's API version is not 12."
    case .capabilityMissing: "KVM lacks something that Firecracker requires."
    case .noMemory: "The kernel has not enough memory for a VM."
    case .notAnswering: "KVM's device fails for an unknown reason."
    }
  }

  /// How it happens and how it is recognized.
  public var explanation: String {
    switch self {
    case .unsupportedOS:
      """
      KVM is part of Linux. On macOS and Windows mvm runs Firecracker in a Linux VM.
      """
    case .unsupportedCPU:
      """
      Firecracker runs on x86_64 and aarch64 only; KVM on other architectures is of no use to it.
      """
    case .notPassed:
      """
      /proc/misc lists kvm, so the running kernel has it. The device is usually missing in
      containers, which have only the devices that they are given.
      """
    case .moduleNotLoaded:
      """
      The CPU's flags include vmx or svm, but /proc/misc does not list kvm: no module has registered
      it. The check loads no module: it does not open a device node without its module.
      """
    case .firmwareOff:
      """
      Linux hides the flag of an x86 CPU if the firmware disables virtualization, and KVM's module for
      the CPU does not load. On bare metal without the flag, or with the module kvm but without the
      one for the CPU, this is the cause on every CPU of the last fifteen years.
      """
    case .nestedOff:
      """
      The CPU's flags show that a hypervisor is below, and include neither vmx nor svm: the outer
      hypervisor does not offer virtualization. Many cloud instances can't be changed; use a type
      that is named "metal" or offers nested virtualization.
      """
    case .wsl2NestedOff:
      """
      WSL2 is a VM of Hyper-V. It has KVM only if Windows offers nested virtualization, which is
      a user setting.
      """
    case .wsl1:
      """
      WSL1 translates Linux's system calls for the kernel of Windows. Only WSL2 is a VM with a Linux
      kernel of its own. mvm calls both WSL2.
      """
    case .wrongDevice:
      """
      KVM's device is the character device 10:232. Something else is at /dev/kvm: often a
      file, because a container was started with a bind mount of a path that did not exist.
      """
    case .permission:
      """
      The device's owner, group and mode do not allow the user to read and write it.
      """
    case .groupNotActive:
      """
      /etc/group lists the user in the device's group, but a process gets its groups at login, and
      this login session is older than the entry.
      """
    case .blocked:
      """
      Owner, group and mode allow it, but the kernel still refuses: a cgroup's device list, a
      seccomp filter or a module such as SELinux forbids it. This is the case in containers without
      --privileged and --device.
      """
    case .busy:
      """
      KVM can't enable virtualization because something else uses it: VirtualBox, VMware or another
      module that does not share it.
      """
    case .oldAPI:
      """
      KVM's API has been version 12 since Linux 2.6.22. Another number means an older
      kernel, or something that imitates KVM.
      """
    case .capabilityMissing:
      """
      Firecracker queries these capabilities when it starts, and exits if one is missing. They are
      missing in old kernels, in kernels that were built without them, and in some imitations.
      """
    case .noMemory:
      """
      KVM_CREATE_VM returned ENOMEM: the kernel or the cgroup has too little memory left.
      """
    case .notAnswering:
      """
      Opening or querying the device returned an error without a known cause; the evidence names
      it.
      """
    }
  }

  /// What to do in general; nil where nothing can be copied.
  public var fix: String? {
    switch self {
    case .unsupportedOS: "use Linux, or a Linux VM with nested virtualization"
    case .unsupportedCPU: "use a host with an x86_64 or aarch64 CPU"
    case .notPassed: "start the container with --device /dev/kvm"
    case .moduleNotLoaded: "sudo modprobe kvm_intel || sudo modprobe kvm_amd"
    case .firmwareOff:
      "enable Intel VT-x or AMD-V (SVM Mode) in the firmware's setup, then reboot"
    case .nestedOff: "enable nested virtualization for this VM in the hypervisor below it"
    case .wsl2NestedOff:
      "in Windows, set nestedVirtualization=true under [wsl2] in .wslconfig, then: wsl --shutdown"
    case .wsl1: "in Windows: wsl --set-version DISTRIBUTION 2 (wsl --list prints the names)"
    case .wrongDevice: "sudo rm -d /dev/kvm && sudo mknod -m 660 /dev/kvm c 10 232"
    case .permission: "sudo setfacl -m u:\"$USER\":rw /dev/kvm"
    case .groupNotActive: "log out and in again, or: newgrp kvm"
    case .blocked: "allow the device c 10:232 rw; in a container: --device /dev/kvm"
    case .busy: "stop the other hypervisor's VMs and unload its module, such as vboxdrv"
    case .oldAPI: "boot a kernel of Firecracker's: 5.10, 6.1 or 6.18"
    case .capabilityMissing: "boot a kernel of Firecracker's: 5.10, 6.1 or 6.18"
    case .noMemory: "free memory, or raise the cgroup's memory.max"
    case .notAnswering: "sudo dmesg | grep -i kvm"
    }
  }
}
