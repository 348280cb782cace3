/// The ID of an instance: `i-` and 8 lower-case hex digits.
public struct InstanceID: Identifier {
  /// The kind whose rule every value follows.
  public static let kind = IDKind.instance
  /// The identifier as text.
  public let text: String

  /// Checks a text, and throws everything that is wrong with it.
  public init(_ text: some StringProtocol) throws(IDError) {
    self.text = try Self.kind.validated(text)
  }

  /// The ID with this number in its 8 digits.
  public init(number: UInt32) {
    text = InstanceForm.prefix + HexText.digits(of: number, width: InstanceForm.digits)
  }

  /// A new ID from the system's random source.
  public static func generate() -> InstanceID {
    var generator = SystemRandomNumberGenerator()
    return generate(using: &generator)
  }

  /// A new ID from a random source of the caller's, for tests.
  public static func generate(using generator: inout some RandomNumberGenerator) -> InstanceID {
    InstanceID(number: generator.next())
  }
}

/// Lower-case hexadecimal of a fixed width.
enum HexText {
  static func digits(of number: some UnsignedInteger, width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
