import MVMCore

/// A document that a command works on, of a kind that its name, its keys or the caller gives.
struct InputDocument {
  let path: Path
  let kind: DocumentKind
  let record: any WireValue

  /// Reads a document, or for `-` standard input. What is wrong with one that can't be read is
  /// reported on standard error.
  static func read(
    _ path: Path, as wanted: DocumentKind? = nil, _ program: inout Program
  ) throws(CommandError) -> InputDocument {
    let bytes = try program.read(path, limit: Document.largestSizeLimit)
    let named = wanted ?? DocumentKind(fileName: path.lastComponent)
    let format =
      DocumentFormat(fileName: path.lastComponent)
      ?? named.map { DocumentFormat(of: bytes, as: $0) } ?? .json
    if let named, named.isLines {
      return InputDocument(path: path, kind: named, record: try lines(bytes, named, path, &program))
    }
    let document = Document(parsing: bytes, as: format, limit: Document.largestSizeLimit)
    guard let kind = named ?? DocumentKind(keysOf: document) else {
      if let foreign = ForeignFormat(bytes, at: path, isInput: path.isStandardInput) {
        throw .unreadable(FileError(path, .foreign(foreign)))
      }
      if !document.faults.isEmpty {
        report(JSONValue.checked(document).findings, bytes, path, &program)
      }
      throw .unreadable(FileError(path, .unknownKind))
    }
    let reading = kind.type.checked(document)
    guard let record = reading.value else {
      report(reading.findings, bytes, path, &program)
      throw .unreadable(FileError(path, .notADocument(kind)))
    }
    return InputDocument(path: path, kind: kind, record: record)
  }

  /// The most findings that are shown of a document that can't be read.
  private static let mostShown = 5

  private static func report(
    _ findings: [Finding], _ bytes: [UInt8], _ path: Path, _ program: inout Program
  ) {
    let errors = Array(findings.filter { $0.severity == .error }.prefix(mostShown))
    let located = LocatedFinding.locate(errors, in: bytes, path: path, kind: nil)
    program.errors.write(
      HumanReport(style: Style(isColored: false), layout: program.layout).render(located))
  }

  /// The documents of a file that has one a line, as one list.
  private static func lines(
    _ bytes: [UInt8], _ kind: DocumentKind, _ path: Path, _ program: inout Program
  ) throws(CommandError) -> any WireValue {
    try lines(bytes, of: kind.type) { line throws(CommandError) in
      program.complain("\(path.display): line \(line) can't be read as \(kind.rawValue)")
      throw .unreadable(FileError(path, .notADocument(kind)))
    }
  }

  private static func lines<Record: WireValue>(
    _ bytes: [UInt8], of type: Record.Type,
    refuse: (Int) throws(CommandError) -> Void
  ) throws(CommandError) -> any WireValue {
    var records: [Record] = []
    var (start, number) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        let document = Document(
          parsing: Array(bytes[start..<end]), limit: Document.largestSizeLimit)
        if let record = Record.reading(document).value {
          records.append(record)
        } else {
          try refuse(number)
        }
      }
      start = end + 1
    }
    return records
  }
}
