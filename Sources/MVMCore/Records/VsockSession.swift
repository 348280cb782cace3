/// AuthenticatedFrame.
public struct AuthenticatedFrame: WireRecord {
  public var version: UInt8
  public var sessionID: String
  public var sequence: UInt64
  public var timestamp: String
  public var signed: SignedPayload

  public init(
    version: UInt8, sessionID: String, sequence: UInt64, timestamp: String, signed: SignedPayload
  ) {
    self.version = version
    self.sessionID = sessionID
    self.sequence = sequence
    self.timestamp = timestamp
    self.signed = signed
  }

  public static let schema = Schema(
    AuthenticatedFrame.init,
    doc: "AuthenticatedFrame.",
    since: "0.3.3",
    Field("version", \.version, doc: "version."),
    Field("session_id", \.sessionID, doc: "session_id."),
    Field("sequence", \.sequence, doc: "sequence."),
    Field("timestamp", \.timestamp, format: .timestamp, doc: "timestamp."),
    Field("signed", \.signed, doc: "signed.")
  )
}

/// SessionHello.
public struct SessionHello: WireRecord {
  public var version: UInt8
  public var sessionID: String
  public var challenge: [UInt8]
  public var hostPubkey: [UInt8]

  public init(version: UInt8, sessionID: String, challenge: [UInt8], hostPubkey: [UInt8]) {
    self.version = version
    self.sessionID = sessionID
    self.challenge = challenge
    self.hostPubkey = hostPubkey
  }

  public static let schema = Schema(
    SessionHello.init,
    doc: "SessionHello.",
    since: "0.3.3",
    Field("version", \.version, doc: "version."),
    Field("session_id", \.sessionID, doc: "session_id."),
    Field("challenge", \.challenge, doc: "challenge."),
    Field("host_pubkey", \.hostPubkey, doc: "host_pubkey.")
  )
}

/// SessionHelloAck.
public struct SessionHelloAck: WireRecord {
  public var version: UInt8
  public var sessionID: String
  public var challengeResponse: [UInt8]
  public var guestPubkey: [UInt8]

  public init(version: UInt8, sessionID: String, challengeResponse: [UInt8], guestPubkey: [UInt8]) {
    self.version = version
    self.sessionID = sessionID
    self.challengeResponse = challengeResponse
    self.guestPubkey = guestPubkey
  }

  public static let schema = Schema(
    SessionHelloAck.init,
    doc: "SessionHelloAck.",
    since: "0.3.3",
    Field("version", \.version, doc: "version."),
    Field("session_id", \.sessionID, doc: "session_id."),
    Field("challenge_response", \.challengeResponse, doc: "challenge_response."),
    Field("guest_pubkey", \.guestPubkey, doc: "guest_pubkey.")
  )
}
