extension JSONRecovery {
  /// How far reading looks ahead, in bytes.
  private static let lookAhead = 4096

  // MARK: Members

  /// Closes containers that a member which is the first thing in its line does not belong to: it is
  /// not deeper than the line that opened them, and an outer one has its members in this column.
  mutating func closesByLayout(_ bytes: RawSpan) -> Bool {
    guard open.count > 1, let top = open.last, indent <= top.indent else { return false }
    let home = open.dropLast().lastIndex { $0.column == indent }
    guard let home, open[home].indent < indent || home == 0,
      !open[home].isObject || isKeyAhead(bytes)
    else { return false }
    addBefore(.missingClose(top.close, opened: top.start), bytes)
    while open.count > home + 1 { closeContainer(at: lastEnd) }
    open[home].state = .lost
    return true
  }

  /// Whether what is behind a value, where a comma is missing, is another member or element. If
  /// not, it is skipped.
  mutating func readsWithoutComma(_ bytes: RawSpan, _ top: Container) -> Bool {
    let byte = bytes.byte(at: offset)
    let isAttached = offset == lastEnd && byte != 0x22 && byte != 0x7B && byte != 0x5B
    let isMember =
      top.isObject
      ? isKeyAhead(bytes) || isFirstInLine && byte == 0x22 : isElementAhead(byte)
    if isMember, !isAttached {
      addBefore(
        .expectedCommaOrClose(found(bytes), close: top.close, opened: top.start), bytes)
      return true
    }
    add(.expectedCommaOrClose(found(bytes), close: top.close, opened: top.start), bytes)
    if isSeparator(byte) {
      // A semicolon or full stop for a comma.
      offset += 1
      endToken()
      open[open.count - 1].state = .lost
      return false
    }
    if isAttached { spoilLast(bytes) }
    skipJunk(bytes, losesKeys: true)
    if offset < bytes.byteCount, bytes.byte(at: offset) == 0x7B || bytes.byte(at: offset) == 0x5B {
      open[open.count - 1].count += 1
      if top.isObject { appendUnreadable(offset..<offset) }
      openContainer(bytes)
    }
    return false
  }

  /// Whether a byte is punctuation that begins nothing.
  private func isSeparator(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !JSONText.isWordByte(byte) && byte != 0x22 && byte != 0x27
      && byte != 0x3A && byte != 0x7B && byte != 0x5B || byte == 0x2E
  }

  /// Takes back the value that text follows directly: of `"acme"x` and `"a"c"me"` it is not known
  /// where the string ends.
  private mutating func spoilLast(_ bytes: RawSpan) {
    guard let last = tape.indices.last, Int(tape[last].end) == offset else { return }
    let node = tape[last]
    guard !node.isKey, !node.is(.object), !node.is(.array), !node.is(.byteList) else { return }
    tape[last] = TapeNode(.unreadable, start: Int(node.start), end: offset)
    guard node.is(.string) || node.is(.escapedString), bytes.byte(at: offset) != 0x7D,
      bytes.byte(at: offset) != 0x5D
    else { return }
    let end = lineEnd(bytes)
    var quote = offset
    while quote < end, bytes.byte(at: quote) != 0x22 { quote += 1 }
    if quote < end { offset = quote + 1 }
  }

