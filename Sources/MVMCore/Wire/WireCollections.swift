extension Optional: WireValue where Wrapped: WireValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Wrapped?? {
    if reader.is(node, .null) { return .some(nil) }
    if reader.filler != nil, !Wrapped.shape.mayBeWritten(at: node, in: reader) {
      return readScalar(node, &reader)
    }
    guard let value = Wrapped.read(node, &reader) else { return nil }
    return .some(value)
  }

  /// Reads a value that is there whole or not at all: whether there is any is not known either.
  private static func readScalar(_ node: Int, _ reader: inout WireReader) -> Wrapped?? {
    let filler = reader.filler
    reader.filler = nil
    let value = Wrapped.read(node, &reader)
    reader.filler = filler
    return value.map { .some($0) } ?? reader.filled()
  }

  public func write(to writer: inout WireWriter) {
    if let self { self.write(to: &writer) } else { writer.literal("null") }
  }

  public static var placeholder: Wrapped? { nil }
  public static var whenAbsent: Wrapped?? { .some(nil) }
  public static var shape: WireShape { .optional(Wrapped.shape) }
  public var isNull: Bool { self == nil }
}

extension Array: WireValue where Element: WireValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> [Element]? {
    switch reader.kind(of: node) {
    case .array: return Element.readList(node, &reader)
    case .byteList where Element.self == UInt8.self: return Element.readList(node, &reader)
    case .byteList:
      refuseElements(node, &reader)
      return reader.filled()
    default:
      reader.refuse(node, shape)
      return reader.filled()
    }
  }

  /// Reports each integer of a list that wants something else.
  private static func refuseElements(_ node: Int, _ reader: inout WireReader) {
    var ranges: [Range<Int>] = []
    reader.forEachByte(node) { _, range in
      if ranges.count <= WireReader.problemLimit { ranges.append(range) }
    }
    let expected = Element.shape.expectation
    for (index, range) in ranges.enumerated() {
      reader.enter(index: index)
      reader.report(.wrongType(expected: expected, found: .integer), range)
      reader.leave()
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.list(self) { element, writer in element.write(to: &writer) }
  }

  public static var placeholder: [Element] { [] }
  public static var shape: WireShape { Element.self == UInt8.self ? .bytes : .list(Element.shape) }
  public var isEmptyCollection: Bool { isEmpty }
}

/// A map from strings to strings, in the order of its keys' bytes.
///
/// It is not a `Dictionary` because Swift takes strings that look alike for one key (`"é"` and
/// `"e\u{301}"`), and mvm does not.
public struct StringMap: WireValue, ExpressibleByDictionaryLiteral {
  /// A key with its value.
  public struct Entry: Equatable, Sendable {
    public let key: String
    public let value: String
  }

  /// The entries in the order of their keys' bytes.
  public private(set) var entries: [Entry]

  /// A map of some entries; of those with one key, the last stays.
  public init(_ entries: some Sequence<(String, String)> = []) {
    self.entries = []
    for (key, value) in entries { self[key] = value }
  }

  public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

  /// The value of a key; setting nil removes the key.
  public subscript(key: String) -> String? {
    get {
      let index = position(of: key)
      return has(key, at: index) ? entries[index].value : nil
    }
    set {
      let index = position(of: key)
      if has(key, at: index) { entries.remove(at: index) }
      if let newValue { entries.insert(Entry(key: key, value: newValue), at: index) }
    }
  }

  private func has(_ key: String, at index: Int) -> Bool {
    index < entries.count && entries[index].key.utf8.elementsEqual(key.utf8)
  }

  /// The first position whose key is not before another.
  private func position(of key: String) -> Int {
    entries.indices.partitioningIndex {
      !entries[$0].key.utf8.lexicographicallyPrecedes(key.utf8)
    }
  }
}

extension StringMap {
  public static func read(_ node: Int, _ reader: inout WireReader) -> StringMap? {
    guard reader.kind(of: node) == .object else {
      reader.refuse(node, shape)
      return reader.filled()
    }
    var entries: [Entry] = []
    var isWhole = true
    let end = reader.tape.next(after: node)
    var key = node + 1
    // A key and a value for each, where no value is a list or an object.
    if key < end { entries.reserveCapacity(min((end - key) / 2, 64)) }
    reader.enter(key: key)
    while key < end {
      reader.step(to: key)
      if reader.is(key, .unreadable) {
        isWhole = isWhole && reader.filler != nil
        if reader.filler?.isFull == true, let lost: String = reader.filled() {
          entries.append(Entry(key: lost, value: lost))
        }
      } else if let value = String.read(key + 1, &reader) {
        entries.append(Entry(key: reader.text(of: key), value: value))
      } else {
        isWhole = false
      }
      key = reader.tape.next(after: key + 1)
    }
    reader.leave()
    entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return isWhole ? StringMap(sorted: entries) : nil
  }

  private init(sorted entries: [Entry]) { self.entries = entries }

  public func write(to writer: inout WireWriter) {
    writer.object { writer in
      for entry in entries { writer.member(entry.key) { $0.string(entry.value) } }
    }
  }

  public static var placeholder: StringMap { StringMap() }
  public static var shape: WireShape { .map(.string) }
  public var isEmptyCollection: Bool { entries.isEmpty }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: WireKey.self)
    let pairs = try container.allKeys.map {
      ($0.stringValue, try container.decode(String.self, forKey: $0))
    }
    self.init(pairs)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: WireKey.self)
    for entry in entries { try container.encode(entry.value, forKey: WireKey(entry.key)) }
  }
}
