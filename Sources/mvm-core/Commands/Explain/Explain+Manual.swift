extension Manual {
  /// What the manual says about `explain`.
  static var explain: Manual {
    Manual(
      description: """
        Prints, for each code or name, what the rule finds, why that matters, how to fix it, \
        whether `mvm-core lint --fix` does, which documents it reads, how to suppress it, since \
        which version of mvm-core it exists, and a bad and a good example. For a prefix such as \
        `MVM2`, lists the rules of the group. Upper and lower case are the same.

        It also explains the checks of `mvm-core platform` and the reasons why KVM can't be used.
        """,
      seeAlso: ["mvm-core-lint(1)", "mvm-core-platform(1)", "mvm-core-rules(7)"])
  }
}
