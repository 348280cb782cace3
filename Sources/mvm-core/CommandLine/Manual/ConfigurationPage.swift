import MVMCore

/// `mvm-core.json(5)`: the configuration of a repository, `.mvm-core.json`.
struct ConfigurationPage: ManualPage {
  let name = "mvm-core.json"
  let section = 5

  var text: String {
    Roff.title(name, section: section)
      + Roff.section(
        "NAME", "mvm\\-core.json \\- what a repository wants of mvm\\-core lint\n")
      + Roff.section("SYNOPSIS", "\\&.mvm\\-core.json\n")
      + Roff.section("DESCRIPTION", Roff.paragraphs(Self.description))
      + Roff.section("KEYS", Self.keys(of: Configuration.schema))
      + Roff.section("KEYS OF SUPPRESS", Self.keys(of: Suppression.schema))
      + Roff.section("EXAMPLES", Roff.paragraph(Self.about) + Roff.literal(Self.example))
      + Roff.section(
        "SEE ALSO", Roff.references(["mvm-core(1)", "mvm-core-lint(1)", "mvm-core-rules(7)"]))
  }

  private static let description = """
    `mvm-core lint` goes by the file `.mvm-core.json` of the current directory or, in a repository \
    of git, by the nearest above it up to the repository's root. `--config` names another file, \
    `--no-config` none, and the command line wins over it. `--show-config` prints what is in \
    effect.

    The file is one JSON object. Every key may be left out, but one that is not known, or a value \
    that can't be meant, ends the run with status 2. Globs are those of .gitignore files, from the \
    file's own directory on.

    An accepted finding has a reason. A suppression that has expired, or that nothing needs any \
    more, is found itself.
    """

  private static func keys<Record>(of schema: Schema<Record>) -> String {
    Roff.items(
      schema.fieldNotes.map { note in
        Manual.Entry(note.name, note.doc + (note.isRequired ? " Required." : ""))
      })
  }

  private static let about = """
    Fail on warnings, have no opinion of odd numbers of CPUs, leave out what is built, and accept \
    one finding until the end of a year:
    """

  static let example = """
    {
      "fail_on": "warning",
      "severity": {"MVM202": "off"},
      "exclude": ["build/"],
      "kinds": {"routes/*.json": "routing"},
      "suppress": [
        {
          "code": "MVM413",
          "path": "staging/**",
          "reason": "staging builds from a checkout",
          "expires": "2026-12-31"
        }
      ]
    }
    """
}
