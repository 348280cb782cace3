/// Who has which name and address in a fleet: made once of its files, then asked many times.
public struct NetworkDirectory: Sendable {
  /// A record and the file that has it.
  public struct Entry<Record: Sendable>: Sendable {
    /// The file's path, as bytes.
    public let path: [UInt8]
    public let record: Record

    public init(path: [UInt8], record: Record) {
      self.path = path
      self.record = record
    }
  }

  private var tenants: [Entry<TenantConfig>] = []
  private var instances: [Entry<InstanceState>] = []
  private var tenantsOfNumber: [UInt16: [Int]] = [:]
  /// The tenants of a network's first address, by the network's prefix.
  private var tenantsOfSubnet: [UInt8: [UInt32: [Int]]] = [:]
  /// The instances of a TAP name, MAC address or guest address, by its bytes.
  private var instancesOfName: [[UInt8]: [Int]] = [:]

  /// - Parameters:
  ///   - tenants: what each `tenant.json` of the fleet holds.
  ///   - instances: what each `instance.json` holds.
  public init(tenants: [Entry<TenantConfig>], instances: [Entry<InstanceState>]) {
    for tenant in tenants { add(tenant) }
    for instance in instances { add(instance) }
  }

  /// Whether there is neither a tenant nor an instance.
  public var isEmpty: Bool { tenants.isEmpty && instances.isEmpty }

  private mutating func add(_ tenant: Entry<TenantConfig>) {
    let net = tenant.record.net
    tenantsOfNumber[net.netID, default: []].append(tenants.count)
    if let subnet = try? IPv4Subnet(net.subnet) {
      tenantsOfSubnet[subnet.prefix, default: [:]][subnet.network.bits, default: []]
        .append(tenants.count)
    }
    tenants.append(tenant)
  }

  private mutating func add(_ instance: Entry<InstanceState>) {
    let net = instance.record.net
    for name in [net.tap, net.mac, net.guestIP] {
      instancesOfName[Array(name.utf8), default: []].append(instances.count)
    }
    instances.append(instance)
  }
}

extension NetworkDirectory {
  /// What the fleet's files say of a name.
  public func trace(_ name: NetworkName) -> NetworkTrace {
    let identity = identity(of: name)
    let owners = identity.map { tenantsOfNumber[$0.netID.value] ?? [] } ?? []
    let names: [String?] = [
      name.description, identity?.tap?.description, identity?.mac?.description,
      identity?.address?.description,
    ]
    let claimants = Set(names.compactMap { $0 }.flatMap { instancesOfName[Array($0.utf8)] ?? [] })
    return NetworkTrace(
      name: name, identity: identity, tenants: owners.map { tenants[$0] },
      instances: claimants.sorted().map { instances[$0] })
  }

  /// What a name stands for, by the subnets that the tenants have, whatever the convention.
  private func identity(of name: NetworkName) -> NetworkIdentity? {
    if case .address(let address) = name {
      guard let owner = tenant(holding: address), let netID = try? NetID(owner.netID),
        let subnet = try? IPv4Subnet(owner.subnet)
      else { return name.identity }
      return NetworkIdentity(netID: netID, offset: address.offset, subnet: subnet)
    }
    guard let identity = name.identity, let first = tenantsOfNumber[identity.netID.value]?.first,
      let subnet = try? IPv4Subnet(tenants[first].record.net.subnet)
    else { return name.identity }
    return NetworkIdentity(netID: identity.netID, offset: identity.offset, subnet: subnet)
  }

  /// The tenant with the smallest subnet that an address lies in.
  private func tenant(holding address: IPv4Address) -> TenantNet? {
    for prefix in tenantsOfSubnet.keys.sorted(by: >) {
      let network = IPv4Subnet(around: address, prefix: prefix).network.bits
      if let index = tenantsOfSubnet[prefix]?[network]?.first { return tenants[index].record.net }
    }
    return nil
  }
}
