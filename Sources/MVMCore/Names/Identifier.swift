/// A text that is known to be an identifier of its kind.
///
/// The throwing initializer is the only way in, so who takes one needs no check. Equality, hashing
/// and order are those of the bytes of UTF-8, whatever Unicode holds equivalent.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The kind whose rule every value follows.
  static var kind: IDKind { get }

  /// The identifier as text.
  var text: String { get }

  /// Checks a text, and throws everything that is wrong with it.
  init(_ text: some StringProtocol) throws(IDError)
}

extension Identifier {
  /// The identifier as text.
  public var description: String { text }

  /// Whether two identifiers are the same bytes.
  public static func == (one: Self, other: Self) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// Whether an identifier comes before another, by bytes.
  public static func < (one: Self, other: Self) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// Hashes the bytes: hashing a `String` is quadratic for some hostile texts.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(text.utf8.count)
  }
}

/// The ID of a tenant: 1–63 bytes of `a-z`, `0-9` and `-`, no hyphen first or last.
public struct TenantID: Identifier {
  /// The kind whose rule every value follows.
  public static let kind = IDKind.tenant
  /// The identifier as text.
  public let text: String

  /// Checks a text, and throws everything that is wrong with it.
  public init(_ text: some StringProtocol) throws(IDError) {
    self.text = try Self.kind.validated(text)
  }
}

/// The ID of a pool, unique within its tenant; its rule is that of a tenant's ID.
public struct PoolID: Identifier {
  /// The kind whose rule every value follows.
  public static let kind = IDKind.pool
  /// The identifier as text.
  public let text: String

  /// Checks a text, and throws everything that is wrong with it.
  public init(_ text: some StringProtocol) throws(IDError) {
    self.text = try Self.kind.validated(text)
  }
}

/// The name of a single VM; its rule is that of a tenant's ID.
public struct VMName: Identifier {
  /// The kind whose rule every value follows.
  public static let kind = IDKind.vm
  /// The identifier as text.
  public let text: String

  /// Checks a text, and throws everything that is wrong with it.
  public init(_ text: some StringProtocol) throws(IDError) {
    self.text = try Self.kind.validated(text)
  }
}

/// The name of a template: 1–63 bytes of `a-z`, `0-9`, `-` and `_`, the last two not first.
public struct TemplateName: Identifier {
  /// The kind whose rule every value follows.
  public static let kind = IDKind.template
  /// The identifier as text.
  public let text: String

  /// Checks a text, and throws everything that is wrong with it.
  public init(_ text: some StringProtocol) throws(IDError) {
    self.text = try Self.kind.validated(text)
  }
}

/// A reference to a Nix flake: not empty, without shell metacharacters and line breaks.
public struct FlakeRef: Identifier {
  /// The kind whose rule every value follows.
  public static let kind = IDKind.flake
  /// The identifier as text.
  public let text: String

  /// Checks a text, and throws everything that is wrong with it.
  public init(_ text: some StringProtocol) throws(IDError) {
    self.text = try Self.kind.validated(text)
  }
}
