extension JSONParser {
  /// Objects with more members than this are searched by sorting.
  private static let smallObject = 24

  /// Keeps a fault for each key of a closed object that an earlier key equals.
  @inline(__always)
  mutating func findDuplicates(_ bytes: RawSpan, _ container: Container) {
    if container.count <= Self.smallObject {
      findInSmall(bytes, container)
    } else {
      findInLarge(bytes, container)
    }
  }

  /// Compares a key with the earlier ones only where its fingerprint's low bits were seen before.
  private mutating func findInSmall(_ bytes: RawSpan, _ container: Container) {
    var seen: UInt64 = 0
    var key = container.node + 1
    while key < tape.count {
      let bit = UInt64(1) << UInt64(tape[key].payload & 63)
      if seen & bit != 0 { compare(bytes, key, withKeysFrom: container) }
      seen |= bit
      key = tape.next(after: key + 1)
    }
  }

  private mutating func compare(
    _ bytes: RawSpan, _ key: Int, withKeysFrom container: Container
  ) {
    var earlier = container.node + 1
    while earlier < key {
      if tape.sameKey(bytes, earlier, key) {
        return keepDuplicate(bytes, key, of: earlier)
      }
      earlier = tape.next(after: earlier + 1)
    }
  }

  /// Sorts by fingerprint, and by bytes where those agree: no input makes it quadratic.
  private mutating func findInLarge(_ bytes: RawSpan, _ container: Container) {
    var keys: [Int] = []
    keys.reserveCapacity(container.count)
    var key = container.node + 1
    while key < tape.count {
      keys.append(key)
      key = tape.next(after: key + 1)
    }
    keys.sort { (tape[$0].payload, $0) < (tape[$1].payload, $1) }
    var duplicates: [(key: Int, first: Int)] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, tape[keys[end]].payload == tape[keys[start]].payload { end += 1 }
      if end - start > 1 { duplicates += repeated(bytes, keys[start..<end]) }
      start = end
    }
    for (key, first) in duplicates.sorted(by: { $0.key < $1.key }) {
      keepDuplicate(bytes, key, of: first)
    }
  }

  /// Of keys with one fingerprint, those that repeat another, each with the first of its kind.
  private func repeated(_ bytes: RawSpan, _ keys: ArraySlice<Int>) -> [(key: Int, first: Int)] {
    var texts = keys.map { (text: tape.content(bytes, at: $0), key: $0) }
    texts.sort {
      if $0.text == $1.text { return $0.key < $1.key }
      return $0.text.lexicographicallyPrecedes($1.text)
    }
    var result: [(key: Int, first: Int)] = []
    var first = texts.startIndex
    for index in texts.indices.dropFirst() {
      if texts[index].text == texts[first].text {
        result.append((texts[index].key, texts[first].key))
      } else {
        first = index
      }
    }
    return result
  }

  private mutating func keepDuplicate(_ bytes: RawSpan, _ key: Int, of first: Int) {
    guard faults.count < Self.faultLimit else {
      droppedFaults += 1
      return
    }
    let name = tape.keyText(bytes, at: key)
    var place = JSONPointer(containerPointer(bytes))
    place.append(key: name)
    faults.append(
      DocumentFault(
        reason: .duplicateKey(name: name, first: tape[first].range), range: tape[key].range,
        pointer: place.text))
  }

  /// The pointer of the object that is being closed: what is open, less its own last member.
  private func containerPointer(_ bytes: RawSpan) -> String {
    pointer(bytes, open.dropLast())
  }
}
