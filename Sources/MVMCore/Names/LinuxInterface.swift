/// What Linux takes for the name of a network interface (its kernel's `dev_valid_name`).
enum LinuxInterface {
  /// The most bytes of a name: `IFNAMSIZ` less the final NUL.
  static let nameLimit = 15

  /// Whether an interface can have a name. One that begins with `-` is left out too: programs would
  /// take it for an option.
  static func accepts(_ name: String) -> Bool {
    let bytes = name.utf8
    let isBarred = bytes.contains { byte in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == 0 || byte == 0x20
        || (0x09...0x0D).contains(byte)
    }
    let isReserved = bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8)
    return (1...nameLimit).contains(bytes.count) && !isBarred && !isReserved
      && bytes.first != UInt8(ascii: "-")
  }
}
