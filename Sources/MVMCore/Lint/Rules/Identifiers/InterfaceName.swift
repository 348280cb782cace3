/// MVM105: a TAP device or bridge with a name that is not of its form.
enum InterfaceName: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM105", name: "interface-name", severity: .error,
      summary: "A TAP device or bridge with a name that is not of its form.",
      explanation: """
        A TAP device is `tn<net id>i<offset>` and a bridge `br-tenant-<net id>`, in decimal without
        leading zeros. Linux takes 15 bytes at most; mvm finds interfaces by these names alone.
        """,
      example: RuleExample(
        .instance, at: "/net/tap_dev", bad: #""tap0""#, good: #""tn3i5""#))
  }

  static var check: RuleCheck {
    .text([.tapName, .bridgeName]) { subject, report in
      do throws(InvalidNetworkName) {
        if subject.format == .tapName {
          _ = try TAPName(subject.text)
        } else {
          _ = try BridgeName(subject.text)
        }
      } catch {
        let document = report.document
        report.add(
          self, at: subject.place, "\(quoted(subject.text)) is \(error)",
          help: "mvm names it \(error.kind.form)",
          right: RightName(besides: subject, in: document))
      }
    }
  }
}
