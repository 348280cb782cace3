import MVMCore

extension Manual {
  /// What the manual says of `platform`.
  static var platform: Manual {
    Manual(
      description: """
        Checks what Firecracker and mvm need on a host. Whether KVM works is not guessed from CPU \
        flags: the command opens its device, queries its version and each capability that \
        Firecracker requires, and creates a VM, which it closes at once. Flags, modules, groups \
        and containers only explain why KVM can't be used, which has one of the causes below.

        The result of a check is PASS, WARN, FAIL, NOTE for what is worth knowing, or SKIP for \
        what could not be checked. If something has to be done, a command to copy is shown. \
        `mvm-core explain` describes a check or a cause.

        Without `--require` and `--strict`, the command only reports, and its exit status is 0 \
        whatever it finds.
        """,
      sections: [
        Section("CHECKS", entries: HostCheck.ID.allCases.map { Entry($0.rawValue, $0.summary) }),
        Section("CAUSES", entries: KVMCause.allCases.map { Entry($0.rawValue, $0.summary) }),
      ],
      environment: [
        Entry(FirecrackerVersion.variable, "The version of Firecracker that mvm uses."),
        Entry("MVM_PRODUCTION", "`1` or `true`: mvm runs in production."),
        Entry("PATH", "The directories in which firecracker and jailer are searched for."),
      ] + directories,
      files: [
        Entry("/dev/kvm", "KVM's device."),
        Entry("/dev/net/tun", "The device that makes TAP devices."),
        Entry(MVMView.trustedKeysPath, "The public keys that the node trusts."),
        Entry(MVMView.hostdPath, "The socket of mvm's hostd."),
      ],
      seeAlso: ["mvm-core-explain(1)"])
  }

  /// The variables that decide where mvm's directories are.
  private static var directories: [Entry] {
    MVMDirectory.Purpose.allCases.map { purpose in
      Entry(
        "MVM_\(purpose.rawValue.uppercased())_DIR",
        "mvm's \(purpose.rawValue) directory, instead of the default.")
    }
  }
}
