/// MVM104: an instance ID that mvm does not generate.
enum InstanceIDForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM104", name: "instance-id-form", severity: .warning, since: "0.1.0",
      summary: "An instance ID that does not have the form that mvm generates.",
      explanation: """
        mvm generates instance IDs that consist of `i-` and eight lowercase hexadecimal digits. It
        reads others, but tools that search for instances by that form miss them. Recreate the
        instance.
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
        "instance ID \(quoted(subject.text)) is not 'i-' and 8 lowercase hexadecimal digits",
        help: "use an ID such as i-a3f7b2c1")
    }
  }
}
