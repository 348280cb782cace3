/// A map from strings to values of one type, in the order of the document.
public struct WireMap<Value: WireValue>: WireValue {
  /// A key with its value.
  public struct Entry: Equatable, Sendable {
    public let key: String
    public let value: Value

    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }
}

extension WireMap {
  public static func read(_ node: Int, _ reader: inout WireReader) -> WireMap? {
    guard reader.kind(of: node) == .object else {
      reader.refuse(node, shape)
      return reader.filled()
    }
    var entries: [Entry] = []
    var isWhole = true
    let end = reader.tape.next(after: node)
    var key = node + 1
    while key < end {
      reader.enter(key: key)
      if reader.is(key, .unreadable) {
        isWhole = isWhole && reader.filler != nil
      } else if let value = Value.read(key + 1, &reader) {
        entries.append(Entry(reader.text(of: key), value))
      } else {
        isWhole = false
      }
      reader.leave()
      key = reader.tape.next(after: key + 1)
    }
    return isWhole ? WireMap(entries) : nil
  }

  public func write(to writer: inout WireWriter) {
    writer.object { writer in
      for entry in entries { writer.member(entry.key) { entry.value.write(to: &$0) } }
    }
  }

  public static var placeholder: WireMap { WireMap() }
  public static var shape: WireShape { .map(Value.shape) }
  public var isEmptyCollection: Bool { entries.isEmpty }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: WireKey.self)
    entries = try container.allKeys.map {
      Entry($0.stringValue, try container.decode(Value.self, forKey: $0))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: WireKey.self)
    for entry in entries { try container.encode(entry.value, forKey: WireKey(entry.key)) }
  }
}
