/// Reads distinguished encoding rules (ITU-T X.690) as far as keys need them: short values of
/// definite length, in their one right form.
struct DERReader {
  enum Tag {
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let object: UInt8 = 0x06
    static let sequence: UInt8 = 0x30
    /// `[0]` and `[1]` of PKCS #8: attributes, and the public half.
    static let attributes: UInt8 = 0xA0
    static let publicHalf: UInt8 = 0x81
    static let wrappedPublicHalf: UInt8 = 0xA1
  }

  private(set) var rest: ArraySlice<UInt8>

  /// Reads a part of an array in place: nothing is copied, since it may be secret.
  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  /// The content of the next value if it has this tag; nil, and nothing read, if not.
  mutating func read(_ tag: UInt8) -> ArraySlice<UInt8>? {
    guard rest.first == tag else { return nil }
    let afterTag = rest.dropFirst()
    guard let first = afterTag.first else { return nil }
    var content = afterTag.dropFirst()
    var length = Int(first)
    if first >= 0x80 {
      let digits = Int(first & 0x7F)
      guard (1...3).contains(digits), content.count >= digits, content.first != 0 else {
        return nil
      }
      length = content.prefix(digits).reduce(0) { $0 << 8 | Int($1) }
      guard length >= 0x80 else { return nil }
      content = content.dropFirst(digits)
    }
    guard content.count >= length else { return nil }
    rest = content.dropFirst(length)
    return content.prefix(length)
  }

  /// The name of an algorithm's object identifier, where it is one that people have keys of.
  static func algorithm(_ identifier: [UInt8]) -> String {
    switch identifier {
    case [0x2B, 0x65, 0x6E]: "X25519"
    case [0x2B, 0x65, 0x6F]: "X448"
    case [0x2B, 0x65, 0x71]: "Ed448"
    case [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]: "RSA"
    case [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]: "EC"
    case [0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x01]: "DSA"
    default: "another algorithm"
    }
  }

  /// The object identifier of Ed25519, 1.3.101.112 (RFC 8410).
  static let ed25519: [UInt8] = [0x2B, 0x65, 0x70]

  /// Reads an algorithm's name and demands Ed25519, which has no parameters.
  mutating func readEd25519(_ fault: KeyFault) throws(KeyFault) {
    guard let algorithm = read(Tag.sequence) else { throw fault }
    var inner = DERReader(algorithm)
    guard let identifier = inner.read(Tag.object) else { throw fault }
    guard identifier.elementsEqual(Self.ed25519) else {
      throw .otherAlgorithm(Self.algorithm(Array(identifier)))
    }
    guard inner.isAtEnd else { throw fault }
  }
}
