/// A release of mvm, such as `0.3.8`: where a field appeared, or the one to check against.
public struct ReleaseVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first number, 0…65535.
  public let major: Int
  /// The second number, 0…65535.
  public let minor: Int
  /// The third number, 0…65535; 0 if it was not written.
  public let patch: Int

  /// Parses `v?MAJOR.MINOR[.PATCH]` without leading zeros; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var scanner = ByteScanner(text)
    _ = scanner.skip("v")
    guard let major = scanner.versionNumber(), scanner.skip("."),
      let minor = scanner.versionNumber()
    else { return nil }
    var patch = 0
    if scanner.skip(".") {
      guard let number = scanner.versionNumber() else { return nil }
      patch = number
    }
    guard scanner.isAtEnd else { return nil }
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  /// The version as `0.3.8`, always with three numbers.
  public var description: String { "\(major).\(minor).\(patch)" }

  /// Whether one version is older than another.
  public static func < (one: ReleaseVersion, other: ReleaseVersion) -> Bool {
    (one.major, one.minor, one.patch) < (other.major, other.minor, other.patch)
  }
}

extension ByteScanner {
  fileprivate mutating func versionNumber() -> Int? {
    guard case .value(let number) = decimal(limit: 65535) else { return nil }
    return number
  }
}
