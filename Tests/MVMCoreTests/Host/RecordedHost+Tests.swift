import MVMCore

extension RecordedHost {
  /// A host with some files and nothing else.
  static func linux(
    machine: String = "x86_64", files: StringMap, variables: StringMap = [:]
  ) -> RecordedHost {
    RecordedHost(
      system: "Linux", release: "6.1.102", machine: machine, user: 0, groups: [0],
      openFiles: 65536, variables: variables, files: files, links: [:], nodes: [])
  }

  /// A recorded host of the fixtures.
  static func fixture(_ name: String) throws -> RecordedHost {
    let text = try Fixtures.text("hosts/\(name)/\(RecordedHost.fileName)")
    return try RecordedHost.read(Array(text.utf8))
  }
}
