extension Manual {
  /// What the manual says about `completions`.
  static var completions: Manual {
    Manual(
      description: """
        Prints a script with which a shell completes commands, options, their values, rule codes \
        with their titles, and files. Packages of mvm-core install the scripts; this command is \
        for installations without them.

        The script belongs to this version of mvm-core and does not call it. Bash needs nothing \
        else, and loads the script by itself if bash-completion is installed and the script is in \
        the directory below. In Bash, press Tab twice to see the titles of rules.
        """,
      files: [
        Entry(
          "~/.local/share/bash-completion/completions/mvm-core", "A user's script for Bash."),
        Entry("~/.config/fish/completions/mvm-core.fish", "A user's script for fish."),
        Entry("_mvm-core", "The script for Zsh, in a directory of fpath."),
      ],
      seeAlso: ["bash(1)", "fish(1)", "zshcompsys(1)"])
  }
}
