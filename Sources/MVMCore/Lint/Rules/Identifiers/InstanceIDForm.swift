/// MVM104: an instance ID that mvm would not have made.
enum InstanceIDForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM104", name: "instance-id-form", severity: .warning,
      summary: "An instance ID that mvm would not have made.",
      explanation: """
        mvm makes instance IDs of `i-` and eight lower-case hexadecimal digits. It reads others, and
        tools that look for instances by that form then miss this one.
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
        "\(quoted(subject.text)) is not 'i-' and 8 lower-case hexadecimal digits",
        help: "mvm makes IDs such as i-a3f7b2c1")
    }
  }
}
