/// MVM008: a number that does not fit its field.
enum OutOfRange: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM008", name: "out-of-range", severity: .error, since: "0.1.0",
      summary: "A number that does not fit its field.",
      explanation: """
        Integers are written without fraction or exponent and have the bounds of their type: a
        number of vCPUs is at most 255, memory in MiB to 4294967295. mvm refuses what does not fit.
        """,
      example: RuleExample(.pool, at: "/instance_resources/mem_mib", bad: "512.0", good: "512"))
  }

  static var check: RuleCheck { .structure }
}
