import MVMCore
import Testing

@Suite struct `Network identities` {
  @Test(arguments: [
    ("tn3i5", UInt16(3), UInt8?(5)), ("02:fc:0f:ff:00:fe", 4095, 254), ("br-tenant-0", 0, nil),
    ("10.240.3.1", 3, 1), ("10.255.255.255", 4095, 255),
  ])
  func `a name leads to its numbers`(text: String, netID: UInt16, offset: UInt8?) throws {
    let name = try NetworkName(text)
    #expect(name.description == text)
    #expect(name.identity?.netID.value == netID)
    #expect(name.identity?.offset?.value == offset)
  }

  @Test func `an address outside the cluster stands for nothing by itself`() throws {
    #expect(try NetworkName("10.0.0.1").identity == nil)
  }

  @Test(arguments: [
    ("02:FC:00:03:00:05", "02:fc:00:03:00:05"), ("02-fc-00-03-00-05", "02:fc:00:03:00:05"),
    ("10.240.3.5/24", "10.240.3.5"), ("tn03i5", nil), ("eth0", nil), ("", nil),
  ])
  func `what is meant beyond doubt is suggested`(text: String, suggestion: String?) {
    let error = #expect(throws: UnknownNetworkName.self) { try NetworkName(text) }
    #expect(error?.suggestion?.description == suggestion)
  }

  @Test func `instances alone have a jailer's user`() throws {
    let netID = try NetID(3)
    func user(_ offset: UInt8) -> UInt32? {
      NetworkIdentity(netID: netID, offset: InstanceOffset(offset)).jailerID
    }
    #expect(user(4) == 10772)
    #expect([0, 1, 2, 255].allSatisfy { user($0) == nil })
    #expect(
      NetworkIdentity(netID: try NetID(4095), offset: InstanceOffset(254)).jailerID == 1_058_574)
    #expect(NetworkIdentity(netID: netID).jailerID == nil)
  }
}
