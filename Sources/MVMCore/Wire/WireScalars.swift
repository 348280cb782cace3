extension String: WireValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> String? {
    if reader.is(node, .string) { return reader.text(of: node) }
    switch reader.kind(of: node) {
    case .escapedString, .multilineString: return reader.text(of: node)
    default:
      reader.refuse(node, shape)
      return reader.filled()
    }
  }

  public func write(to writer: inout WireWriter) { writer.string(self) }
  public static var placeholder: String { "" }
  public static var shape: WireShape { .string }
}

extension Bool: WireValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Bool? {
    if reader.is(node, .true) { return true }
    if reader.is(node, .false) { return false }
    reader.refuse(node, shape)
    return reader.filled()
  }

  public func write(to writer: inout WireWriter) { writer.literal(self ? "true" : "false") }
  public static var placeholder: Bool { false }
  public static var shape: WireShape { .boolean }
}

/// The unsigned integers of the wire formats: `u8`, `u16`, `u32` and `u64`.
public protocol WireInteger: WireValue, FixedWidthInteger, UnsignedInteger {}

extension WireInteger {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Self? {
    guard reader.is(node, .integer), let value: Self = reader.unsigned(node) else {
      reader.refuse(node, shape)
      return reader.filled()
    }
    return value
  }

  public func write(to writer: inout WireWriter) { writer.literal(String(self)) }
  public static var placeholder: Self { 0 }
  public static var shape: WireShape {
    .integer(rust: "u\(Self.bitWidth)", minimum: 0, maximum: UInt64(Self.max))
  }
}

extension Int: WireValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Int? {
    guard reader.is(node, .integer), let value = Int(reader.numberText(node)) else {
      reader.refuse(node, shape)
      return reader.filled()
    }
    return value
  }

  public func write(to writer: inout WireWriter) { writer.literal(String(self)) }
  public static var placeholder: Int { 0 }
  public static var shape: WireShape {
    .integer(rust: "i64", minimum: Int64(Int.min), maximum: UInt64(Int.max))
  }
}

extension UInt16: WireInteger {}
extension UInt32: WireInteger {}
extension UInt64: WireInteger {}

extension UInt8: WireInteger {
  /// Bytes come as a list of integers, mostly without a node for each.
  public static func readList(_ node: Int, _ reader: inout WireReader) -> [UInt8]? {
    guard reader.kind(of: node) == .byteList else {
      return reader.readElements(node) { node, reader in Self.read(node, &reader) }
    }
    return reader.bytes(of: node)
  }
}

extension WireReader {
  /// The integer of a node's digits; nil when it is signed or does not fit.
  func unsigned<Value: FixedWidthInteger>(_ node: Int) -> Value? {
    var value: UInt64 = 0
    for offset in tape[node].range {
      let byte = source[offset]
      guard JSONText.isDigit(byte) else { return otherUnsigned(node) }
      let (product, isLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(UInt64(byte - 0x30))
      if isLarge || isLarger { return nil }
      value = sum
    }
    return Value(exactly: value)
  }

  /// The integer of a node that is not digits alone: TOML has signs, prefixes and underscores.
  private func otherUnsigned<Value: FixedWidthInteger>(_ node: Int) -> Value? {
    guard format == .toml else { return nil }
    let value = source.withRawSpan { TOMLText.integer($0, tape[node].range) }
    return value.flatMap { Value(exactly: $0) }
  }

  /// The text of a number as JSON has it.
  func numberText(_ node: Int) -> String {
    if format == .toml { return source.withRawSpan { TOMLText.plainNumber($0, tape[node]) } }
    return String(decoding: source[tape[node].range], as: UTF8.self)
  }

  /// The number of a node's text; nil when it is not finite in `f64`.
  func double(_ node: Int) -> Double? {
    guard let value = Double(numberText(node)), value.isFinite else { return nil }
    return value
  }
}

extension WireReader {
  /// Reports each number of a value, at any depth, that `f64` can't represent.
  ///
  /// It calls itself for each level; a document has 128 at most.
  mutating func refuseUnrepresentable(_ node: Int) {
    let end = tape.next(after: node)
    switch tape[node].kind {
    case .integer, .real:
      if mayOverflow(node), double(node) == nil { refuse(node, Double.shape) }
    case .array:
      var (element, index) = (node + 1, 0)
      while element < end {
        enter(index: index)
        refuseUnrepresentable(element)
        leave()
        (element, index) = (tape.next(after: element), index + 1)
      }
    case .object:
      var key = node + 1
      while key < end {
        enter(key: key)
        refuseUnrepresentable(key + 1)
        leave()
        key = tape.next(after: key + 1)
      }
    default: break
    }
  }

  /// Whether a number has an exponent, or more digits than the largest `f64`.
  private func mayOverflow(_ node: Int) -> Bool {
    let range = tape[node].range
    return range.count > 300 || source[range].contains { $0 | 0x20 == 0x65 }
  }
}

extension Double: WireValue {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Double? {
    let kind = reader.kind(of: node)
    guard kind == .integer || kind == .real, let value = reader.double(node) else {
      reader.refuse(node, shape)
      return reader.filled()
    }
    return value
  }

  public func write(to writer: inout WireWriter) {
    writer.literal(DecimalText.text(of: description, plain: -5...15))
  }
  public static var placeholder: Double { 0 }
  public static var shape: WireShape { .number(rust: "f64") }
}

extension WireReader {
  /// The number of a node's text, infinite where only `f64` can represent it.
  fileprivate func float(_ node: Int) -> Float? {
    guard tape[node].is(.integer), tape[node].range.count <= 20 else {
      return double(node).map { Float($0) }
    }
    let text = numberText(node)
    if text != "-0" {
      if let value = UInt64(text) { return Float(value) }
      if let value = Int64(text) { return Float(value) }
    }
    return double(node).map { Float($0) }
  }
}

extension Float: WireValue {
  /// Reads as mvm does: an integer of 64 bits to the nearest `f32`, other numbers through `f64`.
  public static func read(_ node: Int, _ reader: inout WireReader) -> Float? {
    let kind = reader.kind(of: node)
    guard kind == .integer || kind == .real, let value = reader.float(node), value.isFinite
    else {
      reader.refuse(node, shape)
      return reader.filled()
    }
    return value
  }

  public func write(to writer: inout WireWriter) {
    writer.literal(DecimalText.text(of: description, plain: -6...12))
  }
  public static var placeholder: Float { 0 }
  public static var shape: WireShape { .number(rust: "f32") }
}
