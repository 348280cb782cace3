extension JSONParser {
  func fault(_ reason: DocumentFault.Reason, _ range: Range<Int>) -> DocumentFault {
    DocumentFault(reason: reason, range: range, pointer: "")
  }

  /// A fault of grammar at what is here; not UTF-8 outranks it.
  func fault(_ problem: SyntaxFault, _ bytes: RawSpan) -> DocumentFault {
    guard offset < bytes.byteCount else {
      let end = textEnd(bytes)
      return fault(.syntax(problem), end..<end)
    }
    let length = bytes.utf8Length(at: offset)
    if length == 0 {
      return fault(.encoding(.invalidByte(bytes.byte(at: offset))), offset..<offset + 1)
    }
    return fault(.syntax(problem), offset..<offset + length)
  }

  mutating func keep(_ fault: DocumentFault) {
    faults.append(fault)
  }

  /// What is at the place that was read last.
  func found(_ bytes: RawSpan) -> Found {
    guard offset < bytes.byteCount else { return .endOfText }
    return bytes.scalar(at: offset).map(Found.character) ?? .invalidByte(bytes.byte(at: offset))
  }

  /// The end of the bare word or number that is here.
  func wordEnd(_ bytes: RawSpan) -> Int {
    var end = offset
    while end < bytes.byteCount, JSONText.isWordByte(bytes.byte(at: end)) { end += 1 }
    return end
  }

  /// The end of the line that an offset is in, its line break left out.
  func lineEnd(_ bytes: RawSpan, from start: Int) -> Int {
    var end = start
    while end < bytes.byteCount, bytes.byte(at: end) != 0x0A, bytes.byte(at: end) != 0x0D {
      end += 1
    }
    return end
  }

  /// The end of the text, white space behind it left out.
  private func textEnd(_ bytes: RawSpan) -> Int {
    var end = bytes.byteCount
    while end > 0, bytes.byte(at: end - 1) <= 0x20 { end -= 1 }
    return end
  }

  /// Where reading is, as a JSON pointer, from the containers that are open.
  func pointer(_ bytes: RawSpan) -> String { pointer(bytes, open) }

  func pointer(_ bytes: RawSpan, _ containers: ContiguousArray<Container>.SubSequence) -> String {
    var pointer = JSONPointer()
    for container in containers where container.count > 0 {
      if container.isObject {
        guard container.key > container.node else { continue }
        pointer.append(key: tape.keyText(bytes, at: container.key))
      } else {
        pointer.append(index: container.count - 1)
      }
    }
    return pointer.text
  }

  func text(_ bytes: RawSpan, _ range: Range<Int>) -> String {
    var content: [UInt8] = []
    for offset in range { content.append(bytes.byte(at: offset)) }
    return String(decoding: content, as: UTF8.self)
  }

  func unclosed(_ bytes: RawSpan) -> DocumentFault {
    guard let container = open.last else { return fault(.expectedValue(.endOfText), bytes) }
    return fault(
      .unclosed(close: container.isObject ? "}" : "]", opened: Int(tape[container.node].start)),
      bytes)
  }

  func missingComma(_ bytes: RawSpan, close: UInt8) -> DocumentFault {
    if let comment = commentFault(bytes) { return comment }
    let opened = open.last.map { Int(tape[$0.node].start) } ?? 0
    return fault(
      .expectedCommaOrClose(found(bytes), close: Unicode.Scalar(close), opened: opened), bytes)
  }

  func missingKey(_ bytes: RawSpan) -> DocumentFault {
    guard offset < bytes.byteCount else { return unclosed(bytes) }
    if let comment = commentFault(bytes) { return comment }
    if let word = bareWord(bytes) {
      let quoted = "\"\(word.text)\""
      return fault(.syntax(.bareWord(word.text, instead: quoted)), word.range)
    }
    if bytes.byte(at: offset) == 0x27 { return fault(.singleQuote, bytes) }
    return fault(.expectedKey(found(bytes)), bytes)
  }

  func missingValue(_ bytes: RawSpan) -> DocumentFault {
    guard offset < bytes.byteCount else { return unclosed(bytes) }
    if let comment = commentFault(bytes) { return comment }
    if let word = bareWord(bytes) {
      return fault(.syntax(.bareWord(word.text, instead: meaning(of: word.text))), word.range)
    }
    switch bytes.byte(at: offset) {
    case 0x27: return fault(.singleQuote, bytes)
    case 0x2B:
      return fault(.syntax(.badNumber(.plusSign)), offset..<wordEnd(bytes))
    case 0x2E:
      return fault(.syntax(.badNumber(.missingInteger)), offset..<wordEnd(bytes))
    default: return fault(.expectedValue(found(bytes)), bytes)
    }
  }

  func commentFault(_ bytes: RawSpan) -> DocumentFault? {
    guard offset < bytes.byteCount else { return nil }
    let byte = bytes.byte(at: offset)
    let next = offset + 1 < bytes.byteCount ? bytes.byte(at: offset + 1) : 0
    guard byte == 0x23 || (byte == 0x2F && (next == 0x2F || next == 0x2A)) else { return nil }
    return fault(.syntax(.comment), offset..<lineEnd(bytes, from: offset))
  }

  /// The bare word that is here, at most 64 bytes of it.
  private func bareWord(_ bytes: RawSpan) -> (text: String, range: Range<Int>)? {
    let byte = bytes.byte(at: offset)
    guard byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) else { return nil }
    let end = min(wordEnd(bytes), offset + 64)
    return (text(bytes, offset..<end), offset..<end)
  }

  private func meaning(of word: String) -> String? {
    switch word.lowercasedASCII {
    case "true", "yes", "on": "true"
    case "false", "no", "off": "false"
    case "null", "none", "nil", "undefined": "null"
    case "nan", "infinity", "inf": nil
    default: "\"\(word)\""
    }
  }
}
