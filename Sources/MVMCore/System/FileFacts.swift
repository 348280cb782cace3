/// What is at a path (`stat`).
public struct FileFacts: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case file, directory, socket, character, block, other
  }

  public var kind: Kind
  /// The permission bits, 0…0o7777.
  public var mode: UInt32
  public var owner: UInt32
  public var group: UInt32
  /// The numbers of a device node; nil for everything else.
  public var device: DeviceNumber?

  public init(
    kind: Kind, mode: UInt32, owner: UInt32, group: UInt32, device: DeviceNumber? = nil
  ) {
    self.kind = kind
    self.mode = mode
    self.owner = owner
    self.group = group
    self.device = device
  }

  /// The permission bits as `chmod` takes them, `0660`.
  public var modeText: String {
    let digits = String(mode & 0o7777, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The numbers of a device node.
public struct DeviceNumber: Hashable, Sendable, CustomStringConvertible {
  public var major: UInt32
  public var minor: UInt32

  public init(_ major: UInt32, _ minor: UInt32) {
    self.major = major
    self.minor = minor
  }

  public var description: String { "\(major):\(minor)" }
}
