/// Reads typed values from a document and collects what is wrong.
public struct WireReader {
  /// How many problems of a kind are kept for a document; a hostile one has millions.
  static let problemLimit = 1000

  private let document: Document
  /// The document's bytes and tape, which every value is read from.
  let source: [UInt8]
  let tape: Tape
  /// The way from the root: a key's node, or the bitwise complement of an element's index. It
  /// begins with the root, 0; its last step is `last`.
  private var path: [Int] = []
  private var last = 0
  /// The release of mvm that the document is read as; nil for none in particular.
  private(set) var release: ReleaseVersion?
  /// The release that brought the key whose value is read; nil where 0.13 knows it.
  private var keySince: ReleaseVersion?
  /// How many internally tagged enums the value that is read is in.
  private var taggedDepth = 0
  /// The node of the tag of an internally tagged enum whose content is read next.
  private var tag: Int?
  private(set) var problems: [WireFault] = []
  /// The problems that are not kept, where they are to be named.
  private(set) var dropped: [WireFault.Dropped] = []
  /// How many problems are neither kept nor named.
  private(set) var droppedCounts: [WireFault.Count: Int] = [:]
  private var droppedSize = 0
  /// The bytes of the problems' pointers.
  private var pointerSize = 0

  /// The strings read so far whose fields declare a format.
  private(set) var formatted: [FormattedText] = []
  private let notesFormats: Bool

  /// Makes values in the place of those that can't be read; nil where a record with such is none.
  var filler: Filler?

  /// How many problems of a kind are kept.
  private let limit: Int
  /// Whether problems that are not kept are named.
  private let namesDropped: Bool
  /// Whether a problem of this kind at this pointer is kept beyond the limit.
  private let keeps: (@Sendable (WireFault.Kind, String) -> Bool)?

  /// - Parameters:
  ///   - notesFormats: whether to remember where the strings with a format are.
  ///   - limit: how many problems of a kind are kept; further ones are counted.
  ///   - namesDropped: whether the further ones are named too.
  ///   - keeps: whether a further problem of this kind at this pointer is kept all the same.
  ///   - release: the release of mvm to read as; nil for what 0.13 and newer ones know together.
  ///   - filler: makes values in the place of those that can't be read; nil for none.
  init(
    _ document: Document, notesFormats: Bool = false,
    limit: Int = WireReader.problemLimit, namesDropped: Bool = false,
    keeping keeps: (@Sendable (WireFault.Kind, String) -> Bool)? = nil,
    as release: ReleaseVersion? = nil, filling filler: Filler? = nil
  ) {
    self.filler = filler
    self.release = release
    self.namesDropped = namesDropped
    self.keeps = keeps
    self.notesFormats = notesFormats
    self.limit = limit
    self.document = document
    source = document.bytes
    tape = document.tape
    path.reserveCapacity(16)
    if notesFormats { formatted.reserveCapacity(16) }
  }

  var format: DocumentFormat { document.format }

  func kind(of node: Int) -> NodeKind { tape[node].kind }

  @inline(__always)
  func `is`(_ node: Int, _ kind: NodeKind) -> Bool { tape[node].is(kind) }

  // MARK: The way from the root

  /// Goes to a member or an element of the value that was come to last.
  mutating func enter(key: Int) {
    path.append(last)
    last = key
  }
  mutating func enter(index: Int) { enter(key: ~index) }

  /// Goes from a member or an element to another of the same value.
  @inline(__always)
  mutating func step(to key: Int) { last = key }
  @inline(__always)
  mutating func step(toIndex index: Int) { last = ~index }

  mutating func leave() { last = path.popLast() ?? 0 }

  /// Has the next record read skip a key: the tag that decided which record it is.
  mutating func expectTag(_ key: Int) { tag = key }

  mutating func takeTag() -> Int? {
    defer { tag = nil }
    return tag
  }

  @inline(__always)
  mutating func note(_ format: TextFormat, _ node: Int) {
    if notesFormats, tape[node].is(.string) || foundType(node) == .string {
      formatted.append(FormattedText(format: format, node: node))
    }
  }

  private var pointer: JSONPointer {
    var pointer = JSONPointer()
    for step in path.dropFirst() + (path.isEmpty ? [] : [last]) {
      if step < 0 { pointer.append(index: ~step) } else { pointer.append(key: text(of: step)) }
    }
    return pointer
  }

  // MARK: Releases

  /// Reads something that the release does not know as if no release were given.
  mutating func withoutRelease<Value>(_ read: (inout WireReader) -> Value) -> Value {
    let release = release
    self.release = nil
    defer { self.release = release }
    return read(&self)
  }

