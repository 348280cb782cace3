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
}

/// A string of a document whose field declares a format.
struct FormattedText: Sendable {
  let format: TextFormat
  /// The string's node.
  let node: Int
}
