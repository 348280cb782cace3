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
  ///   - until: the first release of mvm that does not know the key any more.
  ///   - formerly: what an absent key meant to older releases.
  ///   - doc: what the field is for, in one sentence, with its unit.
  ///
  /// It is inlined so that reading is compiled for each field by itself, without a key path at run
  /// time: that makes reading several times faster. One `path` after the other is what the compiler
  /// can do that with.
  @inline(__always)
  public init(
    _ key: String, _ path: @autoclosure () -> any WritableKeyPath<Record, Value> & Sendable,
    format: TextFormat? = nil, alias: String? = nil,
    default: Value? = nil, omit: Omission = .never, since: String? = nil, until: String? = nil,
    formerly: FormerDefault<Value>? = nil, doc: String
  ) {
    let target = path()
    self.init(
      key, path(), format: format, alias: alias, omit: omit, since: since, until: until,
      formerly: formerly, absent: `default` ?? Value.whenAbsent, doc: doc,
      read: { node, reader, record in
        guard let value = Value.read(node, &reader) else { return false }
        record[keyPath: target] = value
        return true
      })
  }

  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  init(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable,
    format: TextFormat?, alias: String?, omit: Omission, since: String?, until: String?,
    formerly: FormerDefault<Value>?, absent: Value?, rule: ValueRule? = nil, doc: String,
    read: @escaping AnyField<Record>.Read
  ) {
    initial = Value.unwritten ?? absent ?? Value.placeholder
    erased = AnyField(
      name: WireName(key), path: path, alias: alias.map(WireName.init), format: format,
      absent: absent, type: Value.self, omit: omit, since: since, until: until,
      former: Self.former(path, formerly), rule: rule,
      doc: doc, read: read, write: Self.write(path, absent), omits: Self.omits(path, omit),
      isUnwritten: Self.unwritten(path),
      fill: { record, filler in record[keyPath: path] = Value.filled(by: &filler) },
      decode: { container, key, record in
        record[keyPath: path] = try container.decode(Value.self, forKey: key)
      },
      encode: { record, container, key in
        try container.encode(record[keyPath: path], forKey: key)
      })
  }

  /// How the value is written: one that says that the key is absent as what that means.
  private static func write(
    _ path: any WritableKeyPath<Record, Value> & Sendable, _ absent: Value?
  ) -> @Sendable (Record, inout WireWriter) -> Void {
    guard Value.unwritten != nil, let absent else {
      return { record, writer in record[keyPath: path].write(to: &writer) }
    }
    return { record, writer in
      let value = record[keyPath: path]
      (value.isUnwritten ? absent : value).write(to: &writer)
    }
  }

  private static func former(
    _ path: any WritableKeyPath<Record, Value> & Sendable, _ former: FormerDefault<Value>?
  ) -> AnyFormerDefault<Record>? {
    guard let former else { return nil }
    let value = former.value
    return AnyFormerDefault(
      value: value, before: ReleaseVersion(former.before), set: { $0[keyPath: path] = value })
  }

  private static func unwritten(
    _ path: any WritableKeyPath<Record, Value> & Sendable
  ) -> (@Sendable (Record) -> Bool)? {
    if Value.unwritten == nil { return nil }
    return { $0[keyPath: path].isUnwritten }
  }

  private static func omits(
    _ path: any WritableKeyPath<Record, Value> & Sendable, _ omit: Omission
  ) -> @Sendable (Record) -> Bool {
    switch omit {
    case .never: { _ in false }
    case .whenNull: { $0[keyPath: path].isNull }
    case .whenEmpty: { $0[keyPath: path].isEmptyCollection }
    }
  }
}

/// What an absent key meant to the releases of mvm before one.
public struct FormerDefault<Value: WireValue>: Sendable {
  let value: Value
  let before: String

  public init(_ value: Value, before: String) {
    self.value = value
    self.before = before
  }
}

/// What an absent key of some field meant to older releases.
struct AnyFormerDefault<Record: Sendable>: Sendable {
  let value: any WireValue
  /// The first release that takes the absent key for something else.
  let before: ReleaseVersion?
  let set: @Sendable (inout Record) -> Void

