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

  /// A key that an earlier one equals. Nodes are counted in 28 bits; there can be millions.
  private struct Repetition {
    let key: UInt32
    let first: UInt32
  }

  /// Sorts by fingerprint, and by bytes where those agree: no input makes it quadratic.
  private mutating func findInLarge(_ bytes: RawSpan, _ container: Container) {
    var keys: [UInt32] = []
    keys.reserveCapacity(container.count)
    var key = container.node + 1
    while key < tape.count {
      keys.append(UInt32(truncatingIfNeeded: key))
      key = tape.next(after: key + 1)
    }
    keys.sort { (tape[Int($0)].payload, $0) < (tape[Int($1)].payload, $1) }
    var repetitions: [Repetition] = []
    var start = 0
    while start < keys.count {
      let mark = tape[Int(keys[start])].payload
      let end = keys[start...].firstIndex { tape[Int($0)].payload != mark } ?? keys.count
      if end - start > 1 { findRepeated(bytes, keys[start..<end], &repetitions) }
      start = end
    }
    for repetition in repetitions.sorted(by: { $0.key < $1.key }) {
      keepDuplicate(bytes, Int(repetition.key), of: Int(repetition.first))
    }
  }

  /// Of keys with one fingerprint, finds those that repeat another.
  private func findRepeated(
    _ bytes: RawSpan, _ keys: ArraySlice<UInt32>, _ repetitions: inout [Repetition]
  ) {
    var sorted = Array(keys)
    sort(&sorted, bytes)
    var first = sorted[0]
    for key in sorted.dropFirst() {
      if tape.order(bytes, Int(first), Int(key)) == 0 {
        repetitions.append(Repetition(key: key, first: first))
      } else {
        first = key
      }
    }
  }

  /// Sorts keys by their text, equal ones by their place; most are in order already.
  private func sort(_ keys: inout [UInt32], _ bytes: RawSpan) {
    var needsSort = false
    for index in keys.indices.dropFirst()
    where tape.order(bytes, Int(keys[index - 1]), Int(keys[index])) > 0 {
      needsSort = true
      break
    }
    guard needsSort else { return }
    let texts = keys.map { (text: tape.content(bytes, at: Int($0)), key: $0) }
    keys = texts.sorted {
      if $0.text == $1.text { return $0.key < $1.key }
      return $0.text.lexicographicallyPrecedes($1.text)
    }.map(\.key)
  }

  private mutating func keepDuplicate(_ bytes: RawSpan, _ key: Int, of first: Int) {
    guard faults.count < Self.faultLimit, pointerSize < JSONPointer.totalLimit else {
      droppedKeys.append(UInt32(truncatingIfNeeded: key))
      return
    }
    let name = tape.keyText(bytes, at: key)
    var place = JSONPointer(containerPointer(bytes))
    place.append(key: name)
    pointerSize += place.text.utf8.count
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

extension Document {
  /// The fault of a key that an earlier one of its object equals: one of `droppedKeys`.
  func duplicateKey(_ key: Int) -> DocumentFault? {
    var node = 0
    var pointer = JSONPointer()
    while let child = child(of: node, holding: key + 1) {
      if child.key == key {
        guard let first = firstKey(of: node, equalTo: key) else { return nil }
        let name = text(of: key)
        pointer.append(key: name)
        return DocumentFault(
          reason: .duplicateKey(name: name, first: tape[first].range), range: tape[key].range,
          pointer: pointer.text)
      }
      if let key = child.key { pointer.append(key: text(of: key)) }
      if let index = child.index { pointer.append(index: index) }
      node = child.node
    }
    return nil
  }

  /// The first key of an object that equals one of its keys.
  private func firstKey(of object: Int, equalTo key: Int) -> Int? {
    let name = text(of: key)
    var other = object + 1
    while other < key {
      if tape[other].payload == tape[key].payload, text(of: other).hasSameBytes(as: name) {
        return other
      }
      other = tape.next(after: other + 1)
    }
    return nil
  }
}
