/// A version of Firecracker, as mvm writes it: `v1.14.1` or `v1.14`.
///
/// Digits are kept as they were found, leading zeros included.
public struct FirecrackerVersion: Hashable, Sendable, CustomStringConvertible {
  /// The environment variable that sets the version.
  public static let variable = "MVM_FC_VERSION"
  /// The version without that variable, `v1.14.1`.
  public static let fallback = FirecrackerVersion(major: "1", minor: "14", patch: "1")

  /// The major number's digits.
  public let major: String
  /// The minor number's digits.
  public let minor: String
  /// The patch number's digits, if it was given.
  public let patch: String?

  private init(major: String, minor: String, patch: String?) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  /// The last `MAJOR.MINOR[.PATCH]` found anywhere in a text; the fallback when there is none.
  ///
  /// Linear in the text's length.
  public init(normalising text: some StringProtocol) {
    self = Self.last(in: Array(text.utf8)) ?? .fallback
  }

  /// The version in effect: the variable's, normalised, else the fallback.
  public init(environment: (String) -> String?) {
    self.init(normalising: environment(Self.variable) ?? "")
  }

  /// The version without its patch number, as `v1.14`.
  public var short: String { "v\(major).\(minor)" }

  /// The version as `v1.14.1`, or `v1.14` if it has no patch number.
  public var description: String {
    patch.map { "\(short).\($0)" } ?? short
  }

  private static func last(in bytes: [UInt8]) -> FirecrackerVersion? {
    var (found, position) = (FirecrackerVersion?.none, 0)
    while position < bytes.count {
      let major = digits(in: bytes, from: position)
      let minor = part(of: bytes, at: major.endIndex)
      guard !major.isEmpty, !minor.isEmpty else {
        position = max(major.endIndex, position + 1)
        continue
      }
      let patch = part(of: bytes, at: minor.endIndex)
      found = FirecrackerVersion(
        major: text(major), minor: text(minor), patch: patch.isEmpty ? nil : text(patch))
      position = patch.isEmpty ? minor.endIndex : patch.endIndex
    }
    return found
  }

  /// The digits after a dot at a position, if there are any.
  private static func part(of bytes: [UInt8], at position: Int) -> ArraySlice<UInt8> {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return [] }
    return digits(in: bytes, from: position + 1)
  }

  private static func digits(in bytes: [UInt8], from position: Int) -> ArraySlice<UInt8> {
    bytes[position...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}