  func holds(in release: ReleaseVersion) -> Bool { before.map { release < $0 } ?? false }
}

/// A field whose value's type is known to its closures alone: a class, since there is much in it.
final class AnyField<Record: Sendable>: Sendable {
  /// Reads the value at a node into a record; whether it could.
  typealias Read = @Sendable (Int, inout WireReader, inout Record) -> Bool

  let name: WireName
  private let path: any PartialKeyPath<Record> & Sendable
  let alias: WireName?
  let format: TextFormat?
  /// What an absent key means; nil where the releases that know the key demand it.
  let absent: (any WireValue)?
  let type: any WireValue.Type
  let omit: Omission
  let since: String?
  /// The releases that know the key.
  let span: ReleaseSpan
  let former: AnyFormerDefault<Record>?
  /// What the value of an output's field has to be; nil for fields of documents, which have a format.
  let rule: ValueRule?
  let doc: String
  let read: Read
  let write: @Sendable (Record, inout WireWriter) -> Void
  private let omits: @Sendable (Record) -> Bool
  /// Whether the value says that the key is absent; nil where no value of the type does.
  private let isUnwritten: (@Sendable (Record) -> Bool)?
  /// Gives a record a value that its document does not show.
  let fill: @Sendable (inout Record, inout Filler) -> Void
  let decode: @Sendable (KeyedDecodingContainer<WireKey>, WireKey, inout Record) throws -> Void
  let encode: @Sendable (Record, inout KeyedEncodingContainer<WireKey>, WireKey) throws -> Void

  init(
    name: WireName, path: any PartialKeyPath<Record> & Sendable, alias: WireName?,
    format: TextFormat?, absent: (any WireValue)?,
    type: any WireValue.Type, omit: Omission, since: String?, until: String?,
    former: AnyFormerDefault<Record>?, rule: ValueRule?, doc: String, read: @escaping Read,
    write: @escaping @Sendable (Record, inout WireWriter) -> Void,
    omits: @escaping @Sendable (Record) -> Bool,
    isUnwritten: (@Sendable (Record) -> Bool)?,
    fill: @escaping @Sendable (inout Record, inout Filler) -> Void,
    decode:
      @escaping @Sendable (KeyedDecodingContainer<WireKey>, WireKey, inout Record) throws -> Void,
    encode:
      @escaping @Sendable (Record, inout KeyedEncodingContainer<WireKey>, WireKey) throws -> Void
  ) {
    (self.name, self.path, self.alias, self.format) = (name, path, alias, format)
    (self.absent, self.type, self.omit) = (absent, type, omit)
    (self.since, span, self.former) = (since, ReleaseSpan(since: since, until: until), former)
    (self.rule, self.doc, self.read, self.write) = (rule, doc, read, write)
    (self.omits, self.isUnwritten) = (omits, isUnwritten)
    (self.fill, self.decode, self.encode) = (fill, decode, encode)
  }
}

extension AnyField {
  /// Whether a property holds the field's value.
  func isOf(_ property: PartialKeyPath<Record>) -> Bool {
    let own: PartialKeyPath<Record> = path
    return own == property
  }

  /// Whether the key has to be there where no release is given.
  var isRequired: Bool { absent == nil && isUnwritten == nil }

  /// Whether a release demands the key.
  func isRequired(in release: ReleaseVersion) -> Bool { absent == nil && span.contains(release) }

  /// The key that a release writes: before it was renamed, a key had the name that is its alias
  /// now.
  func key(in release: ReleaseVersion?) -> String {
    guard let alias, let release, span.isNewer(than: release) != nil else { return name.text }
    return alias.text
  }

  /// Whether the key is not written.
  ///
  /// - Parameter release: the release that is written as; nil for none.
  func isLeftOut(_ record: Record, in release: ReleaseVersion?) -> Bool {
    if let release {
      if span.isRemoved(in: release) != nil { return true }
      if alias == nil, span.isNewer(than: release) != nil { return true }
    }
    if let isUnwritten, isUnwritten(record) { return release == nil || absent == nil }
    return omits(record)
  }
}
