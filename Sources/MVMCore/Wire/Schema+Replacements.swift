extension Schema {
  /// For each unknown key the known one that it must be, where there is one: no other is as near,
  /// none of the record's keys is it already, no other unknown key may be it too, and it can have the
  /// value. A key that is missing is also meant by the same words in another form, or more of them.
  @_semantics("optimize.sil.specialize.generic.never")
  func replacements(
    of unknown: [Int], notIn seen: UInt64, missing: UInt64, _ reader: WireReader
  ) -> [Int?] {
    if unknown.isEmpty { return [] }
    let names = fields.map(\.name.text)
    let meant = unknown.prefix(WireReader.problemLimit).map { key -> Int? in
      let text = reader.text(of: key)
      let near = Spelling.only(near: text, among: names).flatMap { index in
        seen & 1 << UInt64(index) == 0 ? index : nil
      }
      return near ?? missingField(inOtherWords: text, missing, names)
    }
    var counts: [Int: Int] = [:]
    for case let index? in meant { counts[index, default: 0] += 1 }
    let certain = zip(unknown, meant).map { key, index -> Int? in
      guard let index, counts[index] == 1, takes(index, key, reader) else { return nil }
      return index
    }
    return certain + Array(repeating: nil, count: unknown.count - certain.count)
  }

  /// The only missing field whose name has the same words as a text in another form, or more of them,
  /// or fewer.
  private func missingField(
    inOtherWords text: String, _ missing: UInt64, _ names: [String]
  ) -> Int? {
    let found = names.indices.filter {
      missing & 1 << UInt64($0) != 0 && Spelling.shareWords(text, names[$0])
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether a field can have the value of another key. Tables of TOML are written in many places,
  /// with their keys in each: one edit is not enough to give them another.
  func takes(_ field: Int, _ key: Int, _ reader: WireReader) -> Bool {
    let kind = reader.kind(of: key + 1)
    if reader.format == .toml, kind == .object || kind == .array { return false }
    var record = prototype
    return reader.tries { _ = fields[field].read(key + 1, &$0, &record) }
  }
}
