/// Something in a document that is not as its type wants it.
public struct WireProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fault: Equatable, Sendable {
    /// A key that no release of mvm knows.
    case unknownField(name: String, record: String, effect: UnknownFieldEffect, near: String?)
    /// A value of another type.
    case wrongType(expected: String, found: FoundType)
    /// A number that does not fit; `text` is its beginning.
    case outOfRange(expected: String, text: String)
    /// A key that the record can't do without.
    case missingField(name: String, record: String)
    /// A name that the enum does not have.
    case unknownVariant(name: String, type: String, choices: [String], near: String?)
    /// A variant that has content given without it, or the reverse.
    case variantContent(name: String, wantsContent: Bool)
    /// An object for a variant with none or several keys.
    case variantKeyCount(Int)
    /// A key and its alias together: the same key twice.
    case aliasTwice(name: String, first: Range<Int>)
  }

  public let fault: Fault
  /// The bytes at fault.
  public let range: Range<Int>
  /// The JSON pointer (RFC 6901) of the value, or of the object where a key is missing.
  public let pointer: String
  /// The key to write in the place of an unknown one, where only that can be meant.
  public internal(set) var replacement: String?

  /// Whether mvm's reader goes on in spite of it.
  public var isTolerated: Bool {
    if case .unknownField(_, _, .dropped, _) = fault { true } else { false }
  }
}

/// What mvm does with a document that has an unknown key.
public enum UnknownFieldEffect: Equatable, Sendable {
  /// It reads the document and forgets the key.
  case dropped
  /// It refuses the document because the record allows no unknown keys.
  case refused
  /// It refuses the document because the key that was meant is missing.
  case leavesMissing
}

/// The type of a value in a document: JSON has lists and objects, TOML arrays, tables, dates and
/// times.
public enum FoundType: Equatable, Sendable {
  case null, boolean, integer, fraction, string, list, object, array, table, dateTime
}
