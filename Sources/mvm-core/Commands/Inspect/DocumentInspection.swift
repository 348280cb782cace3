import MVMCore

/// What can be shown of a document.
struct DocumentInspection {
  /// What the payload of a signed one is.
  final class Payload: Sendable {
    let size: Int
    let digest: String
    let inspection: DocumentInspection

    init(_ bytes: [UInt8]) {
      size = bytes.count
      digest = "sha256:" + SHA256.hex(bytes)
      inspection = DocumentInspection(payload: bytes)
    }
  }

  /// nil where it is unknown.
  let kind: DocumentKind?
  /// The values; nil where the text can't be read, and for signed payloads.
  let values: EffectiveDocument?
  /// Whether mvm reads it as its kind.
  let isReadable: Bool
  let derived: [Derivation]
  let findings: [Finding]
  /// The content of a signed payload.
  private(set) var payload: Payload?

  /// - Parameters:
  ///   - kind: the kind that is known; nil to go by the keys.
  ///   - path: the name gives the language.
  init(_ bytes: [UInt8], as kind: DocumentKind?, of path: Path) {
    let limit = Document.largestSizeLimit
    var format = DocumentFormat(fileName: path.lastComponent)
    if let kind, format == nil { format = DocumentFormat(of: bytes, as: kind) }
    var document = Document(parsing: bytes, as: format ?? .json, limit: limit)
    if format == nil, !document.hasValues {
      let toml = Document(parsing: bytes, as: .toml, limit: limit)
      if DocumentKind(keysOf: toml) != nil { document = toml }
    }
    let foreign = ForeignFormat(bytes, at: path, isInput: path.isStandardInput)
    self.init(document, as: kind ?? DocumentKind(keysOf: document), or: foreign)
  }

  /// The content of a signed payload: one in another is not looked into.
  private init(payload bytes: [UInt8]) {
    let document = Document(parsing: bytes, limit: Document.largestSizeLimit)
    let kind = DocumentKind(keysOf: document)
    self.init(document, as: kind == .signedPayload ? nil : kind)
  }

  private init(
    _ document: Document, as kind: DocumentKind?, or foreign: ForeignFormat? = nil
  ) {
    let linter = Linter(sizeLimit: Document.largestSizeLimit)
    let result =
      kind.map { linter.check(document, as: $0) } ?? foreign.map { linter.checkForeign($0) }
      ?? linter.checkUnknown(document)
    self.kind = kind
    isReadable = result.record != nil
    findings = result.findings
    derived = (result.record?.value).map(Derivation.of) ?? []
    if case .signedPayload(let signed) = result.record {
      values = nil
      payload = Payload(signed.record.payload)
    } else {
      values =
        result.record.map { EffectiveDocument($0.value, of: document) }
        ?? (document.hasValues ? EffectiveDocument(asWritten: document) : nil)
    }
  }

  func count(_ severity: Finding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}
