extension QuotaSums.Excess {
  /// What is over which quota, and the pools that add up to it.
  ///
  /// - Parameter isRequested: whether a desired state asks for it; otherwise pool.json files do.
  func message(tenant: String, isRequested: Bool) -> String {
    "\(subject("tenant \(quoted(tenant))", isRequested)); \(allowance)"
      + (parts.isEmpty ? "" : " (\(addition))")
  }

  /// The same where not all that is added up can be read: the pools are left out.
  func lowerBound(tenant: String, isRequested: Bool) -> LowerBound {
    LowerBound(
      sum: total,
      message: "\(subject("tenant \(quoted(tenant))", isRequested, "at least ")); \(allowance)")
  }

  /// What decides, besides what is added up.
  func basis(tenant: String) -> [String] { [tenant, "\(limit)"] }

  /// How to fix it.
  var help: String {
    switch quota {
    case .vcpus, .memory: "reduce the counts or the size of the instances, or raise \(quota.key)"
    case .disk: "reduce the counts or the size of the disks, or raise \(quota.key)"
    case .pools: "merge pools, or raise \(quota.key)"
    case .running, .warm, .instancesPerPool: "reduce the counts, or raise \(quota.key)"
    }
  }

  /// - Parameter bound: words before the number.
  private func subject(_ tenant: String, _ isRequested: Bool, _ bound: String = "") -> String {
    let verb = isRequested ? "requests" : "has"
    return switch quota {
    case .vcpus: "\(tenant) \(verb) \(states.instances) with \(bound)\(counted(total, "vCPU"))"
    case .memory: "\(tenant) \(verb) \(states.instances) with \(bound)\(total) MiB of memory"
    case .disk: "\(tenant) \(verb) data disks of \(bound)\(total) MiB"
    case .pools: "\(tenant) \(verb) \(bound)\(counted(total, "pool"))"
    case .running: "\(tenant) \(verb) \(bound)\(counted(total, "running instance"))"
    case .warm: "\(tenant) \(verb) \(bound)\(counted(total, "warm instance"))"
    case .instancesPerPool: "\(tenant) \(verb) \(bound)\(counted(total, "instance")) in one pool"
    }
  }

  private var allowance: String {
    quota == .disk
      ? "\(quota.key) is \(limit / 1024), which is \(limit) MiB" : "\(quota.key) is \(limit)"
  }

  private var addition: String {
    let isCount = quota == .running || quota == .warm
    return QuotaSums.addition(of: parts, and: otherPools, isCount: isCount)
  }
}

extension QuotaSums {
  /// The pools of a sum: `"web" 3 × 4 + "db" 2 × 8 + 2 more pools`.
  static func addition(of parts: [Part], and otherPools: Int, isCount: Bool) -> String {
    var texts = parts.map { part in
      let name = "\(quoted(part.id)) \(part.instances)"
      return isCount ? name : "\(name) × \(part.each)"
    }
    if otherPools > 0 { texts.append(counted(UInt64(otherPools), "more pool")) }
    return texts.joined(separator: " + ")
  }
}

extension QuotaSums.States {
  fileprivate var instances: String {
    switch self {
    case .running: "running instances"
    case .warm: "warm instances"
    case .runningAndWarm: "running and warm instances"
    case .every: "instances"
    }
  }
}
