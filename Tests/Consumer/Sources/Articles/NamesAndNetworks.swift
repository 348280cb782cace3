// Made of NamesAndNetworks.md in the catalog; the test of it tells how.
import MVMCore

func articleNamesAndNetworks() throws {
  let tenant = try TenantID("acme")
  do {
    _ = try PoolID("Web_1")
  } catch {
    print(error)
  }
  print(IDKind.pool.suggestion(for: "Web_1") ?? "none")

  let pool = PoolPath(tenant: tenant, pool: try PoolID("web"))
  print(ObjectPaths().pool(pool).spec)

  let network = TenantNet(netID: try NetID(3))
  print(network.bridge, network.subnet, network.gatewayIP)

  let taken = [3, 4, 6].map { InstanceOffset($0) }
  if let offset = InstanceOffset.lowestFree(besides: taken) {
    let instance = try InstanceNet(offset: offset, in: network)
    print(instance.tap, instance.mac, instance.guestIP)
    print(try NetID(3).jailerID(at: offset))
  }

  let tap = try TAPName("tn3i5")
  let address = try IPv4Address("10.240.3.5")
  print(tap.netID, tap.offset, tap.netID.subnet.contains(address), address.offset.use)
  do {
    _ = try TAPName("tn03i5")
  } catch {
    print(error)
  }
}
