extension Manual {
  /// What the manual says about `help`.
  static var help: Manual {
    Manual(
      description: """
        Lists all commands or, given the name of a command, prints its arguments, options, exit \
        statuses and examples. `mvm-core COMMAND --help` prints the same.
        """)
  }
}
