/// A record of mvm's files and messages: a JSON object whose keys are declared once, in `schema`.
public protocol WireRecord: WireValue {
  /// The record's fields, in the order they are written.
  static var schema: Schema<Self> { get }
}

/// The declaration of a record: from it come reading, writing, `Codable` and documentation.
public final class Schema<Record: Sendable>: Sendable {
  /// What the record is for, in one sentence.
  public let doc: String
  /// The first release of mvm that knows the record.
  public let since: String?
  /// Whether every release of mvm refuses a document with a key that the record does not have.
  public let refusesUnknownKeys: Bool
  /// The first release that refuses such a document, where older ones drop the key.
  let refusesUnknownKeysSince: ReleaseVersion?
  let fields: [AnyField<Record>]
  /// A record whose absent fields have their defaults already.
  let prototype: Record
  private let required: UInt64
  /// What reading needs of the fields, each by itself: copying a whole field costs more than
  /// reading a value.
  private let parts: [FieldPart<Record>]
  private let hasAliases: Bool

  /// Makes a schema. A static property's own initializer is a place where the compiler leaves key
  /// paths to run time; a function that it calls is not.
  @inline(never)
  public static func make(_ schema: () -> Schema) -> Schema { schema() }

  /// Declares a record by its memberwise initializer and a field for each of its parameters: a
  /// field that is forgotten does not compile.
  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  public init<each Value: WireValue>(
    _ make: (repeat each Value) -> Record, doc: String, since: String? = nil,
    refusesUnknownKeys: Bool = false, refusesUnknownKeysSince: String? = nil,
    _ field: repeat Field<Record, each Value>
  ) {
    self.doc = doc
    self.since = since
    self.refusesUnknownKeys = refusesUnknownKeys
    self.refusesUnknownKeysSince = refusesUnknownKeysSince.flatMap { ReleaseVersion($0) }
    prototype = make(repeat (each field).initial)
    var fields: [AnyField<Record>] = []
    repeat fields.append((each field).erased)
    self.fields = fields
    parts = fields.map { FieldPart(mark: $0.name.mark, format: $0.format, read: $0.read) }
    hasAliases = fields.contains { $0.alias != nil }
    required = fields.indices.reduce(0) { bits, index in
      fields[index].isRequired ? bits | 1 << UInt64(index) : bits
    }
  }
}

/// The keys of an object, while it is read.
struct SeenKeys {
  /// The fields whose keys are there, and those whose keys are there twice, a bit for each.
  var seen: UInt64 = 0
  var repeated: UInt64 = 0
  /// Whether a key can't be read: it may be that of any field.
  var losesAny = false
  var unknown: [Int] = []
}

/// What became of a key's value.
enum FieldOutcome {
  case read
  case failed
  /// The release that the document is read as does not know the key, and drops it.
  case dropped

  @inline(__always)
  init(_ isRead: Bool) { self = isRead ? .read : .failed }
}

/// What reading needs of a field.
private struct FieldPart<Record: Sendable>: Sendable {
  let mark: NameMark
  let format: TextFormat?
  let read: AnyField<Record>.Read
}

extension Schema {
  /// Reads a record and every problem in it.
  func read(
    _ node: Int, _ reader: inout WireReader, shape: @autoclosure () -> WireShape,
    name: () -> String
  ) -> Record? {
    let tag = reader.takeTag()
    guard reader.is(node, .object) else {
      reader.refuse(node, shape())
      return filled(&reader)
    }
    var record = prototype
    var keys = SeenKeys()
    var isWhole = true
    var expected = 0
    let end = reader.tape.next(after: node)
    var key = node + 1
    reader.enter(key: key)
    while key < end {
      if let index = field(of: key, in: reader, expected: expected) {
        expected = index + 1
        reader.step(to: key)
        let bit: UInt64 = 1 &<< UInt64(index)
        if keys.seen & bit != 0 {
          keys.repeated |= bit
          reportAlias(index, key, in: node, &reader)
        }
        keys.seen |= bit
        if !readValue(index, key, &reader, &record, name) { isWhole = false }
      } else if reader.is(key, .unreadable) {
        isWhole = false
        if let index = meant(by: key, notIn: keys.seen, reader) {
          reader.step(to: key)
          keys.seen |= 1 &<< UInt64(index)
          _ = readValue(index, key, &reader, &record, name)
        } else {
          keys.losesAny = true
        }
      } else if key != tag {
        keys.unknown.append(key)
      }
      key = reader.tape.next(after: key + 1)
    }
    reader.leave()
    isWhole = finish(&record, node, keys, &reader, name) && isWhole
    return isWhole || reader.filler != nil ? record : nil
  }

