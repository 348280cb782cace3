// Made of VerifyingAPayload.md in the catalog; the test of it tells how.
import MVMCore

func articleVerifyingAPayload() throws {
  let state = DesiredState(schemaVersion: 1, nodeID: "node-1", tenants: [])
  let key = try SecretKey.generate()
  let envelope = try SignedPayload(signing: state.json(), by: key, signer: "coordinator")
  print(envelope.signature.count)

  func keys() throws -> [TrustedKey] {
    try TrustStore(directory: Array(TrustStore.defaultPath.utf8)).keys
  }

  let trusted = [TrustedKey(key.publicKey, name: "coordinator")]
  let received = try SignedPayload.read(envelope.json())
  let verified = try received.verify(against: trusted)
  print(verified.key.name)

  let document = try DesiredState.read(verified.payload)
  try document.checkAcceptance()
  print(document.nodeID, document.refusals.count)

  var changed = received
  changed.payload[0] = UInt8(ascii: " ")
  do {
    _ = try changed.verify(against: trusted)
  } catch VerificationError.rejected(let rejection) {
    print(rejection.ruleCode, rejection.reason)
  }
  do {
    _ = try received.verify(against: [])
  } catch VerificationError.rejected(let rejection) {
    print(rejection == .noKeys)
  }
}
