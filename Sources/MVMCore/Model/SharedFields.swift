/// The fields that two records have in common, by their keys.
struct SharedFields<First: WireRecord, Second: WireRecord>: Sendable {
  private let pairs: [(first: AnyField<First>, second: AnyField<Second>)]

  /// - Parameter excluded: keys that are not compared.
  init(excluding excluded: [String] = []) {
    let others = Second.schema.fields
    pairs = First.schema.fields.compactMap { field in
      guard !excluded.contains(field.name.text),
        let other = others.first(where: { $0.name.text == field.name.text })
      else { return nil }
      return (field, other)
    }
  }

  var keys: [String] { pairs.map(\.first.name.text) }

  /// The keys whose values differ, in the order of the first record's schema: values are compared
  /// as they are written, byte by byte.
  func differences(_ first: First, _ second: Second) -> [String] {
    differingValues(first, second).map(\.name)
  }

  /// The same with both values, as they are written.
  func differingValues(_ first: First, _ second: Second) -> [(name: String, basis: String)] {
    var differing: [(name: String, basis: String)] = []
    var (one, other) = (WireWriter(), WireWriter())
    for pair in pairs {
      one.removeAll()
      pair.first.write(first, &one)
      other.removeAll()
      pair.second.write(second, &other)
      if one.bytes == other.bytes { continue }
      differing.append(
        (pair.first.name.text, String(decoding: one.bytes + other.bytes, as: UTF8.self)))
    }
    return differing
  }
}

extension Schema {
  /// The keys of a record whose values are not what an absent key means; required keys left out.
  func keysWithoutDefaults(in record: Record) -> [String] {
    fields.compactMap { field in
      guard let absent = field.absent else { return nil }
      var value = WireWriter()
      field.write(record, &value)
      return value.bytes == absent.json() ? nil : field.name.text
    }
  }
}
