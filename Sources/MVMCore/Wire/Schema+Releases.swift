extension Schema {
  /// What a release does with a key that the record does not have.
  func effectOfUnknownKeys(in release: ReleaseVersion?) -> UnknownFieldEffect {
    if refusesUnknownKeys { return .refused }
    guard let since = refusesUnknownKeysSince else { return .dropped }
    guard let release else { return .droppedBefore(since) }
    return release < since ? .dropped : .refusedSince(since)
  }

  /// The fields that a release demands, a bit for each.
  @_semantics("optimize.sil.specialize.generic.never")
  func required(in release: ReleaseVersion) -> UInt64 {
    fields.indices.reduce(0) { bits, index in
      fields[index].isRequired(in: release) ? bits | 1 << UInt64(index) : bits
    }
  }

  /// The fields that a release does not know, a bit for each.
  @_semantics("optimize.sil.specialize.generic.never")
  func unknown(in release: ReleaseVersion) -> UInt64 {
    fields.indices.reduce(0) { bits, index in
      fields[index].span.contains(release) ? bits : bits | 1 << UInt64(index)
    }
  }

  /// Reads a key's value as the release does that the document is read as.
  ///
  /// A key that the release refuses is read all the same: what is below it can still be checked.
  @_semantics("optimize.sil.specialize.generic.never")
  func readForRelease(
    _ index: Int, _ key: Int, _ reader: inout WireReader, _ record: inout Record,
    _ name: () -> String
  ) -> FieldOutcome {
    let field = fields[index]
    guard let release = reader.release else {
      return FieldOutcome(field.read(key + 1, &reader, &record))
    }
    if let since = field.span.isNewer(than: release), !reader.isAlias(key, of: field.alias) {
      let policy = effectOfUnknownKeys(in: release)
      reader.report(
        .newerField(name: field.name.text, record: name(), since: since, effect: policy), at: key)
      reader.refuseUnrepresentable(below: key)
      if policy.isTolerated { return .dropped }
      return FieldOutcome(reader.withoutRelease { field.read(key + 1, &$0, &record) })
    }
    if let until = field.span.isRemoved(in: release) {
      reportRemoved(field, key, until, &reader, name)
      return .dropped
    }
    guard let since = field.span.since, since > .reference else {
      return FieldOutcome(field.read(key + 1, &reader, &record))
    }
    return FieldOutcome(reader.inside(since) { field.read(key + 1, &$0, &record) })
  }

  /// Reports a key that the release does not know any more.
  private func reportRemoved(
    _ field: AnyField<Record>, _ key: Int, _ until: ReleaseVersion, _ reader: inout WireReader,
    _ name: () -> String
  ) {
    var record = prototype
    let isValue = reader.tries { _ = field.read(key + 1, &$0, &record) }
    let losesValue = !isValue || written(field, record) != written(field, prototype)
    reader.report(
      .removedField(
        name: field.name.text, record: name(), until: until, losesValue: losesValue), at: key)
    reader.refuseUnrepresentable(below: key)
  }

  private func written(_ field: AnyField<Record>, _ record: Record) -> [UInt8] {
    var writer = WireWriter()
    field.write(record, &writer)
    return writer.bytes
  }

  /// Gives absent keys what they meant to the release, where newer ones take them for something
  /// else.
  @_semantics("optimize.sil.specialize.generic.never")
  func setFormerDefaults(
    _ node: Int, notIn seen: UInt64, _ reader: inout WireReader, _ record: inout Record,
    _ name: () -> String
  ) {
    guard let release = reader.release else { return }
    for index in fields.indices where seen & 1 << UInt64(index) == 0 {
      let field = fields[index]
      guard let former = field.former, former.holds(in: release), let absent = field.absent,
        field.span.contains(release)
      else { continue }
      former.set(&record)
      let brace = reader.tape[node].range.lowerBound
      reader.report(
        .formerDefault(
          name: field.name.text, value: String(decoding: former.value.json(), as: UTF8.self),
          newer: String(decoding: absent.json(), as: UTF8.self)), brace..<brace + 1)
    }
  }

  /// Whether a release takes some absent key for something else than newer ones do.
  func hasFormerDefault(in release: ReleaseVersion) -> Bool {
    fields.contains { $0.former?.holds(in: release) ?? false }
  }

  /// What is wrong where a key is missing that only some releases demand; nil for others.
  func newerDemand(_ index: Int, _ record: String, _ reader: WireReader) -> WireFault.Fault? {
    let field = fields[index]
    guard let since = field.span.since, since > .reference, reader.release != nil else {
      return nil
    }
    return .requiredSince(name: field.name.text, record: record, since: since)
  }
}

extension WireReader {
  /// Whether a key is the other name of a field.
  fileprivate func isAlias(_ key: Int, of alias: WireName?) -> Bool {
    alias.map { self.key(key, is: $0) } ?? false
  }
}
