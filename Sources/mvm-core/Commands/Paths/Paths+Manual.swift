import MVMCore

extension Manual {
  /// What the manual says about `paths`.
  static var paths: Manual {
    Manual(
      description: """
        Prints the paths of the files and directories that belong to a tenant, a pool or an \
        instance, and whether each is a file, a directory or absent. Nothing is changed, and files \
        are not opened.
        """,
      files: [Entry(ObjectPaths.defaultRoot, "The directory of mvm's data, without --data-root.")],
      seeAlso: ["mvm-core-lint(1)", "mvm-core-validate-id(1)"])
  }
}
