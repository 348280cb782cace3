extension Manual {
  /// What the manual says of `completions`.
  static var completions: Manual {
    Manual(
      description: """
        Prints a script that lets a shell complete commands, options, their values, rule codes \
        with what they stand for, and files. Packages of mvm-core install the scripts; this is for \
        whoever has the command alone.

        The script knows what this version of mvm-core knows and does not call it. Bash needs \
        nothing else, and finds the script by itself if bash-completion is installed and the \
        script is in the place below. In Bash, what rule codes stand for is shown by pressing Tab \
        twice.
        """,
      files: [
        Entry(
          "~/.local/share/bash-completion/completions/mvm-core", "The script for Bash, of a user."),
        Entry("~/.config/fish/completions/mvm-core.fish", "The script for fish, of a user."),
        Entry("_mvm-core", "The script for Zsh, in a directory of fpath."),
      ],
      seeAlso: ["bash(1)", "fish(1)", "zshcompsys(1)"])
  }
}
