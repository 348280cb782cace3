/// How many bytes a signed document takes in the message that carries it to an agent.
///
/// The message is `{"ReconcileSigned":{"payload":[…],…}}`. Its list has each byte that was signed,
/// white space included, as its decimal digits and a comma.
package struct SignedSize: Equatable, Sendable {
  /// The most bytes that a frame holds.
  package static let limit = HostdFrame.largestBody
  /// Fewer bytes fit whatever they are: each takes four of the message at most.
  static let largestSafeSource = limit / 4 - 512

  /// The size of the message.
  package private(set) var frame: Int

  package var fits: Bool { frame <= Self.limit }

  /// The least that the message takes: one digit for each byte of the signature, and no name of a
  /// signer, so that no document that fits is reported as too large.
  init(signing payload: [UInt8]) {
    let signed = SignedPayload(
      payload: [], signature: Array(repeating: 0, count: 64), signerID: "")
    frame = AgentRequest.reconcileSigned(signed).json().count
    add(payload)
    // The last byte has no comma behind it.
    frame -= 1
  }

  /// Whether a document can't fit whatever white space is left out of it. Other ways of writing the
  /// same values shorten it by less than half.
  static func isHopeless(_ payload: [UInt8]) -> Bool {
    var size = 0
    for byte in payload where byte > 0x20 { size += length(of: byte) }
    return size > 2 * limit
  }

  /// What the message takes with this envelope in it.
  package init(of envelope: SignedPayload) {
    var empty = envelope
    empty.payload = []
    frame = AgentRequest.reconcileSigned(empty).json().count
    add(envelope.payload)
    frame -= envelope.payload.isEmpty ? 0 : 1
  }

  private mutating func add(_ payload: [UInt8]) {
    for byte in payload { frame += Self.length(of: byte) }
  }

  /// What a byte takes in the list: its digits and a comma.
  private static func length(of byte: UInt8) -> Int { byte < 10 ? 2 : byte < 100 ? 3 : 4 }
}
