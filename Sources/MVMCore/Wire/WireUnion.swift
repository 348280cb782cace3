/// An enum whose variants have content of their own.
public protocol WireUnion: WireValue {
  /// The union's variants.
  static var schema: UnionSchema<Self> { get }
  /// The name and the content of the variant that the value is.
  var content: VariantContent { get }
}

/// A variant's name in documents and its content.
public struct VariantContent: Sendable {
  let name: String
  let value: (any WireValue)?

  public init(_ name: String, _ value: (any WireValue)? = nil) {
    self.name = name
    self.value = value
  }
}

/// A variant of a union: its name, its content's type and what it means.
public struct Variant<Union: WireUnion>: Sendable {
  let name: WireName
  let type: (any WireValue.Type)?
  let since: String?
  let doc: String
  let make: @Sendable () -> Union
  let read: @Sendable (Int, inout WireReader) -> Union?
  let fill: @Sendable (inout Filler) -> Union
  let decode: @Sendable (any Decoder) throws -> Union

  /// A variant with content.
  @_semantics("optimize.sil.specialize.generic.never")
  public init<Content: WireValue>(
    _ name: String, _ make: @escaping @Sendable (Content) -> Union, since: String? = nil,
    doc: String
  ) {
    self.name = WireName(name)
    type = Content.self
    self.since = since
    self.doc = doc
    self.make = { make(Content.placeholder) }
    fill = { make(Content.filled(by: &$0)) }
    read = { node, reader in Content.read(node, &reader).map(make) }
    decode = { make(try Content(from: $0)) }
  }

  /// A variant without content.
  public init(_ name: String, _ value: Union, since: String? = nil, doc: String) {
    self.name = WireName(name)
    type = nil
    self.since = since
    self.doc = doc
    make = { value }
    fill = { _ in value }
    read = { node, reader in
      if reader.kind(of: node) == .null { return value }
      reader.report(.variantContent(name: name, wantsContent: false), at: node)
      return reader.filled()
    }
    decode = { _ in value }
  }

  /// A variant of another union as one of this.
  init<Other: WireUnion>(_ other: Variant<Other>, _ wrap: @escaping @Sendable (Other) -> Union) {
    name = other.name
    type = other.type
    since = other.since
    doc = other.doc
    make = { wrap(other.make()) }
    fill = { wrap(other.fill(&$0)) }
    read = { node, reader in other.read(node, &reader).map(wrap) }
    decode = { wrap(try other.decode($0)) }
  }
}

/// The declaration of a union.
public final class UnionSchema<Union: WireUnion>: Sendable {
  /// What the union is for, in one sentence.
  public let doc: String
  /// The first release of mvm that knows the union.
  public let since: String?
  /// The key that names the variant within its record, or nil where the variant's name is the key
  /// of an object around its content.
  public let tag: String?
  let variants: [Variant<Union>]
  private let tagName: WireName?
  private let names: [WireName]

  public init(
    doc: String, since: String? = nil, tag: String? = nil, _ variants: [Variant<Union>]
  ) {
    self.doc = doc
    self.since = since
    self.tag = tag
    tagName = tag.map { WireName($0) }
    names = variants.map { $0.name }
    self.variants = variants
  }
}

extension UnionSchema {
  @_semantics("optimize.sil.specialize.generic.never")
  func read(
    _ node: Int, _ reader: inout WireReader, shape: @autoclosure () -> WireShape,
    type: () -> String
  ) -> Union? {
    if let tagName { return readTagged(node, &reader, tag: tagName, type: type) }
    guard let name = reader.variantName(node, shape: shape()) else {
      return reader.filled()
    }
    guard let index = variant(named: name, reader) else {
      reader.reportUnknownVariant(name, type: type(), choices: choices(in: reader))
      return reader.filled()
    }
    let variant = variants[index]
    let isNewer =
      reader.release != nil
      && reader.reportNewer(name, variant.name.text, variant.since, type())
    if name == node {
      if variant.type == nil { return variant.make() }
      reader.report(.variantContent(name: variant.name.text, wantsContent: true), at: node)
      return reader.filled()
    }
    reader.enter(key: name)
    defer { reader.leave() }
    if isNewer { return reader.withoutRelease { variant.read(name + 1, &$0) } }
    return variant.read(name + 1, &reader)
  }

