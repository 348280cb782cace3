extension WireFault {
  /// What is wrong, in one sentence without its full stop.
  public var message: String {
    guard let keySince, release != nil, !isTolerated else { return ownMessage }
    return "\(ownMessage); mvm \(keySince) refuses the document, and older releases drop the key"
  }

  private var ownMessage: String {
    switch fault {
    case .unknownField(let name, let record, let effect, let near):
      unknownField(name, record, effect, near)
    case .wrongType(let expected, let found): "\(place) is \(found.text); expected \(expected)"
    case .outOfRange(let expected, let text): "\(place) is \(text); expected \(expected)"
    case .missingFields(let names, let record):
      "\(record) is missing the required \(names.count == 1 ? "key" : "keys") "
        + listed(names.map { quoted($0) }, "and")
    case .unknownVariant(let name, let type, _, _): "\(type) has no value \(quoted(name))"
    case .variantContent(let name, true): "\(quoted(name)) needs content: {\(quoted(name)): …}"
    case .variantContent(let name, false): "\(quoted(name)) has no content"
    case .variantKeyCount(let count):
      "\(place) has \(counted(count, "key")); a variant has exactly one"
    case .newerField, .newerVariant, .newerType, .removedField, .requiredSince, .formerDefault:
      skewMessage
    case .aliasTwice(let name, _):
      "the key \(quoted(name)) is an alias of a key that the object already has"
    }
  }

  /// What the release that the document is read as makes of something newer or older.
  private var skewMessage: String {
    let release = release.map { "\($0)" } ?? "mvm"
    switch fault {
    case .newerField(let name, let record, let since, let effect):
      let what = effect.isTolerated ? "drops it" : "refuses the document"
      return "\(record)'s key \(quoted(name)) is new in mvm \(since); \(release) \(what)"
    case .newerVariant(let name, let type, let since):
      return "\(type)'s value \(quoted(name)) is new in mvm \(since); "
        + "\(release) refuses the document"
    case .newerType(let since):
      return "this kind of document is new in mvm \(since); \(release) does not read it"
    case .removedField(let name, let record, let until, _):
      return "\(record)'s key \(quoted(name)) was removed in mvm \(until); \(release) drops it"
    case .requiredSince(let name, let record, let since):
      return "\(record) is missing the key \(quoted(name)), required since mvm \(since); "
        + "\(release) refuses the document"
    case .formerDefault(let name, let value, _):
      return "mvm \(release) reads a missing \(name) as \(value)"
    default: return ""
    }
  }

  /// What a message calls the value: its key, with its position in a list.
  private var place: String {
    var index = ""
    for token in pointer.utf8.split(separator: UInt8(ascii: "/")).reversed() {
      if token.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        index = "[\(Substring(token))]" + index
      } else {
        return JSONPointer.name(Substring(token)) + index
      }
    }
    return index.isEmpty ? "the document" : "the document\(index)"
  }

  private func unknownField(
    _ name: String, _ record: String, _ effect: UnknownFieldEffect, _ near: String?
  ) -> String {
    let unknown = "\(record) has no key \(quoted(name))"
    switch effect {
    case .dropped: return unknown + "; mvm drops it"
    case .refused: return unknown + "; unknown keys are refused"
    case .droppedBefore(let since):
      return unknown + "; mvm before \(since) drops it, and newer releases refuse the document"
    case .refusedSince(let since): return unknown + "; unknown keys are refused since mvm \(since)"
    case .leavesMissing: return unknown + ", and is missing the required key \(quoted(near ?? ""))"
    }
  }

  /// Whether the value is right but for its quotes.
  private var isLiteral: Bool {
    if case .literal = replacement { true } else { false }
  }

  /// How to fix it; nil where the message says it all.
  public var help: String? {
    switch fault {
    case .unknownField(_, _, _, let near?): "did you mean \(quoted(near))?"
    case .unknownVariant(_, _, _, let near?): "did you mean \(quoted(near))?"
    case .unknownVariant(_, _, let choices, nil): "choose \(listed(choices))"
    case .wrongType(_, .string) where isLiteral: "remove the quotes"
    case .wrongType("a string", .dateTime): "write it in double quotes"
    case .wrongType("an array of tables", .table): "write its header in double brackets"
    case .wrongType(_, .null) where hasDefault: "remove the key to use its default, or set a value"
    case .wrongType(_, .null): pointer.isEmpty ? nil : "set a value; there is no default"
    case .outOfRange(let expected, let text) where expected.hasPrefix("an integer"):
      text.utf8.contains(0x2E) ? "write the number without a fraction" : nil
    case .missingFields(let names, _): "add \(listed(names.map { quoted($0) }, "and"))"
    case .requiredSince(let name, _, _): "add \(quoted(name))"
    case .newerField(_, _, let since, _), .newerVariant(_, _, let since), .newerType(let since):
      "remove it until every node runs mvm \(since)"
    case .removedField(let name, _, _, _):
      "remove \(quoted(name)); nothing replaces it"
    case .formerDefault(let name, _, let newer): "write \(quoted(name)): \(newer)"
    case .variantContent(let name, false): "write \(quoted(name))"
    case .aliasTwice: "keep one of the two keys"
    default: nil
    }
  }

  /// Another place that belongs to the problem, and what is there.
  public var related: (range: Range<Int>, message: String)? {
    if case .aliasTwice(_, let first) = fault { (first, "the same key is here") } else { nil }
  }
}

extension FoundType {
  var text: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .fraction: "a number with a fraction or exponent"
    case .string: "a string"
    case .list: "a list"
    case .object: "an object"
    case .array: "an array"
    case .table: "a table"
    case .dateTime: "a date-time"
    }
  }
}
