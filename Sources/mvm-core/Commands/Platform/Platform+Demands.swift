import MVMCore

/// What a call of `platform` demands of the host.
struct PlatformDemands {
  /// The checks that have to pass, in the order in which they were named.
  let required: [HostCheck.ID]
  /// Whether a warning is refused too.
  let isStrict: Bool

  init(_ arguments: Arguments) throws(CommandError) {
    isStrict = arguments[PlatformOptions.strict]
    var required: [HostCheck.ID] = []
    for list in arguments[PlatformOptions.require] {
      for name in Self.names(in: list) {
        guard let id = HostCheck.ID(name.text), id.canBeRequired else {
          throw .usage(
            .invalidValue(of: "--require", name, .choice(of: PlatformOptions.requirable)))
        }
        if !required.contains(id) { required.append(id) }
      }
    }
    self.required = required
  }

  private static func names(in list: Argument) -> [Argument] {
    list.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Argument(bytes: Array($0)) }
  }

  /// The status of a report: `undecided` where a check that is demanded could not be made.
  func status(of report: HostReport) -> ExitStatus {
    var status = ExitStatus.yes
    for id in required {
      switch report.meets(id) {
      case true: break
      case false: status = status.combined(with: .no)
      default: status = status.combined(with: .undecided)
      }
    }
    guard isStrict else { return status }
    for check in report.checks {
      switch check.status {
      case .fail, .warn: status = status.combined(with: .no)
      case .skip where check.id.isEssential: status = status.combined(with: .undecided)
      default: break
      }
    }
    return status
  }

  /// A line for each requirement that is not met.
  func complaints(about report: HostReport) -> [String] {
    required.compactMap { id in
      switch report.meets(id) {
      case true: nil
      case false: "--require \(id.rawValue) is not met"
      default: "--require \(id.rawValue) could not be checked"
      }
    }
  }
}
