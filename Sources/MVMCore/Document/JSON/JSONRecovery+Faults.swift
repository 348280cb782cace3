extension JSONRecovery {
  /// Adds a fault of grammar at what is at the offset; not UTF-8 outranks it.
  mutating func add(
    _ problem: SyntaxFault, _ bytes: RawSpan, isCertain: Bool = false, isEcho: Bool = false
  ) {
    guard offset < bytes.byteCount else {
      let end = textEnd(bytes)
      return add(.syntax(problem), end..<end, bytes, isCertain: isCertain, isEcho: isEcho)
    }
    let length = bytes.utf8Length(at: offset)
    if length == 0 {
      let reason = DocumentFault.Reason.encoding(.invalidByte(bytes.byte(at: offset)))
      return add(reason, offset..<offset + 1, bytes)
    }
    add(
      .syntax(problem), offset..<offset + length, bytes, isCertain: isCertain, isEcho: isEcho)
  }

  /// Adds a fault unless it follows from another one: a line has one, or several after each of which
  /// it is certain how to go on.
  ///
  /// - Parameter isEcho: whether it is mostly the consequence of a fault in the line before.
  mutating func add(
    _ reason: DocumentFault.Reason, _ range: Range<Int>, _ bytes: RawSpan,
    isCertain: Bool = false, isEcho: Bool = false
  ) {
    if isEcho, lastFaultLine >= lastLine, lastFaultLine >= 0, !(isCertain && wasCertain) { return }
    if lastFaultLine == line, !(isCertain && wasCertain) { return }
    lastFaultLine = line
    wasCertain = isCertain
    keep(reason, range, bytes)
  }

  /// Adds a fault of the line in which the last token ended, where that is another one: what is
  /// missing there shows only here.
  mutating func addBefore(_ problem: SyntaxFault, _ bytes: RawSpan) {
    let count = count
    add(problem, bytes, isEcho: true)
    if self.count > count { lastFaultLine = lastLine }
  }

  mutating func keep(_ reason: DocumentFault.Reason, _ range: Range<Int>, _ bytes: RawSpan) {
    guard faults.count < Self.faultLimit else {
      if case .encoding = reason { droppedEncoding += 1 } else { droppedSyntax += 1 }
      return
    }
    faults.append(DocumentFault(reason: reason, range: range, pointer: pointer(bytes)))
  }

  /// Where reading stands, as a JSON pointer, from the containers that are open.
  private func pointer(_ bytes: RawSpan) -> String {
    var pointer = JSONPointer()
    for container in open where container.count > 0 {
      if container.isObject {
        guard container.key > container.node, container.key < tape.count,
          tape[container.key].isKey
        else { continue }
        pointer.append(key: tape.keyText(bytes, at: container.key))
      } else {
        pointer.append(index: container.count - 1)
      }
    }
    return pointer.text
  }

  /// What is at the offset.
  func found(_ bytes: RawSpan) -> Found {
    guard offset < bytes.byteCount else { return .endOfText }
    return bytes.scalar(at: offset).map(Found.character) ?? .invalidByte(bytes.byte(at: offset))
  }

  /// The end of the line that the offset is in, its line break left out.
  func lineEnd(_ bytes: RawSpan) -> Int { lineEnd(bytes, from: offset) }

  func lineEnd(_ bytes: RawSpan, from start: Int) -> Int {
    var end = start
    while end < bytes.byteCount, bytes.byte(at: end) != 0x0A, bytes.byte(at: end) != 0x0D {
      end += 1
    }
    return end
  }

  /// The end of the text, white space behind it left out.
  func textEnd(_ bytes: RawSpan) -> Int {
    var end = bytes.byteCount
    while end > 0, bytes.byte(at: end - 1) <= 0x20 { end -= 1 }
    return end
  }

  /// The end of the bare word or number that is at the offset.
  func wordEnd(_ bytes: RawSpan) -> Int { wordEnd(bytes, from: offset) }

  func wordEnd(_ bytes: RawSpan, from start: Int) -> Int {
    var end = start
    while end < bytes.byteCount, JSONText.isWordByte(bytes.byte(at: end)) { end += 1 }
    return end
  }

  func text(_ bytes: RawSpan, _ range: Range<Int>) -> String {
    var content: [UInt8] = []
    for offset in range.prefix(64) { content.append(bytes.byte(at: offset)) }
    return String(decoding: content, as: UTF8.self)
  }
}
