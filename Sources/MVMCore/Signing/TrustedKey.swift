/// A public key that is trusted, and where it came from.
public struct TrustedKey: Hashable, Sendable {
  public let publicKey: PublicKey
  /// The name of its file without `.pub`; where that is not UTF-8, repaired for display.
  public let name: String
  /// The path of its file, as bytes: file names need not be UTF-8.
  public let path: [UInt8]
  /// The name as bytes, which compares.
  private let stem: [UInt8]

  public init(_ publicKey: PublicKey, name: String, path: [UInt8] = []) {
    self.publicKey = publicKey
    self.name = name
    self.path = path
    stem = Array(name.utf8)
  }

  /// A key that was read from a file, which gives it its name.
  public init(_ publicKey: PublicKey, path: [UInt8]) {
    self.publicKey = publicKey
    self.path = path
    stem = Self.stem(of: path)
    name = String(decoding: stem, as: UTF8.self)
  }

  /// Reads the key of a file, in any of the forms that `PublicKey(file:)` reads.
  ///
  /// - Parameters:
  ///   - path: the file; where it is a link, what it leads to.
  ///   - leniency: what is let pass; nothing unless said.
  /// - Throws: why the file gives no key, with the path that has the fault: the file's or that of a
  ///   directory or link on the way to it.
  public init(
    file path: [UInt8], allowing leniency: TrustStore.Leniency = []
  ) throws(TrustStoreFault) {
    let content = try KeyFileContent.read(path, as: .publicKey, leniency)
    do throws(KeyFault) {
      try self.init(content: content, path: path)
    } catch {
      throw TrustStoreFault(path, .key(error))
    }
  }

  /// Makes a key of what its file holds, in any of the forms that `PublicKey(file:)` reads.
  package init(content: [UInt8], path: [UInt8]) throws(KeyFault) {
    let key = try PublicKey(file: content)
    guard key.isPoint else { throw .notAPoint }
    self.init(key, path: path)
  }

  /// Whether a signer's name or a fingerprint is this key's, byte for byte: the signer may be
  /// anybody's text.
  public func isNamed(_ signer: String) -> Bool { isNamed(Array(signer.utf8)) }

  /// Whether a signer's name or a fingerprint is this key's.
  package func isNamed(_ signer: [UInt8]) -> Bool {
    stem == signer || Fingerprint(String(decoding: signer, as: UTF8.self)) == publicKey.fingerprint
  }

  /// The name that a file gives its key.
  package static func stem(of path: [UInt8]) -> [UInt8] {
    let name = path[path.nameStart...]
    return Array(
      name.hasSuffix(TrustStore.suffix) ? name.dropLast(TrustStore.suffix.count) : name)
  }
}
