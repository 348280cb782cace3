import MVMCore
import Testing

@Suite struct `An instance's place in its network` {
  @Test func `is made of the tenant's network and an offset`() throws {
    let tenant = TenantNet(netID: try NetID(259))
    #expect(
      String(decoding: tenant.json(), as: UTF8.self)
        == #"{"tenant_net_id":259,"ipv4_subnet":"10.241.3.0/24","gateway_ip":"10.241.3.1","#
        + #""bridge_name":"br-tenant-259"}"#)
    let net = try InstanceNet(offset: InstanceOffset(5), in: tenant)
    #expect(
      String(decoding: net.json(), as: UTF8.self)
        == #"{"tap_dev":"tn259i5","mac":"02:fc:01:03:00:05","guest_ip":"10.241.3.5","#
        + #""gateway_ip":"10.241.3.1","cidr":24}"#)
  }

  @Test func `keeps a subnet and a gateway of the tenant's own`() throws {
    let tenant = TenantNet(
      netID: try NetID(3), subnet: try IPv4Subnet("192.168.8.0/22"),
      gateway: IPv4Address(192, 168, 8, 254))
    let net = try InstanceNet(offset: InstanceOffset(9), in: tenant)
    #expect(net.guestIP == "192.168.8.9")
    #expect(net.gatewayIP == "192.168.8.254")
    #expect(net.prefixLength == 22)
    let desired = DesiredTenantNetwork(netID: 3, subnet: "192.168.8.0/22")
    #expect(try TenantNet(desired).gatewayIP == "192.168.8.1")
  }

  @Test func `can't be made of a network that is none`() {
    let number = DesiredTenantNetwork(netID: 4096, subnet: "10.240.3.0/24")
    let error = #expect(throws: NetworkFault.self) { try TenantNet(number) }
    #expect(error?.description == "tenant_net_id: net ID 4096 is not in 0 to 4095")
    let subnet = TenantNet(netID: 3, subnet: "10.240.3.1/24", gatewayIP: "", bridge: "")
    let other = #expect(throws: NetworkFault.self) {
      try InstanceNet(offset: InstanceOffset(3), in: subnet)
    }
    #expect(other?.description.hasPrefix("ipv4_subnet: bits are set beyond the prefix") == true)
  }

  @Test func `takes the lowest offset that is free`() {
    func free(_ taken: [UInt8]) -> UInt8? {
      InstanceOffset.lowestFree(besides: taken.map(InstanceOffset.init))?.value
    }
    #expect(free([]) == 3)
    #expect(free([5, 3, 1, 4, 4]) == 6)
    #expect(free([4, 5]) == 3)
    #expect(free(Array(3...253)) == 254)
    #expect(free(Array(0...255)) == nil)
  }

  @Test func `has a user of its own in the jailer`() throws {
    #expect(try NetID(3).jailerID(at: InstanceOffset(5)) == 10773)
    let last = try NetID(4095).jailerID(at: InstanceOffset(255))
    #expect(last == 10000 + 256 * 4095 + 255)
  }
}

@Suite struct `Sizes in bytes` {
  @Test(
    arguments: [
      (0, "0 B"), (1, "1 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1536, "1.5 KiB"),
      (1280, "1.2 KiB"), (1792, "1.8 KiB"), (1_048_524, "1023.9 KiB"),
      (1_048_525, "1024.0 KiB"), (1_048_575, "1024.0 KiB"), (1_048_576, "1.0 MiB"),
      (1_073_741_823, "1024.0 MiB"), (1_610_612_736, "1.5 GiB"), (1 << 40, "1024.0 GiB"),
      (1 << 50, "1048576.0 GiB"), (1 << 63, "8589934592.0 GiB"),
      ((1 << 63) - 1, "8589934592.0 GiB"), (UInt64.max, "17179869184.0 GiB"),
      ((1 << 53) + (1 << 29), "8388608.5 GiB"),
    ] as [(UInt64, String)])
  func `are shown with one decimal, in powers of 1024`(bytes: UInt64, text: String) {
    #expect("\(ByteSize(bytes: bytes))" == text)
  }

  @Test func `are made of MiB without overflow`() {
    #expect("\(ByteSize(mebibytes: 1536))" == "1.5 GiB")
    #expect(ByteSize(mebibytes: .max).bytes == .max)
  }
}
