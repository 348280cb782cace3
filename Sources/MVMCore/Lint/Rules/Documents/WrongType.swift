/// MVM007: a value of another JSON type than the field has.
enum WrongType: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM007", name: "wrong-type", severity: .error, since: "0.1.0",
      fix: .unsafe("a number or Boolean in quotes"),
      summary: "A value of another JSON type than the field has.",
      explanation: """
        mvm refuses the document. Numbers have no quotes, and `null` is allowed only where a field
        can be null. To get the default of a key that has one, leave the key out.
        """,
      example: RuleExample(.pool, at: "/instance_resources/vcpus", bad: #""2""#, good: "2"))
  }

  static var check: RuleCheck { .structure }
}
