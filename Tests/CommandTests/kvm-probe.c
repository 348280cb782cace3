/* Asks KVM's device what `mvm-core platform` asks, without anything of it, and prints the verdict:
   usable, or the call that failed. The test "the verdict is what the device says" compares both. */
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const int required[] = {
#if defined(__x86_64__)
    KVM_CAP_IRQCHIP,      KVM_CAP_USER_MEMORY, KVM_CAP_SET_TSS_ADDR, KVM_CAP_EXT_CPUID,
    KVM_CAP_MP_STATE,     KVM_CAP_IRQFD,       KVM_CAP_PIT2,         KVM_CAP_PIT_STATE2,
    KVM_CAP_IOEVENTFD,    KVM_CAP_ADJUST_CLOCK, KVM_CAP_VCPU_EVENTS, KVM_CAP_DEBUGREGS,
    KVM_CAP_XSAVE,        KVM_CAP_XCRS,
#else
    KVM_CAP_USER_MEMORY,  KVM_CAP_MP_STATE,    KVM_CAP_IRQFD,        KVM_CAP_IOEVENTFD,
    KVM_CAP_ONE_REG,      KVM_CAP_DEVICE_CTRL, KVM_CAP_ARM_PSCI_0_2,
#endif
};

int main(void) {
  int missing = 0;
  int device = open("/dev/kvm", O_RDWR | O_CLOEXEC);
  if (device < 0) {
    puts(access("/dev/kvm", F_OK) == 0 ? "no-access" : "absent");
    return 0;
  }
  if (ioctl(device, KVM_GET_API_VERSION, 0) != 12) {
    puts("broken");
    return 0;
  }
  for (unsigned i = 0; i < sizeof required / sizeof required[0]; i++)
    missing += ioctl(device, KVM_CHECK_EXTENSION, required[i]) <= 0;
  int vm = missing ? -1 : ioctl(device, KVM_CREATE_VM, 0);
  puts(vm >= 0 ? "usable" : "broken");
  if (vm >= 0) close(vm);
  close(device);
  return 0;
}
