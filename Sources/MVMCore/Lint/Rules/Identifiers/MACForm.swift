/// MVM106: a MAC address that is not of mvm's form.
enum MACForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM106", name: "mac-form", severity: .error,
      summary: "A MAC address that is not of mvm's form.",
      explanation: """
        mvm makes the address of the network's number and the instance's offset:
        `02:fc:HH:LL:00:OO`, in lower-case hexadecimal digits. Another one can belong to another
        instance.
        """,
      example: RuleExample(
        .instance, at: "/net/mac", bad: #""aa:bb:cc:dd:ee:ff""#, good: #""02:fc:00:03:00:05""#))
  }

  static var check: RuleCheck {
    .text([.macAddress]) { subject, report in
      do throws(InvalidNetworkName) {
        _ = try MACAddress(subject.text)
      } catch {
        let document = report.document
        report.add(
          self, at: subject.place, "\(quoted(subject.text)) is \(error)",
          help: "mvm makes it \(error.kind.form) of net ID and offset",
          right: RightName(besides: subject, in: document))
      }
    }
  }
}
