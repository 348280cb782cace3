/// The tables of a TOML document while it is read: one table's keys may be in many places.
///
/// All nodes are in one array and all containers in another, linked by their indices, so that
/// nothing is owned twice and nothing is read by recursion.
struct TOMLTree {
  /// How a container came to be: it decides what may still be added to it.
  enum Origin: UInt8 {
    /// A table that a longer header named; its own header may follow.
    case implied
    /// A table with a header of its own.
    case header
    /// A table that dotted keys made or went through.
    case dotted
    /// A table in braces.
    case inline
    /// An array of tables, one for each header in double brackets.
    case tables
    /// An array in brackets.
    case list
  }

  struct Node {
    /// What goes to the tape. A container's payload is its index among the containers.
    var value: TapeNode
    /// The next node of the container; 0 for none, as node 0 is the root.
    var next: UInt32 = 0
    /// Where the key is among the keys; for an array's element, which one it is.
    let key: UInt32
  }

  struct Container {
    let node: UInt32
    let parent: UInt32
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count: UInt32 = 0
    var origin: Origin
    let depth: UInt8
  }

  /// A member of a table, as the index has it.
  private struct Member {
    let table: UInt32
    let node: UInt32
  }

  private(set) var nodes: ContiguousArray<Node>
  private(set) var containers: ContiguousArray<Container>
  private(set) var keys: ContiguousArray<TapeNode> = []
  /// The members of large tables by table and key.
  private var index: [Int: Member] = [:]

  /// Tables with more members than this are searched by hashing.
  private static let smallTable = 8

  /// A tree of the root table alone.
  init(documentSize: Int) {
    nodes = [Node(value: TapeNode(.object, start: 0, end: documentSize), key: 0)]
    containers = [Container(node: 0, parent: 0, origin: .header, depth: 1)]
  }

  /// The container that a node is; nil for scalars.
  func container(at node: Int) -> Int? {
    let value = nodes[node].value
    return value.kind == .object || value.kind == .array ? Int(value.payload) : nil
  }

  func isArray(_ container: Int) -> Bool {
    nodes[Int(containers[container].node)].value.kind == .array
  }

  /// Where a member was defined: its header, or its key.
  func definition(of node: Int) -> Range<Int> {
    if let container = container(at: node) {
      let origin = containers[container].origin
      if origin == .header || origin == .tables { return nodes[node].value.range }
    }
    return keys[Int(nodes[node].key)].range
  }

  // MARK: Growing

  /// Adds a value to a container, or leaves it out where its place is taken already.
  @discardableResult
  mutating func add(
    _ value: TapeNode, _ key: TapeNode?, to parent: Int, _ bytes: RawSpan, isLinked: Bool = true
  ) -> Int {
    let node = nodes.count
    let position = key == nil ? Int(containers[parent].count) : keys.count
    if let key { keys.append(key) }
    nodes.append(Node(value: value, key: UInt32(truncatingIfNeeded: position)))
    guard isLinked else { return node }
    let last = Int(containers[parent].last)
    if last == 0 {
      containers[parent].first = UInt32(truncatingIfNeeded: node)
    } else {
      nodes[last].next = UInt32(truncatingIfNeeded: node)
    }
    containers[parent].last = UInt32(truncatingIfNeeded: node)
    containers[parent].count += 1
    if key != nil { note(node, in: parent, bytes) }
    return node
  }

  /// Adds an empty container to another; its index.
  mutating func addContainer(
    _ origin: Origin, _ range: Range<Int>, _ key: TapeNode?, to parent: Int, _ bytes: RawSpan,
    isLinked: Bool = true
  ) -> Int {
    let container = containers.count
    let kind: NodeKind = origin == .tables || origin == .list ? .array : .object
    let value = TapeNode(
      kind, start: range.lowerBound, end: range.upperBound,
      payload: UInt32(truncatingIfNeeded: container))
    let node = add(value, key, to: parent, bytes, isLinked: isLinked)
    containers.append(
      Container(
        node: UInt32(truncatingIfNeeded: node), parent: UInt32(truncatingIfNeeded: parent),
        origin: origin, depth: containers[parent].depth + 1))
    return container
  }

  /// Adds a table for the lines below a header that can't be read.
  mutating func addStray() -> Int {
    containers.append(Container(node: 0, parent: 0, origin: .header, depth: 1))
    return containers.count - 1
  }

  mutating func setValue(_ value: TapeNode, of node: Int) { nodes[node].value = value }

  mutating func setOrigin(_ origin: Origin, of container: Int) {
    containers[container].origin = origin
  }

