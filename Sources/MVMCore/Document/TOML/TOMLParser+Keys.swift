extension TOMLParser {
  /// Reads a path of keys with dots between them, and the blanks around it.
  mutating func readPath(_ bytes: RawSpan) throws(DocumentFault) {
    path.removeAll(keepingCapacity: true)
    while true {
      skipBlanks(bytes)
      let key = try readKeyPart(bytes)
      guard path.count < Self.depthLimit else {
        throw fault(.tooDeep(limit: Self.depthLimit), key.range)
      }
      path.append(key)
      skipBlanks(bytes)
      guard peek(bytes) == 0x2E else { return }
      offset += 1
    }
  }

  private mutating func readKeyPart(_ bytes: RawSpan) throws(DocumentFault) -> TapeNode {
    let start = offset
    if let quote = peek(bytes), quote == 0x22 || quote == 0x27 {
      return try readString(bytes, isKey: true)
    }
    while let byte = peek(bytes), TOMLText.isBareKeyByte(byte) { offset += 1 }
    guard offset > start else { throw fault(.expectedKey(found(bytes)), bytes) }
    return TapeNode(
      .bareKey, start: start, end: offset, payload: bytes.fingerprint(start..<offset))
  }

  // MARK: Members

  /// Where the value of the path read last is to be, counted from a table.
  mutating func place(in table: Int, _ bytes: RawSpan) throws(DocumentFault) -> Target {
    var target = Target(container: table)
    for key in path.dropLast() {
      guard let node = tree.find(key, in: target.container, bytes) else {
        try checkDepth(below: target.container, key.range)
        target.container = tree.addContainer(
          .dotted, key.range, key, to: target.container, bytes)
        continue
      }
      guard let next = enterDotted(node) else {
        keepRedefinition(refusal(ofDotted: node), key, of: node, in: target.container, bytes)
        return Target(container: target.container, key: path.last, isLinked: false)
      }
      target.container = next
    }
    target.key = path.last
    if let key = path.last, let earlier = tree.find(key, in: target.container, bytes) {
      keepDuplicate(key, of: earlier, in: target.container, bytes)
      target.isLinked = false
    }
    return target
  }

  /// The table at a node, if dotted keys may add to it.
  private mutating func enterDotted(_ node: Int) -> Int? {
    guard let container = tree.container(at: node) else { return nil }
    switch tree.containers[container].origin {
    case .dotted: return container
    case .implied:
      tree.setOrigin(.dotted, of: container)
      return container
    case .header, .inline, .tables, .list: return nil
    }
  }

  private func refusal(ofDotted node: Int) -> Redefinition {
    guard let container = tree.container(at: node) else { return .notATable }
    return switch tree.containers[container].origin {
    case .inline: .closedTable
    case .tables: .dottedIntoArray
    case .list: .notATable
    case .header, .dotted, .implied: .dottedIntoHeader
    }
  }

  // MARK: Headers

  /// The table that the header of the path read last opens. Where it may not, the lines below it
  /// are read into a table that is nowhere.
  mutating func openTable(
    _ range: Range<Int>, isArray: Bool, _ bytes: RawSpan
  ) throws(DocumentFault) -> Int {
    var parent = 0
    for key in path.dropLast() {
      guard let node = tree.find(key, in: parent, bytes) else {
        try checkDepth(below: parent, key.range)
        parent = tree.addContainer(.implied, key.range, key, to: parent, bytes)
        continue
      }
      guard let next = enter(node) else {
        keepRedefinition(refusal(of: node), key, of: node, in: parent, bytes)
        return tree.addStray()
      }
      parent = next
    }
    guard let key = path.last else { return tree.addStray() }
    return isArray
      ? try openElement(key, range, in: parent, bytes)
      : try openTable(key, range, in: parent, bytes)
  }

  /// The table at a node, or the last one of an array of tables.
  private func enter(_ node: Int) -> Int? {
    guard let container = tree.container(at: node) else { return nil }
    switch tree.containers[container].origin {
    case .implied, .header, .dotted: return container
    case .tables: return tree.container(at: Int(tree.containers[container].last))
    case .inline, .list: return nil
    }
  }

  private func refusal(of node: Int) -> Redefinition {
    guard let container = tree.container(at: node) else { return .notATable }
    return switch tree.containers[container].origin {
    case .inline: .closedTable
    case .list: .closedArray
    case .implied, .header, .dotted, .tables: .notATable
    }
  }

  private mutating func openTable(
    _ key: TapeNode, _ range: Range<Int>, in parent: Int, _ bytes: RawSpan
  ) throws(DocumentFault) -> Int {
    guard let node = tree.find(key, in: parent, bytes) else {
      try checkDepth(below: parent, range)
      return tree.addContainer(.header, range, key, to: parent, bytes)
    }
    let container = tree.container(at: node)
    let problem: Redefinition
    switch container.map({ tree.containers[$0].origin }) {
    case .implied:
      guard let container else { return tree.addStray() }
      tree.setOrigin(.header, of: container)
      tree.setRange(range, of: container)
      return container
    case .header: problem = .tableTwice
    case .dotted: problem = .headerForDotted
    case .inline: problem = .closedTable
    case .tables: problem = .headerForArray
    case .list, nil: problem = .notATable
    }
    keepRedefinition(problem, key, of: node, in: parent, bytes)
    return tree.addStray()
  }

  private mutating func openElement(
    _ key: TapeNode, _ range: Range<Int>, in parent: Int, _ bytes: RawSpan
  ) throws(DocumentFault) -> Int {
    guard let node = tree.find(key, in: parent, bytes) else {
      try checkDepth(below: parent, range)
      let array = tree.addContainer(.tables, range, key, to: parent, bytes)
      return try addElement(range, to: array, bytes)
    }
    let container = tree.container(at: node)
    let problem: Redefinition
    switch container.map({ tree.containers[$0].origin }) {
    case .tables:
      guard let container else { return tree.addStray() }
      return try addElement(range, to: container, bytes)
    case .implied, .header, .dotted: problem = .arrayForTable
    case .inline: problem = .closedTable
    case .list: problem = .closedArray
    case nil: problem = .notATable
    }
    keepRedefinition(problem, key, of: node, in: parent, bytes)
    return tree.addStray()
  }

  private mutating func addElement(
    _ range: Range<Int>, to array: Int, _ bytes: RawSpan
  ) throws(DocumentFault) -> Int {
    try checkDepth(below: array, range)
    return tree.addContainer(.header, range, nil, to: array, bytes)
  }

  // MARK: Faults

  /// Refuses a container that would nest too deep.
  func checkDepth(below container: Int, _ range: Range<Int>) throws(DocumentFault) {
    guard Int(tree.containers[container].depth) < Self.depthLimit else {
      throw fault(.tooDeep(limit: Self.depthLimit), range)
    }
  }

  private mutating func keepDuplicate(
    _ key: TapeNode, of earlier: Int, in table: Int, _ bytes: RawSpan
  ) {
    let first = tree.definition(of: earlier)
    keep(key, in: table, bytes) { .duplicateKey(name: $0, first: first) }
  }

  private mutating func keepRedefinition(
    _ problem: Redefinition, _ key: TapeNode, of earlier: Int, in table: Int, _ bytes: RawSpan
  ) {
    let first = tree.definition(of: earlier)
    keep(key, in: table, bytes) { .redefinition(name: $0, problem, first: first) }
  }

  private mutating func keep(
    _ key: TapeNode, in table: Int, _ bytes: RawSpan, _ reason: (String) -> DocumentFault.Reason
  ) {
    guard hasRoomForFaults else {
      droppedFaults += 1
      return
    }
    let name = TOMLText.string(bytes, key)
    var pointer = tree.pointer(to: table, bytes)
    pointer.append(key: name)
    keep(DocumentFault(reason: reason(name), range: key.range, pointer: pointer.text))
  }
}
