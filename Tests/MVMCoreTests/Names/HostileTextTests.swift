import MVMCore
import Testing

@Suite struct `Hostile text` {
  /// Pieces that are nearly right, so that random texts get deep into the parsers.
  static let pieces = [
    "tn", "i", "i-", "br-tenant-", "02:fc:", ":00:", "::", ":", ".", "/", "-", "_", "0", "1", "255",
    "256", "4095", "4096", "ff", "a", "Z", "\u{301}", "\u{202E}", "\0", "\r\n", "v", "é", "🚀",
  ]

  @Test(arguments: 0..<4)
  func `never stops a parser`(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<400 {
      Self.parse(Self.bytes(using: &generator))
      Self.parse(Self.mixture(using: &generator))
    }
  }

  @Test(arguments: ["1", "1.", "a", "-", "/", ":", "1:", "e\u{301}\u{327}", "\u{301}", "\0", "i-"])
  func `of great length is read in linear time`(_ unit: String) {
    Self.parse(String(repeating: unit, count: 50_000))
  }

  /// Hands a text to every parser; what comes of it must at least write and read back alike.
  private static func parse(_ text: String) {
    for kind in IDKind.allCases {
      let faults = kind.faults(in: text)
      #expect(faults.count <= 3 * 11)
      for fault in faults {
        #expect(fault.message(for: kind).utf8.allSatisfy { (0x20...0x7E).contains($0) })
      }
      if let suggestion = kind.suggestion(for: text) {
        #expect(kind.faults(in: suggestion) == [])
      }
    }
    #expect(((try? TenantID(text)) != nil) == IDKind.tenant.faults(in: text).isEmpty)
    if let tap = try? TAPName(text) { #expect(tap.description == text) }
    if let bridge = try? BridgeName(text) { #expect(bridge.description == text) }
    if let mac = try? MACAddress(text) { #expect(mac.description == text) }
    if let address = try? IPv4Address(text) { #expect(address.description == text) }
    if let subnet = try? IPv4Subnet(text) { #expect(subnet.description == text) }
    if let path = try? PoolPath(text) { #expect(path.description == text) }
    if let path = try? InstancePath(text) { #expect(path.description == text) }
    if let range = IPCIDR(text) { #expect(IPCIDR(range.description) == range) }
    if let address = IPAddress(text) { #expect(IPAddress(address.description) == address) }
    if let release = ReleaseVersion(text) { #expect(ReleaseVersion("\(release)") == release) }
    let version = FirecrackerVersion(normalising: text)
    #expect(FirecrackerVersion(normalising: version.description) == version)
  }

  private static func bytes(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...40, using: &generator)
    let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mixture(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
