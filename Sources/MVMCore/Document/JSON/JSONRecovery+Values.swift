extension JSONRecovery {
  // MARK: Members

  /// Reads a key, its colon and its value.
  mutating func readMember(_ bytes: RawSpan) {
    let start = offset
    let key = tape.count
    if !isKeyAhead(bytes), let end = damagedKeyEnd(bytes) {
      readDamagedKey(bytes, to: end)
    } else if !readKey(bytes) {
      // Junk in the place of a key; it ends in front of a value, or with the member.
      if tape.count == key { appendUnreadable(start..<offset) }
      return readLostValue(bytes)
    }
    let keyEnd = offset
    endToken()
    skipSpace(bytes)
    guard offset < bytes.byteCount else { return appendMissing(bytes) }
    if skipsStray(bytes), offset < bytes.byteCount, bytes.byte(at: offset) != 0x3A {
      return readMemberValue(bytes)
    }
    guard offset < bytes.byteCount else { return appendMissing(bytes) }
    if bytes.byte(at: offset) == 0x3A {
      while offset < bytes.byteCount, bytes.byte(at: offset) == 0x3A {
        offset += 1
        endToken()
        skipSpace(bytes)
        if offset < bytes.byteCount, bytes.byte(at: offset) == 0x3A {
          add(.expectedValue(.character(":")), bytes)
        }
      }
      return readMemberValue(bytes)
    }
    readWithoutColon(bytes, key, keyEnd)
  }

  /// Reads the value behind a colon; one that is missing at the end of its line is unreadable.
  private mutating func readMemberValue(_ bytes: RawSpan) {
    guard offset < bytes.byteCount else { return appendMissing(bytes) }
    if line > lastLine, isFirstInLine, isKeyAhead(bytes) {
      add(.syntax(.expectedValue(.endOfLine)), lastEnd - 1..<lastEnd, bytes, isEcho: true)
      lastFaultLine = lastLine
      return appendUnreadable(lastEnd..<lastEnd)
    }
    _ = skipsStray(bytes)
    readValue(bytes)
  }

  /// Skips a closing bracket before a value that goes on in its line.
  private mutating func skipsStray(_ bytes: RawSpan) -> Bool {
    let byte = bytes.byte(at: offset)
    guard byte == 0x7D || byte == 0x5D, isStrayInLine(bytes) else { return false }
    skipStray(bytes, byte)
    skipSpace(bytes)
    return true
  }

  /// The text ends, which is a fault of what is open.
  private mutating func appendMissing(_ bytes: RawSpan) {
    appendUnreadable(lastEnd..<lastEnd)
    open[open.count - 1].state = .lost
  }

  /// Reads the value of a key that no colon follows.
  private mutating func readWithoutColon(_ bytes: RawSpan, _ key: Int, _ keyEnd: Int) {
    let byte = bytes.byte(at: offset)
    let isEnd = byte == 0x2C || byte == 0x7D || byte == 0x5D
    if isEnd || (line > lastLine && isFirstInLine) {
      addBefore(.expectedColon(found(bytes)), bytes)
      // Half a key and its value, or a value without its key.
      makeUnreadable(key)
      return appendUnreadable(lastEnd..<lastEnd)
    }
    add(.expectedColon(found(bytes)), bytes)
    if byte == 0x3D || byte == 0x3B {
      offset += 1
      if offset < bytes.byteCount, bytes.byte(at: offset) == 0x3E { offset += 1 }
      endToken()
      skipSpace(bytes)
      return readMemberValue(bytes)
    }
    // `"vcpus" 2` lacks a colon; of `"vc"pus"` it is not known where it ends.
    let isValue = byte == 0x22 || byte == 0x7B || byte == 0x5B || offset > keyEnd
    if !isValue || !JSONText.isWordByte(byte) && byte != 0x22 && byte != 0x7B && byte != 0x5B {
      makeUnreadable(key)
      return readLostValue(bytes)
    }
    readValue(bytes)
  }

  private mutating func makeUnreadable(_ node: Int) {
    tape[node] = TapeNode(.unreadable, start: Int(tape[node].start), end: Int(tape[node].end))
  }

  /// Skips junk, up to the container that it ends in front of, if it does.
  private mutating func readLostValue(_ bytes: RawSpan) {
    let start = offset
    skipJunk(bytes, losesKeys: false)
    if offset < bytes.byteCount, isOpen(bytes.byte(at: offset)) { return openContainer(bytes) }
    appendUnreadable(start..<offset)
  }

  func isOpen(_ byte: UInt8) -> Bool { byte == 0x7B || byte == 0x5B }

  /// Reads a key; false where none can be read.
  private mutating func readKey(_ bytes: RawSpan) -> Bool {
    let byte = bytes.byte(at: offset)
    switch byte {
    case 0x22: return readString(bytes, isKey: true)
    case 0x27:
      add(.singleQuote, bytes, isCertain: true)
      return readString(bytes, isKey: true)
    default: break
    }
    let end = wordEnd(bytes)
    guard end > offset, isKeyAhead(bytes) else {
      if end > offset {
        let word = offset..<min(end, offset + 64)
        add(.syntax(.bareWord(text(bytes, word), instead: nil)), word, bytes)
      } else {
        add(.expectedKey(found(bytes)), bytes)
      }
      return false
    }
    let word = text(bytes, offset..<end)
    let range = offset..<min(end, offset + 64)
    add(.syntax(.bareWord(word, instead: "\"\(word)\"")), range, bytes, isCertain: true)
    tape.append(
      TapeNode(
        .bareKey, start: offset, end: end, payload: bytes.fingerprint(offset..<end)))
    offset = end
    // Of `vcpus": 2` only the first quote is missing.
    if offset < bytes.byteCount, bytes.byte(at: offset) == 0x22 { offset += 1 }
    return true
  }

  // MARK: Values

  /// Reads a value, or opens a container.
  mutating func readValue(_ bytes: RawSpan) {
    guard offset < bytes.byteCount else { return appendMissing(bytes) }
    let byte = bytes.byte(at: offset)
    switch byte {
    case 0x22: _ = readString(bytes, isKey: false)
    case 0x27:
      add(.singleQuote, bytes, isCertain: true)
      _ = readString(bytes, isKey: false)
    case 0x7B: return openContainer(bytes)
    case 0x5B: return readList(bytes)
    case 0x2D, 0x30...0x39, 0x2B, 0x2E: readNumber(bytes)
    case 0x2C, 0x7D, 0x5D:
      add(.expectedValue(found(bytes)), bytes, isEcho: true)
      return appendUnreadable(lastEnd..<lastEnd)
    default:
      if wordEnd(bytes) > offset { return readWord(bytes) }
      add(.expectedValue(found(bytes)), bytes)
      return readLostValue(bytes)
    }
    if offset < bytes.byteCount, isOpen(bytes.byte(at: offset)), tape.count > 0,
      tape[tape.count - 1].is(.unreadable)
    {
      // `"{` at the end of a line: what is lost is before the bracket.
      tape.removeLast()
      return openContainer(bytes)
    }
    endToken()
  }

  /// Reads a list of bytes as one node, or opens a list.
  private mutating func readList(_ bytes: RawSpan) {
    let next = JSONText.skipSpace(bytes, from: offset + 1)
    guard next < bytes.byteCount, JSONText.isDigit(bytes.byte(at: next)) else {
      return openContainer(bytes)
    }
    let first = byteLists.count
    byteLists.reserve(for: bytes.byteCount)
    var scan = ByteListScan(from: byteLists.appendRun(bytes, from: offset + 1))
    while let byte = scan.next(bytes) { byteLists.append(byte) }
    let count = byteLists.count - first
    guard let end = scan.end, count >= 8 else {
      byteLists.truncate(to: first)
      return openContainer(bytes)
    }
    byteLists.assign(from: first, to: tape.count)
    let payload = UInt32(truncatingIfNeeded: count)
    tape.append(TapeNode(.byteList, start: offset, end: end, payload: payload))
    advance(bytes, to: end)
    endToken()
  }

  private mutating func readNumber(_ bytes: RawSpan) {
    let start = offset
    let end = wordEnd(bytes)
    var kind = NodeKind.integer
    let problem = Self.numberProblem(bytes, start..<end, &kind)
    if let problem {
      add(.syntax(.badNumber(problem)), start..<end, bytes, isCertain: true)
    }
    tape.append(TapeNode(problem == nil ? kind : .unreadable, start: start, end: end))
    offset = end
  }

  /// What is wrong with a number; nil for one of JSON.
  private static func numberProblem(
    _ bytes: RawSpan, _ range: Range<Int>, _ kind: inout NodeKind
  ) -> NumberFault? {
    var position = range.lowerBound
    func byte() -> UInt8 { position < range.upperBound ? bytes.byte(at: position) : 0 }
    func digits() -> Int {
      let start = position
      while JSONText.isDigit(byte()) { position += 1 }
      return position - start
    }
    if byte() == 0x2B { return .plusSign }
    if byte() == 0x2D { position += 1 }
    let first = byte()
    let count = digits()
    if count == 0 { return .missingInteger }
    if first == 0x30, count > 1 { return .leadingZero }
    if byte() == 0x2E {
      kind = .real
      position += 1
      if digits() == 0 { return .missingFraction }
    }
    if byte() | 0x20 == 0x65 {
      kind = .real
      position += 1
      if byte() == 0x2B || byte() == 0x2D { position += 1 }
      if digits() == 0 { return .missingExponent }
    }
    return position < range.upperBound ? .trailingText : nil
  }

  /// Reads `true`, `false` or `null`; another word is unreadable, up to the next comma.
  private mutating func readWord(_ bytes: RawSpan) {
    let range = offset..<wordEnd(bytes)
    for (text, kind) in [("true", NodeKind.true), ("false", .false), ("null", .null)] {
      let name = text.utf8.span
      guard unsafe bytes.bytes(range, equal: name.bytes) else { continue }
      tape.append(TapeNode(kind, start: range.lowerBound, end: range.upperBound))
      offset = range.upperBound
      return endToken()
    }
    let word = range.prefix(64)
    add(.syntax(.bareWord(text(bytes, word), instead: nil)), word, bytes, isCertain: true)
    offset = range.upperBound
    skipJunk(bytes, losesKeys: false)
    if offset < bytes.byteCount, isOpen(bytes.byte(at: offset)) { return openContainer(bytes) }
    appendUnreadable(range.lowerBound..<offset)
  }

  // MARK: Junk

  /// Skips what can't be read, up to the next comma, closing bracket or end of the line.
  ///
  /// It also ends in front of a bracket that opens what the line does not close.
  ///
  /// - Parameter losesKeys: whether keys may be lost with it.
  mutating func skipJunk(_ bytes: RawSpan, losesKeys: Bool) {
    let start = offset
    let end = lineEnd(bytes)
    var losesKey = false
    while offset < end {
      let byte = bytes.byte(at: offset)
      if byte == 0x2C || byte == 0x7D || byte == 0x5D { break }
      if isOpen(byte) {
        guard let behind = groupEnd(bytes, in: end) else { break }
        offset = behind
      } else if byte == 0x22, let behind = stringEnd(bytes, in: end) {
        offset = behind
      } else {
        if byte == 0x3A { losesKey = true }
        offset += 1
      }
    }
    endToken()
    if losesKey, losesKeys, open.last?.isObject == true {
      appendLost(start..<offset)
    }
  }

  /// The end of the string that begins at the offset, within the line.
  private mutating func stringEnd(_ bytes: RawSpan, in end: Int) -> Int? {
    guard offset >= loneQuotesEnd else { return nil }
    var position = offset + 1
    while position < end {
      switch bytes.byte(at: position) {
      case 0x22: return position + 1
      case 0x5C: position += 2
      default: position += 1
      }
    }
    loneQuotesEnd = end
    return nil
  }

  /// The end of the container that opens at the offset, if it closes within the line.
  func groupEnd(_ bytes: RawSpan, in end: Int) -> Int? { groupEnd(bytes, from: offset, in: end) }

  func groupEnd(_ bytes: RawSpan, from start: Int, in end: Int) -> Int? {
    var depth = 0
    var position = start
    while position < end {
      let byte = bytes.byte(at: position)
      if isOpen(byte) { depth += 1 }
      if byte == 0x7D || byte == 0x5D { depth -= 1 }
      position += 1
      if depth == 0 { return position }
    }
    return nil
  }
}
