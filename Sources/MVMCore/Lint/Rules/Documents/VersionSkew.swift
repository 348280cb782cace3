/// MVM012: something that the release a document is meant for does not know.
package enum VersionSkew: Rule {
  package static var about: RuleDescription {
    RuleDescription(
      code: "MVM012", name: "version-skew", severity: .error, since: "0.2.0",
      summary: "Something that the release given by --target-version does not know.",
      explanation: """
        A fleet is not updated at once, and agents of older releases read the same documents. A key
        that is newer than the release is refused with its document where the record refuses unknown
        keys: an error. Elsewhere it is dropped unread and has no effect: a warning. A value that is
        newer than the release is always refused. Releases before 0.5 also read an absent
        `require_auth` as false: a warning.

        What older releases accept is an error if the release refuses it: since 0.14 an
        AuthenticatedFrame without `sig_alg`, unknown keys in it and in SessionHello and
        SessionHelloAck, and wrong values of the keys that are new in 0.14. 0.14 also drops
        `access.debug_exec`: a warning if it is true.

        Without --target-version, the rule reports nothing. Remove the key or value until every node
        runs a release that knows it.
        """,
      example: RuleExample(
        .securityPolicy, at: "/access", target: "0.8.0", bad: #"{"build": true, "console": false}"#,
        good: #"{"build": true}"#))
  }

  package static var check: RuleCheck { .structure }
}
