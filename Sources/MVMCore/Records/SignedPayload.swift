/// SignedPayload.
public struct SignedPayload: WireRecord {
  public var payload: [UInt8]
  public var signature: [UInt8]
  public var signerID: String

  public init(payload: [UInt8], signature: [UInt8], signerID: String) {
    self.payload = payload
    self.signature = signature
    self.signerID = signerID
  }

  public static let schema = Schema(
    SignedPayload.init,
    doc: "SignedPayload.",
    Field("payload", \.payload, doc: "payload."),
    Field("signature", \.signature, doc: "signature."),
    Field("signer_id", \.signerID, format: .signerID, doc: "signer_id.")
  )
}
