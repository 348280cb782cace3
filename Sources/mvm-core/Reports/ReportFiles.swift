/// The reports that go to files: `--report FORMAT=FILE`.
struct ReportFiles {
  private let files: [(format: ReportFormat, path: Path)]

  /// - Throws: when two reports would go to one file, or one to standard output, which has the
  ///   result itself.
  init(_ values: [ChoiceAndFile<ReportFormat>]) throws(CommandFailure) {
    var files: [(format: ReportFormat, path: Path)] = []
    for value in values {
      if value.file.isStandardInput { throw .usage(.fileIsStandardOutput(of: "--report")) }
      let path = Path(value.file)
      if files.contains(where: { $0.path == path }) {
        throw .usage(.fileTwice(of: "--report", value.file))
      }
      files.append((value.word, path))
    }
    self.files = files
  }

  /// Writes each file, whatever becomes of the others, and tells of those that can't be written.
  func write(_ content: ReportContent, telling program: inout Program) -> ExitStatus {
    var status = ExitStatus.yes
    for (format, path) in files {
      let text = format.render(content, style: Style(isColored: false))
      do {
        try FileWriter.write(path, Array(text.utf8))
      } catch {
        program.complain("can't write \(path.display): \(error.message)")
        status = .undecided
      }
    }
    return status
  }
}
