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
  /// Environment variables it reads; those for colour are added where it has `--color`.
  var environment: [Entry] = []
  /// Files it reads or writes without being told.
  var files: [Entry] = []
  /// Other pages to read: `mvm-core-lint(1)`. The program's own is always there.
  var seeAlso: [String] = []
}

extension Manual {
  /// The variables that decide on colour.
  static let colorVariables = [
    Entry("NO_COLOR", "Not empty: no colour, unless --color asks for it."),
    Entry(
      "CLICOLOR_FORCE",
      "Neither empty nor 0: colour, even when the output is no terminal. NO_COLOR outranks it."),
    Entry("TERM", "`dumb`: no colour."),
  ]
}
