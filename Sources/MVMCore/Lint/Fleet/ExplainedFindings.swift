/// Findings of single documents that a value explains which all others of the fleet contradict.
///
/// MVM820 reports that value; what only follows from it is not reported beside it. Whoever checks
/// documents one by one, and then together, leaves out the findings that are explained:
///
/// ```swift
/// let explained = ExplainedFindings(fleet)
/// let own = findings.filter { !explained.contain($0, ofFileAt: path) }
/// ```
public struct ExplainedFindings: Sendable {
  /// What is left to report of a file once its odd values are set right.
  private var files: [ByteKey: Remaining] = [:]

  /// - Parameter fleet: all documents.
  public init(_ fleet: Fleet) {
    files = Self.files(fleet.scopes)
    if fleet.alternates.isEmpty || files.isEmpty { return }
    let others = Self.files(fleet.alternates)
    files = files.filter { others[$0.key] != nil }
    for (path, other) in others { files[path]?.add(other) }
  }

  /// Whether nothing is explained.
  public var isEmpty: Bool { files.isEmpty }

  /// Whether an odd value explains a finding of a document.
  ///
  /// - Parameter path: the document's path as it is in the fleet.
  public func contain(_ finding: Finding, ofFileAt path: [UInt8]) -> Bool {
    contain(finding.code, at: finding.pointer, ofFileAt: path)
  }

  func contain(_ code: String, at pointer: String, ofFileAt path: [UInt8]) -> Bool {
    guard !files.isEmpty, Remaining.codes.contains(ByteText(code)),
      let remaining = files[ByteKey(path)]
    else { return false }
    return !remaining.has(code, at: pointer)
  }

  /// The rules of single documents that look at values of networks.
  static let rules: [any Rule.Type] = [
    SubnetConvention.self, GatewayAddress.self, BridgeNumber.self, DuplicateNetID.self,
    OverlappingSubnets.self, GuestAddress.self,
  ]

  private static func files(_ scopes: [FleetScope]) -> [ByteKey: Remaining] {
    var files: [ByteKey: Remaining] = [:]
    for scope in scopes where !scope.odd.isEmpty {
      let runs = scope.odd.corrected(scope.runs)
      for odd in scope.odd.list {
        let place = runs.indices.partitioningIndex { runs[$0].first > odd.claim.file } - 1
        guard runs.indices.contains(place) else { continue }
        let offset = odd.claim.file - runs[place].first
        guard runs[place].files.indices.contains(offset) else { continue }
        let path = ByteKey(runs[place].files[offset].path)
        if files[path] == nil { files[path] = Remaining(runs[place], at: offset, odd.claim.source) }
      }
    }
    return files
  }
}

/// What the rules about networks report of a document with the right values.
private struct Remaining: Sendable {
  static let codes = Set(ExplainedFindings.rules.map { ByteText($0.about.code) })

  private var findings: Set<ByteText> = []

  init(_ run: FleetRun, at offset: Int, _ source: NetworkClaims.Source) {
    switch source {
    case .tenant: if let tenant = run.tenants[offset] { add(tenant.net) }
    case .instance: if let instance = run.instances[offset] { add(instance.net) }
    case .desired: if let state = run.desired[offset] { add(state) }
    }
  }

  func has(_ code: String, at pointer: String) -> Bool {
    findings.contains(ByteText("\(code) \(pointer)"))
  }

  mutating func add(_ other: Remaining) { findings.formUnion(other.findings) }

  private mutating func add(_ rule: any Rule.Type, at keys: String...) {
    findings.insert(ByteText("\(rule.about.code) /\(keys.joined(separator: "/"))"))
  }

  private mutating func add(_ net: TenantNet) {
    let key = TenantConfig.key(of: \.net)
    if SubnetConvention.unconventional(net.netID, net.subnet) != nil {
      add(SubnetConvention.self, at: key, TenantNet.key(of: \.subnet))
    }
    if GatewayAddress.otherSubnet(than: net.gatewayIP, net.subnet) != nil {
      add(GatewayAddress.self, at: key, TenantNet.key(of: \.gatewayIP))
    }
    if BridgeNumber.otherNetID(than: net.bridge, net.netID) != nil {
      add(BridgeNumber.self, at: key, TenantNet.key(of: \.bridge))
    }
  }

  private mutating func add(_ net: InstanceNet) {
    guard net.hasStrangeAddress else { return }
    add(GuestAddress.self, at: InstanceState.key(of: \.net), InstanceNet.key(of: \.guestIP))
  }

  private mutating func add(_ state: DesiredState) {
    for (index, tenant) in state.tenants.enumerated()
    where SubnetConvention.unconventional(tenant.network.netID, tenant.network.subnet) != nil {
      add(SubnetConvention.self, \.subnet, of: index)
    }
    for pair in NetworkClashes.sharedNumbers(of: state) {
      add(DuplicateNetID.self, \.netID, of: pair.later)
    }
    for pair in NetworkClashes.overlaps(of: state)
    where state.tenants[pair.earlier].network.netID != state.tenants[pair.later].network.netID {
      add(OverlappingSubnets.self, \.subnet, of: pair.later)
    }
  }

  private mutating func add<Value>(
    _ rule: any Rule.Type, _ field: WritableKeyPath<DesiredTenantNetwork, Value>, of tenant: Int
  ) {
    add(
      rule, at: DesiredState.key(of: \.tenants), "\(tenant)", DesiredTenant.key(of: \.network),
      DesiredTenantNetwork.key(of: field))
  }
}
