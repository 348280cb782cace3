/// MVM401: a desired state of a schema that agents do not know.
enum SchemaVersion: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM401", name: "schema-version", severity: .error, since: "0.1.0",
      documents: [.desiredState],
      summary: "A desired state whose schema version is not 1.",
      explanation: """
        The last open agent refuses a desired state of any other schema version in a plain request.
        It checks neither signed requests nor files for this. The number is the version of the
        format; `sequence` counts changes.
        """,
      example: RuleExample(.desiredState, at: "/schema_version", bad: "2", good: "1"))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    let version = subject.state.schemaVersion
    guard version != DesiredState.acceptedVersion else { return }
    report.add(
      self, at: subject.place(\.schemaVersion),
      "schema_version is \(version), not \(DesiredState.acceptedVersion): the last open agent "
        + "refuses it in a plain request, and checks neither signed requests nor files",
      help: "use \(DesiredState.acceptedVersion)")
  }
}