  /// Reports the keys that are missing and those that are unknown, or fills what a document does not
  /// show; whether the record can still be made.
  @inline(__always)
  private func finish(
    _ record: inout Record, _ node: Int, _ keys: SeenKeys, _ reader: inout WireReader,
    _ name: () -> String
  ) -> Bool {
    let missing = (reader.release.map(required(in:)) ?? required) & ~keys.seen
    if reader.filler != nil {
      fill(&record, missing | keys.repeated, keys, &reader)
      return true
    }
    if reader.release != nil, !keys.losesAny {
      setFormerDefaults(node, notIn: keys.seen, &reader, &record, name)
    }
    if keys.unknown.isEmpty, missing == 0 { return !keys.losesAny }
    // A key that can't be read may be a missing one.
    let isWhole = reportKeys(
      node, keys.unknown, missing: keys.losesAny ? 0 : missing, keys.seen, name, &reader)
    return isWhole && !keys.losesAny
  }

  /// Reads a key's value; whether it could be read, or is none that matters.
  @inline(__always)
  private func readValue(
    _ index: Int, _ key: Int, _ reader: inout WireReader, _ record: inout Record,
    _ name: () -> String
  ) -> Bool {
    let outcome =
      reader.release == nil
      ? FieldOutcome(parts[index].read(key + 1, &reader, &record))
      : readForRelease(index, key, &reader, &record, name)
    if let format = parts[index].format, outcome != .dropped { reader.note(format, key + 1) }
    guard outcome == .failed else { return true }
    if !isRequired(index, in: reader.release) { reader.noteDefault(ofValue: key + 1) }
    return false
  }

  /// Whether a key has to be there.
  private func isRequired(_ index: Int, in release: ReleaseVersion?) -> Bool {
    release.map { fields[index].isRequired(in: $0) } ?? fields[index].isRequired
  }

  /// The field that a key names, the one expected next tried first.
  @inline(__always)
  private func field(of key: Int, in reader: borrowing WireReader, expected: Int) -> Int? {
    if expected < parts.count, isField(expected, key, reader) { return expected }
    for index in parts.indices where isField(index, key, reader) { return index }
    return hasAliases ? aliased(key, in: reader) : nil
  }

  /// Whether a field is the one that a key names.
  @inline(__always)
  private func isField(_ index: Int, _ key: Int, _ reader: borrowing WireReader) -> Bool {
    reader.key(key, is: parts[index].mark) ?? reader.key(key, is: fields[index].name)
  }

  /// The field that a key names by its alias.
  @inline(never)
  private func aliased(_ key: Int, in reader: borrowing WireReader) -> Int? {
    for index in fields.indices {
      if let alias = fields[index].alias, reader.key(key, is: alias) { return index }
    }
    return nil
  }
}

extension Schema {
  /// Reports the unknown and the missing keys; a missing key whose misspelling is there is one
  /// problem, not two. Whether the record can still be made.
  @_semantics("optimize.sil.specialize.generic.never")
  private func reportKeys(
    _ node: Int, _ unknown: [Int], missing: UInt64, _ seen: UInt64, _ name: () -> String,
    _ reader: inout WireReader
  ) -> Bool {
    let policy = effectOfUnknownKeys(in: reader.release)
    if reader.isFull(.unknownField), reader.isFull(.missingField) {
      reader.drop(unknown.count, .unknownField, isTolerated: policy.isTolerated)
      reader.drop(missing == 0 ? 0 : 1, .missingField)
      return missing == 0 && (unknown.isEmpty || policy.isTolerated)
    }
    let name = name()
    let seen = seen | (reader.release.map(unknown(in:)) ?? 0)
    var missing = missing
    var isWhole = policy.isTolerated || unknown.isEmpty
    let replacements = replacements(of: unknown, notIn: seen, missing: missing, reader)
    for (key, replacement) in zip(unknown, replacements) {
      reader.passOver(key)
      if reader.isCrowded(.unknownField) {
        reader.drop(1, .unknownField, isTolerated: policy.isTolerated)
        continue
      }
      let text = reader.text(of: key)
      let near = replacement ?? nearest(to: text, notIn: seen)
      var effect = policy
      if let near, missing & 1 << UInt64(near) != 0, takes(near, key, reader) {
        missing &= ~(1 << UInt64(near))
        effect = .leavesMissing
        isWhole = false
      }
      let suggestion = near.map { fields[$0].name.text }
      reader.enter(key: key)
      reader.report(
        .unknownField(name: text, record: name, effect: effect, near: suggestion),
        reader.tape[key].range, replacement: replacement.map { .name(fields[$0].name.text) })
      reader.leave()
    }
    report(missing, at: node, name, &reader)
    return isWhole && missing == 0
  }

