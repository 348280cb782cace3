/// A value of a key that releases after 0.13 write always, and 0.13 does not know.
///
/// A document that has the key keeps it, and one without it does not get it: so documents of both
/// are written as they were. Written as a release that knows the key, an absent one has its default.
public enum Added<Value: WireValue>: WireValue {
  /// The document does not have the key.
  case absent
  /// The document has the key.
  case given(Value)

  /// The value that was given.
  public var value: Value? {
    if case .given(let value) = self { value } else { nil }
  }
}

extension Added {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Added? {
    Value.read(node, &reader).map(Added.given)
  }

  public func write(to writer: inout WireWriter) { value?.write(to: &writer) }

  public static var placeholder: Added { .absent }
  public static var whenAbsent: Added? { Value.whenAbsent.map(Added.given) }
  public static var unwritten: Added? { .absent }
  public var isUnwritten: Bool { self == .absent }
  public static var shape: WireShape { Value.shape }

  public init(from decoder: any Decoder) throws { self = .given(try Value(from: decoder)) }
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
