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
    case .unsupportedCPU: "The architecture is none that Firecracker runs on."
    case .notPassed: "The kernel has KVM, but there is no /dev/kvm here."
    case .moduleNotLoaded: "The CPU can virtualise, but KVM's module is not loaded."
    case .firmwareOff: "Virtualisation is switched off in the firmware."
    case .nestedOff: "This is a VM, and its hypervisor does not pass virtualisation on."
    case .wsl2NestedOff: "WSL2 runs without nested virtualisation."
    case .wsl1: "WSL1 has no Linux kernel, so it has no KVM."
    case .wrongDevice: "/dev/kvm is not KVM's device."
    case .permission: "The user may not open /dev/kvm."
    case .groupNotActive: "The user is in the device's group, but this login is not."
    case .blocked: "A device cgroup, seccomp or a security module forbids KVM."
    case .busy: "Another hypervisor has the CPU's virtualisation."
    case .oldAPI: "KVM speaks another version of its API than 12."
    case .capabilityMissing: "KVM lacks something that Firecracker requires."
    case .noMemory: "The kernel has no memory for a VM."
    case .notAnswering: "KVM's device fails in a way that has no known cause."
    }
  }

  /// How it comes about and how it is recognised.
  public var explanation: String {
    switch self {
    case .unsupportedOS:
      """
      KVM is part of Linux. On macOS and Windows mvm runs Firecracker in a Linux VM.
      """
    case .unsupportedCPU:
      """
      Firecracker runs on x86_64 and aarch64 only; KVM on other architectures does not help it.
      """
    case .notPassed:
      """
      /proc/misc lists kvm, so the running kernel has it. That the node is missing is usual in
      containers, which get only the devices they are given.
      """
    case .moduleNotLoaded:
      """
      The CPU's flags have vmx or svm, but /proc/misc does not list kvm: no module has registered
      it. Nothing is loaded by asking: a device node without its module is not opened.
      """
    case .firmwareOff:
      """
      Linux hides the flag of an x86 CPU when the firmware has switched virtualisation off, and KVM's
      module for the CPU refuses to load. On bare metal without the flag, or with the module kvm
      but not the one for the CPU, this is the cause on every CPU of the last fifteen years.
      """
    case .nestedOff:
      """
      The CPU's flags say that a hypervisor is below, and have neither vmx nor svm: the outer
      hypervisor keeps virtualisation to itself. Many cloud instances can't be changed; types
      named "metal" or with nested virtualisation can.
      """
    case .wsl2NestedOff:
      """
      WSL2 is a VM of Hyper-V. It has KVM only when Windows passes virtualisation on, which is a
      setting of the user.
      """
    case .wsl1:
      """
      WSL1 translates Linux's system calls for the kernel of Windows. Only WSL2 is a VM with a Linux
      kernel of its own. mvm calls both WSL2.
      """
    case .wrongDevice:
      """
      KVM's device is the character device 10:232. Something else stands at /dev/kvm: often a
      file, because a container was told to bind a path that did not exist.
      """
    case .permission:
      """
      The device's owner, group and mode do not let the user read and write it.
      """
    case .groupNotActive:
      """
      /etc/group has the user in the device's group, but a process gets its groups at login, and
      this login is older than the entry.
      """
    case .blocked:
      """
      Owner, group and mode allow it, but the kernel still refuses: a cgroup's device list, a
      seccomp filter or a module such as SELinux stands between. Containers without --privileged
      and without --device are like this.
      """
    case .busy:
      """
      KVM can't switch virtualisation on because something else has it: VirtualBox, VMware or
      another module that uses it alone.
      """
    case .oldAPI:
      """
      KVM's API has been version 12 since Linux 2.6.22. Another number means a kernel that is
      older, or something that only pretends to be KVM.
      """
    case .capabilityMissing:
      """
      Firecracker asks for these capabilities when it starts and ends if one is missing. They are
      missing from kernels that are old or were built without them, and from some imitations.
      """
    case .noMemory:
      """
      KVM_CREATE_VM gave ENOMEM: the kernel or the cgroup has too little memory left.
      """
    case .notAnswering:
      """
      Opening the device or asking it gave an error that is none of the known ones; the evidence
      names it.
      """
    }
  }

  /// What to do in general; nil where nothing can be copied.
  public var fix: String? {
    switch self {
    case .unsupportedOS: "use Linux, or a Linux VM with nested virtualisation"
    case .unsupportedCPU: "use a host with an x86_64 or aarch64 CPU"
    case .notPassed: "start the container with --device /dev/kvm"
    case .moduleNotLoaded: "sudo modprobe kvm_intel || sudo modprobe kvm_amd"
    case .firmwareOff:
      "switch on Intel VT-x or AMD-V (SVM Mode) in the firmware's set-up, then boot again"
    case .nestedOff: "switch on nested virtualisation for this VM in the hypervisor below it"
    case .wsl2NestedOff:
      "in Windows put nestedVirtualization=true under [wsl2] in .wslconfig, then: wsl --shutdown"
    case .wsl1: "in Windows: wsl --set-version DISTRIBUTION 2 (wsl --list shows the names)"
    case .wrongDevice: "sudo rm -d /dev/kvm && sudo mknod -m 660 /dev/kvm c 10 232"
    case .permission: "sudo setfacl -m u:\"$USER\":rw /dev/kvm"
    case .groupNotActive: "log out and in again, or: newgrp kvm"
    case .blocked: "allow the device c 10:232 rw; in a container: --device /dev/kvm"
    case .busy: "end the other hypervisor's VMs and unload its module, such as vboxdrv"
    case .oldAPI: "boot a kernel of Firecracker's: 5.10, 6.1 or 6.18"
    case .capabilityMissing: "boot a kernel of Firecracker's: 5.10, 6.1 or 6.18"
    case .noMemory: "free memory, or raise the cgroup's memory.max"
    case .notAnswering: "sudo dmesg | grep -i kvm"
    }
  }
}
