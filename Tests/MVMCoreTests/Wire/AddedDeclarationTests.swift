import Foundation
import Testing

@testable import MVMCore

/// What 0.14 changed in the wire types, from `wire-0.14.json`.
private struct ReleaseChange: Decodable {
  /// A variant of a new type: its name, or an object that has it.
  struct Variant: Decodable {
    let name: String

    init(from decoder: any Decoder) throws {
      if let name = try? decoder.singleValueContainer().decode(String.self) {
        self.name = name
      } else {
        let container = try decoder.container(keyedBy: WireKey.self)
        name = try container.decode(String.self, forKey: WireKey("name"))
      }
    }
  }

  struct Member: Decodable {
    let key: String
  }

  let type: String
  let change: String
  let field: String?
  let variant: String?
  let valueType: String?
  let `default`: String?
  let omit: String?
  let after: String?
  let fields: [Member]?
  let variants: [Variant]?
  let denyUnknown: Bool?

  private struct File: Decodable {
    let changes: [ReleaseChange]
  }

  static let all: [ReleaseChange] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let text = (try? Fixtures.text("wire-0.14.json")) ?? ""
    return (try? decoder.decode(File.self, from: Data(text.utf8)).changes) ?? []
  }()

  /// The declared type, or a variant's content.
  var declared: (any WireValue.Type)? {
    let parts = type.split(separator: ":", omittingEmptySubsequences: true).map(String.init)
    guard let type = parts.first.flatMap(WireTypes.type(named:)),
      let variant = parts.dropFirst().first
    else { return parts.first.flatMap(WireTypes.type(named:)) }
    guard case .union(let union) = type.shape else { return nil }
    return Self.content(of: variant, in: union)
  }

  private static func content<Union: WireUnion>(
    of variant: String, in _: Union.Type
  ) -> (any WireValue.Type)? {
    Union.schema.variants.first { $0.name.text == variant }?.type
  }
}

@Suite struct `What 0.14 changes` {
  @Test func `each added or removed key is declared as the reference has it`() throws {
    var count = 0
    for change in ReleaseChange.all {
      guard let key = change.field, let declared = change.declared,
        case .record(let record) = declared.shape
      else { continue }
      try check(record, key, change)
      count += 1
    }
    #expect(count == 37)
  }

  private func check<Record: WireRecord>(
    _ type: Record.Type, _ key: String, _ change: ReleaseChange
  ) throws {
    let fields = type.schema.fields
    let index = try #require(fields.firstIndex { $0.name.text == key }, "\(change.type) \(key)")
    let field = fields[index]
    if change.change == "removed" {
      #expect(field.span.until == ReleaseVersion(0, 14) && field.since == nil)
      return
    }
    // The whole of NetworkPolicy is new in files.
    #expect(
      field.since == "0.14.0" || type.schema.since == "0.14.0", "\(change.type) \(key)")
    #expect(field.omit == [nil: .never, "null": .whenNull, "empty": .whenEmpty][change.omit])
    let absent = field.absent.map { String(decoding: $0.json(), as: UTF8.self) }
    #expect(absent == change.default, "\(change.type) \(key)")
    if let after = change.after { #expect(fields[index - 1].name.text == after) }
  }

  @Test func `new types have the reference's keys and variants`() {
    var count = 0
    for change in ReleaseChange.all where change.fields != nil || change.variants != nil {
      guard let declared = change.declared else { continue }
      #expect(declared.shape.since == ReleaseVersion(0, 14), "\(change.type)")
      let names = names(of: declared.shape)
      let expected = change.fields?.map(\.key) ?? change.variants?.map(\.name)
      #expect(names == expected, "\(change.type)")
      count += 1
    }
    #expect(count == 8)
  }

  private func names(of shape: WireShape) -> [String] {
    func keys<Record: WireRecord>(_: Record.Type) -> [String] {
      Record.schema.fields.map(\.name.text)
    }
    func variants<Union: WireUnion>(_: Union.Type) -> [String] {
      Union.schema.variants.map(\.name.text)
    }
    func values<Names: WireEnum>(_: Names.Type) -> [String] { Names.allCases.map(\.rawValue) }
    return switch shape {
    case .record(let type): keys(type)
    case .union(let type): variants(type)
    case .names(let type): values(type)
    default: []
    }
  }

  @Test func `the 66 new kinds of local audit logs are known`() {
    let expected = ReleaseChange.all.filter { $0.type == "LocalAuditKind" }.compactMap(\.variant)
    let declared = LocalAuditKind.allCases.filter { $0.about.since == "0.14.0" }.map(\.rawValue)
    #expect(declared.count == 66 && Set(declared) == Set(expected))
  }

  @Test func `types that refuse unknown keys since then say so`() {
    #expect(AuthenticatedFrame.schema.refusesUnknownKeysSince == ReleaseVersion(0, 14))
    #expect(SessionHello.schema.refusesUnknownKeysSince == ReleaseVersion(0, 14))
    #expect(SessionHelloAck.schema.refusesUnknownKeysSince == ReleaseVersion(0, 14))
    let closed = ReleaseChange.all.filter { $0.change == "unknown keys refused" }.map(\.type)
    #expect(closed == ["AuthenticatedFrame", "SessionHello", "SessionHelloAck"])
  }

  /// A release that knows a key knows what its value is.
  @Test(arguments: WireTypes.all.map(\.name))
  func `no key is older than its value's type`(name: String) throws {
    guard case .record(let type) = try #require(WireTypes.type(named: name)).shape else { return }
    check(type)
  }

  private func check<Record: WireRecord>(_ type: Record.Type) {
    let own = WireShape.record(type).since ?? ReleaseVersion(0, 2)
    for field in type.schema.fields {
      let newest = core(field.type.shape).since ?? own
      #expect(newest <= max(own, field.span.since ?? own), "\(field.name.text)")
    }
  }

  private func core(_ shape: WireShape) -> WireShape {
    switch shape {
    case .optional(let inner), .list(let inner), .map(let inner): core(inner)
    default: shape
    }
  }
}
