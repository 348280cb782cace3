/// MVM012: something that the release a document is meant for does not know.
package enum VersionSkew: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM012", name: "version-skew", severity: .error,
      summary: "Something that the release given by --target-version does not know.",
      explanation: """
        A fleet is not updated at once, and agents of older releases read the same documents. A key
        that is newer than the release is refused with its document where the record refuses unknown
        keys: an error. Elsewhere it is dropped unread and has no effect: a warning. A value that is
        newer than the release is always refused. Releases before 0.5 also take an absent
        `require_auth` for false: a warning.

        What older releases take is an error where the release refuses it: since 0.14 an
        AuthenticatedFrame without `sig_alg`, unknown keys in it and in SessionHello and
        SessionHelloAck, and wrong values of the keys that 0.14 brought. 0.14 also drops
        `access.debug_exec`: a warning where it is true.

        Without --target-version the rule finds nothing. Leave the new thing out until every node
        has the release that brought it.
        """,
      example: RuleExample(
        .securityPolicy, at: "/access", target: "0.8.0", bad: #"{"build": true, "console": false}"#,
        good: #"{"build": true}"#))
  }

  package static var check: RuleCheck { .structure }
}
