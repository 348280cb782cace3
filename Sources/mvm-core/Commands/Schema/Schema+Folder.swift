import MVMCore

/// A directory with copies of the published schemas.
struct SchemaFolder {
  /// What a file is, or was made.
  enum State: String, CaseIterable {
    /// Of the same value as this version's.
    case current
    case stale
    case absent
    case written
  }

  /// What was found or done, file by file.
  typealias Result = [(name: String, state: State)]

  private let path: Path

  init(_ path: Path) { self.path = path }

  /// The paths of an empty path's entries are those of the working directory.
  private func refuseEmptyPath() throws(FileError) {
    if path.bytes.isEmpty { throw FileError(path, .system(.notFound)) }
  }

  /// Compares what is there with this version's schemas.
  func check() throws(FileError) -> Result {
    try refuseEmptyPath()
    var result: Result = []
    for file in SchemaFile.all { result.append((file.name, try state(of: file))) }
    if result.allSatisfy({ $0.state == .absent }) { throw FileError(path, .noSchemas) }
    return result
  }

  /// The files that `write` writes: each of its own, whatever links are there.
  func add(to outputs: inout OutputFiles, of option: String) throws(UsageError) {
    for file in SchemaFile.all {
      try outputs.add(path.appending(file.name.utf8), of: option)
    }
  }

  /// Writes what is not there already, each file all at once, and none before all have been looked
  /// at. Nothing is written through a link: it may lead to any file.
  func write() throws(FileError) -> Result {
    try refuseEmptyPath()
    var result: Result = []
    for file in SchemaFile.all {
      let state = try state(of: file)
      result.append((file.name, state == .current ? .current : .written))
      let target = path.appending(file.name.utf8)
      if state != .current, FileReader.isLink(target) {
        throw FileError(target, .notReplaceable)
      }
    }
    for (file, (_, state)) in zip(SchemaFile.all, result) where state == .written {
      try FileWriter.write(path.appending(file.name.utf8), Array(file.text.utf8))
    }
    return result
  }

  /// The most that is read of a file, in bytes; no schema is nearly as large.
  private static let limit = 4 << 20

  private func state(of file: SchemaFile) throws(FileError) -> State {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path.appending(file.name.utf8), limit: Self.limit)
    } catch {
      if error.reason == "not-found" { return .absent }
      throw error
    }
    let isSame = try? JSONValue.read(bytes) == JSONValue(file.text)
    return isSame == true ? .current : .stale
  }
}

extension SchemaFolder {
  /// Prints what was found or done; how to fix copies goes to standard error.
  func report(
    _ result: Result, _ format: CommonOptions.Format, _ program: inout Program
  ) -> ExitStatus {
    let stale = result.count { $0.state == .stale }
    let status: ExitStatus = stale > 0 ? .no : .yes
    switch format {
    case .human:
      for (name, state) in result {
        program.output.writeLine("\(state.rawValue.padded(to: 7))  \(name)")
      }
    case .json:
      let files = result.map { SchemaCopy(name: $0.name, status: $0.state.rawValue) }
      program.output.write(
        SchemaFolderOutput(exitCode: status.number, files: files).document())
    }
    if stale > 0 {
      program.complain(
        "\(counted(stale, "schema")) differ from this version's; update them with 'mvm-core schema "
          + "--write \(path.display)'")
    }
    return status
  }
}
