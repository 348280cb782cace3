import MVMCore

/// What follows from a document, or from one part of it.
struct Derivation: Sendable {
  /// Something that follows.
  struct Fact: Sendable {
    enum Value: Equatable, Sendable {
      case text(String)
      case number(UInt64)
      case range(String, String)
      case list([String])
    }

    /// The key in JSON; for people, its underscores are spaces.
    let key: String
    let value: Value
    /// What the document says instead, where it does.
    var found: String?
  }

  /// What a section about it is called.
  let title: String
  /// The part of the document, by a key and its value: the tenant of a desired state.
  let subject: (key: String, name: String)?
  var facts: [Fact] = []
  /// The sums that quotas limit.
  var usages: [QuotaUsage] = []

  /// What follows from a record of mvm's.
  static func of(_ record: any WireValue) -> [Derivation] {
    switch record {
    case let tenant as TenantConfig:
      let net = tenant.net
      return [Derivation("Derived names", facts: network(net.netID, net.subnet, net))]
    case let state as DesiredState: return of(state)
    case let pool as PoolSpec: return [Derivation("Sums", usages: QuotaUsage.of(pool))]
    case let instance as InstanceState: return [Derivation("Derived", facts: facts(of: instance))]
    case let node as NodeInfo:
      let memory = ByteSize(mebibytes: node.totalMemoryMiB).description
      return [Derivation("Derived", facts: [Fact(key: "memory", value: .text(memory))])]
    case let table as RoutingTable: return table.routes.enumerated().map(of)
    case let config as TemplateConfig:
      return config.variants.enumerated().map { of($1, in: config) }
    case let revision as TemplateRevision:
      return [
        Derivation(
          "Derived",
          facts: [
            Fact(key: "cache_key", value: .text(revision.cacheKey())),
            Fact(
              key: "cache_key_since_0.14",
              value: .text(revision.cacheKey(for: ReleaseVersion(0, 14)))),
          ])
      ]
    case let policy as SecurityPolicy: return [Derivation("In effect", facts: facts(of: policy))]
    case let payload as SignedPayload: return [Derivation("Envelope", facts: facts(of: payload))]
    default: return []
    }
  }

  private init(
    _ title: String, _ subject: (key: String, name: String)? = nil, facts: [Fact] = [],
    usages: [QuotaUsage] = []
  ) {
    self.title = title
    self.subject = subject
    self.facts = facts
    self.usages = usages
  }

  private static func of(_ state: DesiredState) -> [Derivation] {
    let sums = QuotaUsage.of(state)
    let node = [
      Fact(key: "running_vcpus", value: .number(sums.vcpus)),
      Fact(
        key: "running_memory", value: .text(ByteSize(mebibytes: sums.memoryMiB).description)
      ),
    ]
    return [Derivation("Sums", ("node_id", state.nodeID), facts: node)]
      + state.tenants.map { tenant in
        Derivation(
          "Derived names and sums", ("tenant_id", tenant.tenantID),
          facts: network(tenant.network.netID, tenant.network.subnet, nil),
          usages: QuotaUsage.of(tenant))
      }
  }

  private static func of(_ number: Int, _ route: Route) -> Derivation {
    let rule = route.matchRule
    let criteria = [
      rule.port.map { "port \($0)" }, rule.pathPrefix.map { "path \($0)" },
      rule.sourceCIDR.map { "source \($0)" },
    ].compactMap(\.self)
    let port = (route.target.targetPort ?? rule.port).map { ":\($0)" } ?? ""
    let selector: String =
      switch route.target.instanceSelector {
      case .anyInstance: "any instance"
      case .byIP(let address): "the instance at \(address)"
      case .leastConnections: "the instance with the fewest connections"
      }
    return Derivation(
      "Meaning", ("route", route.name.isEmpty ? "#\(number + 1)" : route.name),
      facts: [
        Fact(key: "matches", value: criteria.isEmpty ? .text("nothing") : .list(criteria)),
        Fact(key: "goes_to", value: .text(route.target.poolID + port)),
        Fact(key: "instance", value: .text(selector)),
      ])
  }

  private static func of(_ variant: TemplateVariant, in config: TemplateConfig) -> Derivation {
    let id = config.templateID(of: variant)
    return Derivation(
      "Template", ("variant", variant.name.isEmpty ? variant.role : variant.name),
      facts: [
        Fact(key: "template_id", value: .text(id ?? "set on the command line")),
        Fact(
          key: "memory",
          value: .text(ByteSize(mebibytes: UInt64(variant.memoryMiB)).description)),
      ])
  }
}

