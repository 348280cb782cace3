/// Something that KVM may be able to do, as `KVM_CHECK_EXTENSION` knows it.
public struct KVMCapability: Hashable, Sendable {
  /// The name in `linux/kvm.h` without `KVM_CAP_`.
  public let name: String
  /// The number in `linux/kvm.h`.
  public let number: Int32

  private init(_ name: String, _ number: Int32) {
    self.name = name
    self.number = number
  }

  /// What Firecracker requires on an architecture; nil for one that it does not run on.
  public static func required(on architecture: String) -> [KVMCapability]? {
    switch architecture {
    case "x86_64":
      [
        KVMCapability("IRQCHIP", 0), KVMCapability("USER_MEMORY", 3),
        KVMCapability("SET_TSS_ADDR", 4), KVMCapability("EXT_CPUID", 7),
        KVMCapability("MP_STATE", 14), KVMCapability("IRQFD", 32), KVMCapability("PIT2", 33),
        KVMCapability("PIT_STATE2", 35), KVMCapability("IOEVENTFD", 36),
        KVMCapability("ADJUST_CLOCK", 39), KVMCapability("VCPU_EVENTS", 41),
        KVMCapability("DEBUGREGS", 50), KVMCapability("XSAVE", 55), KVMCapability("XCRS", 56),
      ]
    case "aarch64":
      [
        KVMCapability("USER_MEMORY", 3), KVMCapability("MP_STATE", 14),
        KVMCapability("IRQFD", 32), KVMCapability("IOEVENTFD", 36), KVMCapability("ONE_REG", 70),
        KVMCapability("DEVICE_CTRL", 89), KVMCapability("ARM_PSCI_0_2", 102),
      ]
    default: nil
    }
  }
}
