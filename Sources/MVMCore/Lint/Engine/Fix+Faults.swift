extension Fix {
  /// The fix for a fault of a document's text; nil where it takes a person.
  init?(_ fault: DocumentFault, in document: Document) {
    let bytes = document.bytes
    switch fault.reason {
    case .encoding(.byteOrderMark):
      self.init("remove the byte order mark", .safe, [Edit(0..<Self.endOfMarks(bytes))])
    case .syntax(.trailingComma):
      // Of more commas than faults are kept, one fix removes all.
      let isForAll = document.droppedSyntax.grammar > 0 && document.faults.first == fault
      let commas =
        isForAll
        ? bytes.withRawSpan { TrailingCommas.find($0, from: Self.endOfMarks(bytes)) }
        : [fault.range.lowerBound]
      let text = commas.count > 1 ? "remove \(commas.count) such commas" : "remove the comma"
      self.init(text, .safe, commas.map { Edit($0..<$0 + 1) })
    case .duplicateKey(_, let first) where document.format == .json:
      guard
        let edit = bytes.withRawSpan({ RepeatedMember.edit(at: fault.range, first: first, $0) })
      else { return nil }
      self.init("remove the repeated key", .safe, [edit])
    case .tomlSyntax(.trailingComma): self.init("remove the comma", .safe, [Edit(fault.range)])
    case .syntax(let problem):
      guard let fix = bytes.withRawSpan({ SyntaxFix.fix(problem, at: fault.range, $0) }) else {
        return nil
      }
      self = fix
    default: return nil
    }
  }

  /// Programs that join files leave more than one mark.
  private static func endOfMarks(_ bytes: [UInt8]) -> Int {
    var end = 0
    while bytes[end...].starts(with: [0xEF, 0xBB, 0xBF]) { end += 3 }
    return end
  }

  /// The fix for a key or value of which only one thing can be meant.
  init?(_ problem: WireFault, in bytes: [UInt8]) {
    let range = problem.range
    guard let replacement = problem.replacement, let first = bytes[range].first else { return nil }
    let name: String
    switch replacement {
    case .literal(let text):
      self.init("write \(text)", .unsafe, [Edit(range, Array(text.utf8))])
      return
    case .name(let text): name = text
    }
    let isQuoted = first == 0x22 || first == 0x27
    let content =
      isQuoted && range.count > 1 ? range.lowerBound + 1..<range.upperBound - 1 : range
    self.init("write \(quoted(name))", .unsafe, [Edit(content, Array(name.utf8))])
  }

  /// The fix for a string that can only be one text: plain ASCII without quotes and backslashes.
  init?(_ right: RightName, inPlaceOf node: Int, of document: Document) {
    let kind = document.kind(of: node)
    guard kind == .string || kind == .escapedString else { return nil }
    let edit = Edit(document.range(of: node), Array("\"\(right.text)\"".utf8))
    self.init("write \(quoted(right.text))", .unsafe, [edit], premise: right.premise)
  }
}

/// Finds commas before closing brackets in JSON text that is well-formed but for them.
enum TrailingCommas {
  /// The places of all such commas; those behind a fault of another sort are left out, since
  /// nothing is certain there.
  ///
  /// - Parameter start: where the text begins, behind a byte order mark.
  static func find(_ bytes: RawSpan, from start: Int) -> [Int] {
    var commas: [Int] = []
    var open: [UInt8] = []
    var last: UInt8 = 0
    var lastPlace = start
    // Whether the last comma is behind a value.
    var isSeparator = false
    var position = JSONText.skipSpace(bytes, from: start)
    while position < bytes.byteCount, let end = token(bytes, at: position) {
      let byte = bytes.byte(at: position)
      switch byte {
      case 0x5B, 0x7B: open.append(byte + 2)
      case 0x5D, 0x7D:
        guard open.popLast() == byte else { return commas }
        if last == 0x2C, isSeparator { commas.append(lastPlace) }
      case 0x2C: isSeparator = last != 0x2C && last != 0x3A && last != 0x5B && last != 0x7B
      default: break
      }
      (last, lastPlace) = (byte, position)
      position = JSONText.skipSpace(bytes, from: end)
    }
    return commas
  }

  /// The end of the token at a position; nil where none is.
  private static func token(_ bytes: RawSpan, at start: Int) -> Int? {
    let byte = bytes.byte(at: start)
    switch byte {
    case 0x22: return JSONText.stringEnd(bytes, at: start)
    case 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: return start + 1
    default:
      var end = start
      while end < bytes.byteCount, JSONText.isWordByte(bytes.byte(at: end)) { end += 1 }
      return end > start ? end : nil
    }
  }
}
