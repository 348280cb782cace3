/// Reading on behind a fault: what the line meant is unreadable, and the next one that can begin a
/// member or a table is read.
extension TOMLParser {
  /// The member that a line defines.
  struct Member {
    let target: Target
    /// The node that its value has, or will have.
    let node: Int
  }

  /// How far a header is read.
  enum HeaderProgress {
    /// It is not known what it opens.
    case unread
    /// What it opens is known.
    case read
  }

  /// Notes what a fault leaves unknown and goes to where reading can go on.
  ///
  /// - Parameter start: where the line of the fault, or the first of several, begins.
  mutating func recover(from start: Int, _ bytes: RawSpan) {
    if member == nil, header == nil, open.isEmpty, isHeader(at: start + 1, bytes) {
      // One byte of junk is before a header.
      offset = start + 1
      return
    }
    let resumes = nextLine(from: start, bytes)
    noteLoss(from: start, bytes)
    open.removeAll(keepingCapacity: true)
    isMultiline = false
    offset = max(resumes, start + 1)
  }

  /// Puts something unreadable in the place of what the line defines.
  private mutating func noteLoss(from start: Int, _ bytes: RawSpan) {
    let end = max(offset, start)
    if let member {
      if member.node < tree.nodes.count { return tree.setUnreadable(member.node) }
      let lost = TapeNode(.unreadable, start: start, end: end)
      return add(lost, member.target, bytes)
    }
    switch header {
    case .unread: return tree.addUnreadableTable(start..<end, bytes)
    case .read where !hasKey(bytes, in: offset..<lineEnd(bytes, from: offset)): return
    case .read, nil: break
    }
    tree.addUnreadableMember(start..<end, to: table, bytes)
  }

  /// Whether a member may be in a text: only with an equals sign.
  private func hasKey(_ bytes: RawSpan, in range: Range<Int>) -> Bool {
    range.contains { bytes.byte(at: $0) == 0x3D }
  }

  /// Where the next line begins that shows what it is.
  private func nextLine(from start: Int, _ bytes: RawSpan) -> Int {
    let fault = min(max(offset, start), bytes.byteCount)
    if isMultiline {
      return lineEnd(bytes, from: stringEnd(from: start, bytes))
    }
    guard let outermost = open.first else { return lineEnd(bytes, from: fault) }
    return containerEnd(from: fault, isTable: !tree.isArray(outermost), start, bytes)
      ?? lineEnd(bytes, from: fault)
  }

  /// Behind the string in three quotes that begins first; behind its opening quotes where none close
  /// it.
  private func stringEnd(from start: Int, _ bytes: RawSpan) -> Int {
    var position = start
    while position + 2 < bytes.byteCount {
      let quote = bytes.byte(at: position)
      guard quote == 0x22 || quote == 0x27, isTriple(quote, at: position, bytes) else {
        position += 1
        continue
      }
      var end = position + 3
      while end + 2 < bytes.byteCount {
        if isTriple(quote, at: end, bytes) { return end + 3 }
        end += bytes.byte(at: end) == 0x5C && quote == 0x22 ? 2 : 1
      }
      return position + 3
    }
    return position
  }

  private func isTriple(_ quote: UInt8, at position: Int, _ bytes: RawSpan) -> Bool {
    bytes.byte(at: position) == quote && bytes.byte(at: position + 1) == quote
      && bytes.byte(at: position + 2) == quote
  }

  /// The end of the line that closes what is open, or the beginning of one before it that can't be
  /// inside.
  ///
  /// - Parameters:
  ///   - isTable: whether keys may follow: an array has none in it.
  ///   - start: where what is open begins.
  private func containerEnd(
    from fault: Int, isTable: Bool, _ start: Int, _ bytes: RawSpan
  ) -> Int? {
    var position = lineStart(bytes, of: fault)
    if position <= start { position = fault }
    var depth = open.count
    while position < bytes.byteCount {
      let isFirst = position == 0 || bytes.byte(at: position - 1) == 0x0A
      if isFirst, position > start,
        isHeader(at: position, bytes) || !isTable && isKey(at: position, bytes)
      {
        return position
      }
      switch bytes.byte(at: position) {
      case 0x22, 0x27: position = quotedEnd(at: position, bytes)
      case 0x23: position = lineEnd(bytes, from: position)
      case 0x5B where position >= fault, 0x7B where position >= fault:
        depth += 1
        position += 1
      case 0x5D where position >= fault, 0x7D where position >= fault:
        depth -= 1
        if depth <= 0 { return lineEnd(bytes, from: position) }
        position += 1
      default: position += 1
      }
    }
    return nil
  }

  private func lineStart(_ bytes: RawSpan, of position: Int) -> Int {
    var start = min(position, bytes.byteCount)
    while start > 0, bytes.byte(at: start - 1) != 0x0A { start -= 1 }
    return start
  }

  /// Behind the string that begins at a quote, in its line.
  private func quotedEnd(at start: Int, _ bytes: RawSpan) -> Int {
    let quote = bytes.byte(at: start)
    var position = start + 1
    while position < bytes.byteCount, TOMLText.lineBreak(bytes, at: position) == 0 {
      let byte = bytes.byte(at: position)
      if byte == quote { return position + 1 }
      position += byte == 0x5C && quote == 0x22 && position + 1 < bytes.byteCount ? 2 : 1
    }
    return position
  }

  /// Whether a line has a table's header and nothing else.
  private func isHeader(at start: Int, _ bytes: RawSpan) -> Bool {
    var line = TOMLParser(at: start)
    line.skipBlanks(bytes)
    guard line.peek(bytes) == 0x5B else { return false }
    line.offset += line.byte(bytes, after: 1) == 0x5B ? 2 : 1
    guard (try? line.readPath(bytes)) != nil, line.peek(bytes) == 0x5D else { return false }
    line.offset += line.byte(bytes, after: 1) == 0x5D ? 2 : 1
    line.skipBlanks(bytes)
    return line.isAtLineEnd(bytes) || line.peek(bytes) == 0x23
  }

  /// Whether a line begins with a key and the sign behind it.
  private func isKey(at start: Int, _ bytes: RawSpan) -> Bool {
    var line = TOMLParser(at: start)
    return (try? line.readPath(bytes)) != nil && line.peek(bytes) == 0x3D
  }
}

extension TOMLTree {
  /// Forgets what a node holds.
  mutating func setUnreadable(_ node: Int) {
    let range = nodes[node].value.range
    setValue(TapeNode(.unreadable, start: range.lowerBound, end: range.upperBound), of: node)
  }

  /// Adds a member whose key can't be read: it may be any.
  mutating func addUnreadableMember(_ range: Range<Int>, to table: Int, _ bytes: RawSpan) {
    let lost = TapeNode(.unreadable, start: range.lowerBound, end: range.upperBound)
    add(lost, lost, to: table, bytes)
  }

  /// Adds what a header that can't be read may have opened: a table of the document, or one more of
  /// an array of tables.
  mutating func addUnreadableTable(_ range: Range<Int>, _ bytes: RawSpan) {
    addUnreadableMember(range, to: 0, bytes)
    let lost = TapeNode(.unreadable, start: range.lowerBound, end: range.upperBound)
    var member = Int(containers[0].first)
    while member != 0 {
      let next = Int(nodes[member].next)
      if let array = container(at: member), containers[array].origin == .tables {
        add(lost, nil, to: array, bytes)
      }
      member = next
    }
  }
}
