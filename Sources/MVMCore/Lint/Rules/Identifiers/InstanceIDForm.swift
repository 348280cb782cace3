/// MVM104: an instance ID that mvm would not have made.
enum InstanceIDForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM104", name: "instance-id-form", severity: .warning,
      summary: "An instance ID that is not of the form that mvm generates.",
      explanation: """
        mvm generates instance IDs from `i-` and eight lowercase hexadecimal digits. It reads
        others, but tools that look for instances by that form miss them.
        """,
      example: RuleExample(
        .instance, at: "/instance_id", bad: #""instance-1""#, good: #""i-a3f7b2c1""#))
  }

  static var check: RuleCheck {
    .text([.instanceID]) { subject, report in
      let faults = IDKind.instance.faults(in: subject.text)
      guard !faults.isEmpty else { return }
      report.add(
        self, at: subject.place,
        "\(quoted(subject.text)) is not 'i-' followed by 8 lowercase hexadecimal digits",
        help: "use an ID such as i-a3f7b2c1")
    }
  }
}
