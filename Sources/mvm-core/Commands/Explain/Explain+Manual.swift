extension Manual {
  /// What the manual says of `explain`.
  static var explain: Manual {
    Manual(
      description: """
        Prints, for each code or name, what a rule finds, why that matters, how to mend it, which \
        documents it reads, and an example that is found beside one that is not. Codes and names \
        are taken in upper and lower case.

        It also knows the checks of `mvm-core platform` and the causes why KVM can't be used.
        """,
      seeAlso: ["mvm-core-lint(1)", "mvm-core-platform(1)", "mvm-core-rules(7)"])
  }
}
