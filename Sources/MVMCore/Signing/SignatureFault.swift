/// Why a signed payload is not accepted.
public enum SignatureFault: Error, Equatable, Sendable {
  /// A signature of another length than 64 bytes.
  case length(Int)
  /// S, the second half of the signature, is not below the group's order.
  case scalarNotCanonical
  /// R, the first half of the signature, is not fit for one.
  case weakPoint(PointWeakness)
  /// There was no key to try: none is trusted, or none has the signer's name that is required.
  case noKeys
  /// No signature by any of the keys that were tried is accepted.
  case weakKeys(PointWeakness)
  /// No key verifies it; how many were tried.
  case noMatchingKey(tried: Int)
}

/// Why verifying gave no payload.
public enum VerificationError: Error, Equatable, Sendable {
  case rejected(SignatureFault)
  /// libsodium can't be used: nothing is known of the signature.
  case unavailable
}

extension SignatureFault {
  /// What is wrong, in one sentence without its full stop.
  public var message: String {
    switch self {
    case .length(let count):
      "the signature has \(counted(count, "byte")); Ed25519 signatures have 64"
    case .scalarNotCanonical: "S, the second half of the signature, is not below the group's order"
    case .weakPoint(.smallOrder): "R, the first half of the signature, is a point of small order"
    case .weakPoint(.notCanonical): "R, the first half of the signature, is not canonically encoded"
    case .noKeys: "no trusted key belongs to the signer that --signer names"
    case .weakKeys(.smallOrder): "the key is a point of small order, for which anyone can sign"
    case .weakKeys(.notCanonical): "the key is not canonically encoded"
    case .noMatchingKey(let tried):
      tried == 1
        ? "the trusted key does not verify the signature"
        : "none of the \(tried) trusted keys verifies the signature"
    }
  }

  /// How to fix it.
  public var help: String {
    switch self {
    case .length, .scalarNotCanonical, .weakPoint:
      "have the payload signed again, and find out where this signature came from; no correct "
        + "signer makes it"
    case .noKeys: "give --signer the name of a key file without .pub, or a fingerprint"
    case .weakKeys: "replace the key; mvm-core keygen generates a pair"
    case .noMatchingKey:
      "have the payload signed again if it was changed, or add the signer's public key to the "
        + "trusted keys"
    }
  }
}
