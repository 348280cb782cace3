import Testing

@testable import MVMCore

/// RFC 8032's vectors, and signatures made to be refused, all in signatures.jsonl.
@Suite struct `Signatures` {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    /// `verified`, or the code of the rule.
    let expect: String
    let key: String
    let payload: String
    let signature: String
    let secret: String?

    var testDescription: String { name }

    func envelope() throws -> SignedPayload {
      SignedPayload(
        payload: try #require(Base64.decodeHex(Array(payload.utf8))),
        signature: try #require(Base64.decodeHex(Array(signature.utf8))), signerID: "")
    }

    func publicKey() throws -> PublicKey {
      try PublicKey(bytes: #require(Base64.decodeHex(Array(key.utf8))))
    }
  }

  static let cases = (try? Fixtures.records("signatures.jsonl", of: Case.self)) ?? []
  static let known = cases.filter { $0.secret != nil }

  /// `verified`, or the code of the rule that refuses an envelope.
  static func verdict(_ envelope: SignedPayload, _ key: PublicKey) -> String {
    do {
      let verification = try envelope.verify(against: [TrustedKey(key, name: "key")])
      return verification.payload == envelope.payload ? "verified" : "another payload"
    } catch {
      guard case .rejected(let rejection) = error else { return "\(error)" }
      return rejection.ruleCode
    }
  }

  @Test func `there are cases, of every verdict`() {
    #expect(Set(Self.cases.map(\.expect)) == ["verified", "MVM701", "MVM702", "MVM703"])
    #expect(Self.cases.count > 100 && Self.known.count == 6)
  }

  @Test(arguments: cases)
  func `an envelope is verified or refused by the right rule`(_ example: Case) throws {
    #expect(Self.verdict(try example.envelope(), try example.publicKey()) == example.expect)
  }

  @Test(arguments: known)
  func `signing gives the one signature that RFC 8032 wants`(_ example: Case) throws {
    let secret = try #require(example.secret)
    var seed = try #require(Base64.decodeHex(Array(secret.utf8)))
    let key = try SecretKey(seed: &seed)
    let envelope = try example.envelope()
    #expect(key.publicKey == (try example.publicKey()))
    #expect(key.signature(of: envelope.payload) == envelope.signature)
    #expect(seed.isEmpty)
  }

  @Test func `each bit counts, of key, signature and payload`() throws {
    let example = try #require(Self.known.first { $0.name.hasSuffix("test 3") })
    let envelope = try example.envelope()
    let key = try example.publicKey()
    for bit in 0..<(8 * key.bytes.count) {
      let other = try PublicKey(bytes: key.bytes.flipped(bit))
      #expect(Self.verdict(envelope, other) != "verified", "bit \(bit) of the key")
    }
    for bit in 0..<(8 * envelope.signature.count) {
      var other = envelope
      other.signature = envelope.signature.flipped(bit)
      #expect(Self.verdict(other, key) != "verified", "bit \(bit) of the signature")
    }
    for bit in 0..<(8 * envelope.payload.count) {
      var other = envelope
      other.payload = envelope.payload.flipped(bit)
      #expect(Self.verdict(other, key) == "MVM701", "bit \(bit) of the payload")
    }
  }

  @Test(arguments: [0, 1, 4 << 20])
  func `payloads of any size are signed, written, read and verified`(size: Int) throws {
    let payload = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let key = try SecretKey.generate()
    let envelope = try SignedPayload(signing: payload, by: key, signer: "me")
    let read = try SignedPayload.read(envelope.json())
    let verification = try read.verify(against: [TrustedKey(key.publicKey, name: "me")])
    #expect(verification.payload == payload)
  }

  @Test func `the key that verifies is told, whatever the envelope claims`() throws {
    let keys = try (0..<3).map { _ in try SecretKey.generate() }
    let trusted = keys.enumerated().map { TrustedKey($1.publicKey, name: "k\($0)") }
    let envelope = try SignedPayload(signing: [1, 2, 3], by: keys[2], signer: "k0")
    #expect(try envelope.verify(against: trusted).key == trusted[2])
    #expect(throws: VerificationError.rejected(.noMatchingKey(tried: 2))) {
      try envelope.verify(against: Array(trusted.prefix(2)))
    }
  }

  @Test func `without a key nothing is verified`() throws {
    let envelope = try SignedPayload(signing: [], by: .generate(), signer: "")
    #expect(throws: VerificationError.rejected(.noKeys)) { try envelope.verify(against: []) }
  }

  @Test func `a weak key beside a sound one does no harm`() throws {
    let key = try SecretKey.generate()
    let weak = try PublicKey(bytes: [1] + [UInt8](repeating: 0, count: 31))
    #expect(weak.weakness == .smallOrder)
    let trusted = [TrustedKey(weak, name: "weak"), TrustedKey(key.publicKey, name: "sound")]
    let envelope = try SignedPayload(signing: [7], by: key, signer: "")
    #expect(try envelope.verify(against: trusted).key.name == "sound")
  }
}

extension [UInt8] {
  fileprivate func flipped(_ bit: Int) -> [UInt8] {
    var copy = self
    copy[bit / 8] ^= 1 << UInt8(bit % 8)
    return copy
  }
}
