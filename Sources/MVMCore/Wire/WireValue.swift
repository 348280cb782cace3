/// A value that has a place in mvm's files and messages.
///
/// Records, unions and enums of names get their conformance from one declaration, their schema;
/// the scalars, lists and maps below them have theirs here. Reading collects every problem of a
/// document; writing gives the bytes that mvm itself writes.
public protocol WireValue: Codable, Equatable, Sendable {
  /// Reads the value at a node of the reader's document. What is wrong goes to the reader; nil
  /// says that no value could be made.
  static func read(_ node: Int, _ reader: inout WireReader) -> Self?

  /// Writes the value as mvm writes it.
  func write(to writer: inout WireWriter)

  /// Any value of the type, to build a record with before its fields are read.
  static var placeholder: Self { get }

  /// A value to stand in the place of one that can't be read.
  static func filled(by filler: inout Filler) -> Self

  /// The value that an absent key means even where none is declared: null for optional types.
  static var whenAbsent: Self? { get }

  /// The value that says that a document does not have the key; nil for types that have no such
  /// value.
  static var unwritten: Self? { get }

  /// Whether the value says that a document does not have its key.
  var isUnwritten: Bool { get }

  /// What the type looks like in a document.
  static var shape: WireShape { get }

  /// Whether the value is null, for keys that are left out then.
  var isNull: Bool { get }

  /// Whether the value is an empty list or map, for keys that are left out then.
  var isEmptyCollection: Bool { get }

  /// Reads a list of such values; bytes have a faster way than the one element by element.
  static func readList(_ node: Int, _ reader: inout WireReader) -> [Self]?
}

extension WireValue {
  public static var whenAbsent: Self? { nil }
  public static var unwritten: Self? { nil }
  public var isUnwritten: Bool { false }
  public var isNull: Bool { false }
  public var isEmptyCollection: Bool { false }

  public static func readList(_ node: Int, _ reader: inout WireReader) -> [Self]? {
    reader.readElements(node) { node, reader in Self.read(node, &reader) }
  }
}

/// What a type looks like in a document, for messages, documentation and JSON Schema.
public indirect enum WireShape: Sendable {
  case string
  case boolean
  /// An integer within the bounds of a Rust type such as `u32`.
  case integer(rust: String, minimum: Int64, maximum: UInt64)
  /// A number, finite in `f32` or `f64`.
  case number(rust: String)
  case list(WireShape)
  /// A list of integers from 0 to 255.
  case bytes
  case map(WireShape)
  case optional(WireShape)
  /// Any JSON.
  case any
  case record(any WireRecord.Type)
  case union(any WireUnion.Type)
  case names(any WireEnum.Type)

  /// What a document has to have here, in words.
  public var expectation: String { expectation(in: .json) }

  /// What a document has to have here, in the words of its language.
  public func expectation(in format: DocumentFormat) -> String {
    let isTOML = format == .toml
    return switch self {
    case .string, .names: "a string"
    case .boolean: "true or false"
    case .integer(_, let minimum, let maximum): "an integer from \(minimum) to \(maximum)"
    case .number: "a number"
    case .list(let element):
      "\(isTOML ? "an array" : "a list") of \(element.plural(in: format))"
    case .bytes: "\(isTOML ? "an array" : "a list") of integers from 0 to 255"
    case .map, .record: isTOML ? "a table" : "an object"
    case .optional(let wrapped): wrapped.expectation(in: format) + (isTOML ? "" : " or null")
    case .any: "any JSON value"
    case .union:
      "a variant's name or \(isTOML ? "a table" : "an object") with one key, the variant's name"
    }
  }

  private func plural(in format: DocumentFormat) -> String {
    switch self {
    case .string, .names: "strings"
    case .record: format == .toml ? "tables" : "objects"
    case .union: "variants"
    default: "values"
    }
  }
}

extension WireShape {
  /// The first release of mvm that knows the type; nil for 0.2, and for shapes that are no
  /// declared types.
  var since: ReleaseVersion? {
    let since: String? =
      switch self {
      case .record(let type): Self.since(of: type)
      case .union(let type): Self.since(of: type)
      case .names(let type): type.since
      default: nil
      }
    return since.flatMap { ReleaseVersion($0) }
  }

  private static func since<Record: WireRecord>(of type: Record.Type) -> String? {
    Record.schema.since
  }

  private static func since<Union: WireUnion>(of type: Union.Type) -> String? {
    Union.schema.since
  }

  /// What the type is for, as its declaration says; empty for types that have none.
  var doc: String {
    switch self {
    case .record(let type): Self.doc(of: type)
    case .union(let type): Self.doc(of: type)
    case .names(let type): type.doc
    default: ""
    }
  }

  private static func doc<Record: WireRecord>(of type: Record.Type) -> String {
    Record.schema.doc
  }

  private static func doc<Union: WireUnion>(of type: Union.Type) -> String { Union.schema.doc }
}
