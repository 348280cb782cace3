/// The reports that go to files: `--report FORMAT=FILE`.
struct ReportFiles {
  static let option = "--report"

  private let files: [(format: ReportFormat, path: Path)]

  /// - Throws: when a report would go to standard output, which has the result itself.
  init(_ values: [ChoiceAndFile<ReportFormat>]) throws(UsageError) {
    if values.contains(where: \.file.isStandardInput) {
      throw .fileIsStandardOutput(of: Self.option)
    }
    files = values.map { ($0.word, Path($0.file)) }
  }

  /// Adds the files to those that the call writes.
  func add(to outputs: inout OutputFiles) throws(UsageError) {
    for (_, path) in files { try outputs.add(path, of: Self.option) }
  }

  /// Writes each file, whatever becomes of the others.
  ///
  /// When one fails, files that were written before are written again, so that each says in the end
  /// what is true. A pipe or a device can't take back what it was given, so those come last.
  func write(_ content: inout ReportContent) {
    var ordinary = files.filter { !FileWriter.isStream($0.path) }
    Self.write(&ordinary, &content)
    let unwritten = content.unwritten.count
    for file in files where FileWriter.isStream(file.path) { _ = Self.write(file, &content) }
    if content.unwritten.count > unwritten { Self.write(&ordinary, &content) }
  }

  private typealias File = (format: ReportFormat, path: Path)

  /// Writes files until all that can be written say the same.
  private static func write(_ files: inout [File], _ content: inout ReportContent) {
    while let failed = files.firstIndex(where: { !write($0, &content) }) {
      files.remove(at: failed)
    }
  }

  /// Writes one file; false, and the content says so, where that can't be done.
  private static func write(_ file: File, _ content: inout ReportContent) -> Bool {
    do {
      let text = file.format.render(content)
      try FileWriter.write(file.path, Array(text.utf8))
      return true
    } catch {
      content.add(unwritten: error)
      return false
    }
  }
}
