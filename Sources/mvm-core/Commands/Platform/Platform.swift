import MVMCore

extension Command {
  /// `mvm-core platform`.
  static let platform = Command(
    "platform",
    summary: "Check whether this host can run Firecracker, why not, and how to fix it.",
    options: {
      PlatformOptions.require
      PlatformOptions.strict
      PlatformOptions.root
      PlatformOptions.noVMProbe
      CommonOptions.format
      CommonOptions.color
      CommonOptions.quiet
      CommonOptions.verbose
    },
    answers: Answers(
      yes: "The host was checked, and --require and --strict are met.",
      no: "--require or --strict is not met."),
    examples: [
      Example(does: "Report on this host", call: "mvm-core platform"),
      Example(
        does: "Require KVM and TAP devices in a script",
        call: "mvm-core platform -q --require kvm,tun"),
      Example(does: "Check a mounted image", call: "mvm-core platform --root /mnt"),
    ],
    manual: .platform,
    run: runPlatform
  )
}

/// What `platform` takes.
enum PlatformOptions {
  static let require = Option<[Argument]>(
    "--require", value: "LIST", kind: .hostChecks,
    doc: """
      Exit with 1 unless these checks pass, and with 3 if one can't be made; separated by commas: \
      \(requirable.joined(separator: ", ")).
      """)

  static let strict = Flag(
    "--strict",
    doc: "Exit with 1 if a check fails or warns, and with 3 if kvm or tun can't be checked.")

  static let root = Option<Argument?>(
    "--root", value: "DIR", kind: .directory,
    doc: """
      Check the files below another root directory, such as an image's. Checks that need a running \
      host are skipped. A recording in DIR/mvm-core-host.json replaces the host.
      """)

  static let noVMProbe = Flag(
    "--no-vm-probe", doc: "Only query KVM's version and capabilities, without creating a VM.")

  /// The names that `--require` takes.
  static var requirable: [String] {
    HostCheck.ID.allCases.filter(\.canBeRequired).map(\.rawValue)
  }
}

@Sendable private func runPlatform(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let demands = try PlatformDemands(arguments)
  let host = try program.host(at: arguments[PlatformOptions.root])
  let report = HostReport(of: host, createsVM: !arguments[PlatformOptions.noVMProbe])
  let status = demands.status(of: report)
  let quiet = arguments[CommonOptions.quiet]
  switch arguments[CommonOptions.format] {
  case .json: program.output.write(PlatformOutput(report, demands, status).document())
  case .human where quiet > 1: break
  case .human:
    let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
    let detail = PlatformText.Detail(quiet: quiet, verbose: arguments[CommonOptions.verbose])
    program.output.write(PlatformText(report, style, detail, program.layout).render())
  }
  if quiet < 2 { for line in demands.complaints(about: report) { program.complain(line) } }
  return status
}

extension Program {
  /// The host that `--root` asks for: this one, a directory, or the recording in a directory.
  func host(at root: Argument?) throws(CommandError) -> any HostSystem {
    guard let root = root.map({ Path($0) }) else { return LocalHost(environment: environment) }
    let type: FileStatus.Kind
    do {
      type = try FileReader.type(of: root)
    } catch {
      throw .unreadable(error)
    }
    guard type == .directory else {
      throw .unreadable(FileError(root, .system(.notADirectory)))
    }
    let path = root.appending(RecordedHost.fileName.utf8)
    guard (try? FileReader.type(of: path)) != nil else { return HostTree(root: root.bytes) }
    let bytes = try read(path, limit: Document.defaultSizeLimit)
    guard let recording = try? RecordedHost.read(bytes) else {
      throw .unreadable(FileError(path, .notARecording))
    }
    return recording
  }
}
