/// Reads JSON text that the strict parser refused, and goes on behind each fault.
///
/// It appends to a tape as the strict parser does. What can't be read becomes an unreadable node; a
/// key that can't be read is one too, with its value behind it. The end of a line is where reading
/// finds its way again, since no string of JSON holds one, and a text's layout shows which
/// container a member or a closing bracket belongs to.
///
/// Nothing is read twice but for look-ahead, whose length is bounded.
struct JSONRecovery: ~Copyable {
  /// How many faults of a text are kept; further ones are counted.
  static let faultLimit = 100

  /// What a container expects next.
  enum State {
    /// A first member or element, or the end.
    case begun
    /// A comma or the end.
    case afterValue
    /// A member or element, behind the comma at an offset.
    case afterComma(Int)
    /// Anything: text was lost here.
    case lost
  }

  /// A container that is not closed yet.
  struct Container {
    let node: Int
    /// What it is by its content: a wrong bracket may have opened it.
    let isObject: Bool
    /// Where it was opened.
    let start: Int
    /// The indentation of the line that it was opened in.
    let indent: Int
    /// The column of the first member that is the first thing in its line.
    var column: Int?
    /// The elements or members begun so far.
    var count = 0
    /// The node of the element, or of the member's key, that was read last.
    var key = 0
    var state = State.begun

    var close: Unicode.Scalar { isObject ? "}" : "]" }
  }

  var tape: Tape = []
  var offset = 0
  /// The containers that are open, the innermost last.
  var open: [Container] = []
  var byteLists = ByteLists()

  /// Whether layout decides what closing brackets and members belong to.
  let usesLayout: Bool
  /// The line that is read, its first byte, and the first of its bytes that is not white space.
  var line = 0
  var lineStart = 0
  var lineFirst = 0
  /// The line that the last token ended in, and where it ended.
  var lastLine = 0
  var lastEnd = 0

  var faults: [DocumentFault] = []
  /// How many more faults there are of grammar, and of encoding.
  var droppedSyntax = 0
  var droppedEncoding = 0
  var lastFaultLine = -1
  /// Whether it was certain how to go on behind the last fault.
  var wasCertain = false
  /// The end of the line in which no further quote has its match.
  var loneQuotesEnd = 0

  init(usesLayout: Bool) { self.usesLayout = usesLayout }

  /// How many faults there are.
  var count: Int { faults.count + droppedSyntax + droppedEncoding }

  /// Whether what is at the offset is the first thing in its line.
  var isFirstInLine: Bool { offset == lineFirst }
  /// The column of what is first in the line.
  var indent: Int { lineFirst - lineStart }

  /// Reads all of a text.
  mutating func parse(_ bytes: RawSpan) {
    if bytes.byteCount >= 3, bytes.byte(at: 0) == 0xEF, bytes.byte(at: 1) == 0xBB,
      bytes.byte(at: 2) == 0xBF
    {
      (offset, lineStart, lineFirst) = (3, 3, 3)
    }
    skipSpace(bytes)
    readRoot(bytes)
    while !open.isEmpty { readNext(bytes) }
    skipSpace(bytes)
    if offset < bytes.byteCount {
      add(.contentAfterEnd(found(bytes)), bytes, isEcho: true)
      // A second document is none of the first one's.
      if !isOpen(bytes.byte(at: offset)) { noteContentAfterEnd() }
    }
  }

  /// Notes in the document's object or list that text behind it may belong into it.
  private mutating func noteContentAfterEnd() {
    guard let root = tape.first, root.is(.object) || root.is(.array) else { return }
    let end = Int(root.end)
    if root.is(.object) { appendUnreadable(end..<end) }
    appendUnreadable(end..<end)
    tape[0].close(end: end, descendants: tape.count - 1)
  }

  /// Reads up to the first thing of the document, which mostly is its opening bracket.
  private mutating func readRoot(_ bytes: RawSpan) {
    while offset < bytes.byteCount {
      let byte = bytes.byte(at: offset)
      if byte == 0x7B || byte == 0x5B {
        openContainer(bytes)
        return
      }
      if isKeyAhead(bytes) {
        add(.expectedValue(found(bytes)), bytes, isEcho: true)
        open.append(Container(node: tape.count, isObject: true, start: offset, indent: 0))
        tape.append(TapeNode(.object, start: offset, end: offset))
        return
      }
      if byte == 0x22 {
        add(.syntax(.unterminatedString), offset..<lineEnd(bytes), bytes)
      } else {
        add(.expectedValue(found(bytes)), bytes)
      }
      repeat { offset += 1 } while offset < bytes.byteCount && !isStart(bytes.byte(at: offset))
      endToken()
      skipSpace(bytes)
    }
  }

