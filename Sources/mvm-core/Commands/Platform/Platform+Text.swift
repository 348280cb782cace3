import MVMCore

/// A host's report for people: a check a line, and below it what it comes from and what to do.
struct PlatformText {
  /// How much is said.
  struct Detail {
    /// 1: only checks that fail or warn.
    let quiet: Int
    /// 1: the evidence of checks that pass, too.
    let verbose: Int
  }

  private let report: HostReport
  private let style: Style
  private let detail: Detail
  private let layout: TextLayout

  init(_ report: HostReport, _ style: Style, _ detail: Detail, _ layout: TextLayout) {
    self.report = report
    self.style = style
    self.detail = detail
    self.layout = layout
  }

  func render() -> String {
    let isQuiet = detail.quiet > 0
    let checks = report.checks.filter { !isQuiet || $0.status == .fail || $0.status == .warn }
    let text = checks.map(render).joined()
    return isQuiet ? text : head + "\n" + text + "\n" + foot
  }

  private func render(_ check: HostCheck) -> String {
    let status = style.status(check.status, check.status.rawValue)
    let name = check.id.rawValue.padded(to: Self.nameWidth)
    let indent = 8 + Self.nameWidth
    var text = "\(status)  \(name)  " + below(escaped(check.message), indent)
    let showsEvidence = check.status != .pass || detail.verbose > 0
    let margin = String(repeating: " ", count: indent)
    if let evidence = check.evidence, showsEvidence {
      text += margin + below(escaped(evidence), indent)
    }
    if let fix = check.fix { text += margin + "\(style.bold("fix")): \(advice(fix, indent + 5))" }
    return text
  }

  /// A fix behind its title: a command can be copied, also where it takes several lines.
  private func advice(_ fix: String, _ indent: Int) -> String {
    let isCommand = fix.utf8.starts(with: "sudo ".utf8)
    guard isCommand else { return below(escaped(fix), indent) }
    return TextLayout.wrapped(escaped(fix), to: layout.width - indent - 2)
      .joined(separator: " \\\n" + String(repeating: " ", count: indent)) + "\n"
  }

  /// A text in lines, of which the first one continues a line.
  private func below(_ text: String, _ indent: Int) -> String {
    String(layout.lines(text, indent: indent).dropFirst(indent))
  }

  private static let nameWidth = HostCheck.ID.allCases.map(\.rawValue.utf8.count).max() ?? 0

  private var head: String {
    let mvm = report.mvm
    var rows = [
      ("platform", report.platform?.description ?? "unknown"),
      ("architecture", report.kernel.architecture ?? "unknown"),
      ("kernel", "\(report.kernel.system) \(report.kernel.release ?? "of unknown release")"),
      ("virtualization", virtualization),
      (
        "firecracker",
        "\(mvm.firecrackerVersion), "
          + (mvm.versionIsSet ? "from \(FirecrackerVersion.variable)" : "mvm's default")
      ),
      ("production", mvm.isProduction.map { $0 ? "yes" : "no" } ?? "unknown"),
    ]
    rows += mvm.directories.map { directory in
      let reason = directory.variable.map { "from \($0)" } ?? "without HOME"
      return (directory.purpose.rawValue, "\(directory.path) (\(reason))")
    }
    if mvm.directories.isEmpty { rows.append(("directories", "the environment is unknown")) }
    return layout.table(rows.map { [$0.0, escaped($0.1)] })
  }

  private var virtualization: String {
    let found = report.virtualization
    let name = found.hypervisor.map { " (\($0))" } ?? ""
    let vm =
      found.isMachine.map { $0 ? "in a VM\(name)" : nil }
      ?? "it is unknown whether this is a VM"
    let container = report.container.map { "in a container (\($0))" }
    return [vm, container].compactMap { $0 }.joined(separator: ", ").nonEmpty ?? "none"
  }

  private var foot: String {
    let verdict =
      switch report.verdict {
      case .ready: "this host can run Firecracker"
      case .notReady: "this host can't run Firecracker"
      case .undecided: "it is unknown whether this host can run Firecracker"
      }
    return style.bold(verdict) + "\n"
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Style {
  /// A check's status in its color.
  fileprivate func status(_ status: HostCheck.Status, _ text: String) -> String {
    switch status {
    case .fail: severity(.error, text)
    case .warn: severity(.warning, text)
    case .note: severity(.note, text)
    case .pass, .skip: text
    }
  }
}
