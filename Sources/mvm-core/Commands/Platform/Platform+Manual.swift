import MVMCore

extension Manual {
  /// What the manual says of `platform`.
  static var platform: Manual {
    Manual(
      description: """
        Looks at what Firecracker and mvm need of a host. Whether KVM can be used is not guessed \
        from the CPU's flags: its device is opened, asked for its version and for each capability \
        that Firecracker requires, and for a VM, which is closed at once. Flags, modules, groups \
        and containers only explain a refusal, which has one of the causes below.

        Each check is PASS, WARN, FAIL, NOTE for what is worth knowing, or SKIP for what could not \
        be looked at. Where something is to be done, a command to copy is shown. \
        `mvm-core explain` tells more of a check or a cause.

        Without `--require` and `--strict` this is a report, and the exit status is 0 whatever is \
        found.
        """,
      sections: [
        Section("CHECKS", entries: HostCheck.ID.allCases.map { Entry($0.rawValue, $0.summary) }),
        Section("CAUSES", entries: KVMCause.allCases.map { Entry($0.rawValue, $0.summary) }),
      ],
      environment: [
        Entry(FirecrackerVersion.variable, "The version of Firecracker that mvm is to use."),
        Entry("MVM_PRODUCTION", "`1` or `true`: mvm runs in production."),
        Entry("PATH", "Where firecracker and jailer are looked for."),
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
        "mvm's \(purpose.rawValue) directory, in place of the usual one.")
    }
  }
}
