/// Why a signed payload is not accepted.
public enum SignatureRejection: Error, Equatable, Sendable {
  /// A signature of another length than 64 bytes.
  case length(Int)
  /// S, the second half of the signature, is not below the group's order.
  case scalarNotCanonical
  /// R, the first half of the signature, is not fit for one.
  case weakPoint(PointWeakness)
  /// No key was to be tried: none is trusted, or none has the signer's name that was demanded.
  case noKeys
  /// All the keys that were tried are such that no signature by them is accepted.
  case weakKeys(PointWeakness)
  /// No key verifies it; how many were tried.
  case noMatchingKey(tried: Int)
}

/// Why verifying gave no payload.
public enum VerificationFailure: Error, Equatable, Sendable {
  case rejected(SignatureRejection)
  /// libsodium can't be used: nothing is known of the signature.
  case unavailable
}

extension SignatureRejection {
  /// What is wrong, in one sentence without its full stop.
  public var message: String {
    switch self {
    case .length(let count): "a signature of \(count) bytes; Ed25519's have 64"
    case .scalarNotCanonical: "S, the signature's second half, is not below the group's order"
    case .weakPoint(.smallOrder): "R, the signature's first half, is a point of small order"
    case .weakPoint(.notCanonical): "R, the signature's first half, is not canonically encoded"
    case .noKeys: "no trusted key is the demanded signer's"
    case .weakKeys(.smallOrder): "the key is a point of small order: anyone can sign for it"
    case .weakKeys(.notCanonical): "the key is not canonically encoded"
    case .noMatchingKey(let tried):
      tried == 1 ? "the key does not verify it" : "none of \(tried) keys verifies it"
    }
  }

  /// How to mend it.
  public var help: String {
    switch self {
    case .length, .scalarNotCanonical, .weakPoint:
      "no honest signer makes such a signature: have the payload signed again, and ask where this "
        + "one came from"
    case .noKeys: "--signer takes the name of a key's file without .pub, or its fingerprint"
    case .weakKeys: "replace the key: mvm-core keygen makes a pair"
    case .noMatchingKey:
      "the payload was changed after it was signed, or its signer's key is not trusted here"
    }
  }
}
