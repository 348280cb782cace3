import MVMCore
import Testing

@Suite struct `IPv4 addresses and subnets` {
  @Test(arguments: ["0.0.0.0", "255.255.255.255", "10.240.3.5", "1.20.30.0"])
  func `read and write addresses`(_ text: String) throws {
    #expect(try IPv4Address(text).description == text)
  }

  @Test(arguments: [
    ("", IPv4Fault.octets(byte: 0)), ("1.2.3", .octets(byte: 5)), ("1.2.3.", .octets(byte: 6)),
    ("1.2.3.4.5", .octets(byte: 7)), ("1.2.3.4 ", .octets(byte: 7)), (" 1.2.3.4", .octets(byte: 0)),
    ("1.02.3.4", .leadingZero(octet: 2)), ("1.2.3.00", .leadingZero(octet: 4)),
    ("256.2.3.4", .octetRange(octet: 1)), ("1.2.3.99999999999999999999", .octetRange(octet: 4)),
    ("+1.2.3.4", .octets(byte: 0)), ("0x1.2.3.4", .octets(byte: 1)), ("1.2.3.-4", .octets(byte: 6)),
  ])
  func `refuse loose addresses`(_ text: String, _ fault: IPv4Fault) {
    let error = #expect(throws: IPv4Error.self) { try IPv4Address(text) }
    #expect(error?.fault == fault)
  }

  @Test(arguments: ["0.0.0.0/0", "10.240.0.0/12", "10.240.3.0/24", "1.2.3.4/32", "1.2.3.4/31"])
  func `read and write subnets`(_ text: String) throws {
    #expect(try IPv4Subnet(text).description == text)
  }

  @Test(arguments: [
    ("10.0.0.0", IPv4Fault.prefixMissing), ("10.0.0.0/", .prefixForm(byte: 9)),
    ("10.0.0.0/x", .prefixForm(byte: 9)), ("10.0.0.0/8x", .prefixForm(byte: 10)),
    ("10.0.0.0/+8", .prefixForm(byte: 9)), ("10.0.0.0/08", .prefixLeadingZero),
    ("10.0.0.0/33", .prefixRange), ("10.0.0.0/18446744073709551616", .prefixRange),
    ("10.0.0/8", .octets(byte: 6)), ("010.0.0.0/8", .leadingZero(octet: 1)),
    ("10.0.0.0\n/8", .octets(byte: 8)), ("10.0.0.999/8", .octetRange(octet: 4)),
  ])
  func `refuse loose subnets`(_ text: String, _ fault: IPv4Fault) {
    let error = #expect(throws: IPv4Error.self) { try IPv4Subnet(text) }
    #expect(error?.fault == fault)
  }

  @Test func `refuse bits beyond the prefix, and name the subnet`() throws {
    let error = #expect(throws: IPv4Error.self) { try IPv4Subnet("10.240.3.5/24") }
    #expect(error?.fault == .hostBits(subnet: try IPv4Subnet("10.240.3.0/24")))
    #expect(error?.description == "bits are set beyond the prefix; the subnet is 10.240.3.0/24")
  }

  @Test(arguments: [
    ("1.2.3/8", "from byte 6 on, it is not four decimal octets"),
    ("01.2.3.4/8", "octet 1 has a leading zero"),
    ("1.2.3.256/8", "octet 4 is over 255"),
    ("1.2.3.4", "the prefix is missing; add '/24' or another one"),
    ("1.2.3.4/", "from byte 9 on, the prefix is not a decimal number"),
    ("1.2.3.4/01", "the prefix has a leading zero"), ("1.2.3.4/33", "the prefix is over 32"),
  ])
  func `refuse in plain words`(_ text: String, _ message: String) {
    let error = #expect(throws: IPv4Error.self) { try IPv4Subnet(text) }
    #expect(error?.description == message)
  }

  @Test func `know their addresses`() throws {
    let subnet = try IPv4Subnet("10.240.3.0/24")
    #expect(subnet.network == IPv4Address(10, 240, 3, 0))
    #expect(subnet.gateway == IPv4Address(10, 240, 3, 1))
    #expect(subnet.broadcast == IPv4Address(10, 240, 3, 255))
    #expect(subnet.address(at: InstanceOffset(7)) == IPv4Address(10, 240, 3, 7))
    #expect(try IPv4Subnet("10.240.0.0/12").broadcast == IPv4Address(10, 255, 255, 255))
    #expect(try IPv4Subnet("0.0.0.0/0").broadcast == IPv4Address(bits: .max))
    #expect(try IPv4Subnet("10.240.3.128/25").address(at: .gateway) == IPv4Address(10, 240, 3, 1))
  }

  @Test(arguments: [
    ("10.240.0.0/12", "10.255.255.0/24", true), ("10.240.3.0/24", "10.240.3.128/25", true),
    ("10.240.3.0/24", "10.240.4.0/24", false), ("0.0.0.0/0", "1.2.3.4/32", true),
    ("10.0.0.0/8", "11.0.0.0/8", false),
  ])
  func `overlap either way round`(_ wide: String, _ narrow: String, _ overlaps: Bool) throws {
    let (wide, narrow) = (try IPv4Subnet(wide), try IPv4Subnet(narrow))
    #expect(wide.overlaps(narrow) == overlaps)
    #expect(narrow.overlaps(wide) == overlaps)
    #expect(wide.contains(narrow) == overlaps)
    #expect(!narrow.contains(wide))
    #expect(wide.contains(narrow.broadcast) == overlaps)
  }

  @Test func `have no conventional net ID outside the cluster network`() {
    #expect(NetID(conventionallyHolding: IPv4Address(10, 239, 255, 255)) == nil)
    #expect(NetID(conventionallyHolding: IPv4Address(11, 0, 0, 0)) == nil)
    #expect(NetID(conventionallyHolding: IPv4Address(10, 255, 255, 3)) == .templates)
  }
}
