extension JSONValue {
  public init(from decoder: any Decoder) throws {
    var writer = WireWriter()
    try Self.copy(decoder, to: &writer)
    self = try JSONValue(String(decoding: writer.bytes, as: UTF8.self))
  }

  private static func copy(_ decoder: any Decoder, to writer: inout WireWriter) throws {
    if let container = try? decoder.container(keyedBy: WireKey.self) {
      let keys = container.allKeys
      let parts = try keys.map { key in
        (key.stringValue, try text(container.superDecoder(forKey: key)))
      }
      writer.object { writer in
        for (key, text) in parts { writer.member(key) { $0.literal(text) } }
      }
    } else if var container = try? decoder.unkeyedContainer() {
      var parts: [String] = []
      while !container.isAtEnd { parts.append(try text(container.superDecoder())) }
      writer.list(parts) { $1.literal($0) }
    } else {
      try copyScalar(decoder.singleValueContainer(), to: &writer)
    }
  }

  private static func text(_ decoder: any Decoder) throws -> String {
    var writer = WireWriter()
    try copy(decoder, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func copyScalar(
    _ container: any SingleValueDecodingContainer, to writer: inout WireWriter
  ) throws {
    if container.decodeNil() { return writer.literal("null") }
    if let value = try? container.decode(Bool.self) { return value.write(to: &writer) }
    if let value = try? container.decode(Int64.self) { return writer.literal(String(value)) }
    if let value = try? container.decode(UInt64.self) { return writer.literal(String(value)) }
    if let value = try? container.decode(Double.self) { return value.write(to: &writer) }
    writer.string(try container.decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    let document = Document(parsing: Array(text.utf8), limit: .max)
    guard let root = document.root else {
      let context = EncodingError.Context(
        codingPath: encoder.codingPath, debugDescription: "too large")
      throw EncodingError.invalidValue(self, context)
    }
    try document.encode(root, to: encoder)
  }
}

extension Document {
  /// Gives a node to any of Swift's encoders.
  fileprivate func encode(_ node: Int, to encoder: any Encoder) throws {
    switch kind(of: node) {
    case .object:
      var container = encoder.container(keyedBy: WireKey.self)
      for key in keys(of: node) {
        try encode(key + 1, to: container.superEncoder(forKey: WireKey(text(of: key))))
      }
    case .array:
      var container = encoder.unkeyedContainer()
      for element in elements(of: node) { try encode(element, to: container.superEncoder()) }
    case .byteList:
      var reader = WireReader(self)
      try (UInt8.readList(node, &reader) ?? []).encode(to: encoder)
    default:
      var container = encoder.singleValueContainer()
      try encodeScalar(node, to: &container)
    }
  }

  private func encodeScalar(
    _ node: Int, to container: inout any SingleValueEncodingContainer
  ) throws {
    let text = String(decoding: bytes[range(of: node)], as: UTF8.self)
    switch kind(of: node) {
    case .null: try container.encodeNil()
    case .true: try container.encode(true)
    case .false: try container.encode(false)
    case .integer, .real:
      if let value = Int64(text) { return try container.encode(value) }
      if let value = UInt64(text) { return try container.encode(value) }
      try container.encode(Double(text) ?? 0)
    default: try container.encode(self.text(of: node))
    }
  }
}
