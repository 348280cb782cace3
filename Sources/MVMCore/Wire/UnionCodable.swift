extension WireUnion {
  public init(from decoder: any Decoder) throws {
    self = try Self.schema.decode(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    let content = content
    if let tag = Self.schema.tag {
      var container = encoder.container(keyedBy: WireKey.self)
      try container.encode(content.name, forKey: WireKey(tag))
      try content.value?.encode(to: encoder)
    } else if let value = content.value {
      var container = encoder.container(keyedBy: WireKey.self)
      try value.encode(to: container.superEncoder(forKey: WireKey(content.name)))
    } else {
      var container = encoder.singleValueContainer()
      try container.encode(content.name)
    }
  }
}

extension UnionSchema {
  @_semantics("optimize.sil.specialize.generic.never")
  fileprivate func decode(from decoder: any Decoder) throws -> Union {
    if let tag {
      let container = try decoder.container(keyedBy: WireKey.self)
      let name = try container.decode(String.self, forKey: WireKey(tag))
      return try variant(name, decoder).decode(decoder)
    }
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      let variant = try variant(name, decoder)
      if variant.type == nil { return variant.make() }
      throw corrupted("variant '\(name)' needs content", decoder)
    }
    let container = try decoder.container(keyedBy: WireKey.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw corrupted("a variant is an object with one key", decoder)
    }
    let variant = try variant(key.stringValue, decoder)
    if variant.type == nil, try !container.decodeNil(forKey: key) {
      throw corrupted("variant '\(key.stringValue)' has no content", decoder)
    }
    return try variant.decode(container.superDecoder(forKey: key))
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func variant(_ name: String, _ decoder: any Decoder) throws -> Variant<Union> {
    guard let variant = variants.first(where: { $0.name.text.hasSameBytes(as: name) }) else {
      throw corrupted("unknown variant '\(name)'", decoder)
    }
    return variant
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func corrupted(_ what: String, _ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: what))
  }
}
