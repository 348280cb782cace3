/// Bytes with a signature over them.
public struct SignedPayload: WireRecord {
  public var payload: [UInt8]
  public var signature: [UInt8]
  public var signerID: String

  public init(payload: [UInt8], signature: [UInt8], signerID: String) {
    self.payload = payload
    self.signature = signature
    self.signerID = signerID
  }

  public static let schema = Schema.make {
    Schema(
      SignedPayload.init,
      doc: "Bytes with a signature over them.",
      Field("payload", \.payload, doc: "The bytes that were signed."),
      Field("signature", \.signature, doc: "The Ed25519 signature, 64 bytes."),
      Field(
        "signer_id", \.signerID, format: .signerID,
        doc: "Who claims to have signed; the signature does not cover it.")
    )
  }
}
