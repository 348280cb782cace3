import CSodium

/// libsodium's functions for Ed25519; the one place that calls them.
///
/// The library is made ready once, at the first use. That can fail, when the system has no source
/// of random numbers: an error, since nothing may be signed or verified then.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Makes sure that the library is ready.
  static func start() throws(SodiumUnavailable) {
    guard isReady else { throw SodiumUnavailable() }
  }

  /// Whether a signature is a key's over a message (RFC 8032, without the cofactor).
  ///
  /// Lengths are 64 and 32 bytes; other ones are no.
  static func verifies(
    _ signature: [UInt8], of message: [UInt8], by key: [UInt8]
  ) throws(SodiumUnavailable) -> Bool {
    try start()
    guard signature.count == Ed25519.signatureLength, key.count == Ed25519.keyLength else {
      return false
    }
    return unsafe crypto_sign_verify_detached(
      signature, message, UInt64(message.count), key) == 0
  }

  /// Whether 32 bytes are the encoding of a point of the curve, in whatever subgroup.
  static func isPoint(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == Ed25519.keyLength else { return false }
    var sum = bytes
    // Adding is the one function that decodes a point and asks nothing else of it.
    return unsafe crypto_core_ed25519_add(&sum, bytes, Ed25519.basePoint) == 0
  }

  /// The secret key that belongs to a seed, and its public half.
  static func keyPair(
    seed: [UInt8]
  ) throws(SodiumUnavailable) -> (secret: SecretMemory, publicKey: [UInt8])? {
    try start()
    guard seed.count == Ed25519.seedLength else { return nil }
    guard let secret = SecretMemory(count: Ed25519.secretLength) else {
      throw SodiumUnavailable()
    }
    var publicKey = [UInt8](repeating: 0, count: Ed25519.keyLength)
    let result = unsafe secret.withPointer { pointer in
      unsafe crypto_sign_seed_keypair(&publicKey, pointer, seed)
    }
    return result == 0 ? (secret, publicKey) : nil
  }

  /// A new secret key, and its public half.
  static func newKeyPair() throws(SodiumUnavailable) -> (secret: SecretMemory, publicKey: [UInt8]) {
    try start()
    var publicKey = [UInt8](repeating: 0, count: Ed25519.keyLength)
    guard let secret = SecretMemory(count: Ed25519.secretLength),
      unsafe secret.withPointer({ pointer in unsafe crypto_sign_keypair(&publicKey, pointer) }) == 0
    else { throw SodiumUnavailable() }
    return (secret, publicKey)
  }

  /// The signature of a message.
  static func signature(of message: [UInt8], by secret: SecretMemory) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Ed25519.signatureLength)
    _ = unsafe secret.withPointer { pointer in
      unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), pointer)
    }
    return signature
  }

  /// Overwrites bytes in a way that the optimiser does not leave out.
  static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe sodium_memzero(buffer.baseAddress, buffer.count)
    }
    bytes = []
  }
}

/// libsodium could not be made ready, or has no memory to lock: nothing can be signed or verified.
public struct SodiumUnavailable: Error, Equatable, Sendable {
  public init() {}
}
