/// What could be read of JSON text that the strict parser refused.
///
/// Layout is believed where it explains a text with no more faults than brackets alone do: a text
/// that was indented carelessly has faults by its layout that are none.
struct RecoveredJSON {
  let tape: Tape
  /// The first is the strict parser's, unless reading by layout found one in an earlier line.
  private(set) var faults: [DocumentFault]
  /// The keys that repeat others and are beyond the faults that are kept.
  private(set) var droppedKeys: [UInt32] = []
  let droppedSyntax: (grammar: Int, encoding: Int)
  let byteLists: ByteLists

  /// - Parameter first: the fault at which the strict parser stopped.
  init(_ bytes: [UInt8], behind first: DocumentFault) {
    var best = JSONRecovery(usesLayout: true)
    bytes.withRawSpan { best.parse($0) }
    if best.count > 1, bytes.contains(0x0A) {
      var other = JSONRecovery(usesLayout: false)
      bytes.withRawSpan { other.parse($0) }
      if other.count < best.count { best = other }
    }
    tape = best.tape
    faults = best.faults
    droppedSyntax = (best.droppedSyntax, best.droppedEncoding)
    byteLists = best.byteLists
    place(first, in: bytes)
    findRepeatedKeys(bytes)
    if faults.count > 1 { faults.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Puts the strict parser's fault in the place of the one of the same line.
  private mutating func place(_ strict: DocumentFault, in bytes: [UInt8]) {
    guard let found = faults.first else {
      faults = [strict]
      return
    }
    if found.isOfLayout { return }
    let (one, other) = (found.range.lowerBound, strict.range.lowerBound)
    let isSameLine = !bytes[min(one, other)..<max(one, other)].contains(0x0A)
    if isSameLine {
      faults[0] = strict
    } else if other < one {
      faults.insert(strict, at: 0)
    }
  }

  /// Finds keys that repeat another of their object. Objects are gone through one by one, since
  /// reading by layout ends several at a time.
  private mutating func findRepeatedKeys(_ bytes: [UInt8]) {
    for node in tape.indices where tape[node].is(.object) {
      let end = tape.next(after: node)
      var first: [ByteKey: Int] = [:]
      var key = node + 1
      while key < end {
        if tape[key].isKey {
          let name = ByteKey(bytes.withRawSpan { tape.content($0, at: key) })
          if let earlier = first[name] {
            keepRepeated(key, of: earlier, bytes)
          } else {
            first[name] = key
          }
        }
        key = tape.next(after: key + 1)
      }
    }
  }

  private mutating func keepRepeated(_ key: Int, of first: Int, _ bytes: [UInt8]) {
    guard faults.count < 2 * JSONRecovery.faultLimit else {
      droppedKeys.append(UInt32(truncatingIfNeeded: key))
      return
    }
    let name = bytes.withRawSpan { tape.keyText($0, at: key) }
    faults.append(
      DocumentFault(
        reason: .duplicateKey(name: name, first: tape[first].range), range: tape[key].range,
        pointer: pointer(to: key, bytes)))
  }

  /// The JSON pointer of a key's value.
  private func pointer(to key: Int, _ bytes: [UInt8]) -> String {
    var pointer = JSONPointer()
    var node = 0
    while node < key {
      let isObject = tape[node].is(.object)
      let end = tape.next(after: node)
      var (child, index) = (node + 1, 0)
      while child < end {
        let value = isObject ? child + 1 : child
        let next = tape.next(after: value)
        if key < next {
          if isObject {
            pointer.append(key: bytes.withRawSpan { tape.keyText($0, at: child) })
          } else {
            pointer.append(index: index)
          }
          if isObject, child == key { return pointer.text }
          node = value
          break
        }
        (child, index) = (next, index + 1)
      }
      if child >= end { break }
    }
    return pointer.text
  }
}

extension DocumentFault {
  /// Whether it says more than what the strict parser can see.
  fileprivate var isOfLayout: Bool {
    switch reason {
    case .syntax(.missingClose), .syntax(.strayClose), .syntax(.wrongOpen),
      .syntax(.conflictMarker):
      true
    default: false
    }
  }

  /// Whether the text behind the fault can be read.
  var leavesText: Bool {
    switch reason {
    case .empty, .tooLarge, .tooDeep, .encoding(.utf16), .encoding(.byteOrderMark): false
    case .syntax, .tomlSyntax, .encoding(.invalidByte), .duplicateKey, .redefinition: true
    }
  }
}
