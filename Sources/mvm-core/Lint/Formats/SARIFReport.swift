import MVMCore

/// Findings as SARIF 2.1.0 (OASIS), for code scanning.
struct SARIFReport {
  let content: ReportContent

  func render() -> String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.member("$schema") { $0.string(Self.schema) }
      writer.member("version") { $0.string("2.1.0") }
      writer.member("runs") { $0.list([()]) { run(&$1) } }
    }
    return writer.document()
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private func run(_ writer: inout WireWriter) {
    let indices = content.rules.indices
    let places = [ByteText: Int](
      zip(content.rules.map { ByteText($0.code) }, indices), uniquingKeysWith: { first, _ in first }
    )
    let outcome = content.outcome
    let results = (outcome.findings + outcome.setAside).sorted(by: LocatedFinding.stands)
    let rules = SARIFRules(
      rules: content.rules, reported: Set(results.map { ByteText($0.finding.code) }))
    writer.object { writer in
      writer.member("tool") { writer in
        writer.object { $0.member("driver") { rules.write(to: &$0) } }
      }
      writer.member("originalUriBaseIds") { Self.bases(&$0) }
      writer.member("columnKind") { $0.string("unicodeCodePoints") }
      writer.member("invocations") { $0.list([()]) { invocation(&$1) } }
      writer.member("results") {
        $0.list(results) { result($0, places[ByteText($0.finding.code)], &$1) }
      }
    }
  }

  /// The bases of relative addresses; where they are on this machine is nobody's business.
  private static func bases(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member(SARIFLocation.base) { writer in
        writer.object { writer in
          writer.member("description") {
            $0.message("The root of the repository or, outside one, the working directory.")
          }
        }
      }
      writer.member(SARIFLocation.root) { writer in
        writer.object { writer in
          writer.member("description") { $0.message("The root of the file system.") }
        }
      }
    }
  }

  private func result(
    _ located: LocatedFinding, _ rule: Int?, _ writer: inout WireWriter
  ) {
    let finding = located.finding
    writer.object { writer in
      writer.member("ruleId") { $0.string(finding.code) }
      if let rule { writer.member("ruleIndex") { $0.literal(String(rule)) } }
      writer.member("level") { $0.string(finding.severity.rawValue) }
      writer.member("message") {
        $0.message(finding.message + (finding.help.map { "\nhelp: " + $0 } ?? ""))
      }
      writer.member("locations") { $0.list([located.sarifLocation]) { $0.write(to: &$1) } }
      if !located.related.isEmpty {
        writer.member("relatedLocations") {
          $0.list(located.sarifRelatedLocations) { $0.write(to: &$1) }
        }
      }
      writer.member("partialFingerprints") { writer in
        writer.object { $0.member("mvmCoreIdentity/v1") { $0.string(located.fingerprint) } }
      }
      if content.hasBaseline {
        let isKnown = located.disposition == .baselined
        writer.member("baselineState") { $0.string(isKnown ? "unchanged" : "new") }
      }
      if case .suppressed(let reason) = located.disposition {
        writer.member("suppressions") { $0.list([reason]) { Self.suppression($0, &$1) } }
      }
    }
  }
}

extension SARIFReport {
  /// That the configuration accepts the finding, and why.
  private static func suppression(_ reason: String, _ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("kind") { $0.string("external") }
      writer.member("justification") { $0.string(reason) }
    }
  }
}

// MARK: - What went wrong

extension SARIFReport {
  /// How the run went: what could not be read, and what was wrong with the call.
  private func invocation(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("executionSuccessful") {
        let isSuccess =
          content.failures.isEmpty && content.usageError == nil
          && content.settingsFaults.isEmpty
        $0.literal(isSuccess ? "true" : "false")
      }
      writer.member("exitCode") { $0.literal(String(content.status.rawValue)) }
      writer.member("toolExecutionNotifications") { notifications(&$0) }
      if let error = content.usageError {
        writer.member("toolConfigurationNotifications") {
          $0.list([error]) { Self.notification("usage", "error", $0, nil, &$1) }
        }
      }
      if !content.settingsFaults.isEmpty {
        writer.member("toolConfigurationNotifications") {
          $0.list(content.settingsFaults) {
            Self.notification("settings", "error", $0.settingsFault, $0.name, &$1)
          }
        }
      }
    }
  }

  private func notifications(_ writer: inout WireWriter) {
    var all = content.failures.map { failure in
      (failure.reason, "error", failure.message, Optional(content.name(of: failure.path)))
    }
    let dropped = content.outcome.dropped
    if dropped > 0 {
      all.append(("dropped", "warning", "\(dropped) more findings are not shown", nil))
    }
    writer.list(all) { Self.notification($0.0, $0.1, $0.2, $0.3, &$1) }
  }

  private static func notification(
    _ reason: String, _ level: String, _ message: String, _ path: Path?,
    _ writer: inout WireWriter
  ) {
    writer.object { writer in
      writer.member("descriptor") { writer in
        writer.object { $0.member("id") { $0.string(reason) } }
      }
      writer.member("level") { $0.string(level) }
      writer.member("message") { $0.message(message) }
      if let path {
        writer.member("locations") {
          $0.list([SARIFLocation(path: path)]) { $0.write(to: &$1) }
        }
      }
    }
  }
}
