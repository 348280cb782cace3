/// A value of a tenant's network that all others contradict.
struct OddValue: Sendable {
  let tenant: String
  let claim: NetworkClaims.Claim
  /// The values that contradict it, all of one network.
  let voters: [NetworkClaims.Claim]
  /// The net ID that the value implies, and the one that all others imply.
  let wrong, right: NetID

  /// The value that the others imply.
  var replacement: String { claim.text(of: right) }
}

extension NetworkClaims.Claim {
  /// The net ID that the value implies by itself.
  var vote: NetID? {
    switch value {
    case .netID(let number): try? NetID(number)
    case .name(let netID, _): netID
    case .subnet(let subnet): subnet.conventionalNetID
    case .address(let address): NetID(conventionallyHolding: address)
    }
  }

  /// How the value is written for a net ID, with the offset that it has.
  func text(of netID: NetID) -> String {
    switch key {
    case .netID: "\(netID)"
    case .subnet: netID.subnet.description
    case .bridge: netID.bridge.description
    case .tap: TAPName(netID: netID, offset: offset).description
    case .mac: MACAddress(netID: netID, offset: offset).description
    case .gateway, .address: netID.subnet.address(at: offset).description
    }
  }

  private var offset: InstanceOffset {
    switch value {
    case .name(_, let offset): offset
    case .address(let address): address.offset
    case .netID, .subnet: .gateway
    }
  }

  /// A value for a message: numbers as they are, texts in quotes.
  func shown(_ netID: NetID) -> String {
    key == .netID ? text(of: netID) : quoted(text(of: netID))
  }

  /// The key in the document.
  var keyText: String {
    switch (key, source) {
    case (.netID, _): TenantNet.key(of: \.netID)
    case (.subnet, _): TenantNet.key(of: \.subnet)
    case (.gateway, .instance): InstanceNet.key(of: \.gatewayIP)
    case (.gateway, _): TenantNet.key(of: \.gatewayIP)
    case (.bridge, _): TenantNet.key(of: \.bridge)
    case (.tap, _): InstanceNet.key(of: \.tap)
    case (.mac, _): InstanceNet.key(of: \.mac)
    case (.address, _): InstanceNet.key(of: \.guestIP)
    }
  }

  /// The keys that lead to the value from the document's top down.
  var keys: [String] {
    switch source {
    case .tenant: [TenantConfig.key(of: \.net), keyText]
    case .instance: [InstanceState.key(of: \.net), keyText]
    case .desired(let index):
      [
        DesiredState.key(of: \.tenants), "\(index)", DesiredTenant.key(of: \.network), keyText,
      ]
    }
  }

  var place: FleetPlace { FleetPlace(file: file, keys: keys) }
}

extension NetworkClaims {
  /// The one value that disagrees with all others, at least three in two files; nil where there is
  /// none, or where the values don't decide which one is wrong.
  ///
  /// Where a subnet is not one of the convention, addresses say nothing about the net ID.
  func oddOne(of tenant: String) -> OddValue? {
    let votes = claims.lazy.compactMap(\.vote)
    guard let one = votes.first, votes.contains(where: { $0 != one }) else { return nil }
    let isConventional = claims.allSatisfy { claim in
      if case .subnet(let subnet) = claim.value { subnet.conventionalNetID != nil } else { true }
    }
    var first: [Claim] = []
    var second: [Claim] = []
    var values: (first: NetID, second: NetID?)?
    for claim in claims {
      if case .address = claim.value, !isConventional { continue }
      guard let vote = claim.vote else { continue }
      if vote == values?.first ?? vote {
        values = (vote, values?.second)
        first.append(claim)
      } else if vote == values?.second ?? vote {
        values?.second = vote
        second.append(claim)
      } else {
        return nil
      }
      if first.count > 1, second.count > 1 { return nil }
    }
    guard let values, let other = values.second else { return nil }
    let isFirst = first.count == 1
    let (odd, voters) = isFirst ? (first, second) : (second, first)
    guard let claim = odd.first, voters.count >= 3,
      voters.contains(where: { $0.file != claim.file })
    else { return nil }
    return OddValue(
      tenant: tenant, claim: claim, voters: voters,
      wrong: isFirst ? values.first : other, right: isFirst ? other : values.first)
  }
}
