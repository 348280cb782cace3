extension PublicKey {
  /// The largest file that is read for a key, in bytes.
  package static let fileLimit = 64 << 10

  /// Reads a public key from the content of its file.
  ///
  /// Read are: Base64 of the 32 bytes (mvm's own), 64 hexadecimal digits, SubjectPublicKeyInfo in
  /// PEM or DER (RFC 8410), a line of OpenSSH's `ssh-ed25519`, and minisign's public keys. White
  /// space around it is no matter; anything else is.
  ///
  /// - Throws: what the file holds instead. A secret key is named as one and not shown.
  public init(file: [UInt8]) throws(KeyFault) {
    guard file.count <= Self.fileLimit else { throw .tooLarge }
    if let key = try Self.der(file) {
      self = key
      return
    }
    let text = file.trimmed
    guard !text.isEmpty else { throw .empty }
    let lines = text.split(separator: 0x0A).map { Array($0).trimmed }
    if let label = PEMBlock.label(of: text) {
      self = try Self.pem(text, label: label)
    } else if SecretKey.isOwnForm(text) {
      throw .secretKey(.mvmCore)
    } else if lines[0].starts(with: "untrusted comment:".utf8) {
      self = try Self.minisign(lines)
    } else if lines.count > 1 {
      throw lines.allSatisfy { (try? PublicKey(file: $0)) != nil } ? .several : .unknownForm
    } else if lines[0].contains(0x20) || lines[0].contains(0x09) {
      self = try Self.ssh(lines[0])
    } else {
      self = try Self.plain(lines[0])
    }
  }

  /// Base64 or hexadecimal digits.
  private static func plain(_ text: [UInt8]) throws(KeyFault) -> PublicKey {
    if text.allSatisfy({ UInt8.isHexDigit($0) }), text.count % 4 != 0 || text.count >= 64 {
      return try key(Base64.decodeHex(text), form: .hex)
    }
    guard text.allSatisfy({ isBase64($0) }) else { throw .unknownForm }
    guard let bytes = Base64.decode(text) else { throw .malformed(.base64) }
    if bytes.count == minisignLength, bytes.starts(with: minisignAlgorithm) {
      return try key(Array(bytes.dropFirst(10)), form: .minisign)
    }
    if bytes.count == minisignSecretLength, bytes.starts(with: minisignAlgorithm) {
      throw .secretKey(.minisign)
    }
    return try key(bytes, form: .base64)
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      || byte == 0x2B || byte == 0x2F || byte == 0x3D
  }

  private static func key(_ bytes: [UInt8]?, form: KeyFault.Form) throws(KeyFault) -> PublicKey {
    guard let bytes else { throw .malformed(form) }
    guard bytes.count != Ed25519.secretLength else { throw .secretKey(.raw) }
    return try PublicKey(bytes: bytes)
  }
}

extension PublicKey {
  /// SubjectPublicKeyInfo; nil where the bytes are no DER at all.
  private static func der(_ bytes: [UInt8]) throws(KeyFault) -> PublicKey? {
    var outer = DERReader(bytes[...])
    guard let content = outer.read(DERReader.Tag.sequence), outer.isAtEnd else { return nil }
    var reader = DERReader(content)
    if reader.read(DERReader.Tag.integer) != nil { throw .secretKey(.pkcs8) }
    try reader.readEd25519(.malformed(.der))
    guard let bits = reader.read(DERReader.Tag.bitString), bits.first == 0, reader.isAtEnd else {
      throw .malformed(.der)
    }
    return try PublicKey(bytes: Array(bits.dropFirst()))
  }

  private static func pem(_ text: [UInt8], label: String) throws(KeyFault) -> PublicKey {
    switch label {
    case "PUBLIC KEY": break
    case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY": throw .secretKey(.pkcs8)
    case "OPENSSH PRIVATE KEY": throw .secretKey(.openSSH)
    case _ where label.hasSuffix("PRIVATE KEY"): throw .secretKey(.pem(label))
    default: throw .otherAlgorithm(label)
    }
    guard let block = PEMBlock(text), let key = try der(block.content) else {
      throw .malformed(.pem)
    }
    return key
  }

  /// `ssh-ed25519 AAAA… comment`.
  private static func ssh(_ line: [UInt8]) throws(KeyFault) -> PublicKey {
    let words = line.split(maxSplits: 2) { $0 == 0x20 || $0 == 0x09 }
    let type = words[0]
    guard type.elementsEqual("ssh-ed25519".utf8) else {
      let isKey =
        ["ssh-", "ecdsa-", "sk-"].contains { type.starts(with: $0.utf8) }
        && type.allSatisfy { (0x21..<0x7F).contains($0) }
      throw isKey ? .otherAlgorithm(String(decoding: type.prefix(64), as: UTF8.self)) : .unknownForm
    }
    guard words.count > 1, let blob = Base64.decode(Array(words[1])) else {
      throw .malformed(.ssh)
    }
    var reader = SSHReader(blob[...])
    guard reader.readString()?.elementsEqual("ssh-ed25519".utf8) == true,
      let bytes = reader.readString(),
      reader.isAtEnd
    else { throw .malformed(.ssh) }
    return try PublicKey(bytes: Array(bytes))
  }

  private static let minisignAlgorithm = Array("Ed".utf8)
  /// Two bytes of algorithm, eight of the key's number, the key.
  private static let minisignLength = 42
  private static let minisignSecretLength = 158

  /// A comment and a line of Base64.
  private static func minisign(_ lines: [[UInt8]]) throws(KeyFault) -> PublicKey {
    guard lines.count == 2, var bytes = Base64.decode(lines[1]) else {
      throw .malformed(.minisign)
    }
    defer { Sodium.wipe(&bytes) }
    guard bytes.count != minisignSecretLength else { throw .secretKey(.minisign) }
    guard bytes.count == minisignLength, bytes.starts(with: minisignAlgorithm) else {
      throw .malformed(.minisign)
    }
    return try PublicKey(bytes: Array(bytes.dropFirst(10)))
  }
}

extension [UInt8] {
  /// The bytes without ASCII white space at either end.
  package var trimmed: [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let tail = drop(while: isSpace)
    return Array(tail[..<(tail.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? tail.startIndex)])
  }
}
