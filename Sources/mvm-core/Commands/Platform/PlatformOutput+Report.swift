import MVMCore

extension PlatformOutput {
  init(_ report: HostReport, _ demands: PlatformDemands, _ status: ExitStatus) {
    self.init(
      exitCode: status.number, source: report.origin.rawValue,
      platform: report.platform?.description, architecture: report.kernel.architecture,
      kernel: KernelOutput(system: report.kernel.system, release: report.kernel.release),
      virtualization: VirtualizationOutput(report), kvm: KVMOutput(report.kvm),
      mvm: MVMOutput(report),
      checks: report.checks.map {
        CheckOutput(
          id: $0.id.rawValue, status: $0.status.rawValue, message: $0.message,
          evidence: $0.evidence, fix: $0.fix)
      },
      requirements: demands.required.map {
        RequirementOutput(id: $0.rawValue, isMet: report.meets($0))
      },
      verdict: report.verdict.rawValue)
  }
}

extension VirtualizationOutput {
  fileprivate init(_ report: HostReport) {
    let found = report.virtualization
    self.init(
      isMachine: found.isMachine,
      hypervisor: found.isMachine == true ? found.hypervisor ?? "unknown" : nil,
      container: report.container)
  }
}

extension KVMOutput {
  fileprivate init(_ kvm: KVMProbe) {
    self.init(
      status: kvm.verdict?.rawValue, cause: kvm.cause?.rawValue, evidence: kvm.evidence,
      fix: kvm.fix, version: kvm.version, device: kvm.device.map(DeviceOutput.init),
      capabilities: kvm.capabilities, missing: kvm.missing, madeVM: kvm.madeVM)
  }
}

extension KVMOutput.DeviceOutput {
  fileprivate init(_ device: FileFacts) {
    self.init(
      path: KVMProbe.path, type: device.kind.rawValue,
      major: device.device.map { Int($0.major) }, minor: device.device.map { Int($0.minor) },
      mode: device.modeText, owner: device.owner, group: device.group)
  }
}

extension MVMOutput {
  fileprivate init(_ report: HostReport) {
    let mvm = report.mvm
    let version = mvm.firecrackerVersion
    var keys: Int?
    if case .present(let count) = mvm.trustedKeys { keys = count }
    self.init(
      firecracker: .init(
        version: "\(version)", short: version.short,
        variable: mvm.versionIsSet ? FirecrackerVersion.variable : nil),
      isProduction: mvm.isProduction, needsLima: report.needsLima,
      supportsNativeRunner: report.platform?.supportsNativeRunner,
      directories: mvm.directories.map {
        .init(name: $0.purpose.rawValue, path: $0.path, variable: $0.variable)
      },
      trustedKeys: .init(path: MVMView.trustedKeysPath, state: mvm.trustedKeys.name, keys: keys),
      hostd: .init(path: MVMView.hostdPath, state: mvm.hostd.name))
  }
}