  /// Reads the value of a key that a release brought.
  mutating func inside<Value>(
    _ since: ReleaseVersion, _ read: (inout WireReader) -> Value
  ) -> Value {
    let outer = keySince
    keySince = since
    defer { keySince = outer }
    return read(&self)
  }

  /// Reads an internally tagged enum: mvm reads all values in it before it knows which variant they
  /// are of, those of unknown keys too.
  mutating func insideTagged<Value>(_ read: (inout WireReader) -> Value) -> Value {
    taggedDepth += 1
    defer { taggedDepth -= 1 }
    return read(&self)
  }

  /// Goes past an unknown key of the value that was come to last.
  mutating func passOver(_ key: Int) {
    if taggedDepth == 0 { return }
    enter(key: key)
    refuseUnrepresentable(below: key)
    leave()
  }

  /// Reports the numbers below a key that `f64` can't represent, where mvm reads values that it
  /// then ignores.
  mutating func refuseUnrepresentable(below key: Int) {
    if taggedDepth > 0 { refuseUnrepresentable(key + 1) }
  }

  // MARK: Problems

  /// Whether further problems of a kind are only counted.
  func isFull(_ kind: WireFault.Kind) -> Bool { isCrowded(kind) && hasError }

  /// Whether further problems of a kind are only counted where mvm's reader goes on in spite of
  /// them. One that it minds is kept however many others there are: without it a document would
  /// seem readable.
  func isCrowded(_ kind: WireFault.Kind) -> Bool {
    !namesDropped && keeps == nil && isAtLimit(kind)
  }

  /// Whether a problem at the place that is read is kept beyond the limit, and there again only up
  /// to it.
  private func isKeptBeyondLimit(_ kind: WireFault.Kind) -> Bool {
    guard let keeps, counts[kind, default: 0] < 2 * limit else { return false }
    return keeps(kind, pointer.text)
  }

  private func isAtLimit(_ kind: WireFault.Kind) -> Bool {
    counts[kind, default: 0] >= limit || pointerSize >= JSONPointer.totalLimit
  }
  private var counts: [WireFault.Kind: Int] = [:]
  /// Whether mvm's reader refuses the document.
  private(set) var hasError = false

  /// How many problems are not kept.
  var droppedProblems: Int { dropped.count + droppedCounts.values.reduce(0, +) }

  mutating func drop(_ count: Int, _ kind: WireFault.Kind, isTolerated: Bool = false) {
    guard count > 0 else { return }
    droppedCounts[WireFault.Count(kind: kind, isTolerated: isTolerated), default: 0] += count
  }

  private func kind(of fault: WireFault.Fault) -> WireFault.Kind {
    WireFault.Kind(fault, inNewerKey: release != nil && keySince != nil)
  }

  private mutating func drop(_ fault: WireFault.Fault, _ kind: WireFault.Kind) {
    guard namesDropped, droppedSize < Self.droppedSizeLimit else {
      return drop(1, kind, isTolerated: fault.isTolerated)
    }
    let pointer = pointer.text
    droppedSize += pointer.utf8.count + 64
    dropped.append(
      WireFault.Dropped(kind: kind, isTolerated: fault.isTolerated, pointer: pointer))
  }

  /// How many bytes the problems may take that are named and not kept.
  private static let droppedSizeLimit = 128 << 20

  /// - Parameter replacement: see `WireFault.replacement`.
  mutating func report(
    _ fault: WireFault.Fault, _ range: Range<Int>, replacement: WireFault.Replacement? = nil
  ) {
    let kind = kind(of: fault)
    if isAtLimit(kind), hasError || fault.isTolerated, !isKeptBeyondLimit(kind) {
      return drop(fault, kind)
    }
    let pointer = pointer.text
    let problem = WireFault(
      fault: fault, range: range, pointer: pointer, replacement: replacement, release: release,
      keySince: keySince)
    hasError = hasError || !problem.isTolerated
    pointerSize += pointer.utf8.count
    counts[kind, default: 0] += 1
    problems.append(problem)
  }

  /// Notes that a value which was just refused is that of a key that may be left out.
  mutating func noteDefault(ofValue node: Int) {
    guard let last = problems.indices.last, problems[last].range == tape[node].range else { return }
    problems[last].hasDefault = true
  }

  /// Whether reading gives no problem but those that mvm's reader or a fix makes nothing of. What
  /// it gives is forgotten.
  func tries(_ read: (inout WireReader) -> Void) -> Bool {
    var reader = self
    reader.filler = nil
    reader.problems = []
    reader.hasError = false
    reader.counts = [:]
    reader.dropped = []
    reader.droppedCounts = [:]
    reader.pointerSize = 0
    read(&reader)
    return reader.droppedProblems == 0
      && reader.problems.allSatisfy { $0.isTolerated || $0.replacement != nil }
  }