  /// Reports the keys that an object lacks: all that every release demands together.
  @_semantics("optimize.sil.specialize.generic.never")
  private func report(
    _ missing: UInt64, at node: Int, _ name: String, _ reader: inout WireReader
  ) {
    let brace = reader.tape[node].range.lowerBound
    var names: [String] = []
    for index in fields.indices where missing & 1 << UInt64(index) != 0 {
      if let fault = newerDemand(index, name, reader) {
        reader.report(fault, brace..<brace + 1)
      } else {
        names.append(fields[index].name.text)
      }
    }
    if !names.isEmpty {
      reader.report(.missingFields(names: names, record: name), brace..<brace + 1)
    }
  }

  /// The field that a key means which can't be read: the one that its letters are nearest to.
  @_semantics("optimize.sil.specialize.generic.never")
  private func meant(by key: Int, notIn seen: UInt64, _ reader: borrowing WireReader) -> Int? {
    let range = reader.tape[key].range
    guard range.count > 2, range.count < 80 else { return nil }
    let letters = reader.source[range].filter { JSONText.isWordByte($0) }
    return nearest(to: String(decoding: letters, as: UTF8.self), notIn: seen)
  }

  /// The absent field whose key is spelt most like a text.
  @_semantics("optimize.sil.specialize.generic.never")
  func nearest(to text: String, notIn seen: UInt64) -> Int? {
    let absent = fields.indices.filter { seen & 1 << UInt64($0) == 0 }
    guard let position = Spelling.nearest(to: text, among: absent.map { fields[$0].name.text })
    else { return nil }
    return absent[position]
  }

  /// Reports a key and its alias together. The same key twice is a fault of the document already.
  @_semantics("optimize.sil.specialize.generic.never")
  private func reportAlias(_ index: Int, _ key: Int, in node: Int, _ reader: inout WireReader) {
    guard let alias = fields[index].alias else { return }
    let other = reader.key(key, is: alias) ? fields[index].name : alias
    var earlier = node + 1
    while earlier < key {
      if reader.key(earlier, is: other) {
        let first = reader.tape[earlier].range
        return reader.report(.aliasTwice(name: reader.text(of: key), first: first), at: key)
      }
      earlier = reader.tape.next(after: earlier + 1)
    }
  }
}

extension WireRecord {
  public static func read(_ node: Int, _ reader: inout WireReader) -> Self? {
    schema.read(node, &reader, shape: shape) { String(describing: Self.self) }
  }

  public func write(to writer: inout WireWriter) {
    writer.object { writer in Self.schema.writeMembers(of: self, to: &writer) }
  }

  public static var placeholder: Self { schema.prototype }
  public static var shape: WireShape { .record(Self.self) }

  public init(from decoder: any Decoder) throws { self = try Self.schema.decode(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try Self.schema.encode(self, to: encoder) }
}

extension Schema {
  @_semantics("optimize.sil.specialize.generic.never")
  func writeMembers(of record: Record, to writer: inout WireWriter) {
    let release = writer.release
    for index in fields.indices where !fields[index].isLeftOut(record, in: release) {
      writer.member(fields[index].key(in: release)) { fields[index].write(record, &$0) }
    }
  }
}

extension Schema {
  /// The fields with what they are for, in order: for documentation.
  package var fieldNotes: [(name: String, doc: String, isRequired: Bool)] {
    fields.map { ($0.name.text, $0.doc, $0.isRequired) }
  }
}
