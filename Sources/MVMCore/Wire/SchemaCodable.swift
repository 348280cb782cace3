/// A key of any name, for `Codable`.
public struct WireKey: CodingKey, Sendable {
  public let stringValue: String
  public var intValue: Int? { nil }

  public init(_ text: String) { stringValue = text }
  public init(stringValue: String) { self.init(stringValue) }
  public init?(intValue: Int) { nil }
}

extension Schema {
  /// Reads a record through any of Swift's decoders, with the same defaults as from a document.
  @_semantics("optimize.sil.specialize.generic.never")
  func decode(from decoder: any Decoder) throws -> Record {
    let container = try decoder.container(keyedBy: WireKey.self)
    var record = prototype
    for field in fields {
      guard let key = field.key(in: container) else {
        if field.isRequired { throw missing(field.name.text, decoder) }
        continue
      }
      try field.decode(container, key, &record)
    }
    if refusesUnknownKeys { try refuseUnknown(container) }
    return record
  }

  @_semantics("optimize.sil.specialize.generic.never")
  func encode(_ record: Record, to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: WireKey.self)
    for field in fields where !field.isLeftOut(record, in: nil) {
      try field.encode(record, &container, WireKey(field.name.text))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func missing(_ key: String, _ decoder: any Decoder) -> DecodingError {
    DecodingError.keyNotFound(
      WireKey(key),
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "missing '\(key)'"))
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func refuseUnknown(_ container: KeyedDecodingContainer<WireKey>) throws {
    for key in container.allKeys where !fields.contains(where: { $0.answers(to: key) }) {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "unknown key '\(key.stringValue)'")
    }
  }
}

extension AnyField {
  fileprivate func key(in container: KeyedDecodingContainer<WireKey>) -> WireKey? {
    let keys = [WireKey(name.text)] + (alias.map { [WireKey($0.text)] } ?? [])
    return keys.first(where: container.contains)
  }

  fileprivate func answers(to key: WireKey) -> Bool {
    key.stringValue.hasSameBytes(as: name.text)
      || alias.map { key.stringValue.hasSameBytes(as: $0.text) } ?? false
  }
}
