/// Where a name or address leads in a fleet.
public struct NetworkTrace: Sendable {
  /// What was asked for.
  public let name: NetworkName
  /// What it stands for; nil for an address that is in nobody's subnet, the cluster's included.
  public let identity: NetworkIdentity?
  /// The tenants with the network's number: more than one is a mistake.
  public let tenants: [NetworkDirectory.Entry<TenantConfig>]
  /// The instances whose files have the name or another one of the same network and offset.
  public let instances: [NetworkDirectory.Entry<InstanceState>]

  /// Whether files of the fleet have something of that name: an instance, or for a bridge and
  /// offsets that no instance gets, the tenant.
  public var isKnown: Bool {
    let isInstance = identity?.offset.map { $0.use == .instance } ?? false
    return isInstance ? !instances.isEmpty : !tenants.isEmpty
  }

  /// Where the files say something else than the name does, or two files claim the same.
  public var disagreements: [NetworkDisagreement] {
    let files = tenants.flatMap(differences) + instances.flatMap(differences)
    return files + shared(tenants.map { ($0.path, "tenant_net_id") })
      + shared(instances.filter { differences(of: $0).isEmpty }.map { ($0.path, "net") })
  }

  private func differences(of tenant: NetworkDirectory.Entry<TenantConfig>)
    -> [NetworkDisagreement]
  {
    guard let identity else { return [] }
    let net = tenant.record.net
    guard (try? IPv4Subnet(net.subnet)) == identity.subnet else {
      return compare(
        tenant.path, [("net.ipv4_subnet", net.subnet, identity.subnet.description)])
    }
    return compare(
      tenant.path,
      [
        ("net.bridge_name", net.bridge, identity.bridge.description),
        ("net.gateway_ip", net.gatewayIP, identity.gateway.description),
      ])
  }

  private func differences(of instance: NetworkDirectory.Entry<InstanceState>)
    -> [NetworkDisagreement]
  {
    guard let identity, let tap = identity.tap, let mac = identity.mac,
      let address = identity.address
    else { return [] }
    let record = instance.record
    let owner = tenants.first?.record.tenantID ?? record.tenantID
    return compare(
      instance.path,
      [
        ("net.tap_dev", record.net.tap, tap.description),
        ("net.mac", record.net.mac, mac.description),
        ("net.guest_ip", record.net.guestIP, address.description),
        ("tenant_id", record.tenantID, owner),
      ])
  }

  private func compare(
    _ path: [UInt8], _ fields: [(name: String, found: String, expected: String)]
  ) -> [NetworkDisagreement] {
    fields.filter { !$0.found.utf8.elementsEqual($0.expected.utf8) }.map { field in
      NetworkDisagreement(
        path: path, field: field.name, conflict: .value(field.found, expected: field.expected))
    }
  }

  private func shared(_ claims: [(path: [UInt8], field: String)]) -> [NetworkDisagreement] {
    guard let first = claims.first else { return [] }
    return claims.dropFirst().map { claim in
      NetworkDisagreement(path: claim.path, field: claim.field, conflict: .shared(with: first.path))
    }
  }
}

/// A place in a fleet's file that does not fit a name that leads there.
public struct NetworkDisagreement: Equatable, Sendable {
  /// What does not fit.
  public enum Conflict: Equatable, Sendable {
    /// The field has one value, and the name stands for another. The first is untrusted.
    case value(String, expected: String)
    /// Another file has the same.
    case shared(with: [UInt8])
  }

  /// The file's path, as bytes.
  public let path: [UInt8]
  /// The field, with dots between its keys: `net.mac`.
  public let field: String
  public let conflict: Conflict

  /// What does not fit, in words without the path. Holds text of the files: escape it.
  ///
  /// - Parameter name: makes the name of another file of its path.
  public func message(naming name: ([UInt8]) -> String) -> String {
    switch conflict {
    case .value(let found, let expected): "\(field) is \(quoted(found)), not \(quoted(expected))"
    case .shared(let path): "\(field) is the same as in \(name(path))"
    }
  }
}
