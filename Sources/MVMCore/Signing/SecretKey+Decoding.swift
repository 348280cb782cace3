extension SecretKey {
  /// Reads a secret key from the content of its file, and wipes the content.
  ///
  /// Read are: our own files, OpenSSH's without a passphrase, and PKCS #8 in PEM (RFC 8410).
  ///
  /// - Throws: what the file holds instead; never a byte of it.
  public convenience init(file: inout [UInt8]) throws(KeyError) {
    defer { Sodium.wipe(&file) }
    var parts: Parts
    do { parts = try Self.parts(of: file) } catch { throw .fault(error) }
    try self.init(seed: &parts.seed)
    if let half = parts.publicHalf, half != publicKey.bytes { throw .fault(.mismatchedHalves) }
  }

  /// What a file holds: the seed and, where the file has it, the public half, which must fit.
  private typealias Parts = (seed: [UInt8], publicHalf: [UInt8]?)

  private static func parts(of file: [UInt8]) throws(KeyFault) -> Parts {
    guard file.count <= PublicKey.fileLimit else { throw .tooLarge }
    var text = file.trimmed
    defer { Sodium.wipe(&text) }
    guard !text.isEmpty else { throw .empty }
    if isOwnForm(text) { return try own(text) }
    guard let label = PEMBlock.label(of: text) else {
      throw (try? PublicKey(file: text)) == nil ? .unknownForm : .publicKey
    }
    switch label {
    case "PRIVATE KEY": return try pkcs8(text)
    case "OPENSSH PRIVATE KEY": return try openSSH(text)
    case "ENCRYPTED PRIVATE KEY": throw .encrypted(.pkcs8)
    case "PUBLIC KEY": throw .publicKey
    default: throw .otherAlgorithm(label)
    }
  }

  private static func own(_ text: [UInt8]) throws(KeyFault) -> Parts {
    var lines = text.split(separator: 0x0A).map { Array($0).trimmed }
    defer { for index in lines.indices { Sodium.wipe(&lines[index]) } }
    guard lines.count == 2, var halves = Base64.decode(lines[1]) else {
      throw .malformed(.secret(.mvmCore))
    }
    defer { Sodium.wipe(&halves) }
    guard halves.count == Ed25519.secretLength else { throw .malformed(.secret(.mvmCore)) }
    return split(halves[...])
  }

  /// Seed and public half, one behind the other.
  private static func split(_ halves: ArraySlice<UInt8>) -> Parts {
    (Array(halves.prefix(Ed25519.seedLength)), Array(halves.dropFirst(Ed25519.seedLength)))
  }

  /// PKCS #8 of version 0, or of version 1 with the public half (RFC 5958).
  private static func pkcs8(_ text: [UInt8]) throws(KeyFault) -> Parts {
    guard var block = PEMBlock(text) else { throw .malformed(.secret(.pkcs8)) }
    defer { Sodium.wipe(&block.content) }
    return try pkcs8(content: block.content[...])
  }

  private static func pkcs8(content: ArraySlice<UInt8>) throws(KeyFault) -> Parts {
    let fault = KeyFault.malformed(.secret(.pkcs8))
    var outer = DERReader(content)
    guard let content = outer.read(DERReader.Tag.sequence), outer.isAtEnd else { throw fault }
    var reader = DERReader(content)
    guard let version = reader.read(DERReader.Tag.integer), version == [0] || version == [1]
    else {
      throw fault
    }
    try reader.readEd25519(fault)
    guard let wrapped = reader.read(DERReader.Tag.octetString) else { throw fault }
    var inner = DERReader(wrapped)
    guard let seed = inner.read(DERReader.Tag.octetString), inner.isAtEnd else { throw fault }
    guard seed.count == Ed25519.seedLength else { throw .length(seed.count) }
    _ = reader.read(DERReader.Tag.attributes)
    let publicHalf = publicHalf(&reader)
    guard reader.isAtEnd else { throw fault }
    return (Array(seed), publicHalf.map { Array($0) })
  }

  private static func publicHalf(_ reader: inout DERReader) -> ArraySlice<UInt8>? {
    if let bits = reader.read(DERReader.Tag.publicHalf) { return bits.dropFirst() }
    guard let wrapped = reader.read(DERReader.Tag.wrappedPublicHalf) else { return nil }
    var inner = DERReader(wrapped)
    return inner.read(DERReader.Tag.bitString).map { $0.dropFirst() }
  }
}

extension SecretKey {
  private static let magic = Array("openssh-key-v1\0".utf8)

  /// OpenSSH's own form, as its PROTOCOL.key describes it.
  private static func openSSH(_ text: [UInt8]) throws(KeyFault) -> Parts {
    guard var block = PEMBlock(text) else { throw .malformed(.secret(.openSSH)) }
    defer { Sodium.wipe(&block.content) }
    return try openSSH(content: block.content[...])
  }

  private static func openSSH(content: ArraySlice<UInt8>) throws(KeyFault) -> Parts {
    let fault = KeyFault.malformed(.secret(.openSSH))
    guard content.starts(with: magic) else { throw fault }
    var reader = SSHReader(content.dropFirst(magic.count))
    guard let cipher = reader.readString(), let derivation = reader.readString() else {
      throw fault
    }
    guard cipher.elementsEqual("none".utf8), derivation.elementsEqual("none".utf8) else {
      throw .encrypted(.openSSH)
    }
    guard reader.readString() == [], let count = reader.readNumber() else { throw fault }
    guard count == 1 else { throw .several }
    guard reader.readString() != nil, let list = reader.readString(), reader.isAtEnd else {
      throw fault
    }
    return try openSSH(list: list)
  }

  /// The list of secret keys: two equal numbers, the key, a comment, and bytes that fill up.
  private static func openSSH(list: ArraySlice<UInt8>) throws(KeyFault) -> Parts {
    let fault = KeyFault.malformed(.secret(.openSSH))
    var reader = SSHReader(list)
    guard let first = reader.readNumber(), first == reader.readNumber(),
      let type = reader.readString()
    else { throw fault }
    guard type.elementsEqual("ssh-ed25519".utf8) else {
      let isPlain = type.allSatisfy { (0x21..<0x7F).contains($0) } && type.count <= 64
      throw isPlain ? .otherAlgorithm(String(decoding: type, as: UTF8.self)) : fault
    }
    guard let publicHalf = reader.readString(), let halves = reader.readString(),
      reader.readString() != nil, halves.count == Ed25519.secretLength,
      zip(reader.rest, 1...).allSatisfy({ Int($0) == $1 }), reader.rest.count < 256
    else { throw fault }
    guard halves.suffix(publicHalf.count).elementsEqual(publicHalf) else {
      throw .mismatchedHalves
    }
    return split(halves)
  }
}
