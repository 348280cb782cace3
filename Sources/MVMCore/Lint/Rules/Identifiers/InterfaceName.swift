/// MVM105: a TAP device or bridge whose name does not have mvm's form.
enum InterfaceName: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM105", name: "interface-name", severity: .error, since: "0.1.0",
      fix: .unsafe("a name that follows from the values beside it"),
      summary: "A TAP device or bridge whose name does not have mvm's form.",
      explanation: """
        The name of a TAP device is `tn<net id>i<offset>` and that of a bridge `br-tenant-<net id>`,
        in decimal without leading zeros. Linux allows at most 15 bytes, and mvm finds interfaces
        only by these names. Use the name that mvm derives.
        """,
      example: RuleExample(
        .instance, at: "/net/tap_dev", bad: #""tap0""#, good: #""tn3i5""#))
  }

  static var check: RuleCheck {
    .text([.tapName, .bridgeName]) { subject, report in
      do throws(NetworkNameError) {
        if subject.format == .tapName {
          _ = try TAPName(subject.text)
        } else {
          _ = try BridgeName(subject.text)
        }
      } catch {
        let document = report.document
        report.add(
          self, at: subject.place, "\(quoted(subject.text)) is \(error)",
          help: "use the form \(error.kind.form)",
          right: RightName(besides: subject, in: document))
      }
    }
  }
}
