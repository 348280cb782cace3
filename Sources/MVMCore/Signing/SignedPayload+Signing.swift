extension SignedPayload {
  /// A payload whose signature was verified, and by which key.
  public struct Verification: Equatable, Sendable {
    public let key: TrustedKey
    /// The very bytes that were verified.
    public let payload: [UInt8]
  }

  /// Signs a payload.
  ///
  /// - Parameter signer: what the envelope claims about who signed; the signature does not cover it.
  /// - Throws: `KeyError.unavailable` when libsodium's own check of the signature fails.
  public init(
    signing payload: [UInt8], by key: SecretKey, signer: String
  ) throws(KeyError) {
    let signature = key.signature(of: payload)
    let isSound = try? Sodium.verifies(signature, of: payload, by: key.publicKey.bytes)
    guard isSound == true else { throw .unavailable }
    self.init(payload: payload, signature: signature, signerID: signer)
  }

  /// Verifies the signature by any of the keys.
  ///
  /// In this order: the signature's length, S, R; then each key, first whether it is fit. What the
  /// envelope says of its signer plays no part. Verification is that of RFC 8032 without the
  /// cofactor, as mvm's is.
  ///
  /// - Returns: which key it was, and the bytes to go on with.
  /// - Throws: why the payload is not accepted, or that libsodium can't be used.
  public func verify(against keys: [TrustedKey]) throws(VerificationError) -> Verification {
    if let fault = encodingFault { throw .rejected(fault) }
    guard !keys.isEmpty else { throw .rejected(.noKeys) }
    for key in keys where key.publicKey.weakness == nil {
      do {
        let bytes = key.publicKey.bytes
        if try Sodium.verifies(signature, of: payload, by: bytes) {
          return Verification(key: key, payload: payload)
        }
      } catch {
        throw .unavailable
      }
    }
    let weaknesses = keys.compactMap(\.publicKey.weakness)
    if let first = weaknesses.first, weaknesses.count == keys.count {
      throw .rejected(.weakKeys(first))
    }
    throw .rejected(.noMatchingKey(tried: keys.count))
  }

  /// What is wrong with the signature's own form, whatever the key; nil for nothing.
  public var encodingFault: SignatureFault? {
    guard signature.count == Ed25519.signatureLength else { return .length(signature.count) }
    guard Ed25519.isCanonical(scalar: signature.suffix(32)) else { return .scalarNotCanonical }
    return Ed25519.weakness(of: signature.prefix(32)).map { .weakPoint($0) }
  }
}
