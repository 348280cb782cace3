import MVMCore
import Testing

@Suite struct `IPv6 addresses and CIDR ranges` {
  @Test(
    arguments: [
      ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("2001:DB8::1", "2001:db8::1"),
      ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
      ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("0:0:0:0:0:0:0:0", "::"),
      ("::ffff:1.2.3.4", "::ffff:102:304"), ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
      ("1.2.3.4::", nil), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("0001:0:0:0:0:0:0:1", "1::1"),
      ("64:ff9b::1.2.3.4", "64:ff9b::102:304"), ("", nil), (":", nil), (":::", nil), ("1", nil),
      ("1::2::3", nil), ("1:2:3:4:5:6:7", nil), ("1:2:3:4:5:6:7:8:9", nil), ("12345::", nil),
      ("::1:2:3:4:5:6:7:8", nil), ("g::", nil), ("::1%eth0", nil), ("[::1]", nil), (":1", nil),
      ("1:", nil), ("::1.2.3", nil), ("::1.2.3.04", nil), ("1:2:3:4:5:6:7:1.2.3.4", nil),
      ("::1.2.3.4:5", nil), ("::1.2.3.4.5", nil), ("1:1.2.3.4", nil), (" ::1", nil), ("::+1", nil),
    ] as [(String, String?)])
  func `take the text forms of RFC 4291 only`(_ text: String, _ written: String?) {
    #expect(IPv6Address(text)?.description == written)
  }

  @Test func `read back what they write`() {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<2000 {
      let noise = UInt128(generator.next()) << 64 | UInt128(generator.next())
      // Masks by groups make runs of zeros.
      var bits = noise
      for group in 0..<8 where generator.next() % 2 == 0 { bits &= ~(0xFFFF << (16 * group)) }
      #expect(IPv6Address(IPv6Address(bits: bits).description)?.bits == bits)
    }
  }

  @Test(arguments: [
    "10.0.0.0/8", "10.0.0.7/8", "0.0.0.0/0", "1.2.3.4/32", "::/0", "2001:db8::/32", "::1/128",
    "2001:db8::7/32",
  ])
  func `take ranges, bits beyond the prefix too`(_ text: String) {
    #expect(IPCIDR(text)?.description == text)
    #expect(IPCIDR(text)?.hasHostBits == text.contains("7/"))
  }

  @Test(arguments: [
    "", "/", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/08", "::1", "::/129", "::/", "/8",
    "10.0.0.0/8 ", "010.0.0.0/8", "10.0.0/8", "::/064", "::/-1", "localhost/8",
  ])
  func `refuse what is no range`(_ text: String) {
    #expect(IPCIDR(text) == nil)
  }

  @Test(arguments: [
    ("10.0.0.7/8", "10.9.9.9", true), ("10.0.0.0/8", "11.0.0.0", false),
    ("0.0.0.0/0", "255.0.0.1", true), ("1.2.3.4/32", "1.2.3.5", false), ("::/0", "::1", true),
    ("2001:db8::/32", "2001:db8:1::", true), ("2001:db8::/32", "2001:db9::", false),
    ("::/0", "1.2.3.4", false), ("0.0.0.0/0", "::1", false),
  ])
  func `hold addresses of their own family`(_ range: String, _ address: String, _ holds: Bool)
    throws
  {
    let (range, address) = (try #require(IPCIDR(range)), try #require(IPAddress(address)))
    #expect(range.contains(address) == holds)
  }

  @Test func `hold narrower ranges`() throws {
    let wide = try #require(IPCIDR("10.0.0.0/8"))
    let narrow = try #require(IPCIDR("10.1.0.0/16"))
    #expect(wide.contains(narrow))
    #expect(wide.contains(wide))
    #expect(!narrow.contains(wide))
    #expect(!wide.contains(try #require(IPCIDR("::/96"))))
  }
}