  /// Gives a container that was implied the place of its own header.
  mutating func setRange(_ range: Range<Int>, of container: Int) {
    nodes[Int(containers[container].node)].value = TapeNode(
      .object, start: range.lowerBound, end: range.upperBound,
      payload: UInt32(truncatingIfNeeded: container))
  }

  /// Ends a container in brackets or braces.
  mutating func close(_ container: Int, end: Int) {
    nodes[Int(containers[container].node)].value.close(end: end, descendants: container)
  }
}

extension TOMLTree {
  /// The member of a table that has a key.
  func find(_ key: TapeNode, in table: Int, _ bytes: RawSpan) -> Int? {
    if containers[table].count > Self.smallTable {
      return index[slot(of: key, in: table, bytes)].map { Int($0.node) }
    }
    var node = Int(containers[table].first)
    while node != 0 {
      if isSame(keys[Int(nodes[node].key)], key, bytes) { return node }
      node = Int(nodes[node].next)
    }
    return nil
  }

  /// Has a new member found later on; a table that grows large is hashed from then on.
  private mutating func note(_ node: Int, in table: Int, _ bytes: RawSpan) {
    let count = Int(containers[table].count)
    guard count > Self.smallTable else { return }
    guard count == Self.smallTable + 1 else { return hash(node, in: table, bytes) }
    var member = Int(containers[table].first)
    while member != 0 {
      hash(member, in: table, bytes)
      member = Int(nodes[member].next)
    }
  }

  private mutating func hash(_ node: Int, in table: Int, _ bytes: RawSpan) {
    let key = keys[Int(nodes[node].key)]
    index[slot(of: key, in: table, bytes)] = Member(
      table: UInt32(truncatingIfNeeded: table), node: UInt32(truncatingIfNeeded: node))
  }

  /// The place of a key in the index: its own, or the free one where it would be put.
  ///
  /// The hash is seeded again for each process: no document can be made to collide.
  private func slot(of key: TapeNode, in table: Int, _ bytes: RawSpan) -> Int {
    var hasher = Hasher()
    hasher.combine(table)
    if key.kind == .escapedKey {
      let content = TOMLText.content(bytes, key)
      content.withRawSpan { $0.hash(0..<$0.byteCount, into: &hasher) }
    } else {
      bytes.hash(key.plainContent, into: &hasher)
    }
    var slot = hasher.finalize()
    while let member = index[slot] {
      let name = keys[Int(nodes[Int(member.node)].key)]
      if Int(member.table) == table, isSame(name, key, bytes) { break }
      slot &+= 1
    }
    return slot
  }

  private func isSame(_ first: TapeNode, _ second: TapeNode, _ bytes: RawSpan) -> Bool {
    guard first.payload == second.payload, !first.is(.unreadable), !second.is(.unreadable) else {
      return false
    }
    if first.kind == .escapedKey || second.kind == .escapedKey {
      // An escape has at most ten bytes: no short key has a very long one resolved.
      let lengths = (first.range.count, second.range.count)
      guard max(lengths.0, lengths.1) / 10 <= min(lengths.0, lengths.1) else { return false }
      return TOMLText.content(bytes, first) == TOMLText.content(bytes, second)
    }
    return bytes.bytes(first.plainContent, equal: second.plainContent)
  }
}

extension TOMLTree {
  /// Writes the tables in the order of the tape, each followed by all that is below it.
  func emit(to tape: inout Tape) {
    tape.reserveCapacity(nodes.count + keys.count)
    tape.append(nodes[0].value)
    var open = [(node: 0, next: containers[0].first, isTable: true)]
    while let top = open.last {
      guard top.next != 0 else {
        let end = tape[top.node].range.upperBound
        tape[top.node].close(end: end, descendants: tape.count - top.node - 1)
        open.removeLast()
        continue
      }
      let node = nodes[Int(top.next)]
      open[open.count - 1].next = node.next
      if top.isTable { tape.append(keys[Int(node.key)]) }
      tape.append(node.value)
      if let container = container(at: Int(top.next)) {
        let isTable = node.value.kind == .object
        open.append((tape.count - 1, containers[container].first, isTable))
      }
    }
  }

  /// The JSON pointer of a container.
  func pointer(to container: Int, _ bytes: RawSpan) -> JSONPointer {
    var path: [Int] = []
    var current = container
    while containers[current].node != 0 {
      path.append(current)
      current = Int(containers[current].parent)
    }
    var pointer = JSONPointer()
    for container in path.reversed() {
      let key = Int(nodes[Int(containers[container].node)].key)
      if isArray(Int(containers[container].parent)) {
        pointer.append(index: key)
      } else {
        pointer.append(key: TOMLText.string(bytes, keys[key]))
      }
    }
    return pointer
  }
}
