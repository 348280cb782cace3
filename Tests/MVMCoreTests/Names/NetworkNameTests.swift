import MVMCore
import Testing

struct NetworkVector: Decodable, Equatable, Sendable {
  let netId: Int
  let offset: UInt8
  let tap: String
  let mac: String
  let bridge: String
  let subnet: String
  let gateway: String
  let ip: String
}

@Suite struct `Network names` {
  @Test(arguments: try Fixtures.records("network.jsonl", of: NetworkVector.self))
  func `follow from net ID and offset as in mvm`(_ vector: NetworkVector) throws {
    let netID = try NetID(vector.netId)
    let offset = InstanceOffset(vector.offset)
    let made = NetworkVector(
      netId: Int(netID.value), offset: offset.value,
      tap: "\(TAPName(netID: netID, offset: offset))",
      mac: "\(MACAddress(netID: netID, offset: offset))", bridge: "\(netID.bridge)",
      subnet: "\(netID.subnet)", gateway: "\(netID.subnet.gateway)",
      ip: "\(netID.subnet.address(at: offset))")
    #expect(made == vector)
  }

  @Test(arguments: [UInt8(0), 1, 2, 3, 9, 10, 99, 100, 254, 255])
  func `read back to what made them, for every net ID`(_ value: UInt8) throws {
    let offset = InstanceOffset(value)
    for number in NetID.range {
      let netID = try NetID(number)
      let tap = TAPName(netID: netID, offset: offset)
      let mac = MACAddress(netID: netID, offset: offset)
      let address = netID.subnet.address(at: offset)
      guard try TAPName(tap.description) == tap, try MACAddress(mac.description) == mac,
        try BridgeName(netID.bridge.description) == netID.bridge,
        try IPv4Subnet(netID.subnet.description) == netID.subnet,
        try IPv4Address(address.description) == address, address.offset == offset,
        NetID(conventionallyHolding: address) == netID, tap.description.utf8.count <= 15,
        IPv4Subnet.cluster.contains(netID.subnet)
      else {
        Issue.record("net ID \(number), offset \(value)")
        return
      }
    }
  }

  @Test(arguments: [
    ("", NetworkNameFault.form(byte: 0)), ("tn", .form(byte: 2)), ("tn3", .form(byte: 3)),
    ("tn3i", .form(byte: 4)), ("tn3i5 ", .form(byte: 5)), ("tn+3i5", .form(byte: 2)),
    ("TN3i5", .form(byte: 0)), ("tn03i5", .leadingZero(byte: 2)),
    ("tn3i05", .leadingZero(byte: 4)), ("tn4096i5", .netIDRange), ("tn3i256", .offsetRange),
    ("tn3i-1", .form(byte: 4)), ("tn3i٣", .form(byte: 4)),
    ("tn3i5555555555555", .tooLong(bytes: 17, limit: 15)),
  ])
  func `of TAP devices have one way to be written`(_ text: String, _ fault: NetworkNameFault) {
    let error = #expect(throws: NetworkNameError.self) { try TAPName(text) }
    #expect(error?.fault == fault)
    #expect(error?.kind == .tap)
    #expect(error?.ruleCode == "MVM105")
  }

  @Test(arguments: [
    ("br-tenant", NetworkNameFault.form(byte: 9)), ("br-tenant-", .form(byte: 10)),
    ("br-tenant-03", .leadingZero(byte: 10)), ("br-tenant-4096", .netIDRange),
    ("br-tenant-3x", .form(byte: 11)), ("br-tenant-99999999", .tooLong(bytes: 18, limit: 15)),
  ])
  func `of bridges have one way to be written`(_ text: String, _ fault: NetworkNameFault) {
    let error = #expect(throws: NetworkNameError.self) { try BridgeName(text) }
    #expect(error?.fault == fault)
    #expect(error?.ruleCode == "MVM105")
  }

  @Test(arguments: [
    ("02:FC:00:03:00:05", NetworkNameFault.form(byte: 3)),
    ("02:fc:00:0A:00:05", .form(byte: 10)), ("02:fc:00:03:01:05", .form(byte: 13)),
    ("02:fc:0:3:00:05", .form(byte: 7)), ("02:fc:10:00:00:05", .netIDRange),
    ("02:fc:00:03:00:5", .form(byte: 16)), ("02:fc:00:03:00:055", .form(byte: 17)),
    ("02-fc-00-03-00-05", .form(byte: 2)), ("", .form(byte: 0)),
  ])
  func `as MAC addresses have one way to be written`(_ text: String, _ fault: NetworkNameFault) {
    let error = #expect(throws: NetworkNameError.self) { try MACAddress(text) }
    #expect(error?.fault == fault)
    #expect(error?.ruleCode == "MVM106")
  }

  @Test(arguments: [
    ("tn3x", "not a valid TAP name: from byte 4 on it does not have the form tn<net id>i<offset>"),
    ("tn03i5", "not a valid TAP name: the number at byte 3 has a leading zero"),
    ("tn4096i5", "not a valid TAP name: its net ID is over 4095"),
    ("tn1i300", "not a valid TAP name: its offset is over 255"),
    ("tn1i3000000000000", "not a valid TAP name: it has 17 bytes; the limit is 15"),
  ])
  func `are refused in plain words`(_ text: String, _ message: String) {
    let error = #expect(throws: NetworkNameError.self) { try TAPName(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    (UInt8(0), InstanceOffset.Use.network), (1, .gateway), (2, .builder), (3, .instance),
    (254, .instance), (255, .broadcast),
  ])
  func `stand for offsets with a use`(_ value: UInt8, _ use: InstanceOffset.Use) {
    #expect(InstanceOffset(value).use == use)
    #expect(InstanceOffset.instances.contains(value) == (use == .instance))
  }

  @Test(arguments: [Int64(-1), 4096, 65536, .max, .min])
  func `need a net ID in range`(_ number: Int64) {
    let error = #expect(throws: NetIDOutOfRange.self) { try NetID(number) }
    #expect(error?.description == "net ID \(number) is not in 0 to 4095")
  }
}
