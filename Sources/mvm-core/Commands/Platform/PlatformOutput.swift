import MVMCore

/// What `platform -f json` prints.
struct PlatformOutput: WireRecord {
  var formatVersion = outputVersion
  var tool = OutputTool()
  var exitCode: Int
  var source: String
  var platform: String?
  var architecture: String?
  var kernel: KernelOutput
  var virtualization: VirtualizationOutput
  var kvm: KVMOutput
  var mvm: MVMOutput
  var checks: [CheckOutput]
  var requirements: [RequirementOutput]
  var verdict: String

  static let schema = Schema.make {
    Schema(
      PlatformOutput.init,
      doc: "Whether a host can run Firecracker, why not, and how to fix it.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("tool", always: \.tool),
      Field(
        "exit_code", always: \.exitCode, .numbers([0, 1, 3]),
        doc: "The exit status: 0 the host will do, 1 it will not, 3 undecided."),
      Field("source", always: \.source, .words(["running", "directory", "recording"])),
      Field(
        "platform", always: \.platform, .words(platforms),
        doc: "mvm's name for the host; null where it is not known."),
      Field("arch", always: \.architecture), Field("kernel", always: \.kernel),
      Field("virtualization", always: \.virtualization), Field("kvm", always: \.kvm),
      Field("mvm", always: \.mvm, doc: "The host as mvm sees it."),
      Field("checks", always: \.checks, doc: "Always all of them, in the same order."),
      Field("requirements", always: \.requirements, doc: "What --require asked for."),
      Field("verdict", always: \.verdict, .words(of: HostReport.Verdict.self)))
  }

  private static var platforms: [String] {
    let all: [Platform] = [
      .macOS, .linuxWithKVM, .linuxWithoutKVM, .wsl2(hasKVM: false), .wsl2(hasKVM: true), .windows,
    ]
    return all.map(\.description)
  }
}

/// A host's kernel.
struct KernelOutput: WireRecord {
  var system: String
  var release: String?

  static let schema = Schema.make {
    Schema(
      KernelOutput.init, doc: "The host's kernel.", Field("system", always: \.system),
      Field("release", always: \.release))
  }
}

/// Whether a host is a VM or a container.
struct VirtualizationOutput: WireRecord {
  var isMachine: Bool?
  var hypervisor: String?
  var container: String?

  static let schema = Schema.make {
    Schema(
      VirtualizationOutput.init, doc: "Whether the host is a VM or a container.",
      Field("vm", always: \.isMachine, doc: "Null where it is not known."),
      Field("hypervisor", always: \.hypervisor, doc: "unknown for a VM whose hypervisor is."),
      Field("container", always: \.container))
  }
}

/// A check of a host.
struct CheckOutput: WireRecord {
  var id: String
  var status: String
  var message: String
  var evidence: String?
  var fix: String?

  static let schema = Schema.make {
    Schema(
      CheckOutput.init, doc: "A check of the host.",
      Field("id", always: \.id, .words(of: HostCheck.ID.self)),
      Field("status", always: \.status, .words(of: HostCheck.Status.self)),
      Field("message", always: \.message, .notEmpty), Field("evidence", always: \.evidence),
      Field("fix", always: \.fix, doc: "A command to copy; null where there is none."))
  }
}

/// A check that was required.
struct RequirementOutput: WireRecord {
  var id: String
  var isMet: Bool?

  static let schema = Schema.make {
    Schema(
      RequirementOutput.init, doc: "A check that was required.",
      Field("id", always: \.id, .words(of: HostCheck.ID.self)),
      Field("met", always: \.isMet, doc: "Null where the check could not be made."))
  }
}
