import MVMCore

/// A host's report as one JSON document.
struct PlatformJSON {
  private let report: HostReport
  private let demands: PlatformDemands
  private let status: ExitStatus

  init(_ report: HostReport, _ demands: PlatformDemands, _ status: ExitStatus) {
    self.report = report
    self.demands = demands
    self.status = status
  }

  func render() -> String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.formatVersion()
      writer.member("tool") { tool(&$0) }
      writer.member("exit_code") { $0.literal(String(status.rawValue)) }
      writer.member("source") { $0.string(report.origin.rawValue) }
      writer.member("platform") { (report.platform?.description).write(to: &$0) }
      writer.member("arch") { report.kernel.architecture.write(to: &$0) }
      writer.member("kernel") { kernel(&$0) }
      writer.member("virtualization") { virtualization(&$0) }
      writer.member("kvm") { kvm(&$0) }
      writer.member("mvm") { mvm(&$0) }
      writer.member("checks") { $0.list(report.checks, check) }
      writer.member("requirements") { $0.list(demands.required, requirement) }
      writer.member("verdict") { $0.string(report.verdict.rawValue) }
    }
    return writer.document()
  }

  private func tool(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("name") { $0.string("mvm-core") }
      writer.member("version") { $0.string(MVMCore.version) }
    }
  }

  private func kernel(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("system") { $0.string(report.kernel.system) }
      writer.member("release") { report.kernel.release.write(to: &$0) }
    }
  }

  private func virtualization(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("vm") { flag(report.virtualization.isMachine, &$0) }
      writer.member("hypervisor") { hypervisor.write(to: &$0) }
      writer.member("container") { report.container.write(to: &$0) }
    }
  }

  /// The hypervisor's name; `unknown` for a VM whose hypervisor has none.
  private var hypervisor: String? {
    let found = report.virtualization
    return found.isMachine == true ? found.hypervisor ?? "unknown" : nil
  }

  private func kvm(_ writer: inout WireWriter) {
    let kvm = report.kvm
    writer.object { writer in
      writer.member("status") { (kvm.verdict?.rawValue).write(to: &$0) }
      writer.member("cause") { (kvm.cause?.rawValue).write(to: &$0) }
      writer.member("evidence") { $0.string(kvm.evidence) }
      writer.member("fix") { kvm.fix.write(to: &$0) }
      writer.member("api_version") { number(kvm.version, &$0) }
      writer.member("device") { device(&$0) }
      writer.member("capabilities") { kvm.capabilities.write(to: &$0) }
      writer.member("missing") { kvm.missing.write(to: &$0) }
      writer.member("vm_created") { $0.literal(kvm.madeVM.map { "\($0)" } ?? "null") }
    }
  }

  private func device(_ writer: inout WireWriter) {
    guard let device = report.kvm.device else { return writer.literal("null") }
    writer.object { writer in
      writer.member("path") { $0.string(KVMProbe.path) }
      writer.member("type") { $0.string(device.kind.rawValue) }
      writer.member("major") { number(device.device.map { Int($0.major) }, &$0) }
      writer.member("minor") { number(device.device.map { Int($0.minor) }, &$0) }
      writer.member("mode") { $0.string(device.modeText) }
      writer.member("owner") { $0.literal("\(device.owner)") }
      writer.member("group") { $0.literal("\(device.group)") }
    }
  }

  private func number(_ number: Int?, _ writer: inout WireWriter) {
    writer.literal(number.map { "\($0)" } ?? "null")
  }
}

extension PlatformJSON {
  private func mvm(_ writer: inout WireWriter) {
    let mvm = report.mvm
    writer.object { writer in
      writer.member("firecracker_version") { writer in
        writer.object { writer in
          writer.member("version") { $0.string("\(mvm.firecrackerVersion)") }
          writer.member("short") { $0.string(mvm.firecrackerVersion.short) }
          writer.member("variable") {
            (mvm.versionIsSet ? FirecrackerVersion.variable : nil).write(to: &$0)
          }
        }
      }
      writer.member("production") { flag(mvm.isProduction, &$0) }
      writer.member("needs_lima") { flag(report.needsLima, &$0) }
      writer.member("supports_native_runner") { flag(report.platform?.supportsNativeRunner, &$0) }
      writer.member("directories") { $0.list(mvm.directories, directory) }
      writer.member("trusted_keys") { trustedKeys(&$0) }
      writer.member("hostd") { writer in
        writer.object { writer in
          writer.member("path") { $0.string(MVMView.hostdPath) }
          writer.member("state") { $0.string(mvm.hostd.name) }
        }
      }
    }
  }

  private func flag(_ flag: Bool?, _ writer: inout WireWriter) {
    writer.literal(flag.map { "\($0)" } ?? "null")
  }

  private func directory(_ directory: MVMDirectory, _ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("name") { $0.string(directory.purpose.rawValue) }
      writer.member("path") { $0.string(directory.path) }
      writer.member("variable") { directory.variable.write(to: &$0) }
    }
  }

  private func trustedKeys(_ writer: inout WireWriter) {
    var keys: Int?
    if case .present(let count) = report.mvm.trustedKeys { keys = count }
    writer.object { writer in
      writer.member("path") { $0.string(MVMView.trustedKeysPath) }
      writer.member("state") { $0.string(report.mvm.trustedKeys.name) }
      writer.member("keys") { number(keys, &$0) }
    }
  }

  private func check(_ check: HostCheck, _ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("id") { $0.string(check.id.rawValue) }
      writer.member("status") { $0.string(check.status.rawValue) }
      writer.member("message") { $0.string(check.message) }
      writer.member("evidence") { check.evidence.write(to: &$0) }
      writer.member("fix") { check.fix.write(to: &$0) }
    }
  }

  private func requirement(_ id: HostCheck.ID, _ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("id") { $0.string(id.rawValue) }
      writer.member("met") { flag(report.meets(id), &$0) }
    }
  }
}
