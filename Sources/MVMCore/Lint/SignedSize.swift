/// How many bytes a desired state takes in the message that carries it signed.
///
/// The message is `{"ReconcileSigned":{"payload":[…],…}}`, and each byte of the document as mvm
/// writes it stands in the list as its decimal digits and a comma. What the signer adds is counted
/// at its least, one digit for each byte of the signature and no name: no document that fits is
/// told to be too large.
struct SignedSize {
  /// The most bytes that a frame holds.
  static let frame = 1 << 20
  /// The shortest source of a document that may not fit. A byte of the document takes four of the
  /// message at most, and default values that the source leaves out make the document less than
  /// eight times as long.
  static let leastSource = frame / 32
  /// Where counting stops: how much too large a document is matters no more then.
  private static let most = 2 * frame

  /// The size of the message, or how far it was counted.
  private(set) var bytes: Int
  /// Whether all of the document was counted.
  private(set) var isComplete = true

  init(of state: DesiredState) {
    bytes = Self.envelope
    // Pool by pool, so that the text of a large document never stands in memory as a whole.
    var outer = state
    outer.tenants = []
    add(outer.json())
    for (index, tenant) in state.tenants.enumerated() where isComplete {
      add(tenant, isFirst: index == 0)
    }
    // The last byte has no comma behind it.
    bytes -= 1
  }

  private mutating func add(_ tenant: DesiredTenant, isFirst: Bool) {
    var outer = tenant
    outer.pools = []
    add(outer.json(), isFirst: isFirst)
    for (index, pool) in tenant.pools.enumerated() where isComplete {
      add(pool.json(), isFirst: index == 0)
    }
  }

  /// Counts a text, and the comma that stands before all but the first of a list.
  private mutating func add(_ text: [UInt8], isFirst: Bool = true) {
    bytes += text.reduce(0) { $0 + Self.cost(of: $1) }
    if !isFirst { bytes += Self.cost(of: UInt8(ascii: ",")) }
    isComplete = bytes <= Self.most
  }

  /// A byte's decimal digits and a comma.
  private static func cost(of byte: UInt8) -> Int { byte < 10 ? 2 : byte < 100 ? 3 : 4 }

  /// The message without a document in it.
  private static var envelope: Int {
    let signed = SignedPayload(
      payload: [], signature: Array(repeating: 0, count: 64), signerID: "")
    return AgentRequest.reconcileSigned(signed).json().count
  }
}
