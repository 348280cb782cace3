/// The JSON Schema (2020-12) of a type of mvm's files and messages, for editors and other validators.
///
/// It is made of the type's declaration. What mvm's reader takes is valid, and what it refuses is not,
/// with two exceptions:
/// - texts that mvm's reader takes, and that are errors all the same, are not valid: `pattern`s say how
///   IDs, TAP devices, bridges, MAC addresses and subnets are written, `enum`s what policies there
///   are;
/// - JSON Schema knows values and not their text, so an integer written `1.0`, a key given twice, or
///   a byte order mark is not known. The schema's `$comment` lists these.
///
/// ```swift
/// let schema = JSONSchema(of: PoolSpec.self)
/// print(String(decoding: schema.json(), as: UTF8.self))
/// ```
public struct JSONSchema: Sendable {
  /// The schema's `$id`, a URN that stays the same in all releases.
  public let id: String
  /// What the documents are, in sentences.
  public let description: String
  private let root: SchemaNode

  /// The schema of a type; its `$id` is `urn:mvm-core:schema:<type>:1` with mvm's name of the type.
  public init(of type: any WireValue.Type) {
    self.init(of: type, as: WireTypes.name(of: type))
  }

  /// - Parameters:
  ///   - name: what the `$id` says between `urn:mvm-core:schema:` and `:1`.
  ///   - note: what the description says before the type's own.
  package init(of type: any WireValue.Type, as name: String, note: String? = nil) {
    self.init(
      of: type, as: name, note: note,
      ["$comment": .string(Self.unsaid), "title": .string(WireTypes.name(of: type))])
  }

  /// The schema of what a command prints with `-f json`.
  package init(ofOutput type: any WireValue.Type, as name: String, title: String) {
    let promise = "Within format_version 1, keys may be added; none is renamed or removed."
    self.init(of: type, as: name, note: nil, promise: promise, ["title": .string(title)])
  }

  private init(
    of type: any WireValue.Type, as name: String, note: String?, promise: String? = nil,
    _ heading: SchemaMembers
  ) {
    var builder = SchemaBuilder(root: type)
    let body = builder.definition(of: type)
    id = "urn:mvm-core:schema:\(name):1"
    description = [note, Self.description(in: body), promise].compactMap { $0 }
      .joined(separator: " ")
    var members: SchemaMembers =
      [
        "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
        "$id": .string(id),
      ] + heading + ["description": .string(description)]
    for (key, node) in body.pairs where key != "description" { members[key] = node }
    let definitions = builder.definitions()
    if !definitions.pairs.isEmpty { members["$defs"] = .object(definitions) }
    root = .object(members)
  }

  private static func description(in members: SchemaMembers) -> String? {
    if case .string(let text)? = members["description"] { text } else { nil }
  }

  private static let unsaid = """
    Made by mvm-core schema. What JSON Schema can't say, and mvm-core lint does: a key given twice, \
    an integer with a fraction or exponent (1.0), -0 for an integer, a lone surrogate in a string, \
    more than 128 levels, a byte order mark.
    """

  /// The schema as JSON text, without a line feed at its end.
  public func json(_ layout: WireWriter.Layout = .pretty) -> [UInt8] {
    var writer = WireWriter(layout)
    root.write(to: &writer)
    return writer.bytes
  }
}

extension WireTypes {
  /// The name that mvm gives a type; Swift's own for those that mvm has no name for.
  package static func name(of type: any WireValue.Type) -> String {
    all.first { $0.type == type }?.name ?? String(describing: type)
  }
}
