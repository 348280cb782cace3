import MVMCore

extension Manual {
  /// What the manual says of `lint`.
  static var lint: Manual {
    Manual(
      description: """
        Checks files of mvm, and the names, numbers and references in them. Each problem is a \
        finding with a code, a severity, its place and, where there is one, a mend. All problems \
        of all files are told at once, and a file that can't be read stops none of the others.

        Directories are walked. In them only mvm's files are read: those that are known by their \
        names, or by the keys that they have. Files that are named are read in any case \
        unless they are excluded. In a repository of git, what its .gitignore files leave out is \
        passed over, and so are names that begin with a dot.

        After each file by itself, the files are checked together: an instance against its \
        tenant's network, a tenant's pools against its quota, a desired state against the node's \
        own files. In mvm's own tree, `tenants/TENANT/pools/POOL/...`, the directories tell what \
        belongs together; elsewhere the IDs in the files do.

        The rules are described in `mvm-core-rules`(7); `mvm-core explain` prints one of them.
        """,
      sections: [kinds, formats],
      files: [
        Entry(
          Configuration.fileName, "What a repository wants of lint; see `mvm-core.json`(5)."),
        Entry(".gitignore", "What a repository leaves out."),
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
      What a file is, `--kind` tells; without it the file's name, by the patterns below; without \
      a known name the keys in it. Template configs are TOML where their names end with .toml.
      """, entries: entries)
  }

  private static let formats = Section(
    "FORMATS",
    """
    `human`, `concise` and `json` show paths as they were given. The formats that other programs \
    read use paths from the root of the git repository that holds the file or, outside one, from \
    the working directory, as fingerprints do; in `json` that is `repository_path`.
    """,
    entries: [
      Entry("human", "Each finding with its source, marked, and what to do about it."),
      Entry("concise", "A finding a line: `PATH:LINE:COLUMN: SEVERITY: MESSAGE [CODE]`."),
      Entry("json", "One JSON document with findings, errors and a summary."),
      Entry("jsonl", "The findings alone, a JSON object a line."),
      Entry("sarif", "SARIF 2.1.0, for code scanning and editors."),
      Entry("github", "Workflow commands, which GitHub shows beside the lines of a change."),
      Entry("gitlab", "GitLab's report of code quality."),
      Entry("junit", "JUnit's XML: a test suite for each file."),
      Entry("checkstyle", "Checkstyle's XML."),
    ])
}
