/// A signed message between host and guest over vsock.
public struct AuthenticatedFrame: WireRecord {
  public var version: UInt8
  /// 1 for Ed25519; 2 is reserved for ECDSA P-256. 0.14 refuses a frame without it.
  public var signatureAlgorithm: Added<UInt8>
  public var sessionID: String
  public var sequence: UInt64
  public var timestamp: String
  public var signed: SignedPayload

  public init(
    version: UInt8, signatureAlgorithm: Added<UInt8> = .absent, sessionID: String,
    sequence: UInt64, timestamp: String, signed: SignedPayload
  ) {
    self.version = version
    self.signatureAlgorithm = signatureAlgorithm
    self.sessionID = sessionID
    self.sequence = sequence
    self.timestamp = timestamp
    self.signed = signed
  }

  /// `sig_alg` of a frame that is signed with Ed25519.
  public static let ed25519: UInt8 = 1
  /// `sig_alg` that is reserved for ECDSA P-256.
  public static let ecdsaP256: UInt8 = 2

  public static let schema = Schema.make {
    Schema(
      AuthenticatedFrame.init,
      doc: "A signed message between host and guest over vsock.",
      since: "0.3.3",
      refusesUnknownKeysSince: "0.14.0",
      Field("version", \.version, doc: "Version of the protocol."),
      Field(
        "sig_alg", \.signatureAlgorithm, since: "0.14.0",
        doc: "How it is signed: 1 is Ed25519, 2 is reserved for ECDSA P-256."),
      Field("session_id", \.sessionID, doc: "The session's ID."),
      Field(
        "sequence", \.sequence,
        doc: "Number of the frame in its session, rising from frame to frame."),
      Field(
        "timestamp", \.timestamp, format: .timestamp,
        doc: "When the frame was made, RFC 3339 in UTC."),
      Field("signed", \.signed, doc: "The signed content.")
    )
  }
}

/// The host's first message of a vsock session.
public struct SessionHello: WireRecord {
  public var version: UInt8
  public var sessionID: String
  public var challenge: [UInt8]
  public var hostPublicKey: [UInt8]

  public init(version: UInt8, sessionID: String, challenge: [UInt8], hostPublicKey: [UInt8]) {
    self.version = version
    self.sessionID = sessionID
    self.challenge = challenge
    self.hostPublicKey = hostPublicKey
  }

  public static let schema = Schema.make {
    Schema(
      SessionHello.init,
      doc: "The host's first message of a vsock session.",
      since: "0.3.3",
      refusesUnknownKeysSince: "0.14.0",
      Field("version", \.version, doc: "Version of the protocol."),
      Field("session_id", \.sessionID, doc: "The session's ID."),
      Field("challenge", \.challenge, doc: "Random bytes for the guest to sign."),
      Field("host_pubkey", \.hostPublicKey, doc: "The host's public Ed25519 key, 32 bytes.")
    )
  }
}

/// The guest's answer to the host's first message.
public struct SessionHelloAck: WireRecord {
  public var version: UInt8
  public var sessionID: String
  public var challengeResponse: [UInt8]
  public var guestPublicKey: [UInt8]

  public init(
    version: UInt8, sessionID: String, challengeResponse: [UInt8], guestPublicKey: [UInt8]
  ) {
    self.version = version
    self.sessionID = sessionID
    self.challengeResponse = challengeResponse
    self.guestPublicKey = guestPublicKey
  }

  public static let schema = Schema.make {
    Schema(
      SessionHelloAck.init,
      doc: "The guest's answer to the host's first message.",
      since: "0.3.3",
      refusesUnknownKeysSince: "0.14.0",
      Field("version", \.version, doc: "Version of the protocol."),
      Field("session_id", \.sessionID, doc: "The session's ID."),
      Field(
        "challenge_response", \.challengeResponse,
        doc: "The guest's signature over the challenge."),
      Field("guest_pubkey", \.guestPublicKey, doc: "The guest's public Ed25519 key, 32 bytes.")
    )
  }
}
