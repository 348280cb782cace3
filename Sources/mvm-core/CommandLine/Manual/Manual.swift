/// What a command's manual page says beyond its declaration, written by hand.
///
/// Each is beside its command, in Commands/Name/Name+Manual.swift. The text is paragraphs with blank
/// lines between them; `words in backquotes` become bold, as options do by themselves, and lines
/// indented by four spaces are shown as they are.
struct Manual: Sendable {
  /// A name, and what it stands for.
  struct Entry: Sendable {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A section of its own, with a title.
  struct Section: Sendable {
    let title: String
    let text: String
    let entries: [Entry]

    init(_ title: String, _ text: String = "", entries: [Entry] = []) {
      self.title = title
      self.text = text
      self.entries = entries
    }
  }

  /// What the command is for, and what a reader has to know of it.
  var description = ""
  /// Sections between the options and the exit status.
  var sections: [Section] = []
  /// Environment variables it reads; those for color are added where it has `--color`.
  var environment: [Entry] = []
  /// Files it reads or writes without being asked.
  var files: [Entry] = []
  /// Other pages to read: `mvm-core-lint(1)`. The program's own is always there.
  var seeAlso: [String] = []
}

extension Manual {
  /// The variables that decide on color.
  static let colorVariables = [
    Entry("NO_COLOR", "If not empty, no color is used, unless --color requests it."),
    Entry(
      "FORCE_COLOR",
      "If not empty, color is used even if the output is not a terminal; if 0, it is not. NO_COLOR overrides it."
    ),
    Entry(
      "CLICOLOR_FORCE",
      "If neither empty nor 0, color is used even if the output is not a terminal. NO_COLOR overrides it."
    ),
    Entry("TERM", "If `dumb`, no color is used."),
  ]
}
