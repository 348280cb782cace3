/// A text that is not the TAP name, bridge name or MAC address it should be.
public struct NetworkNameError: Error, Equatable, Sendable {
  /// What the text should have been.
  public enum Kind: String, CaseIterable, Sendable {
    /// A TAP device.
    case tap
    /// A bridge.
    case bridge
    /// A MAC address.
    case mac

    /// Linux's limit for names of interfaces in bytes (`IFNAMSIZ` − 1); `nil` for others.
    public var limit: Int? { self == .mac ? nil : 15 }
  }

  /// What the text should have been.
  public let kind: Kind
  /// The text as it came: untrusted, escape it before showing it.
  public let text: String
  /// The first fault.
  public let fault: NetworkNameFault
}

/// What is wrong with the name of something in a tenant's network; bytes are 0-based.
public enum NetworkNameFault: Equatable, Sendable {
  /// More bytes than Linux allows.
  case tooLong(bytes: Int, limit: Int)
  /// Not of its form, from this byte on (the text's end, if something is missing there).
  case form(byte: Int)
  /// A number with a zero before it, at this byte.
  case leadingZero(byte: Int)
  /// A net ID over 4095.
  case netIDRange
  /// An offset over 255.
  case offsetRange
}

extension NetworkNameError.Kind: CustomStringConvertible {
  /// The kind in prose, without an article.
  public var description: String {
    switch self {
    case .tap: "TAP name"
    case .bridge: "bridge name"
    case .mac: "MAC address"
    }
  }

  /// How names of this kind are written.
  public var form: String {
    switch self {
    case .tap: "tn<net id>i<offset>"
    case .bridge: "br-tenant-<net id>"
    case .mac: "02:fc:HH:LL:00:OO"
    }
  }
}

extension NetworkNameError: CustomStringConvertible {
  /// The error in one line, without the untrusted text itself.
  public var description: String { "not a valid \(kind): \(message)" }

  private var message: String {
    switch fault {
    case .tooLong(let bytes, let limit):
      "it has \(bytes) bytes; the limit is \(limit)"
    case .form(let byte):
      "from byte \(byte + 1) on it does not have the form \(kind.form)"
    case .leadingZero(let byte):
      "the number at byte \(byte + 1) has a leading zero"
    case .netIDRange:
      "its net ID is over 4095"
    case .offsetRange:
      "its offset is over 255"
    }
  }
}
