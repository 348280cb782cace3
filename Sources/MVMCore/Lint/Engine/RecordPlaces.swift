/// A record that findings can point into.
///
/// Rules name a value by the key paths that lead to it, so a place that no record has does not
/// compile, and a renamed key is renamed everywhere.
protocol RecordPlaces {
  associatedtype Record: WireRecord
  /// A place in a document, or in a file of a fleet.
  associatedtype Target

  /// The place that keys lead to from the record on.
  func place(keys: [String]) -> Target
}

extension RecordPlaces {
  /// The record itself.
  func place() -> Target { place(keys: []) }

  /// A value of the record.
  func place<Value>(_ field: WritableKeyPath<Record, Value>) -> Target {
    place(keys: [Record.key(of: field)])
  }

  /// A value of a record in the record.
  func place<Inner: WireRecord, Value>(
    _ field: WritableKeyPath<Record, Inner>, _ inner: WritableKeyPath<Inner, Value>
  ) -> Target {
    place(keys: [Record.key(of: field), Inner.key(of: inner)])
  }

  /// A value of a record that the record may have.
  func place<Inner: WireRecord, Value>(
    _ field: WritableKeyPath<Record, Inner?>, _ inner: WritableKeyPath<Inner, Value>
  ) -> Target {
    place(keys: [Record.key(of: field), Inner.key(of: inner)])
  }

  /// A value of one of the records that an enum of the record has as its content.
  func place<Choice: WireUnion, Content: WireRecord, Value>(
    _ field: WritableKeyPath<Record, Choice?>, _ inner: WritableKeyPath<Content, Value>
  ) -> Target {
    place(keys: [Record.key(of: field), Content.key(of: inner)])
  }

  /// A value of the record whose key a table of fields gives.
  func place(key: String) -> Target { place(keys: [key]) }

  /// A value in a record of the record, or in an enum, whose key a table of fields gives.
  func place<Value>(_ field: WritableKeyPath<Record, Value>, key: String) -> Target {
    place(keys: [Record.key(of: field), key])
  }
}

extension WireRecord {
  /// The key in documents of the field that a property holds.
  static func key<Value>(of property: WritableKeyPath<Self, Value>) -> String {
    schema.fields.first { $0.isOf(property) }?.name.text ?? ""
  }
}

/// The place of a record in a document.
struct RecordPlace<Record: WireRecord>: RecordPlaces {
  let node: Int

  func place(keys: [String]) -> Place { Place(node, keys) }
}