  /// Whether an element can begin with a byte.
  private func isElementAhead(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x7B || byte == 0x5B || byte == 0x2D
      || JSONText.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  // MARK: Closing brackets

  mutating func readClose(_ bytes: RawSpan, _ byte: UInt8) {
    let isBrace = byte == 0x7D
    guard let top = open.last else { return }
    if isStrayInLine(bytes) || isStrayByLayout(bytes, top) || isStrayBeforeMembers(bytes, top) {
      return skipStray(bytes, byte)
    }
    if usesLayout, isFirstInLine {
      let target = open.lastIndex { $0.indent == indent && $0.isObject == isBrace }
      if let target, open[target].start < lineStart { return close(bytes, downTo: target) }
    }
    let outer = open.lastIndex { $0.isObject == isBrace }
    var fitsNothing = fits(bytes, popping: 0)
    if case .afterComma = top.state { fitsNothing = false }
    if top.isObject == isBrace {
      if fits(bytes, popping: 1) || !fitsNothing { return close(bytes, downTo: open.count - 1) }
      return skipStray(bytes, byte)
    }
    if fits(bytes, popping: 1) {
      add(.expectedCommaOrClose(found(bytes), close: top.close, opened: top.start), bytes)
      return close(bytes, downTo: open.count - 1)
    }
    if let outer, fits(bytes, popping: open.count - outer) || !fitsNothing {
      return close(bytes, downTo: outer)
    }
    skipStray(bytes, byte)
  }

  /// Skips a closing bracket that closes nothing.
  mutating func skipStray(_ bytes: RawSpan, _ byte: UInt8) {
    add(.strayClose(Unicode.Scalar(byte)), bytes, isEcho: true)
    let next = offset + 1
    if offset == lastEnd, next < bytes.byteCount, JSONText.isWordByte(bytes.byte(at: next)) {
      // `10}24` is half a number.
      spoilLast(bytes)
    }
    offset = next
    endToken()
  }

  /// Whether a closing bracket is followed in its line by what can't follow one, where its container
  /// was opened in an earlier line.
  func isStrayInLine(_ bytes: RawSpan) -> Bool {
    guard usesLayout, let top = open.last, top.start < lineStart else { return false }
    var next = offset + 1
    while next < bytes.byteCount, bytes.byte(at: next) == 0x20 || bytes.byte(at: next) == 0x09 {
      next += 1
    }
    guard next < bytes.byteCount else { return false }
    switch bytes.byte(at: next) {
    case 0x0A, 0x0D, 0x2C, 0x7D, 0x5D, 0x2F, 0x23: return false
    default: return true
    }
  }

  /// Closes a container with the bracket that is here, and those in it that lack theirs.
  private mutating func close(_ bytes: RawSpan, downTo target: Int) {
    if let top = open.last, open.count > target + 1 {
      addBefore(.missingClose(top.close, opened: top.start), bytes)
    } else if let top = open.last, case .afterComma(let comma) = top.state {
      // The comma may be in an earlier line.
      if lastFaultLine != lastLine || wasCertain {
        keep(.syntax(.trailingComma), comma..<comma + 1, bytes)
        (lastFaultLine, wasCertain) = (lastLine, true)
      }
    }
    while open.count > target + 1 { closeContainer(at: lastEnd) }
    offset += 1
    closeContainer(at: offset)
    endToken()
  }

  /// Whether behind a closing bracket the container's own members go on, in their column.
  private func isStrayByLayout(_ bytes: RawSpan, _ top: Container) -> Bool {
    guard usesLayout, let column = top.column, column > top.indent else { return false }
    let limit = min(bytes.byteCount, offset + Self.lookAhead)
    var (position, start, isLater) = (offset + 1, lineStart, false)
    var hasComma = false
    while position < limit {
      switch bytes.byte(at: position) {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x2C where !hasComma:
        hasComma = true
        position += 1
      case 0x0A:
        position += 1
        (start, isLater) = (position, true)
      case 0x7D, 0x5D: return false
      default:
        guard isLater, position - start == column else { return false }
        return !top.isObject || isKeyAhead(bytes, from: position)
      }
    }
    return false
  }

  /// Whether what is behind the closing bracket at the offset goes with a number of containers
  /// having been closed by it.
  private func fits(_ bytes: RawSpan, popping: Int) -> Bool {
    let limit = min(bytes.byteCount, offset + Self.lookAhead)
    var depth = open.count - popping
    var position = offset + 1
    var hasComma = false
    while position < limit {
      let byte = bytes.byte(at: position)
      switch byte {
      case 0x20, 0x09, 0x0D, 0x0A: position += 1
      case 0x7D, 0x5D:
        if hasComma { return depth > 0 }
        guard depth > 0, open[depth - 1].isObject == (byte == 0x7D) else { return false }
        depth -= 1
        position += 1
      case 0x2C where !hasComma:
        hasComma = true
        position += 1
      case 0x22:
        return depth > 0 && open[depth - 1].isObject == isKeyAhead(bytes, from: position)
      case 0x7B, 0x5B, 0x2D, 0x30...0x39: return depth > 0 && !open[depth - 1].isObject
      default: return depth > 0
      }
    }
    return limit < bytes.byteCount || depth == 0
  }

  // MARK: Look-ahead

  /// Whether a key with its colon is at the offset.
  func isKeyAhead(_ bytes: RawSpan) -> Bool { isKeyAhead(bytes, from: offset) }

  /// Whether a key with its colon is at a place, behind white space.
  func isKeyAhead(_ bytes: RawSpan, from start: Int) -> Bool {
    guard let end = keyEnd(bytes, from: start) else { return false }
    let colon = skipSpaces(bytes, from: end)
    return colon < bytes.byteCount && bytes.byte(at: colon) == 0x3A
  }

  /// Whether the elements of a list are at a place: strings and numbers up to its end, or an object.
  func isListAhead(_ bytes: RawSpan, from start: Int) -> Bool {
    let limit = min(bytes.byteCount, start + Self.lookAhead)
    var position = skipSpaces(bytes, from: start)
    guard position < limit else { return false }
    if bytes.byte(at: position) == 0x7B {
      return isKeyAhead(bytes, from: position + 1) && !isDoubled(bytes, position)
    }
    while let end = keyEnd(bytes, from: position), end < limit {
      position = skipSpaces(bytes, from: end)
      guard position < limit else { return false }
      if bytes.byte(at: position) == 0x5D { return true }
      guard bytes.byte(at: position) == 0x2C else { return false }
      position += 1
    }
    return false
  }

  /// Whether a brace behind another one is one too many: its first member is in its line, which does
  /// not close it, or it is the last thing of the line that has both.
  private func isDoubled(_ bytes: RawSpan, _ brace: Int) -> Bool {
    let end = lineEnd(bytes, from: brace)
    let next = skipSpaces(bytes, from: brace + 1)
    if next < end { return groupEnd(bytes, from: brace, in: end) == nil }
    return brace < lineEnd(bytes)
  }

  /// The end of the string or word at a place; nil where none ends in time.
  private func keyEnd(_ bytes: RawSpan, from start: Int) -> Int? {
    let first = skipSpaces(bytes, from: start)
    guard first < bytes.byteCount else { return nil }
    let limit = min(bytes.byteCount, first + Self.lookAhead)
    let quote = bytes.byte(at: first)
    guard quote == 0x22 || quote == 0x27 else {
      let end = wordEnd(bytes, from: first)
      guard end > first, end <= limit else { return nil }
      // `vcpus": 2` lacks the quote before it.
      return end < limit && bytes.byte(at: end) == 0x22 ? end + 1 : end
    }
    var position = first + 1
    while position < limit {
      switch bytes.byte(at: position) {
      case quote: return position + 1
      case 0x5C: position += 2
      case 0x0A: return nil
      default: position += 1
      }
    }
    return nil
  }

  private func skipSpaces(_ bytes: RawSpan, from start: Int) -> Int {
    let limit = min(bytes.byteCount, start + Self.lookAhead)
    var position = start
    while position < limit, bytes.byte(at: position) <= 0x20 { position += 1 }
    return position
  }
}
