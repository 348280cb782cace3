extension TOMLParser {
  // MARK: What is where reading is

  func peek(_ bytes: RawSpan) -> UInt8? {
    offset < bytes.byteCount ? bytes.byte(at: offset) : nil
  }

  /// The byte some bytes on.
  func byte(_ bytes: RawSpan, after count: Int) -> UInt8? {
    offset + count < bytes.byteCount ? bytes.byte(at: offset + count) : nil
  }

  func isAtLineEnd(_ bytes: RawSpan) -> Bool {
    offset >= bytes.byteCount || TOMLText.lineBreak(bytes, at: offset) > 0
  }

  /// Skips spaces and tabs.
  mutating func skipBlanks(_ bytes: RawSpan) {
    while let byte = peek(bytes), byte == 0x20 || byte == 0x09 { offset += 1 }
  }

  /// Skips the comment that is here, if any.
  mutating func skipComment(_ bytes: RawSpan) throws(DocumentFault) {
    guard peek(bytes) == 0x23 else { return }
    while !isAtLineEnd(bytes) { try readCharacter(bytes) }
  }

  /// Skips blanks, comments and line breaks: what may be between an array's elements.
  mutating func skipLines(_ bytes: RawSpan) throws(DocumentFault) {
    while true {
      skipBlanks(bytes)
      try skipComment(bytes)
      let lineBreak = TOMLText.lineBreak(bytes, at: offset)
      guard lineBreak > 0 else { return }
      offset += lineBreak
    }
  }

  func lineEnd(_ bytes: RawSpan, from start: Int) -> Int {
    var end = start
    while end < bytes.byteCount, TOMLText.lineBreak(bytes, at: end) == 0 { end += 1 }
    return end
  }

  func found(_ bytes: RawSpan) -> Found {
    guard offset < bytes.byteCount else { return .endOfText }
    if TOMLText.lineBreak(bytes, at: offset) > 0 { return .endOfLine }
    return bytes.scalar(at: offset).map(Found.character) ?? .invalidByte(bytes.byte(at: offset))
  }

  func text(_ bytes: RawSpan, _ range: Range<Int>) -> String {
    var content: [UInt8] = []
    for offset in range { content.append(bytes.byte(at: offset)) }
    return String(decoding: content, as: UTF8.self)
  }

  // MARK: Faults

  func fault(_ reason: DocumentFault.Reason, _ range: Range<Int>) -> DocumentFault {
    DocumentFault(reason: reason, range: range, pointer: "")
  }

  /// A fault of grammar at what is here; not UTF-8 outranks it.
  func fault(_ problem: TOMLFault, _ bytes: RawSpan) -> DocumentFault {
    guard !isAtLineEnd(bytes) else { return fault(.tomlSyntax(problem), offset..<offset) }
    let length = bytes.utf8Length(at: offset)
    if length == 0 {
      return fault(.encoding(.invalidByte(bytes.byte(at: offset))), offset..<offset + 1)
    }
    return fault(.tomlSyntax(problem), offset..<offset + length)
  }

  /// A fault with the pointer of the value or container that it is in.
  func located(_ fault: DocumentFault, _ bytes: RawSpan) -> DocumentFault {
    var pointer = tree.pointer(to: pending?.container ?? open.last ?? table, bytes)
    if let pending {
      if let key = pending.key {
        pointer.append(key: TOMLText.string(bytes, key))
      } else {
        pointer.append(index: Int(tree.containers[pending.container].count))
      }
    }
    return DocumentFault(reason: fault.reason, range: fault.range, pointer: pointer.text)
  }

  func unclosed(_ bytes: RawSpan, _ container: Int) -> DocumentFault {
    let close: Unicode.Scalar = tree.isArray(container) ? "]" : "}"
    var end = bytes.byteCount
    while end > 0, bytes.byte(at: end - 1) <= 0x20 { end -= 1 }
    let problem = TOMLFault.unclosed(close: close, opened: start(of: container))
    return fault(.tomlSyntax(problem), end..<end)
  }

  func missingComma(_ bytes: RawSpan, in container: Int) -> DocumentFault {
    guard offset < bytes.byteCount else { return unclosed(bytes, container) }
    let isArray = tree.isArray(container)
    if !isArray, isAtLineEnd(bytes) || peek(bytes) == 0x23 {
      return lineBreakInTable(bytes, container)
    }
    return fault(
      .expectedCommaOrClose(
        found(bytes), close: isArray ? "]" : "}", opened: start(of: container)), bytes)
  }

  func lineBreakInTable(_ bytes: RawSpan, _ table: Int) -> DocumentFault {
    guard offset < bytes.byteCount else { return unclosed(bytes, table) }
    return fault(.lineBreakInTable(opened: start(of: table)), bytes)
  }

  private func start(of container: Int) -> Int {
    tree.nodes[Int(tree.containers[container].node)].value.range.lowerBound
  }
}
