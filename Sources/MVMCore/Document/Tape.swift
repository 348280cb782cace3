extension Tape {
  /// The node behind a node and all below it.
  @inline(__always)
  func next(after index: Int) -> Int {
    let node = self[index]
    return node.is(.array) || node.is(.object) ? index + 1 + Int(node.payload) : index + 1
  }

  /// The meaning of a string or key, escapes resolved, as UTF-8.
  func content(_ bytes: RawSpan, at index: Int) -> [UInt8] {
    let node = self[index]
    if node.kind == .escapedKey || node.kind == .escapedString {
      return JSONText.resolve(bytes, node.content)
    }
    if node.kind == .multilineString { return TOMLText.resolve(bytes, node.range) }
    var plain: [UInt8] = []
    plain.reserveCapacity(node.range.count)
    for offset in node.plainContent { plain.append(bytes.byte(at: offset)) }
    return plain
  }

  /// The text of a key, escapes resolved.
  func keyText(_ bytes: RawSpan, at index: Int) -> String {
    String(decoding: content(bytes, at: index), as: UTF8.self)
  }

  /// Whether two keys mean the same text.
  func sameKey(_ bytes: RawSpan, _ first: Int, _ second: Int) -> Bool {
    self[first].payload == self[second].payload && order(bytes, first, second) == 0
  }

  /// Whether the text of a key is before (less than 0), equal to (0) or behind another's.
  func order(_ bytes: RawSpan, _ first: Int, _ second: Int) -> Int {
    guard self[first].kind == .key, self[second].kind == .key else {
      let (left, right) = (content(bytes, at: first), content(bytes, at: second))
      return left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
    }
    let (left, right) = (self[first].content, self[second].content)
    for index in 0..<Swift.min(left.count, right.count) {
      let (one, other) = (
        bytes.byte(at: left.lowerBound + index), bytes.byte(at: right.lowerBound + index)
      )
      if one != other { return one < other ? -1 : 1 }
    }
    return left.count - right.count
  }
}
