extension Sequence<UInt8> {
  /// A path or name as C functions take it. One with a NUL ends there, as for every program.
  package var terminated: [CChar] {
    var result: [CChar] = []
    result.reserveCapacity(underestimatedCount + 1)
    for byte in self { result.append(CChar(bitPattern: byte)) }
    result.append(0)
    return result
  }
}

extension [UInt8] {
  /// Where the last name of a path begins; its end where the path ends with a slash.
  package var nameStart: Int { lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0 }
}
