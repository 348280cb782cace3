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
  /// As in mvm a digit is any decimal digit of Unicode's (general category Nd). Linear in the
  /// text's length.
  public init(normalising text: some StringProtocol) {
    self = Self(lastIn: text) ?? .fallback
  }

  /// The last `MAJOR.MINOR[.PATCH]` found anywhere in a text; nil when there is none.
  public init?(lastIn text: some StringProtocol) {
    guard let found = Self.last(in: Array(text.unicodeScalars)) else { return nil }
    self = found
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

  private static func last(in text: [Unicode.Scalar]) -> FirecrackerVersion? {
    var (found, position) = (FirecrackerVersion?.none, 0)
    while position < text.count {
      let major = digits(in: text, from: position)
      let minor = part(of: text, at: major.endIndex)
      guard !major.isEmpty, !minor.isEmpty else {
        position = max(major.endIndex, position + 1)
        continue
      }
      let patch = part(of: text, at: minor.endIndex)
      found = FirecrackerVersion(
        major: string(major), minor: string(minor), patch: patch.isEmpty ? nil : string(patch))
      position = patch.isEmpty ? minor.endIndex : patch.endIndex
    }
    return found
  }

  /// The digits after a dot at a position, if there are any.
  private static func part(
    of text: [Unicode.Scalar], at position: Int
  ) -> ArraySlice<Unicode.Scalar> {
    guard position < text.count, text[position] == "." else { return [] }
    return digits(in: text, from: position + 1)
  }

  private static func digits(
    in text: [Unicode.Scalar], from position: Int
  ) -> ArraySlice<Unicode.Scalar> {
    text[position...].prefix { $0.properties.generalCategory == .decimalNumber }
  }

  private static func string(_ digits: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: digits)
    return String(text)
  }
}
