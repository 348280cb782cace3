extension JSONRecovery {
  // MARK: Keys

  /// Skips a byte that is in front of a key, and a bracket that opens what is open
  /// already; false where there is none.
  mutating func skipsJunk(_ bytes: RawSpan, _ top: Container) -> Bool {
    guard top.isObject, !isKeyAhead(bytes) else { return false }
    let byte = bytes.byte(at: offset)
    let isBracket = byte == 0x7B || byte == 0x5B
    var next = offset + 1
    while next < bytes.byteCount, bytes.byte(at: next) == 0x20 || bytes.byte(at: next) == 0x09 {
      next += 1
    }
    guard next < bytes.byteCount else { return false }
    let isJunk: Bool
    if bytes.byte(at: next) == 0x22, isKeyAhead(bytes, from: next) {
      isJunk = !isBracket || groupEnd(bytes, in: lineEnd(bytes)) == nil
    } else if isBracket, case .begun = top.state {
      isJunk = lastLine == line && lineEnd(bytes) == next
    } else {
      isJunk = false
    }
    guard isJunk else { return false }
    add(.expectedKey(found(bytes)), bytes)
    offset += 1
    endToken()
    return true
  }

  /// The colon behind a key that is damaged in one place; nil where there is none.
  func damagedKeyEnd(_ bytes: RawSpan) -> Int? {
    var (words, quotes, others) = (0, 0, 0)
    var position = offset
    let end = min(bytes.byteCount, offset + 80)
    while position < end {
      let byte = bytes.byte(at: position)
      switch byte {
      case 0x3A where position + 1 < end:
        let isColon = bytes.byte(at: position + 1) == 0x20 || isOpen(bytes.byte(at: position + 1))
        return isColon && words > 1 && quotes <= 3 && others <= 1 ? position : nil
      case 0x22: quotes += 1
      case 0x20:
        others += 1
        guard position + 1 < end, bytes.byte(at: position + 1) == 0x3A else { return nil }
      case 0..<0x20, 0x7B, 0x7D, 0x5B, 0x5D: return nil
      case _ where JSONText.isWordByte(byte): words += 1
      default: others += 1
      }
      position += 1
    }
    return nil
  }

  /// Reads a key of which it is known where it ends alone.
  mutating func readDamagedKey(_ bytes: RawSpan, to end: Int) {
    let start = offset
    var quote = start + 1
    while quote < end, bytes.byte(at: quote) != 0x22 { quote += 1 }
    if bytes.byte(at: start) != 0x22 {
      add(.expectedKey(found(bytes)), bytes)
    } else if quote == end {
      add(.syntax(.unterminatedString), start..<end, bytes)
    } else {
      offset = quote + 1
      add(.expectedColon(found(bytes)), bytes)
    }
    appendUnreadable(start..<end)
    offset = end
  }

  // MARK: Brackets

  /// Opens a container whose bracket is missing or damaged, in front of its first member: the member
  /// is deeper than what is open, or is where a list has elements.
  mutating func opensByLayout(_ bytes: RawSpan, _ top: Container) -> Bool {
    guard usesLayout, isFirstInLine, line > lastLine, isKeyAhead(bytes) else { return false }
    let value = top.isObject ? top.key + 1 : top.key
    let isLost = top.count > 0 && value == tape.count - 1 && tape[value].is(.unreadable)
    if top.isObject {
      guard isLost, let column = top.column, indent > column else { return false }
    } else {
      guard indent > top.indent else { return false }
      addBefore(.expectedValue(found(bytes)), bytes)
    }
    if isLost { tape.removeLast() } else { open[open.count - 1].count += 1 }
    // The member must not close again by its layout what it opens.
    let column = min(top.column ?? lastIndent(bytes), indent - 1)
    open[open.count - 1].state = .afterValue
    open.append(Container(node: tape.count, isObject: true, start: lastEnd, indent: column))
    tape.append(TapeNode(.object, start: lastEnd, end: lastEnd))
    return true
  }

  /// The indentation of the line in which the last token ended.
  private func lastIndent(_ bytes: RawSpan) -> Int {
    var start = min(lastEnd, bytes.byteCount)
    while start > 0, bytes.byte(at: start - 1) != 0x0A { start -= 1 }
    var end = start
    while end < lastEnd, bytes.byte(at: end) == 0x20 || bytes.byte(at: end) == 0x09 { end += 1 }
    return end - start
  }

  /// Whether members that are deeper follow a closing bracket, so that it should have opened them, or
  /// is behind one that does.
  func isStrayBeforeMembers(_ bytes: RawSpan, _ top: Container) -> Bool {
    guard usesLayout else { return false }
    if top.isObject {
      guard case .begun = top.state, top.start >= lineStart else { return false }
    } else {
      guard isFirstInLine, indent == top.column else { return false }
    }
    var next = offset + 1
    while next < bytes.byteCount, bytes.byte(at: next) == 0x20 { next += 1 }
    guard next < bytes.byteCount, bytes.byte(at: next) == 0x0A else { return false }
    let start = next + 1
    next = start
    while next < bytes.byteCount, bytes.byte(at: next) == 0x20 || bytes.byte(at: next) == 0x09 {
      next += 1
    }
    return next - start > (top.isObject ? top.indent : indent) && isKeyAhead(bytes, from: next)
  }
}
