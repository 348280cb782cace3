/// A public key that is trusted, and where it came from.
public struct TrustedKey: Hashable, Sendable {
  public let publicKey: PublicKey
  /// The name of its file without `.pub`.
  public let name: String
  /// The path of its file, as bytes: file names need not be UTF-8.
  public let path: [UInt8]

  public init(_ publicKey: PublicKey, name: String, path: [UInt8] = []) {
    self.publicKey = publicKey
    self.name = name
    self.path = path
  }

  /// A key that was read from a file, which gives it its name.
  public init(_ publicKey: PublicKey, path: [UInt8]) {
    let name = path[(path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...]
    let stem = name.hasSuffix(TrustStore.suffix) ? name.dropLast(TrustStore.suffix.count) : name
    self.init(publicKey, name: String(decoding: stem, as: UTF8.self), path: path)
  }

  /// Whether a signer's name or a fingerprint is this key's.
  public func isNamed(_ signer: String) -> Bool {
    name.utf8.elementsEqual(signer.utf8) || Fingerprint(signer) == publicKey.fingerprint
  }
}
