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
  private(set) var tape: Tape
  private var extras: Extras?

  /// What few documents have: most are JSON without faults and lists of bytes. Apart from the rest
  /// it keeps a document as small as three pointers.
  private final class Extras: Sendable {
    let format: DocumentFormat
    let faults: [DocumentFault]
    let droppedFaults: Int
    let droppedKeys: [UInt32]
    let byteLists: ByteLists

    init(
      _ format: DocumentFormat, _ faults: [DocumentFault], dropped: Int = 0,
      droppedKeys: [UInt32] = [], byteLists: ByteLists = ByteLists()
    ) {
      (self.format, self.faults, self.byteLists) = (format, faults, byteLists)
      droppedFaults = dropped + droppedKeys.count
      self.droppedKeys = droppedKeys
    }
  }

  /// The language of the text.
  public var format: DocumentFormat { extras?.format ?? .json }
  /// What is wrong with the text, in the order of its bytes. Only a byte order mark and names that
  /// are defined twice leave values that can be read.
  public var faults: [DocumentFault] { extras?.faults ?? [] }
  /// How many more such names there are than `faults` tells: no more than 1,000 are kept, and
  /// fewer where their pointers are very long.
  public var droppedFaults: Int { extras?.droppedFaults ?? 0 }
  /// The keys among what `droppedFaults` counts whose places are known.
  var droppedKeys: [UInt32] { extras?.droppedKeys ?? [] }
  var byteLists: ByteLists { extras?.byteLists ?? ByteLists() }

  /// A document without text, to be filled by `parse`.
  public init() {
    bytes = []
    tape = []
  }

  /// Moves the document out of a variable, which is left without text: copying one counts all of its
  /// parts.
  mutating func take() -> Document { exchange(&self, with: Document()) }

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
    let limit = min(limit, Self.largestSizeLimit)
    guard newBytes.count <= limit else {
      let tooLarge = DocumentFault.Reason.tooLarge(size: newBytes.count, limit: limit)
      let fault = DocumentFault(reason: tooLarge, range: 0..<0, pointer: "")
      tape.removeAll()
      extras = Extras(format, [fault])
      return
    }
    switch format {
    case .json: parseJSON()
    case .toml: parseTOML()
    }
  }

  private mutating func parseJSON() {
    var parser = JSONParser(reusing: exchange(&tape, with: []))
    var failure: DocumentFault?
    do {
      try bytes.withRawSpan { bytes throws(DocumentFault) in try parser.parse(bytes) }
    } catch {
      failure = error
    }
    finish(parser, failure)
  }

  private mutating func finish(_ parser: consuming JSONParser, _ failure: DocumentFault?) {
    extras = nil
    var faults = parser.faults
    let droppedKeys = failure == nil ? parser.droppedKeys : []
    if let failure {
      faults = faults.filter { $0.reason == .encoding(.byteOrderMark) } + [failure]
    } else {
      tape = parser.takeTape()
    }
    if faults.isEmpty, parser.byteLists.isEmpty { return }
    if failure == nil { faults.sort { $0.range.lowerBound < $1.range.lowerBound } }
    extras = Extras(.json, faults, droppedKeys: droppedKeys, byteLists: parser.byteLists)
  }

  private mutating func parseTOML() {
    var parser = TOMLParser()
    bytes.withRawSpan { parser.parse($0) }
    tape.removeAll(keepingCapacity: true)
    if parser.isSound { parser.tree.emit(to: &tape) }
    let faults = parser.faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
    extras = Extras(.toml, faults, dropped: parser.droppedFaults)
  }

  /// The tape's index of the document's value; nil where the text can't be read.
  var root: Int? { tape.isEmpty ? nil : 0 }

  /// Whether the text could be read, so that there are values.
  package var hasValues: Bool { root != nil }
}
