extension Manual {
  /// What the manual says of `help`.
  static var help: Manual {
    Manual(
      description: """
        Prints the commands there are or, with a command's name, its arguments and options, its \
        exit statuses and examples. `mvm-core COMMAND --help` prints the same.
        """)
  }
}