  /// Reports a value that can be read and is wrong.
  mutating func report(
    _ fault: WireFault.Fault, at node: Int, replacement: WireFault.Replacement? = nil
  ) {
    if tape[node].is(.unreadable) { return }
    report(fault, tape[node].range, replacement: replacement)
  }

  /// Reports another type than the one expected, or a number that does not fit.
  mutating func refuse(_ node: Int, _ shape: @autoclosure () -> WireShape) {
    if tape[node].is(.unreadable) { return }
    let shape = shape()
    let found = foundType(node)
    if isFull(.wrongType), isFull(.outOfRange) {
      let isNumber = found == .integer || found == .fraction
      return drop(1, isNumber && shape.isNumber ? .outOfRange : .wrongType)
    }
    if case .integer = shape, found == .integer || found == .fraction {
      let expected = shape.expectation(in: format)
      return report(.outOfRange(expected: expected, text: excerpt(node)), at: node)
    }
    if case .number = shape, found == .integer || found == .fraction {
      let range = "a number that fits \(shape.rustName)"
      return report(.outOfRange(expected: range, text: excerpt(node)), at: node)
    }
    report(
      .wrongType(expected: shape.expectation(in: format), found: found), at: node,
      replacement: found == .string ? shape.literal(in: text(of: node)).map { .literal($0) } : nil)
  }

  func foundType(_ node: Int) -> FoundType {
    switch tape[node].kind {
    case .null, .unreadable: .null
    case .true, .false: .boolean
    case .integer: .integer
    case .real: .fraction
    case .string, .escapedString, .multilineString, .key, .escapedKey, .bareKey: .string
    case .array, .byteList: format == .toml ? .array : .list
    case .object: format == .toml ? .table : .object
    case .dateTime: .dateTime
    }
  }

  /// The first 40 bytes of a node's text.
  private func excerpt(_ node: Int) -> String {
    let range = tape[node].range
    let text = String(decoding: source[range.prefix(40)], as: UTF8.self)
    return range.count > 40 ? text + "…" : text
  }

  // MARK: Text

  /// The text of a string or key, escapes resolved.
  func text(of node: Int) -> String {
    let entry = tape[node]
    if entry.is(.string) || entry.is(.key) {
      return String(decoding: source[entry.content], as: UTF8.self)
    }
    return String(decoding: utf8(of: node), as: UTF8.self)
  }

  func utf8(of node: Int) -> [UInt8] {
    source.withRawSpan { tape.content($0, at: node) }
  }

  /// Whether a key's text is a declared name; nil where only the name's bytes can decide.
  @inline(__always)
  func key(_ node: Int, is mark: NameMark) -> Bool? {
    let entry = tape[node]
    guard entry.payload == mark.fingerprint else { return false }
    guard entry.is(.key) else { return nil }
    return source.withRawSpan { mark.matches($0, entry.content) }
  }

  /// Whether a key's text is a declared name.
  @inline(__always)
  func key(_ node: Int, is name: WireName) -> Bool {
    let entry = tape[node]
    guard entry.payload == name.fingerprint else { return false }
    if entry.kind == .key {
      return source.withRawSpan { name.matches($0, entry.content) }
    }
    return utf8(of: node) == name.utf8
  }

  // MARK: Lists

  /// Reads each element of a list that has nodes for them; nil if one of them can't be read.
  mutating func readElements<Element>(
    _ node: Int, _ read: (Int, inout WireReader) -> Element?
  ) -> [Element]? {
    guard tape[node].is(.array) else { return nil }
    let end = tape.next(after: node)
    var element = node + 1
    var elements: [Element] = []
    // In a list of texts each element is a node: no room is wasted.
    if element < end, tape[element].is(.string) { elements.reserveCapacity(min(end - element, 64)) }
    var isWhole = true
    var index = 0
    enter(index: index)
    while element < end {
      step(toIndex: index)
      if let value = read(element, &self) { elements.append(value) } else { isWhole = false }
      element = tape.next(after: element)
      index += 1
    }
    leave()
    return isWhole ? elements : nil
  }

  /// Calls back for each integer of a byte list and its place.
  func forEachByte(_ node: Int, _ body: (UInt8, Range<Int>) -> Void) {
    source.withRawSpan { bytes in
      var scan = ByteListScan(from: tape[node].range.lowerBound + 1)
      while let byte = scan.next(bytes) { body(byte, scan.number) }
    }
  }

  /// The integers of a byte list.
  func bytes(of node: Int) -> [UInt8] { Array(document.byteLists.bytes(of: node)) }
}

extension WireShape {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }

  var rustName: String {
    switch self {
    case .integer(let rust, _, _), .number(let rust): rust
    default: ""
    }
  }
}
