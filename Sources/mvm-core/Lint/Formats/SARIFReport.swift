import MVMCore

/// Findings as SARIF 2.1.0 (OASIS), for code scanning.
struct SARIFReport {
  let content: ReportContent

  func render() -> String { SARIFLog(schemaURL: Self.schema, runs: [run]).document() }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private var run: SARIFRun {
    let indices = content.rules.indices
    let places = [ByteText: Int](
      zip(content.rules.map { ByteText($0.code) }, indices), uniquingKeysWith: { first, _ in first }
    )
    let outcome = content.outcome
    let results = (content.findings + outcome.unreported).sorted(by: LocatedFinding.precedes)
    let rules = SARIFRules(
      rules: content.rules, reported: Set(results.map { ByteText($0.finding.code) }))
    return SARIFRun(
      tool: SARIFTool(driver: SARIFDriver(rules: rules.output)), bases: Self.bases,
      invocations: [invocation],
      results: results.map { result($0, places[ByteText($0.finding.code)]) })
  }

  private static var bases: WireMap<SARIFBase> {
    let root = "The root of the repository or, outside one, the working directory."
    return WireMap([
      .init(SARIFArtifact.base, SARIFBase(description: SARIFText(message: root))),
      .init(
        SARIFArtifact.root,
        SARIFBase(description: SARIFText(message: "The root of the file system."))),
    ])
  }

  private func result(_ located: LocatedFinding, _ rule: Int?) -> SARIFResult {
    let finding = located.finding
    let help = finding.help.map { "\nhelp: " + $0 } ?? ""
    var result = SARIFResult(
      rule: finding.code, ruleIndex: Added(rule), level: finding.severity.rawValue,
      message: SARIFText(message: finding.message + help), locations: [located.sarifLocation],
      relatedLocations: Added(located.related.isEmpty ? nil : located.sarifRelatedLocations),
      fingerprints: WireMap([.init("mvmCoreIdentity/v1", located.fingerprint)]),
      baselineState: .absent, suppressions: .absent,
      fixes: Added(located.sarifFix.map { [$0] }))
    if content.hasBaseline {
      result.baselineState = .given(located.disposition == .baselined ? "unchanged" : "new")
    }
    if case .suppressed(let reason) = located.disposition {
      result.suppressions = .given([SARIFSuppression(justification: reason)])
    }
    return result
  }
}

// MARK: - What went wrong

extension SARIFReport {
  private var invocation: SARIFInvocation {
    let wrongSettings =
      (content.usageError.map { [Self.notification("usage", "error", $0, nil)] } ?? [])
      + content.settingsFaults.map {
        Self.notification("settings", "error", $0.settingsFault, $0.name)
      }
    return SARIFInvocation(
      isSuccessful: content.isComplete, exitCode: content.status.number,
      executionNotifications: notifications,
      configurationNotifications: Added(wrongSettings.isEmpty ? nil : wrongSettings))
  }

  private var notifications: [SARIFNotification] {
    var all = content.failures.map { failure in
      Self.notification(
        failure.reason, "error", failure.message, content.name(of: failure.path))
    }
    let dropped = content.hidden
    if dropped > 0 {
      all.append(
        Self.notification("dropped", "warning", "\(dropped) more findings are not shown", nil))
    }
    return all
  }

  private static func notification(
    _ reason: String, _ level: String, _ message: String, _ path: Path?
  ) -> SARIFNotification {
    SARIFNotification(
      descriptor: SARIFDescriptor(id: reason), level: level, message: SARIFText(message: message),
      locations: Added(path.map { [SARIFLocation(path: $0)] }))
  }
}
