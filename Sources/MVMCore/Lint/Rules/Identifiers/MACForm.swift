/// MVM106: a MAC address that does not have mvm's form.
enum MACForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM106", name: "mac-form", severity: .error, since: "0.1.0",
      fix: .unsafe("an address that follows from the values beside it"),
      summary: "A MAC address that does not have mvm's form.",
      explanation: """
        mvm derives the address from net ID and offset: `02:fc:HH:LL:00:OO`, in lowercase hexadecimal
        digits. Any other address can belong to another instance. Use the address that mvm derives.
        """,
      example: RuleExample(
        .instance, at: "/net/mac", bad: #""aa:bb:cc:dd:ee:ff""#, good: #""02:fc:00:03:00:05""#))
  }

  static var check: RuleCheck {
    .text([.macAddress]) { subject, report in
      do throws(NetworkNameError) {
        _ = try MACAddress(subject.text)
      } catch {
        let document = report.document
        report.add(
          self, at: subject.place, "\(quoted(subject.text)) is \(error)",
          help: "use the form \(error.kind.form), with the net ID and the offset",
          right: RightName(besides: subject, in: document))
      }
    }
  }
}
