/// What the files of fleets state about their tenants' networks, for deciding on derived fixes.
///
/// Whoever applies fixes to files of a fleet checks each fix against the whole fleet first:
///
/// ```swift
/// let disputes = NetworkDisputes(Fleet(documents))
/// let fixes = findings.compactMap(\.fix).filter { !disputes.forbid($0, ofFileAt: path) }
/// ```
public struct NetworkDisputes: Sendable {
  /// One fleet's tenants.
  private struct Tenants {
    var claims: [ByteText: NetworkClaims] = [:]
    /// The tenants that have a net ID or addresses in common with another one.
    var clashing: Set<ByteText> = []
  }

  /// The tenant that a file is about.
  private struct Subject {
    let fleet: Int
    let tenant: ByteText
    let file: Int
  }

  private var fleets: [Tenants] = []
  private var subjects: [ByteKey: Subject] = [:]

  /// - Parameter fleet: all documents, without those fixes that are to be decided on.
  public init(_ fleet: Fleet) {
    for scope in fleet.scopes {
      fleets.append(Tenants())
      var networks = StatedNetworks()
      for run in scope.runs { add(run, &networks) }
      fleets[fleets.count - 1].clashing = networks.clashing
    }
  }

  /// Whether a fix must not be applied to a file, because another value contradicts the one that
  /// the fix is derived from, in that file or in another.
  ///
  /// - Parameter path: the file's path as it is in the fleet. Of files that are not there, nothing
  ///   is known, and nothing is forbidden.
  public func forbid(_ fix: Fix, ofFileAt path: [UInt8]) -> Bool {
    guard let premise = fix.premise, let subject = subjects[ByteKey(path)] else { return false }
    let tenants = fleets[subject.fleet]
    return tenants.clashing.contains(subject.tenant)
      || tenants.claims[subject.tenant]?.dispute(premise, of: subject.file) == true
  }

  private mutating func add(_ run: FleetRun, _ networks: inout StatedNetworks) {
    for member in run.tenants.list {
      let (record, file) = (member.shared.record, run.first + member.offset)
      let tenant = add(record.tenantID, file, run.files[member.offset].path)
      claim(of: tenant) { $0.add(record.net, of: file) }
      networks.add(record.net.netID, record.net.subnet, of: tenant)
    }
    for member in run.instances.list {
      let (record, file) = (member.shared.record, run.first + member.offset)
      let tenant = add(record.tenantID, file, run.files[member.offset].path)
      claim(of: tenant) { $0.add(record.net, of: file) }
    }
    for member in run.desired.list {
      for (index, entry) in member.shared.record.tenants.enumerated() {
        let tenant = ByteText(entry.tenantID)
        claim(of: tenant) { $0.add(entry.network, at: index, of: run.first + member.offset) }
        networks.add(entry.network.netID, entry.network.subnet, of: tenant)
      }
    }
  }

  private mutating func add(_ id: String, _ file: Int, _ path: [UInt8]) -> ByteText {
    let tenant = ByteText(id)
    subjects[ByteKey(path)] = Subject(fleet: fleets.count - 1, tenant: tenant, file: file)
    return tenant
  }

  private mutating func claim(of tenant: ByteText, _ add: (inout NetworkClaims) -> Void) {
    add(&fleets[fleets.count - 1].claims[tenant, default: NetworkClaims()])
  }
}

/// The networks that files give tenants, each tenant's as often as files state it.
private struct StatedNetworks {
  private var tenants: [ByteText] = []
  private var netIDs: [UInt16] = []
  private var subnets: [String] = []

  mutating func add(_ netID: UInt16, _ subnet: String, of tenant: ByteText) {
    tenants.append(tenant)
    netIDs.append(netID)
    subnets.append(subnet)
  }

  /// The tenants that have a net ID or addresses in common with another one.
  var clashing: Set<ByteText> {
    let pairs = NetworkClashes.shared(netIDs) + NetworkClashes.overlaps(subnets)
    return pairs.reduce(into: []) { result, pair in
      let (earlier, later) = (tenants[pair.earlier], tenants[pair.later])
      if earlier != later { result.formUnion([earlier, later]) }
    }
  }
}
