/// A key that states something about a tenant's network.
enum NetworkKey: Sendable {
  case netID, subnet, gateway, bridge, tap, mac, address
}

extension Fix {
  /// The value of a tenant's network that a fix takes as right.
  ///
  /// A fix that is derived from a mistyped value would carry the mistake on, so it is withdrawn
  /// where any other value contradicts its premise: see ``NetworkDisputes``.
  public struct Premise: Equatable, Sendable {
    enum Value: Equatable, Sendable {
      case netID(NetID)
      case subnet(IPv4Subnet)
    }

    let value: Value
    /// The key that states the value.
    let source: NetworkKey
    /// The key whose value the fix replaces.
    let target: NetworkKey
  }
}

/// What documents state about one tenant's network: mvm's files repeat it many times.
///
/// A net ID stands for its subnet of the convention `10.(240 + id ÷ 256).(id mod 256).0/24`, and
/// the other way round.
struct NetworkClaims: Sendable {
  enum Value: Sendable {
    case netID(UInt16)
    /// A net ID in the name of something that has an offset too.
    case name(NetID, InstanceOffset)
    case subnet(IPv4Subnet)
    /// An address in the tenant's subnet.
    case address(IPv4Address)
  }

  /// What a document is that states something about a tenant's network.
  enum Source: Hashable, Sendable {
    case tenant, instance
    /// A desired state, with the tenant's position in it.
    case desired(Int)
  }

  struct Claim: Sendable {
    let value: Value
    let key: NetworkKey
    let source: Source
    let file: Int
  }

  private(set) var claims: [Claim] = []

  /// - Parameters:
  ///   - file: the position of the document among those whose claims are collected.
  ///   - other: the network by the document's other reading, if it can only be read in part: a
  ///     number that is another one there is made up.
  mutating func add(_ net: TenantNet, of file: Int, besides other: TenantNet? = nil) {
    let isRead = other.map { $0.netID == net.netID } ?? true
    add(isRead ? .netID(net.netID) : nil, .netID, .tenant, file)
    add((try? IPv4Subnet(net.subnet)).map(Value.subnet), .subnet, .tenant, file)
    add((try? IPv4Address(net.gatewayIP)).map(Value.address), .gateway, .tenant, file)
    add((try? BridgeName(net.bridge)).map { .netID($0.netID.value) }, .bridge, .tenant, file)
  }

  /// - Parameter index: the tenant's position in the desired state.
  mutating func add(
    _ net: DesiredTenantNetwork, at index: Int, of file: Int,
    besides other: DesiredTenantNetwork? = nil
  ) {
    let isRead = other.map { $0.netID == net.netID } ?? true
    add(isRead ? .netID(net.netID) : nil, .netID, .desired(index), file)
    add((try? IPv4Subnet(net.subnet)).map(Value.subnet), .subnet, .desired(index), file)
  }

  mutating func add(_ net: InstanceNet, of file: Int) {
    let tap = (try? TAPName(net.tap)).map { Value.name($0.netID, $0.offset) }
    let mac = (try? MACAddress(net.mac)).map { Value.name($0.netID, $0.offset) }
    add(tap, .tap, .instance, file)
    add(mac, .mac, .instance, file)
    add((try? IPv4Address(net.guestIP)).map(Value.address), .address, .instance, file)
    add((try? IPv4Address(net.gatewayIP)).map(Value.address), .gateway, .instance, file)
  }

  /// A value that can't be read claims nothing.
  private mutating func add(_ value: Value?, _ key: NetworkKey, _ source: Source, _ file: Int) {
    guard let value else { return }
    claims.append(Claim(value: value, key: key, source: source, file: file))
  }

  /// Whether the claims forbid a fix of one of the documents.
  ///
  /// Every value but the one that is replaced must agree with the premise. Where the replaced value
  /// itself implies another network, it is one value against the other: a third has to decide.
  func dispute(_ premise: Fix.Premise, of file: Int) -> Bool {
    var isContested = false
    var hasWitness = false
    for claim in claims {
      let agrees = premise.value.agrees(with: claim.value)
      let isOwn = claim.file == file
      if isOwn, claim.key == premise.target {
        isContested = agrees == false
      } else if agrees == false {
        return true
      } else if agrees == true, !isOwn || claim.key != premise.source {
        hasWitness = true
      }
    }
    return isContested && !hasWitness
  }
}

extension NetworkClaims {
  /// What a document by itself states; nil for documents of kinds without derived values.
  init?(_ record: DocumentRecord) {
    switch record {
    case .tenant(let tenant): add(tenant.record.net, of: 0)
    case .instance(let instance): add(instance.record.net, of: 0)
    default: return nil
    }
  }
}

extension Fix.Premise.Value {
  /// Whether a value implies the same network; nil where it implies none.
  fileprivate func agrees(with value: NetworkClaims.Value) -> Bool? {
    switch (self, value) {
    case (.netID(let own), .netID(let other)): own.value == other
    case (.netID(let own), .name(let other, _)): own == other
    case (.netID(let own), .subnet(let subnet)): subnet.conventionalNetID.map { $0 == own }
    case (.netID(let own), .address(let address)):
      NetID(conventionallyHolding: address).map { $0 == own }
    case (.subnet(let own), .netID(let netID)): (try? NetID(netID))?.subnet == own
    case (.subnet(let own), .name(let netID, _)): netID.subnet == own
    case (.subnet(let own), .subnet(let other)): own == other
    case (.subnet(let own), .address(let address)): own.contains(address)
    }
  }
}

extension IPv4Subnet {
  /// The net ID whose conventional subnet this is.
  var conventionalNetID: NetID? {
    prefix == 24 ? NetID(conventionallyHolding: network) : nil
  }
}
