extension Tape {
  /// The node behind a node and all below it.
  @inline(__always)
  func next(after index: Int) -> Int {
    let node = self[index]
    switch node.kind {
    case .array, .object: return index + 1 + Int(node.payload)
    default: return index + 1
    }
  }

  /// The meaning of a string or key, escapes resolved, as UTF-8.
  func content(_ bytes: RawSpan, at index: Int) -> [UInt8] {
    let node = self[index]
    if node.kind == .escapedKey || node.kind == .escapedString {
      return JSONText.resolve(bytes, node.content)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(node.content.count)
    for offset in node.content { plain.append(bytes.byte(at: offset)) }
    return plain
  }

  /// The text of a key, escapes resolved.
  func keyText(_ bytes: RawSpan, at index: Int) -> String {
    String(decoding: content(bytes, at: index), as: UTF8.self)
  }

  /// Whether two keys mean the same text.
  func sameKey(_ bytes: RawSpan, _ first: Int, _ second: Int) -> Bool {
    guard self[first].payload == self[second].payload else { return false }
    if self[first].kind == .key, self[second].kind == .key {
      let other = bytes.extracting(self[second].content)
      return bytes.bytes(self[first].content, equal: other)
    }
    return content(bytes, at: first) == content(bytes, at: second)
  }
}
