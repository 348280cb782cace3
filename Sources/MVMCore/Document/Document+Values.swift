extension Document {
  func kind(of node: Int) -> NodeKind { tape[node].kind }

  func range(of node: Int) -> Range<Int> { tape[node].range }

  /// The text of a string or key, escapes resolved.
  func text(of node: Int) -> String {
    let entry = tape[node]
    if entry.kind == .string || entry.kind == .key {
      return String(decoding: bytes[entry.content], as: UTF8.self)
    }
    return String(decoding: utf8(of: node), as: UTF8.self)
  }

  /// The text of a string or key as UTF-8, escapes resolved.
  func utf8(of node: Int) -> [UInt8] {
    bytes.withRawSpan { tape.content($0, at: node) }
  }

  /// The key's node of a member of an object.
  func member(_ key: String, in object: Int) -> Int? {
    let tape = tape
    guard tape[object].kind == .object else { return nil }
    let name = key.utf8.span
    let mark = unsafe name.bytes.fingerprint(0..<name.count)
    let end = tape.next(after: object)
    var node = object + 1
    while node < end {
      if tape[node].payload == mark, unsafe means(node, name.bytes) { return node }
      node = tape.next(after: node + 1)
    }
    return nil
  }

  /// Whether a key's text is one of some bytes.
  private func means(_ key: Int, _ name: RawSpan) -> Bool {
    let entry = tape[key]
    if entry.kind == .key { return bytes.withRawSpan { $0.bytes(entry.content, equal: name) } }
    return utf8(of: key).withRawSpan { $0.bytes(0..<$0.byteCount, equal: name) }
  }

  /// The nodes of a list's elements; none for a byte list, whose elements have no nodes.
  func elements(of array: Int) -> [Int] {
    guard tape[array].kind == .array else { return [] }
    return children(of: array)
  }

  /// The nodes of an object's keys.
  func keys(of object: Int) -> [Int] {
    let tape = tape
    guard tape[object].kind == .object else { return [] }
    let end = tape.next(after: object)
    var result: [Int] = []
    var node = object + 1
    while node < end {
      result.append(node)
      node = tape.next(after: node + 1)
    }
    return result
  }

  private func children(of container: Int) -> [Int] {
    let tape = tape
    let end = tape.next(after: container)
    var result: [Int] = []
    var node = container + 1
    while node < end {
      result.append(node)
      node = tape.next(after: node)
    }
    return result
  }
}