  /// Whether a document can begin with a byte, or a line end with it.
  private func isStart(_ byte: UInt8) -> Bool { byte == 0x7B || byte == 0x5B || byte == 0x0A }

  /// Reads on in the innermost container.
  private mutating func readNext(_ bytes: RawSpan) {
    skipSpace(bytes)
    guard offset < bytes.byteCount else { return closeAtEnd(bytes) }
    let top = open[open.count - 1]
    let byte = bytes.byte(at: offset)
    if byte == 0x7D || byte == 0x5D { return readClose(bytes, byte) }
    if byte == 0x2C { return readComma(bytes, top) }
    if usesLayout, isFirstInLine, closesByLayout(bytes) { return }
    if opensByLayout(bytes, top) { return }
    if case .afterValue = top.state {
      if !readsWithoutComma(bytes, top) { return }
    } else if skipsJunk(bytes, top) {
      return
    }
    if isFirstInLine, top.column == nil { open[open.count - 1].column = indent }
    open[open.count - 1].count += 1
    open[open.count - 1].state = .afterValue
    open[open.count - 1].key = tape.count
    if top.isObject { readMember(bytes) } else { readValue(bytes) }
  }

  private mutating func readComma(_ bytes: RawSpan, _ top: Container) {
    switch top.state {
    case .afterValue, .lost: open[open.count - 1].state = .afterComma(offset)
    case .begun, .afterComma:
      open[open.count - 1].state = .lost
      let found = found(bytes)
      add(
        top.isObject ? .expectedKey(found) : .expectedValue(found), bytes, isCertain: true,
        isEcho: true)
    }
    offset += 1
    endToken()
  }

  /// Opens the container whose bracket is here; one that its content shows to be of the other
  /// kind is taken for that.
  mutating func openContainer(_ bytes: RawSpan) {
    guard open.count < JSONParser.depthLimit else { return stop(bytes) }
    let isBrace = bytes.byte(at: offset) == 0x7B
    let isObject =
      isBrace ? !isListAhead(bytes, from: offset + 1) : isKeyAhead(bytes, from: offset + 1)
    open.append(
      Container(node: tape.count, isObject: isObject, start: offset, indent: indent))
    tape.append(TapeNode(isObject ? .object : .array, start: offset, end: offset + 1))
    offset += 1
    endToken()
    if isObject != isBrace {
      let wrong = DocumentFault.Reason.syntax(.wrongOpen(isBrace ? "{" : "["))
      add(wrong, offset - 1..<offset, bytes)
    }
  }

  /// Ends reading where containers nest too deep: nothing is known of the rest.
  private mutating func stop(_ bytes: RawSpan) {
    let reason = DocumentFault.Reason.tooDeep(limit: JSONParser.depthLimit)
    keep(reason, offset..<offset + 1, bytes)
    appendUnreadable(offset..<offset + 1)
    offset = bytes.byteCount
    while !open.isEmpty {
      appendLost(offset..<offset)
      closeContainer(at: offset)
    }
  }

  /// Closes the innermost container.
  mutating func closeContainer(at end: Int) {
    guard let top = open.popLast() else { return }
    tape[top.node].close(end: end, descendants: tape.count - top.node - 1)
  }

  /// Closes what is open at the end of the text. What was lost behind it, if the text was cut off,
  /// is not known.
  private mutating func closeAtEnd(_ bytes: RawSpan) {
    guard let top = open.last else { return }
    var isWhole = false
    if usesLayout, open.count == 1, top.column != nil, case .afterValue = top.state {
      isWhole = lastFaultLine != lastLine
    }
    add(.unclosed(close: top.close, opened: top.start), bytes, isEcho: true)
    let end = max(textEnd(bytes), lastEnd)
    while !open.isEmpty {
      if !isWhole { appendLost(end..<end) }
      closeContainer(at: end)
    }
  }
}

