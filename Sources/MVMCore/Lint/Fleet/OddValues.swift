/// The values of a fleet's networks that all others contradict: decided once for all rules.
///
/// To the rules across files, a document has the right value in the odd one's place: what follows
/// from the odd one alone is not reported once more.
struct OddValues: Sendable {
  /// The values, in the order of their files.
  private(set) var list: [OddValue] = []

  init() {}

  /// - Parameter fleet: the documents as they are.
  init(_ fleet: FleetScope) {
    var networks = TenantNetworks()
    for run in fleet.runs { networks.add(run, of: fleet) }
    list = networks.oddValues
  }

  var isEmpty: Bool { list.isEmpty }

  /// What a document has as the value of a key of its network, where that is the odd one.
  func text(of key: String, in file: Int) -> String? {
    let place = list.indices.partitioningIndex { list[$0].claim.file >= file }
    guard list.indices.contains(place), list[place].claim.file == file,
      list[place].claim.keyText == key
    else { return nil }
    return list[place].claim.text(of: list[place].wrong)
  }

  /// The documents with the right values.
  ///
  /// - Parameter runs: the documents in their order.
  func corrected(_ runs: [FleetRun]) -> [FleetRun] {
    var runs = runs
    for odd in list {
      let run = runs.indices.partitioningIndex { runs[$0].first > odd.claim.file } - 1
      if runs.indices.contains(run) { runs[run].correct(odd) }
    }
    return runs
  }
}

extension OddValue {
  func correct(_ net: inout TenantNet) {
    switch claim.key {
    case .netID: net.netID = right.value
    case .subnet: net.subnet = replacement
    case .gateway: net.gatewayIP = replacement
    case .bridge: net.bridge = replacement
    case .tap, .mac, .address: break
    }
  }

  func correct(_ net: inout DesiredTenantNetwork) {
    switch claim.key {
    case .netID: net.netID = right.value
    case .subnet: net.subnet = replacement
    case .gateway, .bridge, .tap, .mac, .address: break
    }
  }

  func correct(_ net: inout InstanceNet) {
    switch claim.key {
    case .tap: net.tap = replacement
    case .mac: net.mac = replacement
    case .address: net.guestIP = replacement
    case .gateway: net.gatewayIP = replacement
    case .netID, .subnet, .bridge: break
    }
  }
}

/// What the files of one fleet state about each tenant's network. What is there twice has no vote.
private struct TenantNetworks {
  /// Tenants in the order in which their networks are met first.
  private var tenants: [(id: String, network: NetworkClaims)] = []
  private var positions: [ByteText: Int] = [:]
  /// The one that was asked for last: a tenant's instances lie side by side.
  private var last: Int?

  mutating func add(_ run: FleetRun, of fleet: FleetScope) {
    for member in run.tenants.list {
      let record = member.shared.record
      var other: TenantNet?
      if case .tenant(let alternate) = run.files[member.offset].alternate {
        other = alternate.record.net
      }
      guard let tenant = position(of: record.tenantID, fleet) else { continue }
      tenants[tenant].network.add(record.net, of: run.first + member.offset, besides: other)
    }
    for member in run.instances.list {
      let record = member.shared.record
      guard let tenant = position(of: record.tenantID, fleet) else { continue }
      tenants[tenant].network.add(record.net, of: run.first + member.offset)
    }
    for member in run.desired.list where fleet.desired[member.shared.record.nodeID] != nil {
      add(member, run, fleet)
    }
  }

  private mutating func add(
    _ member: FleetRun.Member<DesiredState>, _ run: FleetRun, _ fleet: FleetScope
  ) {
    var others: [DesiredTenant]?
    if case .desiredState(let alternate) = run.files[member.offset].alternate {
      others = alternate.record.tenants
    }
    var seen = FirstSeen()
    for (index, entry) in member.shared.record.tenants.enumerated() {
      if seen.first(of: entry.tenantID, at: index) != nil { continue }
      var other: DesiredTenantNetwork?
      if let others {
        guard others.indices.contains(index) else { continue }
        other = others[index].network
      }
      guard let tenant = position(of: entry.tenantID, fleet) else { continue }
      tenants[tenant].network.add(
        entry.network, at: index, of: run.first + member.offset, besides: other)
    }
  }

  /// Nil for a tenant that is there twice.
  private mutating func position(of tenant: String, _ fleet: FleetScope) -> Int? {
    if let last, tenants[last].id.hasSameBytes(as: tenant) { return last }
    if fleet.tenants[tenant] == nil, fleet.tenants.has(tenant) { return nil }
    let position = positions[ByteText(tenant)] ?? tenants.count
    if position == tenants.count {
      positions[ByteText(tenant)] = position
      tenants.append((tenant, NetworkClaims()))
    }
    last = position
    return position
  }

  /// The odd values whose tenants have, by all other values, a network of their own.
  var oddValues: [OddValue] {
    let odd = tenants.compactMap { $0.network.oddOne(of: $0.id) }
    if odd.isEmpty { return [] }
    var taken = TakenNetworks()
    let contradicted = Set(odd.map { ByteText($0.tenant) })
    for tenant in tenants where !contradicted.contains(ByteText(tenant.id)) {
      taken.add(tenant.network.claims, of: ByteText(tenant.id))
    }
    for value in odd { taken.add(value.voters, of: ByteText(value.tenant)) }
    let free = odd.filter { taken.isFree($0) }
    for value in odd where !taken.isFree(value) {
      taken.add([value.claim], of: ByteText(value.tenant))
    }
    return free.filter { taken.isFree($0) }.sorted {
      ($0.claim.file, $0.claim.index) < ($1.claim.file, $1.claim.index)
    }
  }
}

extension NetworkClaims.Claim {
  fileprivate var index: Int {
    if case .desired(let index) = source { index } else { 0 }
  }
}

/// Which tenants have which networks.
private struct TakenNetworks {
  private enum Owner {
    case one(ByteText)
    case several
  }

  private var netIDs: [UInt16: Owner] = [:]
  /// Subnets; of those that are smaller than a tenant's by convention, the one around them.
  private var subnets: [IPv4Subnet: Owner] = [:]

  mutating func add(_ claims: [NetworkClaims.Claim], of tenant: ByteText) {
    for claim in claims {
      switch (claim.key, claim.value) {
      case (.netID, .netID(let number)): Self.add(tenant, &netIDs[number])
      case (.subnet, .subnet(let subnet)):
        let around = IPv4Subnet(around: subnet.network, prefix: min(subnet.prefix, 24))
        Self.add(tenant, &subnets[around])
      default: break
      }
    }
  }

  private static func add(_ tenant: ByteText, _ owner: inout Owner?) {
    if case .one(let known) = owner ?? .one(tenant), known == tenant {
      owner = .one(tenant)
    } else {
      owner = .several
    }
  }

  /// Whether no other tenant has the net ID that the values but the odd one imply, nor any of its
  /// addresses.
  func isFree(_ odd: OddValue) -> Bool {
    let tenant = ByteText(odd.tenant)
    func isOther(_ owner: Owner?) -> Bool {
      switch owner {
      case .one(let known): known != tenant
      case .several: true
      case nil: false
      }
    }
    if isOther(netIDs[odd.right.value]) { return false }
    let network = odd.right.subnet.network
    return (0...24).allSatisfy { !isOther(subnets[IPv4Subnet(around: network, prefix: $0)]) }
  }
}
