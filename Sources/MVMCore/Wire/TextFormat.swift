/// What the text of a string field has to look like beyond being a string.
///
/// mvm's readers take any string; the linter's rules for names, networks and times find their
/// fields by this.
public enum TextFormat: UInt8, Sendable, CaseIterable {
  case tenantID, poolID, instanceID
  /// A template's own name.
  case templateName
  /// A template named by something else; empty for none.
  case templateReference
  case nodeID, signerID
  case flakeReference
  /// RFC 3339, written as `YYYY-MM-DDTHH:MM:SSZ`.
  case timestamp
  case tapName, macAddress, bridgeName
  case ipv4Address, ipv4Subnet
  case seccompPolicy, snapshotCompression

  /// The texts that mean something, the first being what mvm silently takes any other for; empty
  /// where there is no such list.
  public var choices: [String] {
    switch self {
    case .seccompPolicy: Self.seccompPolicies
    case .snapshotCompression: Self.snapshotCompressions
    default: []
    }
  }

  private static let seccompPolicies = ["baseline", "strict"]
  private static let snapshotCompressions = ["none", "lz4", "zstd"]
}

/// A string of a document whose field declares a format.
struct FormattedText: Sendable {
  let format: TextFormat
  /// The string's node.
  let node: Int
}
