/// MVM414: a secrets hash of another form.
enum SecretsHashForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM414", name: "secrets-hash-form", severity: .note, documents: [.desiredState],
      summary: "A secrets hash that is not `sha256:` and hexadecimal digits.",
      explanation: """
        secrets_hash tells an agent whether a tenant's secrets have changed. mvm compares it as
        text, so any text works; but what is not made like the others differs from them each time.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/secrets_hash", bad: #""abc""#,
        good: #""sha256:0000000000000000000000000000000000000000000000000000000000000000""#))
  }

  static var check: RuleCheck { .desiredState(visit) }

  @Sendable private static func visit(_ subject: DesiredStateSubject, _ report: inout Report) {
    for (index, tenant) in subject.state.tenants.enumerated() {
      guard let hash = tenant.secretsHash, !isDigest(hash) else { continue }
      report.add(
        self, at: subject.tenant(index, "secrets_hash"),
        "\(quoted(hash)) is not sha256: and 64 hexadecimal digits",
        help: "give the SHA-256 of the secrets, or null")
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(7)
    return text.hasPrefix("sha256:") && digits.count == 64
      && digits.allSatisfy { UInt8.isHexDigit($0) }
  }
}
