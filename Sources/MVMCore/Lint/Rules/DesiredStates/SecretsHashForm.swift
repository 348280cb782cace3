/// MVM414: a hash of secrets that is none.
enum SecretsHashForm: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM414", name: "secrets-hash-form", severity: .note, since: "0.2.0",
      documents: [.desiredState],
      summary: "A secrets hash that is not sha256: and hexadecimal digits.",
      explanation: """
        `secrets_hash` is meant to change whenever the tenant's secrets do; no open code of mvm
        compares it. A text that is not `sha256:` and hexadecimal digits is often a placeholder that
        never changes, or a secret itself, which does not belong here.
        """,
      example: RuleExample(
        .desiredState, at: "/tenants/0/secrets_hash", bad: #""todo""#,
        good: #""sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  private static let beginning = "sha256:"

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard let hash = tenant.secretsHash, !isHash(hash) else { return }
    report.add(
      self, at: tenant.desired.place(\.secretsHash),
      "secrets_hash is not \"sha256:\" followed by hexadecimal digits",
      help: "use \"sha256:\" and the SHA-256 of the secrets in hexadecimal, or null")
  }

  private static func isHash(_ text: String) -> Bool {
    guard text.utf8.starts(with: beginning.utf8) else { return false }
    let digits = text.utf8.dropFirst(beginning.utf8.count)
    return !digits.isEmpty && digits.allSatisfy(isHexDigit)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
