/// When a key is left out of what is written.
public enum Omission: Sendable {
  case never
  case whenNull
  case whenEmpty
}

/// A field of a record: its key, where its value goes, and what it means.
public struct Field<Record: Sendable, Value: WireValue>: Sendable {
  let erased: AnyField<Record>
  /// What the record has here before its document is read.
  let initial: Value

  /// Declares a field.
  ///
  /// - Parameters:
  ///   - key: the key in documents.
  ///   - path: the property that holds the value.
  ///   - format: what the text of a string has to look like.
  ///   - alias: another key that is read for the same field.
  ///   - default: what an absent key means; without one the key is required, unless the value is
  ///     optional.
  ///   - omit: when the key is left out of what is written.
  ///   - since: the first release of mvm that knows the key.
  ///   - doc: what the field is for, in one sentence, with its unit.
  ///
  /// It is inlined so that reading is compiled for each field by itself, without a key path at run
  /// time: that makes reading several times faster. One `path` after the other is what the compiler
  /// can do that with.
  @inline(__always)
  public init(
    _ key: String, _ path: @autoclosure () -> any WritableKeyPath<Record, Value> & Sendable,
    format: TextFormat? = nil, alias: String? = nil,
    default: Value? = nil, omit: Omission = .never, since: String? = nil, doc: String
  ) {
    let target = path()
    self.init(
      key, path(), format: format, alias: alias, default: `default`, omit: omit, since: since,
      doc: doc,
      read: { node, reader, record in
        guard let value = Value.read(node, &reader) else { return false }
        record[keyPath: target] = value
        return true
      })
  }

  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  private init(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable,
    format: TextFormat?, alias: String?, default: Value?, omit: Omission, since: String?,
    doc: String, read: @escaping AnyField<Record>.Read
  ) {
    let absent = `default` ?? Value.whenAbsent
    initial = absent ?? Value.placeholder
    erased = AnyField(
      name: WireName(key), alias: alias.map(WireName.init), format: format,
      isRequired: absent == nil, absent: absent, type: Value.self, omit: omit, since: since,
      doc: doc, read: read,
      write: { record, writer in record[keyPath: path].write(to: &writer) },
      isLeftOut: Self.leftOut(path, omit),
      decode: { container, key, record in
        record[keyPath: path] = try container.decode(Value.self, forKey: key)
      },
      encode: { record, container, key in
        try container.encode(record[keyPath: path], forKey: key)
      })
  }

  private static func leftOut(
    _ path: any WritableKeyPath<Record, Value> & Sendable, _ omit: Omission
  ) -> @Sendable (Record) -> Bool {
    switch omit {
    case .never: { _ in false }
    case .whenNull: { $0[keyPath: path].isNull }
    case .whenEmpty: { $0[keyPath: path].isEmptyCollection }
    }
  }
}

/// A field whose value's type is known to its closures alone: a class, since there is much in it.
final class AnyField<Record: Sendable>: Sendable {
  /// Reads the value at a node into a record; whether it could.
  typealias Read = @Sendable (Int, inout WireReader, inout Record) -> Bool

  let name: WireName
  let alias: WireName?
  let format: TextFormat?
  let isRequired: Bool
  let absent: (any WireValue)?
  let type: any WireValue.Type
  let omit: Omission
  let since: String?
  let doc: String
  let read: Read
  let write: @Sendable (Record, inout WireWriter) -> Void
  let isLeftOut: @Sendable (Record) -> Bool
  let decode: @Sendable (KeyedDecodingContainer<WireKey>, WireKey, inout Record) throws -> Void
  let encode: @Sendable (Record, inout KeyedEncodingContainer<WireKey>, WireKey) throws -> Void

  init(
    name: WireName, alias: WireName?, format: TextFormat?, isRequired: Bool,
    absent: (any WireValue)?, type: any WireValue.Type, omit: Omission, since: String?,
    doc: String, read: @escaping Read,
    write: @escaping @Sendable (Record, inout WireWriter) -> Void,
    isLeftOut: @escaping @Sendable (Record) -> Bool,
    decode:
      @escaping @Sendable (KeyedDecodingContainer<WireKey>, WireKey, inout Record) throws -> Void,
    encode:
      @escaping @Sendable (Record, inout KeyedEncodingContainer<WireKey>, WireKey) throws -> Void
  ) {
    (self.name, self.alias, self.format) = (name, alias, format)
    (self.isRequired, self.absent, self.type) = (isRequired, absent, type)
    (self.omit, self.since, self.doc) = (omit, since, doc)
    (self.read, self.write, self.isLeftOut) = (read, write, isLeftOut)
    (self.decode, self.encode) = (decode, encode)
  }
}