extension JSONRecovery {
  // MARK: What can't be read

  mutating func appendUnreadable(_ range: Range<Int>) {
    tape.append(TapeNode(.unreadable, start: range.lowerBound, end: range.upperBound))
  }

  /// Notes in the innermost container that text was lost which may have held more of it.
  mutating func appendLost(_ range: Range<Int>) {
    guard let top = open.last else { return }
    open[open.count - 1].count += 1
    if top.isObject { appendUnreadable(range) }
    appendUnreadable(range)
  }

  /// Notes that a token ends here.
  mutating func endToken() {
    lastLine = line
    lastEnd = offset
  }

  // MARK: White space

  /// Skips white space, comments and conflict markers, which are faults.
  mutating func skipSpace(_ bytes: RawSpan) {
    while offset < bytes.byteCount {
      switch bytes.byte(at: offset) {
      case 0x20, 0x09, 0x0D: offset += 1
      case 0x0A:
        offset += 1
        beginLine(bytes)
      case 0x3C, 0x3D, 0x3E:
        guard isConflictMarker(bytes, at: offset) else { return }
        skipConflict(bytes)
      case 0x23, 0x2F:
        guard let end = commentEnd(bytes) else { return }
        add(.syntax(.comment), offset..<min(end, lineEnd(bytes)), bytes, isCertain: true)
        advance(bytes, to: end)
      default: return
      }
    }
  }

  /// Goes to a place of a later line, or of this one.
  mutating func advance(_ bytes: RawSpan, to end: Int) {
    while offset < end {
      let byte = bytes.byte(at: offset)
      offset += 1
      if byte == 0x0A { beginLine(bytes) }
    }
  }

  private mutating func beginLine(_ bytes: RawSpan) {
    line += 1
    lineStart = offset
    lineFirst = offset
    while lineFirst < bytes.byteCount,
      bytes.byte(at: lineFirst) == 0x20 || bytes.byte(at: lineFirst) == 0x09
    {
      lineFirst += 1
    }
  }

  /// The end of the comment that begins here; nil where none does.
  private func commentEnd(_ bytes: RawSpan) -> Int? {
    let next = offset + 1 < bytes.byteCount ? bytes.byte(at: offset + 1) : 0
    if bytes.byte(at: offset) == 0x23 || next == 0x2F { return lineEnd(bytes) }
    guard next == 0x2A else { return nil }
    var end = offset + 2
    while end + 1 < bytes.byteCount {
      if bytes.byte(at: end) == 0x2A, bytes.byte(at: end + 1) == 0x2F { return end + 2 }
      end += 1
    }
    return bytes.byteCount
  }

  /// Skips both versions of a conflict, from its first marker to behind its last: which one
  /// is meant is not known.
  private mutating func skipConflict(_ bytes: RawSpan) {
    let start = offset
    add(.syntax(.conflictMarker), offset..<lineEnd(bytes), bytes, isCertain: true)
    var end = bytes.byteCount
    var position = offset
    while position < bytes.byteCount {
      if isConflictMarker(bytes, at: position), bytes.byte(at: position) == 0x3E {
        end = lineEnd(bytes, from: position)
        break
      }
      position = min(lineEnd(bytes, from: position) + 1, bytes.byteCount)
    }
    // A marker by itself is all that is wrong.
    let isAlone = bytes.byte(at: start) != 0x3C
    advance(bytes, to: isAlone ? lineEnd(bytes) : end)
    endToken()
    guard !open.isEmpty else { return }
    appendLost(start..<offset)
    open[open.count - 1].state = .lost
  }

  /// Whether a line begins here with seven of a conflict marker's characters.
  private func isConflictMarker(_ bytes: RawSpan, at start: Int) -> Bool {
    guard start + 7 <= bytes.byteCount, start == 0 || bytes.byte(at: start - 1) == 0x0A else {
      return false
    }
    let first = bytes.byte(at: start)
    guard first == 0x3C || first == 0x3D || first == 0x3E else { return false }
    return (start..<start + 7).allSatisfy { bytes.byte(at: $0) == first }
      && (start + 7 == bytes.byteCount || bytes.byte(at: start + 7) <= 0x20)
  }
}
