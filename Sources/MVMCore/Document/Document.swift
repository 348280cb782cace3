/// A JSON or TOML document: its bytes, and a flat tape of what stands where in them.
///
/// The bytes are kept as they came; every value knows its own. Reading one costs no memory for
/// its values: strings and numbers stay in the source until they are asked for.
public struct Document: Sendable {
  /// The largest document that is read unless told otherwise: 16 MiB.
  public static let defaultSizeLimit = 16 << 20
  /// The largest document that can be read at all: 256 MiB.
  public static let largestSizeLimit = 256 << 20

  /// The document's bytes, unchanged.
  public private(set) var bytes: [UInt8]
  /// The language of the text.
  public private(set) var format = DocumentFormat.json
  /// What is wrong with the text, in the order of its bytes. Only a byte order mark and names that
  /// are defined twice leave values that can be read.
  public private(set) var faults: [DocumentFault]
  /// How many more such names there are than `faults` tells: no more than 1,000 are kept, and
  /// fewer where their pointers are very long.
  public private(set) var droppedFaults: Int
  private(set) var tape: Tape
  private(set) var byteLists = ByteLists()

  /// A document without text, to be filled by `parse`.
  public init() {
    bytes = []
    faults = []
    droppedFaults = 0
    tape = []
  }

  /// Reads text; what is wrong with it is in `faults`.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8.
  ///   - format: its language, JSON (RFC 8259) or TOML 1.0. An empty text is a fault in both.
  ///   - limit: the largest size that is read, in bytes, 256 MiB at most.
  public init(
    parsing bytes: [UInt8], as format: DocumentFormat = .json,
    limit: Int = Document.defaultSizeLimit
  ) {
    self.init()
    parse(bytes, as: format, limit: limit)
  }

  /// Reads another text in the place of this one and uses this one's memory again.
  public mutating func parse(
    _ newBytes: [UInt8], as format: DocumentFormat = .json, limit: Int = Document.defaultSizeLimit
  ) {
    bytes = newBytes
    self.format = format
    let limit = min(limit, Self.largestSizeLimit)
    guard newBytes.count <= limit else {
      let tooLarge = DocumentFault.Reason.tooLarge(size: newBytes.count, limit: limit)
      droppedFaults = 0
      return fail([DocumentFault(reason: tooLarge, range: 0..<0, pointer: "")])
    }
    switch format {
    case .json: parseJSON()
    case .toml: parseTOML()
    }
  }

  private mutating func parseJSON() {
    var parser = JSONParser(reusing: takeTape(), takeByteLists())
    do {
      try bytes.withRawSpan { bytes throws(DocumentFault) in try parser.parse(bytes) }
      tape = parser.tape
      byteLists = parser.byteLists
      faults = parser.faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
    } catch {
      fail(parser.faults.filter { $0.reason == .encoding(.byteOrderMark) } + [error])
    }
    droppedFaults = parser.droppedFaults
  }

  private mutating func parseTOML() {
    var parser = TOMLParser()
    bytes.withRawSpan { parser.parse($0) }
    tape.removeAll(keepingCapacity: true)
    byteLists.removeAll()
    if parser.isSound { parser.tree.emit(to: &tape) }
    faults = parser.faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
    droppedFaults = parser.droppedFaults
  }

  private mutating func takeByteLists() -> ByteLists {
    let taken = byteLists
    byteLists = ByteLists()
    return taken
  }

  private mutating func takeTape() -> Tape {
    let taken = tape
    tape = []
    return taken
  }

  private mutating func fail(_ faults: [DocumentFault]) {
    self.faults = faults
    tape.removeAll()
  }

  /// The tape's index of the document's value; nil where the text can't be read.
  var root: Int? { tape.isEmpty ? nil : 0 }

  /// Whether the text could be read, so that there are values.
  package var hasValues: Bool { root != nil }
}
