extension Schema {
  /// For each unknown key the known one that it must be, where there is one: no other is as near,
  /// none of the record's keys is it already, no other unknown key may be it too, and it can have the
  /// value.
  @_semantics("optimize.sil.specialize.generic.never")
  func replacements(
    of unknown: [Int], notIn seen: UInt64, _ reader: WireReader
  ) -> [String?] {
    if unknown.isEmpty { return [] }
    let names = fields.map(\.name.text)
    let meant = unknown.prefix(WireReader.problemLimit).map { key -> Int? in
      Spelling.only(near: reader.text(of: key), among: names).flatMap { index in
        seen & 1 << UInt64(index) == 0 ? index : nil
      }
    }
    var counts: [Int: Int] = [:]
    for case let index? in meant { counts[index, default: 0] += 1 }
    let certain = zip(unknown, meant).map { key, index -> String? in
      guard let index, counts[index] == 1, takes(index, key, reader) else { return nil }
      return names[index]
    }
    return certain + Array(repeating: nil, count: unknown.count - certain.count)
  }

  /// Whether a field can have the value of another key. Tables of TOML are written in many places,
  /// with their keys in each: one edit is not enough to give them another.
  private func takes(_ field: Int, _ key: Int, _ reader: WireReader) -> Bool {
    let kind = reader.kind(of: key + 1)
    if reader.format == .toml, kind == .object || kind == .array { return false }
    var record = prototype
    return reader.tries { _ = fields[field].read(key + 1, &$0, &record) }
  }
}