  /// The names to choose from.
  private func choices(in reader: WireReader) -> [String] {
    variants.filter { reader.knows($0.since) }.map(\.name.text)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func readTagged(
    _ node: Int, _ reader: inout WireReader, tag: WireName, type: () -> String
  ) -> Union? {
    guard reader.kind(of: node) == .object else {
      reader.report(.wrongType(expected: "an object", found: reader.foundType(node)), at: node)
      return reader.filled()
    }
    guard let key = reader.member(tag, in: node) else {
      let brace = reader.tape[node].range.lowerBound
      if !reader.losesKeys(in: node) {
        reader.report(.missingFields(names: [tag.text], record: type()), brace..<brace + 1)
      }
      return reader.filled()
    }
    reader.enter(key: key)
    let variant = self.variant(at: key + 1, &reader, type)
    let isNewer =
      reader.release != nil
      && variant.map { index in
        let found = variants[index]
        return reader.reportNewer(key + 1, found.name.text, found.since, type())
      } ?? false
    reader.leave()
    guard let variant else { return reader.filled() }
    reader.expectTag(key)
    return reader.insideTagged { reader in
      if isNewer { return reader.withoutRelease { variants[variant].read(node, &$0) } }
      return variants[variant].read(node, &reader)
    }
  }

  /// The variant of a name; the variants are large and not copied for it.
  private func variant(named node: Int, _ reader: borrowing WireReader) -> Int? {
    for index in names.indices where reader.isText(node, names[index]) { return index }
    return nil
  }

  /// The variant that the value of a tag names.
  @_semantics("optimize.sil.specialize.generic.never")
  private func variant(
    at node: Int, _ reader: inout WireReader, _ type: () -> String
  ) -> Int? {
    guard reader.foundType(node) == .string else {
      reader.refuse(node, .string)
      return nil
    }
    guard let variant = variant(named: node, reader) else {
      reader.reportUnknownVariant(node, type: type(), choices: choices(in: reader))
      return nil
    }
    return variant
  }
}

extension WireReader {
  /// Whether a string's or key's text is a declared name.
  func isText(_ node: Int, _ name: WireName) -> Bool {
    switch tape[node].kind {
    case .string, .key: source.withRawSpan { name.matches($0, tape[node].content) }
    default: utf8(of: node) == name.utf8
    }
  }

  /// The node of a member's key.
  func member(_ name: WireName, in object: Int) -> Int? {
    let end = tape.next(after: object)
    var key = object + 1
    while key < end {
      if self.key(key, is: name) { return key }
      key = tape.next(after: key + 1)
    }
    return nil
  }
}

extension WireUnion {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Self? {
    schema.read(node, &reader, shape: shape) { String(describing: Self.self) }
  }

  public func write(to writer: inout WireWriter) {
    let content = content
    if let tag = Self.schema.tag {
      return writer.object { writer in
        writer.member(tag) { $0.string(content.name) }
        content.value?.writeMembers(to: &writer)
      }
    }
    guard let value = content.value else { return writer.string(content.name) }
    writer.object { writer in
      writer.member(content.name) { value.write(to: &$0) }
    }
  }

  public static var placeholder: Self {
    guard let first = schema.variants.first else { preconditionFailure("a union of nothing") }
    return first.make()
  }

  public static var shape: WireShape { .union(Self.self) }
}

extension WireValue {
  /// Writes a record's members without the braces around them.
  fileprivate func writeMembers(to writer: inout WireWriter) {
    if let record = self as? any WireRecord { record.writeOwnMembers(to: &writer) }
  }
}

extension WireRecord {
  fileprivate func writeOwnMembers(to writer: inout WireWriter) {
    Self.schema.writeMembers(of: self, to: &writer)
  }
}
