import MVMCore

/// `mvm-core.json(5)`: the configuration of a repository, `.mvm-core.json`.
struct ConfigurationPage: ManualPage {
  let name = "mvm-core.json"
  let section = 5

  var text: String {
    Roff.title(name, section: section)
      + Roff.section(
        "NAME", "mvm\\-core.json \\- the configuration of mvm\\-core lint\n")
      + Roff.section("SYNOPSIS", "\\&.mvm\\-core.json\n")
      + Roff.section("DESCRIPTION", Roff.paragraphs(Self.description))
      + Roff.section("KEYS", Self.keys(of: Configuration.schema))
      + Roff.section("KEYS OF SUPPRESS", Self.keys(of: Suppression.schema))
      + Roff.section("EXAMPLES", Roff.paragraph(Self.about) + Roff.literal(Self.example))
      + Roff.section(
        "SEE ALSO", Roff.references(["mvm-core(1)", "mvm-core-lint(1)", "mvm-core-rules(7)"]))
  }

  private static let description = """
    `mvm-core lint` uses the file `.mvm-core.json` in the current directory or, in a git \
    repository, the nearest one above it up to the repository's root. `--config` uses another \
    file, `--no-config` none, and options on the command line override the file. `--show-config` \
    prints the effective settings.

    The file is one JSON object. Every key is optional. An unknown key or an invalid value ends \
    the run with status 2. Globs have the syntax of .gitignore files, and are relative to the \
    directory of the file.

    A suppression needs a reason. One that has expired, or that matches nothing any more, is \
    reported itself.
    """

  private static func keys<Record>(of schema: Schema<Record>) -> String {
    Roff.items(
      schema.fieldNotes.map { note in
        Manual.Entry(note.name, note.doc + (note.isRequired ? " Required." : ""))
      })
  }

  private static let about = """
    Fail on warnings, ignore odd numbers of vCPUs, exclude what is built, and accept one finding \
    until the end of a year:
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
