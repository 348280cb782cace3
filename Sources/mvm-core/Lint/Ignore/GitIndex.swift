import MVMCore

/// The names of the files that git tracks: its index, of versions 2 to 4 of its format.
struct GitIndex: Sendable {
  /// How much of an index is read, in bytes.
  static let sizeLimit = 256 << 20

  /// The names one after the other, in the order of their bytes.
  private var names: [UInt8] = []
  /// Where each name ends.
  private var ends: [Int] = []

  /// Nil for what is no such index, and for one that leaves names to another file.
  init?(_ bytes: [UInt8], hashSize: Int = 20) {
    var reader = Reader(bytes: bytes)
    guard reader.take(4)?.elementsEqual("DIRC".utf8) == true, let version = reader.number(),
      (2...4).contains(version), let count = reader.number(), count <= bytes.count / 62
    else { return nil }
    for _ in 0..<count {
      guard reader.skip(40 + hashSize), let flags = reader.take(2) else { return nil }
      let isExtended = (flags.first ?? 0) & 0x40 != 0
      if isExtended, !reader.skip(2) { return nil }
      let header = 42 + hashSize + (isExtended ? 2 : 0)
      guard version == 4 ? addShared(&reader) : add(&reader, header) else { return nil }
    }
    while let name = reader.take(4), let size = reader.number(), reader.rest >= hashSize {
      if name.elementsEqual("link".utf8) || !reader.skip(size) { return nil }
    }
  }

  /// Adds a name that ends with NUL bytes up to a multiple of eight.
  private mutating func add(_ reader: inout Reader, _ header: Int) -> Bool {
    guard let name = reader.text() else { return false }
    names += name
    ends.append(names.count)
    return reader.skip(7 - (header + name.count) % 8)
  }

  /// Adds a name of which the beginning is that of the one before.
  private mutating func addShared(_ reader: inout Reader) -> Bool {
    guard let dropped = reader.variableNumber(), let rest = reader.text() else { return false }
    let start = ends.count > 1 ? ends[ends.count - 2] : 0
    let previous = names[start..<(ends.last ?? 0)]
    guard dropped <= previous.count else { return false }
    names += Array(previous.dropLast(dropped)) + rest
    ends.append(names.count)
    return true
  }

  private func name(_ position: Int) -> ArraySlice<UInt8> {
    names[(position > 0 ? ends[position - 1] : 0)..<ends[position]]
  }

  /// Whether git tracks a file.
  func contains(_ path: [UInt8]) -> Bool {
    let position = position(of: path)
    return position < ends.count && name(position).elementsEqual(path)
  }

  /// Whether git tracks a file below a directory.
  func hasFile(below directory: [UInt8]) -> Bool {
    let prefix = directory + [UInt8(ascii: "/")]
    let position = position(of: prefix)
    return position < ends.count && name(position).starts(with: prefix)
  }

  /// Where the first name is that is not before a path.
  private func position(of path: [UInt8]) -> Int {
    ends.indices.partitioningIndex { !name($0).lexicographicallyPrecedes(path) }
  }
}

/// Reads an index from its beginning on.
private struct Reader {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var rest: Int { bytes.count - offset }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func skip(_ count: Int) -> Bool { take(count) != nil }

  /// Four bytes, the highest first.
  mutating func number() -> Int? { take(4).map { $0.reduce(0) { $0 << 8 | Int($1) } } }

  /// A number of seven bits a byte, as git writes offsets.
  mutating func variableNumber() -> Int? {
    var value = 0
    for index in 0..<5 {
      guard let byte = take(1)?.first else { return nil }
      value = (index > 0 ? value + 1 : 0) << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  /// The bytes up to a NUL, which is left behind.
  mutating func text() -> ArraySlice<UInt8>? {
    guard let end = bytes[offset...].firstIndex(of: 0) else { return nil }
    defer { offset = end + 1 }
    return bytes[offset..<end]
  }
}
