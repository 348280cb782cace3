/// MVM007: a value of another JSON type than the field has.
enum WrongType: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM007", name: "wrong-type", severity: .error,
      summary: "A value of another JSON type than the field has.",
      explanation: """
        mvm refuses the document. Numbers stand without quotes, and `null` only where a field may be
        null: to get a default, leave the key out.
        """,
      example: RuleExample(.pool, at: "/instance_resources/vcpus", bad: #""2""#, good: "2"))
  }

  static var check: RuleCheck { .structure }
}
