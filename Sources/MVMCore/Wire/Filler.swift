/// Makes values for what a document does not show: what can't be read, or is missing.
///
/// A record with holes is read twice, each time with other values in them. What rules report of both
/// readings holds whatever the author meant; what they report of one follows from a value that is
/// made up.
public struct Filler: Sendable {
  /// Which of the two readings it is.
  enum Run: Sendable {
    /// Everything is empty: no text, 0, false, null, the first case.
    case empty
    /// Everything has something: a text or number of its own, true, one element, the second case.
    case full
  }

  let run: Run
  private var serial: Int
  private var depth = 0

  /// - Parameter seed: differs from document to document: two texts that can't be read are not the
  ///   same text.
  init(_ run: Run, seed: Int) {
    self.run = run
    serial = seed & 0xFFFF_FFFF
  }

  var isFull: Bool { run == .full && depth < 8 }

  /// A number that no other hole of the reading has.
  ///
  /// Numbers that are read from documents get the rest by 30: no rule takes them for too large, and
  /// leaves them out of a sum.
  mutating func next() -> Int {
    serial += 1
    return serial
  }

  mutating func text() -> String { isFull ? "unreadable-\(next())" : "" }

  /// Makes a value with others in it.
  mutating func nested<Value>(_ make: (inout Filler) -> Value) -> Value {
    depth += 1
    defer { depth -= 1 }
    return make(&self)
  }
}

extension String {
  public static func filled(by filler: inout Filler) -> String { filler.text() }
}

extension Bool {
  public static func filled(by filler: inout Filler) -> Bool { filler.isFull }
}

extension WireInteger {
  public static func filled(by filler: inout Filler) -> Self {
    filler.isFull ? Self(truncatingIfNeeded: 2 + filler.next() % 30) : 0
  }
}

extension Int {
  public static func filled(by filler: inout Filler) -> Int {
    filler.isFull ? 2 + filler.next() % 30 : 0
  }
}

extension Double {
  public static func filled(by filler: inout Filler) -> Double {
    filler.isFull ? Double(2 + filler.next() % 30) : 0
  }
}

extension Float {
  public static func filled(by filler: inout Filler) -> Float {
    filler.isFull ? Float(2 + filler.next() % 30) : 0
  }
}

extension Optional where Wrapped: WireValue {
  public static func filled(by filler: inout Filler) -> Wrapped? {
    filler.isFull ? .some(filler.nested { Wrapped.filled(by: &$0) }) : nil
  }
}

extension Array where Element: WireValue {
  public static func filled(by filler: inout Filler) -> [Element] {
    filler.isFull ? [filler.nested { Element.filled(by: &$0) }] : []
  }
}

extension StringMap {
  public static func filled(by filler: inout Filler) -> StringMap {
    filler.isFull ? StringMap([(filler.text(), filler.text())]) : StringMap()
  }
}

extension WireMap {
  public static func filled(by filler: inout Filler) -> WireMap {
    guard filler.isFull else { return WireMap() }
    let key = filler.text()
    return WireMap([Entry(key, filler.nested { Value.filled(by: &$0) })])
  }
}

extension WireEnum {
  public static func filled(by filler: inout Filler) -> Self {
    filler.isFull ? allCases.dropFirst().first ?? placeholder : placeholder
  }
}

extension WireUnion {
  public static func filled(by filler: inout Filler) -> Self {
    let variants = schema.variants
    guard filler.isFull, let variant = variants.dropFirst().first ?? variants.first else {
      return placeholder
    }
    return filler.nested { variant.fill(&$0) }
  }
}

extension Added {
  public static func filled(by filler: inout Filler) -> Added {
    filler.isFull ? .given(Value.filled(by: &filler)) : .absent
  }
}

extension WireRecord {
  public static func filled(by filler: inout Filler) -> Self {
    filler.nested { schema.filled(by: &$0) }
  }
}

extension Schema {
  @_semantics("optimize.sil.specialize.generic.never")
  func filled(by filler: inout Filler) -> Record {
    var record = prototype
    for field in fields { field.fill(&record, &filler) }
    return record
  }

  /// What an object is taken for that is none; nil where it is to be nothing.
  func filled(_ reader: inout WireReader) -> Record? {
    guard var filler = reader.filler else { return nil }
    defer { reader.filler = filler }
    return filler.nested { filled(by: &$0) }
  }

  /// Fills the fields of which a document shows nothing.
  ///
  /// - Parameter holes: the fields that are missing or there twice, a bit for each.
  @_semantics("optimize.sil.specialize.generic.never")
  func fill(
    _ record: inout Record, _ holes: UInt64, _ keys: SeenKeys, _ reader: inout WireReader
  ) {
    guard var filler = reader.filler else { return }
    var holes = keys.losesAny ? holes | ~keys.seen : holes
    if !effectOfUnknownKeys(in: reader.release).isTolerated {
      for key in keys.unknown.prefix(WireReader.problemLimit) {
        if let near = nearest(to: reader.text(of: key), notIn: keys.seen) {
          holes |= 1 << UInt64(near)
        }
      }
    }
    for index in fields.indices where holes & 1 << UInt64(index) != 0 {
      fields[index].fill(&record, &filler)
    }
    reader.filler = filler
  }
}

extension WireShape {
  /// Whether a node is a container of the shape, so that parts of it may be readable.
  func mayBeWritten(at node: Int, in reader: WireReader) -> Bool {
    switch self {
    case .record, .union, .map: reader.is(node, .object)
    case .list, .bytes: reader.is(node, .array)
    case .optional(let wrapped): wrapped.mayBeWritten(at: node, in: reader)
    case .string, .boolean, .integer, .number, .any, .names: false
    }
  }
}

extension WireReader {
  /// What a value is taken for that can't be read; nil where it is to be none.
  mutating func filled<Value: WireValue>() -> Value? {
    guard var filler else { return nil }
    defer { self.filler = filler }
    return Value.filled(by: &filler)
  }

  /// Whether a key of an object can't be read, so that it may be any.
  func losesKeys(in object: Int) -> Bool {
    let end = tape.next(after: object)
    var key = object + 1
    while key < end {
      if tape[key].is(.unreadable) { return true }
      key = tape.next(after: key + 1)
    }
    return false
  }
}