extension Derivation {
  /// The names and addresses of a tenant's network.
  ///
  /// - Parameter written: what the document says of them, if it does.
  private static func network(_ number: UInt16, _ subnetText: String, _ written: TenantNet?)
    -> [Fact]
  {
    guard let id = try? NetID(number) else { return [] }
    let subnet = (try? IPv4Subnet(subnetText)) ?? id.subnet
    let (first, last) = (InstanceOffset(3), InstanceOffset(254))
    return [
      Fact(key: "net_id", value: .number(UInt64(number))),
      fact("bridge", id.bridge.description, found: written?.bridge),
      fact("subnet", id.subnet.description, found: subnetText),
      fact("gateway", subnet.gateway.description, found: written?.gatewayIP),
      Fact(key: "builder", value: .text(subnet.address(at: .builder).description)),
      Fact(
        key: "instances",
        value: .range(subnet.address(at: first).description, subnet.address(at: last).description)),
      Fact(
        key: "tap",
        value: .range("\(TAPName(netID: id, offset: first))", "\(TAPName(netID: id, offset: last))")
      ),
      Fact(
        key: "mac",
        value: .range(
          "\(MACAddress(netID: id, offset: first))", "\(MACAddress(netID: id, offset: last))")),
    ]
  }

  private static func fact(_ key: String, _ value: String, found: String?) -> Fact {
    let agrees = found.map { $0.utf8.elementsEqual(value.utf8) } ?? true
    return Fact(key: key, value: .text(value), found: agrees ? nil : found)
  }

  /// Where an instance can go in its life cycle, and the names that follow from each other: the
  /// network's number as its TAP device or its MAC address has it, the offset as its address has it.
  private static func facts(of instance: InstanceState) -> [Fact] {
    let next = Fact(key: "next_states", value: .list(instance.status.next.map(\.rawValue)))
    let net = instance.net
    let (tap, mac) = (try? TAPName(net.tap), try? MACAddress(net.mac))
    let address = try? IPv4Address(net.guestIP)
    guard let id = tap?.netID ?? mac?.netID,
      let offset = address?.offset ?? tap?.offset ?? mac?.offset
    else { return [next] }
    let gateway = address.map { IPv4Address(bits: $0.bits & 0xFFFF_FF00 | 1).description }
    return [
      next, Fact(key: "net_id", value: .number(UInt64(id.value))),
      Fact(key: "offset", value: .number(UInt64(offset.value))),
      Fact(key: "offset_use", value: .text(offset.use.rawValue)),
      Fact(key: "bridge", value: .text(id.bridge.description)),
      fact("tap", "\(TAPName(netID: id, offset: offset))", found: net.tap),
      fact("mac", "\(MACAddress(netID: id, offset: offset))", found: net.mac),
    ] + (gateway.map { [fact("gateway", $0, found: net.gatewayIP)] } ?? []) + [
      Fact(key: "jailer_uid", value: .number(UInt64(id.jailerID(at: offset))))
    ]
  }

  private static func facts(of policy: SecurityPolicy) -> [Fact] {
    let access = policy.access
    let doors = [
      ("filesystem", access.filesystem), ("network", access.network), ("build", access.build),
      ("host_communication", access.hostCommunication), ("debug_exec", access.debugExec),
      ("console", access.console),
    ]
    let limits = policy.rateLimits
    let perMinute = min(UInt64(limits.framesPerSecond) * 60, UInt64(limits.framesPerMinute))
    let profile = policy.profile.value.map { Fact(key: "profile", value: .text($0.rawValue)) }
    return [profile].compactMap { $0 } + [
      Fact(key: "allowed", value: .list(doors.filter(\.1).map(\.0))),
      Fact(key: "denied", value: .list(doors.filter { !$0.1 }.map(\.0))),
      Fact(key: "frames_per_minute", value: .number(perMinute)),
      Fact(key: "blocklist_entries", value: .number(UInt64(policy.blocklist.count))),
    ]
  }

  private static func facts(of payload: SignedPayload) -> [Fact] {
    [
      Fact(key: "claimed_signer_id", value: .text(payload.signerID)),
      Fact(key: "signature_bytes", value: .number(UInt64(payload.signature.count))),
      Fact(key: "payload_bytes", value: .number(UInt64(payload.payload.count))),
      Fact(key: "payload_sha256", value: .text(SHA256.hex(payload.payload))),
    ]
  }
}
