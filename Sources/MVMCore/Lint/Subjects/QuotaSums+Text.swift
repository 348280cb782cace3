extension QuotaSums.Excess {
  /// What is over which quota, and the pools that add up to it.
  var message: String {
    "\(subject), \(allowance)" + (parts.isEmpty ? "" : ": \(addition)")
  }

  /// How to mend it.
  var help: String {
    switch quota {
    case .vcpus, .memory: "want fewer instances or smaller ones, or raise \(quota.key)"
    case .disk: "want fewer instances or smaller disks, or raise \(quota.key)"
    case .pools: "merge some, or raise \(quota.key)"
    case .running, .warm, .instancesPerPool: "want fewer, or raise \(quota.key)"
    }
  }

  private var subject: String {
    switch quota {
    case .vcpus: "\(states.instances) take \(counted(total, "virtual CPU"))"
    case .memory: "\(states.instances) take \(total) MiB of memory"
    case .disk: "data disks take \(total) MiB"
    case .pools: counted(total, "pool")
    case .running: counted(total, "running instance")
    case .warm: counted(total, "warm instance")
    case .instancesPerPool: counted(total, "instance")
    }
  }

  private var allowance: String {
    quota == .disk
      ? "the quota is \(limit / 1024) GiB, \(limit) MiB" : "the quota is \(limit)"
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

/// A number with its noun: `1 pool`, `2 pools`.
func counted(_ count: some BinaryInteger, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
