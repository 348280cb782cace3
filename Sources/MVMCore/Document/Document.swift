/// A JSON or TOML document: its bytes, and a flat tape of what is where in them.
///
/// The bytes are kept as they came; every value knows its own. Reading one costs no memory for
/// its values: strings and numbers stay in the source until they are asked for. A document never
/// changes, and a copy is one more reference to it.
public struct Document: Sendable {
  /// The largest document that is read unless set otherwise: 16 MiB.
  public static let defaultSizeLimit = 16 << 20
  /// The largest document that can be read at all: 256 MiB.
  public static let largestSizeLimit = 256 << 20

  private let storage: Storage

  /// The document's bytes, unchanged.
  public var bytes: [UInt8] { storage.bytes }
  /// The language of the text.
  public var format: DocumentFormat { storage.format }
  /// What is wrong with the text, in the order of its bytes. Only a byte order mark and names that
  /// are defined twice leave values that can be read, unless reading goes on behind faults.
  public var faults: [DocumentFault] { storage.faults }
  /// How many more faults of grammar and of encoding there are than `faults` lists, which are 100 at
  /// most.
  var droppedSyntax: (grammar: Int, encoding: Int) { storage.droppedSyntax }
  /// How many more such names there are than `faults` lists: no more than 1,000 are kept, and
  /// fewer where their pointers are very long.
  public var droppedFaults: Int { storage.droppedFaults }
  var tape: Tape { storage.tape }
  /// The keys among what `droppedFaults` counts whose places are known.
  var droppedKeys: [UInt32] { storage.droppedKeys }
  var byteLists: ByteLists { storage.byteLists }

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
    self.init(parsing: bytes, as: format, limit: limit, recovers: false)
  }

  /// Reads text; behind each fault of grammar reading goes on, so that there are values all
  /// the same: what can't be read is unreadable.
  package init(
    recovering bytes: [UInt8], as format: DocumentFormat = .json,
    limit: Int = Document.defaultSizeLimit
  ) {
    self.init(parsing: bytes, as: format, limit: limit, recovers: true)
  }

  private init(parsing bytes: [UInt8], as format: DocumentFormat, limit: Int, recovers: Bool) {
    let limit = min(limit, Self.largestSizeLimit)
    guard bytes.count <= limit else {
      let tooLarge = DocumentFault.Reason.tooLarge(size: bytes.count, limit: limit)
      let fault = DocumentFault(reason: tooLarge, range: 0..<0, pointer: "")
      storage = Storage(bytes, format, faults: [fault])
      return
    }
    storage =
      switch format {
      case .json: Storage(json: bytes, recovers: recovers)
      case .toml: Storage(toml: bytes, recovers: recovers)
      }
  }

  /// The tape's index of the document's value; nil where the text can't be read.
  var root: Int? { tape.isEmpty ? nil : 0 }

  /// Whether the text could be read, so that there are values.
  package var hasValues: Bool { root != nil }
}

extension Document {
  /// What all copies of a document refer to.
  private final class Storage: Sendable {
    let bytes: [UInt8]
    let tape: Tape
    let format: DocumentFormat
    let faults: [DocumentFault]
    let droppedFaults: Int
    let droppedKeys: [UInt32]
    let droppedSyntax: (grammar: Int, encoding: Int)
    let byteLists: ByteLists

    init(
      _ bytes: [UInt8], _ format: DocumentFormat, tape: Tape = [], faults: [DocumentFault] = [],
      droppedFaults: Int = 0, droppedKeys: [UInt32] = [],
      droppedSyntax: (grammar: Int, encoding: Int) = (0, 0), byteLists: ByteLists = ByteLists()
    ) {
      self.droppedSyntax = droppedSyntax
      (self.bytes, self.format, self.tape) = (bytes, format, tape)
      (self.faults, self.byteLists) = (faults, byteLists)
      self.droppedFaults =
        droppedFaults + droppedKeys.count + droppedSyntax.grammar + droppedSyntax.encoding
      self.droppedKeys = droppedKeys
    }

    convenience init(json bytes: [UInt8], recovers: Bool) {
      var parser = JSONParser()
      do {
        try bytes.withRawSpan { bytes throws(DocumentFault) in try parser.parse(bytes) }
      } catch {
        let kept = parser.faults.filter { $0.reason == .encoding(.byteOrderMark) }
        if recovers, error.leavesText {
          let recovered = RecoveredJSON(bytes, behind: error)
          self.init(
            bytes, .json, tape: recovered.tape, faults: kept + recovered.faults,
            droppedKeys: recovered.droppedKeys, droppedSyntax: recovered.droppedSyntax,
            byteLists: recovered.byteLists)
        } else {
          self.init(bytes, .json, faults: kept + [error])
        }
        return
      }
      var faults = parser.faults
      if faults.count > 1 { faults.sort { $0.range.lowerBound < $1.range.lowerBound } }
      self.init(
        bytes, .json, tape: parser.tape, faults: faults, droppedKeys: parser.droppedKeys,
        byteLists: parser.byteLists)
    }

    convenience init(toml bytes: [UInt8], recovers: Bool) {
      var parser = TOMLParser()
      bytes.withRawSpan { parser.parse($0) }
      var tape: Tape = []
      if parser.isSound || recovers && parser.hasText { parser.tree.emit(to: &tape) }
      self.init(
        bytes, .toml, tape: tape,
        faults: parser.faults.sorted { $0.range.lowerBound < $1.range.lowerBound },
        droppedFaults: parser.droppedFaults, droppedSyntax: parser.droppedSyntax)
    }
  }
}
