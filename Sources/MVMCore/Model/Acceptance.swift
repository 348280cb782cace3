extension DesiredState {
  /// The version of the document that agents accept in a plain request.
  public static let acceptedVersion: UInt32 = 1

  /// Every reason for which the node's agent refuses the document in a plain `Reconcile` request, in
  /// the document's order.
  ///
  /// A signed request and a document that is read from a file are not checked for any of this: they
  /// only have to parse. In production mode every plain request is refused. See `Linter` for what
  /// agents accept and then do otherwise than meant.
  ///
  /// Source: the last open agent (February 2026).
  public var refusals: [DesiredStateFault] {
    var refusals: [DesiredStateFault] = []
    if schemaVersion != Self.acceptedVersion { refusals.append(.schemaVersion(schemaVersion)) }
    for (index, tenant) in tenants.enumerated() {
      if let fault = DesiredStateFault.fault({ () throws(IDError) in
        _ = try TenantID(tenant.tenantID)
      }) {
        refusals.append(.tenantID(tenant: index, fault))
      }
      for (position, pool) in tenant.pools.enumerated() {
        refusals += pool.refusals(tenant: index, pool: position)
      }
    }
    return refusals
  }

  /// Checks that the node's agent accepts the document in a plain `Reconcile` request.
  ///
  /// - Throws: every reason for which it does not.
  public func checkAcceptance() throws(DesiredStateError) {
    let refusals = refusals
    guard refusals.isEmpty else { throw DesiredStateError(refusals: refusals) }
  }
}

extension DesiredPool {
  fileprivate func refusals(tenant: Int, pool: Int) -> [DesiredStateFault] {
    var refusals: [DesiredStateFault] = []
    if let fault = DesiredStateFault.fault({ () throws(IDError) in _ = try PoolID(poolID) }) {
      refusals.append(.poolID(tenant: tenant, pool: pool, fault))
    }
    if instanceResources.vcpus == 0 { refusals.append(.noVCPUs(tenant: tenant, pool: pool)) }
    for (status, count) in desiredCounts.beyondLimit {
      refusals.append(.count(tenant: tenant, pool: pool, status, count))
    }
    return refusals
  }
}

extension DesiredCounts {
  /// The most instances of one state that an agent accepts for a pool in a plain request.
  ///
  /// Source: mvm's module `agent`.
  public static let limit: UInt32 = 100

  /// Whether an agent accepts the counts in a plain request.
  public var areAccepted: Bool { max(running, warm, sleeping) <= Self.limit }

  /// The counts that an agent does not accept, each with its state.
  public var beyondLimit: [(status: InstanceStatus, count: UInt32)] {
    [(.running, running), (.warm, warm), (.sleeping, sleeping)].filter { $0.1 > Self.limit }
  }
}

/// One reason for which an agent refuses a desired state in a plain request; tenants and pools go by their indices.
public enum DesiredStateFault: Error, Equatable, Sendable {
  /// The schema's version is not 1.
  case schemaVersion(UInt32)
  /// The ID of a tenant is none.
  case tenantID(tenant: Int, IDError)
  /// The ID of a pool is none.
  case poolID(tenant: Int, pool: Int, IDError)
  /// Instances of a pool would have no virtual CPU.
  case noVCPUs(tenant: Int, pool: Int)
  /// More than 100 instances of a pool are wanted in a state.
  case count(tenant: Int, pool: Int, InstanceStatus, UInt32)

  fileprivate static func fault(_ check: () throws(IDError) -> Void) -> IDError? {
    do {
      try check()
      return nil
    } catch { return error }
  }
}

/// A desired state that its agent refuses in a plain request.
public struct DesiredStateError: Error, Equatable, Sendable {
  /// Every reason, never empty.
  public let refusals: [DesiredStateFault]
}

extension DesiredStateFault: CustomStringConvertible {
  /// The place as a JSON pointer and what is wrong there, without untrusted text.
  public var description: String { "\(pointer): \(message)" }

  /// The place in the document as a JSON pointer.
  public var pointer: String {
    switch self {
    case .schemaVersion: "/schema_version"
    case .tenantID(let tenant, _): "/tenants/\(tenant)/tenant_id"
    case .poolID(let tenant, let pool, _): Self.pointer(tenant, pool, "pool_id")
    case .noVCPUs(let tenant, let pool): Self.pointer(tenant, pool, "instance_resources/vcpus")
    case .count(let tenant, let pool, let status, _):
      Self.pointer(tenant, pool, "desired_counts/\(status.rawValue)")
    }
  }

  private static func pointer(_ tenant: Int, _ pool: Int, _ rest: String) -> String {
    "/tenants/\(tenant)/pools/\(pool)/\(rest)"
  }

  private var message: String {
    switch self {
    case .schemaVersion(let version):
      "schema_version is \(version); the last open agent accepts only "
        + "\(DesiredState.acceptedVersion)"
    case .tenantID(_, let fault), .poolID(_, _, let fault): "\(fault)"
    case .noVCPUs: "vcpus is 0; an instance needs at least 1"
    case .count(_, _, _, let count):
      "\(count) instances; the last open agent accepts at most \(DesiredCounts.limit)"
    }
  }
}

extension DesiredStateError: CustomStringConvertible {
  /// All reasons in one line, without untrusted text.
  public var description: String {
    "refused in a plain request: " + refusals.map(\.description).joined(separator: "; ")
  }
}
