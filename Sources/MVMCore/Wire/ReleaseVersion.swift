/// A release of mvm, such as `0.3.8`: where a field appeared, or the one to check against.
public struct ReleaseVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The three numbers in one, 16 bits each, in the order of the releases.
  private let rank: UInt64

  /// The release that documents are described and written as where none is given: 0.13.0. Keys and
  /// values of newer ones are read and kept.
  public static let reference = ReleaseVersion(0, 13, 0)

  /// The first number, 0…65535.
  public var major: Int { Int(rank >> 32) }
  /// The second number, 0…65535.
  public var minor: Int { Int(rank >> 16 & 0xFFFF) }
  /// The third number, 0…65535; 0 if it was not written.
  public var patch: Int { Int(rank & 0xFFFF) }

  /// A release by its numbers.
  public init(_ major: UInt16, _ minor: UInt16, _ patch: UInt16 = 0) {
    rank = UInt64(major) << 32 | UInt64(minor) << 16 | UInt64(patch)
  }

  /// Parses `v?MAJOR.MINOR[.PATCH]` without leading zeros; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var scanner = ByteScanner(text)
    _ = scanner.skip("v")
    guard let major = scanner.versionNumber(), scanner.skip("."),
      let minor = scanner.versionNumber()
    else { return nil }
    var patch: UInt16 = 0
    if scanner.skip(".") {
      guard let number = scanner.versionNumber() else { return nil }
      patch = number
    }
    guard scanner.isAtEnd else { return nil }
    self.init(major, minor, patch)
  }

  /// The version as `0.3.8`, always with three numbers.
  public var description: String { "\(major).\(minor).\(patch)" }

  /// Whether one version is older than another.
  public static func < (one: ReleaseVersion, other: ReleaseVersion) -> Bool {
    one.rank < other.rank
  }
}

extension ByteScanner {
  fileprivate mutating func versionNumber() -> UInt16? {
    guard case .value(let number) = decimal(limit: 65535) else { return nil }
    return UInt16(exactly: number)
  }
}

/// The releases of mvm that know a key: those from one on, up to one that no longer does.
struct ReleaseSpan: Sendable {
  /// The first release that knows it; nil for 0.2.
  let since: ReleaseVersion?
  /// The first release that does not know it any more; nil where all newer ones do.
  let until: ReleaseVersion?

  init(since: String?, until: String? = nil) {
    self.since = since.flatMap { ReleaseVersion($0) }
    self.until = until.flatMap { ReleaseVersion($0) }
  }

  /// The release that brought it, where another is older.
  func isNewer(than release: ReleaseVersion) -> ReleaseVersion? {
    since.flatMap { release < $0 ? $0 : nil }
  }

  /// The release that removed it, where another is as new.
  func isRemoved(in release: ReleaseVersion) -> ReleaseVersion? {
    until.flatMap { release < $0 ? nil : $0 }
  }

  func contains(_ release: ReleaseVersion) -> Bool {
    isNewer(than: release) == nil && isRemoved(in: release) == nil
  }
}
