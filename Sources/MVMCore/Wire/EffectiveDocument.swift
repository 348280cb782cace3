/// A document as mvm takes it: with every key that its types have, and with a mark on those that
/// were not written and so stand for their defaults.
package struct EffectiveDocument: Sendable {
  /// A value of the document, in the order in which mvm writes them.
  package struct Entry: Sendable {
    package enum Place: Equatable, Sendable {
      case root
      /// A member of an object, by its key.
      case member(String)
      /// An element of a list.
      case element(Int)
    }

    package enum Value: Equatable, Sendable {
      /// An object or list whose values follow, one level deeper.
      case container
      /// JSON text without line breaks: a scalar, a list of bytes, or a container of nothing.
      case text(String)
    }

    package let place: Place
    package let value: Value
    /// How many containers it is in.
    package let depth: Int
    /// Whether it was not written: a default is meant.
    package let isDefault: Bool
    /// Whether it is one of the values that were left out, and not part of one.
    package let isLeftOut: Bool
  }

  private let document: Document
  private let record: (any WireValue)?
  /// What was written; nil where the document is shown as it was written.
  private let source: Document?
  private let aliases: [ByteText: String]

  /// A record with what is known of its document.
  ///
  /// - Parameters:
  ///   - record: what the document was read as.
  ///   - source: the document.
  package init(_ record: some WireValue, of source: Document) {
    document = Document(parsing: record.json(), limit: .max)
    self.record = record
    self.source = source
    aliases = record.aliases
  }

  /// A document that can't be read as its type, as it was written.
  package init(asWritten document: Document) {
    self.document = document
    record = nil
    source = nil
    aliases = [:]
  }

  /// The pointers (RFC 6901) of the values that were left out, without what is in them.
  package var leftOut: [String] {
    var pointers: [String] = []
    var path: [String] = []
    eachEntry { entry in
      path.removeLast(max(0, path.count - entry.depth))
      var pointer = JSONPointer()
      switch entry.place {
      case .root: return
      case .member(let key): pointer.append(key: key)
      case .element(let index): pointer.append(index: index)
      }
      if entry.isLeftOut { pointers.append(path.joined() + pointer.text) }
      path.append(pointer.text)
    }
    return pointers
  }

  /// The whole document, which writes itself as JSON.
  package var value: any WireValue {
    record ?? JSONValue.reading(document).value ?? JSONValue.null
  }

  /// Gives every value, each container before what is in it.
  package func eachEntry(_ body: (Entry) -> Void) {
    guard let root = document.root else { return }
    let written = source == nil ? root : source?.root
    visit(root, .root, depth: -1, written: written, isBelowDefault: false, body)
  }

  /// It calls itself for each level; a document has 128 at most.
  private func visit(
    _ node: Int, _ place: Entry.Place, depth: Int, written: Int?, isBelowDefault: Bool,
    _ body: (Entry) -> Void
  ) {
    let isDefault = written == nil
    let isContainer = document.hasChildren(node)
    body(
      Entry(
        place: place, value: isContainer ? .container : .text(document.shownText(of: node)),
        depth: max(0, depth), isDefault: isDefault, isLeftOut: isDefault && !isBelowDefault))
    guard isContainer else { return }
    if document.kind(of: node) == .object {
      visitMembers(of: node, depth: depth + 1, written: written, body)
    } else {
      let elements = written.flatMap { source?.elements(of: $0) } ?? []
      for (index, element) in document.elements(of: node).enumerated() {
        let written = source == nil ? element : index < elements.count ? elements[index] : nil
        visit(
          element, .element(index), depth: depth + 1, written: written, isBelowDefault: isDefault,
          body)
      }
    }
  }

  private func visitMembers(
    of node: Int, depth: Int, written: Int?, _ body: (Entry) -> Void
  ) {
    let keys = document.keys(of: node)
    // No record has so many fields: this is a map, in which nothing is left out.
    let isMap = keys.count > 64
    for key in keys {
      let name = document.text(of: key)
      let value =
        isMap || source == nil ? key + 1 : written.flatMap { self.written(name, in: $0) }
      visit(
        key + 1, .member(name), depth: depth, written: value, isBelowDefault: written == nil, body)
    }
  }

  /// The node of a member's value in what was written. A variant without content may be written as
  /// an object; its name is a string here.
  private func written(_ key: String, in node: Int) -> Int? {
    guard let source else { return nil }
    let member =
      source.member(key, in: node) ?? aliases[ByteText(key)].flatMap { source.member($0, in: node) }
    return member.map { $0 + 1 }
  }
}

extension Document {
  /// Whether a value is an object or list with something in it.
  fileprivate func hasChildren(_ node: Int) -> Bool {
    let kind = kind(of: node)
    return (kind == .object || kind == .array) && tape.next(after: node) > node + 1
  }

  /// A value's JSON text, on one line. Longer lists of bytes are only counted.
  fileprivate func shownText(of node: Int) -> String {
    switch kind(of: node) {
    case .object: return "{}"
    case .array: return "[]"
    case .byteList where range(of: node).count > 80:
      return "[\(counted(Int(tape[node].payload), "byte"))]"
    case .byteList:
      return "[" + byteLists.bytes(of: node).map(String.init).joined(separator: ", ") + "]"
    case .string, .escapedString, .multilineString:
      return String(decoding: text(of: node).json(), as: UTF8.self)
    default: return String(decoding: bytes[range(of: node)], as: UTF8.self)
    }
  }
}

extension WireValue {
  /// The other keys that are read for some of a record's fields.
  fileprivate var aliases: [ByteText: String] {
    guard let record = self as? any WireRecord else { return [:] }
    return record.ownAliases
  }
}

extension WireRecord {
  fileprivate var ownAliases: [ByteText: String] {
    var aliases: [ByteText: String] = [:]
    for field in Self.schema.fields {
      if let alias = field.alias { aliases[ByteText(field.name.text)] = alias.text }
    }
    return aliases
  }
}
