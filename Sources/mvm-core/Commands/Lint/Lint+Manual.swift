import MVMCore

extension Manual {
  /// What the manual says about `lint`.
  static var lint: Manual {
    Manual(
      description: """
        Checks files of mvm, and the names, numbers and references in them. Each problem is \
        reported as a finding with a code, a severity, its place and, if there is one, a fix. All \
        problems of all files are found in one run, and a file that can't be read does not stop \
        the others.

        Directories are walked, and only mvm's files in them are read: those that are recognized \
        by their names or keys. Files that are named on the command line are always read unless \
        they are excluded. In a git repository, files that .gitignore files exclude are skipped, \
        and so are names that begin with a dot.

        After each file by itself, the files are checked together: an instance against its \
        tenant's network, a tenant's pools against its quota, a desired state against the node's \
        own files. In mvm's own tree, `tenants/TENANT/pools/POOL/...`, the directories decide \
        which files belong together; elsewhere the IDs in the files do.

        The rules are described in `mvm-core-rules`(7); `mvm-core explain` prints the description \
        of one.
        """,
      sections: [kinds, formats],
      files: [
        Entry(
          Configuration.fileName, "The settings of a repository; see `mvm-core.json`(5)."),
        Entry(".gitignore", "The files that a repository excludes."),
      ],
      seeAlso: [
        "mvm-core-explain(1)", "mvm-core-fmt(1)", "mvm-core-rules(7)", "mvm-core.json(5)",
      ])
  }

  /// The kinds of document, and the names of their files.
  private static var kinds: Section {
    let entries = DocumentKind.allCases.map { kind in
      Entry(kind.rawValue, kind.filePatterns.map { "`\($0)`" }.joined(separator: ", "))
    }
    return Section(
      "KINDS OF DOCUMENT",
      """
      The kind of a file is set by `--kind`; otherwise by the file's name, as listed below; \
      otherwise by the keys in it. Template configs whose names end with .toml are TOML.
      """, entries: entries)
  }

  private static let formats = Section(
    "FORMATS",
    """
    `human`, `concise` and `json` show paths as they were given. The other formats and \
    fingerprints use paths relative to the root of the git repository that holds the file or, \
    outside a repository, to the working directory; in `json` that is `repository_path`.
    """,
    entries: [
      Entry("human", "Each finding with its source line and what to do about it."),
      Entry("concise", "One finding per line: `PATH:LINE:COLUMN: SEVERITY: MESSAGE [CODE]`."),
      Entry("json", "One JSON document with findings, errors and a summary."),
      Entry("jsonl", "Only the findings, one JSON object per line."),
      Entry("sarif", "SARIF 2.1.0, for code scanning and editors."),
      Entry(
        "github",
        "Workflow commands, which GitHub shows beside the changed lines: errors first, and 10 of a severity at most, as GitHub shows no more."
      ),
      Entry("gitlab", "GitLab's code quality report."),
      Entry("junit", "JUnit XML, with a test suite for each file."),
      Entry("checkstyle", "Checkstyle XML."),
      Entry("markdown", "A table of up to 100 findings, for job summaries and pull requests."),
    ])
}
