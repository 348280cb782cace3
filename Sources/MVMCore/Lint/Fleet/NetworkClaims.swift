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
    case subnet(IPv4Subnet)
    /// An address in the tenant's subnet.
    case address(IPv4Address)
  }

  private struct Claim {
    let value: Value
    let key: NetworkKey
    let file: Int
  }

  private var claims: [Claim] = []

  /// - Parameter file: the position of the document among those whose claims are collected.
  mutating func add(_ net: TenantNet, of file: Int) {
    add(.netID(net.netID), .netID, file)
    add((try? IPv4Subnet(net.subnet)).map(Value.subnet), .subnet, file)
    add((try? IPv4Address(net.gatewayIP)).map(Value.address), .gateway, file)
    add((try? BridgeName(net.bridge)).map { .netID($0.netID.value) }, .bridge, file)
  }

  mutating func add(_ net: DesiredTenantNetwork, of file: Int) {
    add(.netID(net.netID), .netID, file)
    add((try? IPv4Subnet(net.subnet)).map(Value.subnet), .subnet, file)
  }

  mutating func add(_ net: InstanceNet, of file: Int) {
    add((try? TAPName(net.tap)).map { .netID($0.netID.value) }, .tap, file)
    add((try? MACAddress(net.mac)).map { .netID($0.netID.value) }, .mac, file)
    add((try? IPv4Address(net.guestIP)).map(Value.address), .address, file)
    add(net.subnet.map(Value.subnet), .gateway, file)
  }

  /// A value that can't be read claims nothing.
  private mutating func add(_ value: Value?, _ key: NetworkKey, _ file: Int) {
    guard let value else { return }
    claims.append(Claim(value: value, key: key, file: file))
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
    case (.netID(let own), .subnet(let subnet)): subnet.conventionalNetID.map { $0 == own }
    case (.netID(let own), .address(let address)):
      NetID(conventionallyHolding: address).map { $0 == own }
    case (.subnet(let own), .netID(let netID)): (try? NetID(netID))?.subnet == own
    case (.subnet(let own), .subnet(let other)): own == other
    case (.subnet(let own), .address(let address)): own.contains(address)
    }
  }
}

extension IPv4Subnet {
  /// The net ID whose conventional subnet this is.
  fileprivate var conventionalNetID: NetID? {
    prefix == 24 ? NetID(conventionallyHolding: network) : nil
  }
}
