import MVMCore

/// What is known of one name.
struct WhoisAnswer {
  private let text: String
  private let name: Result<NetworkName, UnknownNetworkName>
  private let trace: NetworkTrace?
  private let fleet: WhoisFleet?

  init(_ bytes: ArraySlice<UInt8>, _ fleet: WhoisFleet?) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.text = text
    self.fleet = fleet
    do throws(UnknownNetworkName) {
      let name = try NetworkName(text)
      self.name = .success(name)
      trace = fleet?.directory.trace(name)
    } catch {
      name = .failure(error)
      trace = nil
    }
  }

  /// What the name stands for; nil where that can't be known.
  private var identity: NetworkIdentity? {
    trace.map(\.identity) ?? (try? name.get())?.identity
  }

  var isGood: Bool {
    guard identity != nil else { return false }
    return trace.map { $0.isKnown && $0.disagreements.isEmpty } ?? true
  }

  /// Why nothing is known of the name.
  private var reason: String {
    if case .failure(let error) = name { return error.description }
    let cluster = "outside the cluster's network \(IPv4Subnet.cluster)"
    if trace == nil { return "\(cluster): use --fleet to look for it in a fleet's files" }
    return isPartial
      ? "\(cluster), and in no subnet of the tenants that could be read (\(unread))"
      : "\(cluster), and in no tenant's subnet"
  }

  /// Whether files of the fleet could not be read, so that what is not found may be in them.
  private var isPartial: Bool { fleet.map { !$0.failures.isEmpty } ?? false }

  /// `2 files could not be read`
  private var unread: String {
    let count = fleet?.failures.count ?? 0
    return count == 1 ? "1 could not be read" : "\(count) could not be read"
  }

  private var suggestion: String? {
    guard case .failure(let error) = name else { return nil }
    return error.suggestion?.description
  }
}

// MARK: - For people

extension WhoisAnswer {
  func text(_ style: Style, isBrief: Bool) -> String {
    let shown = style.bold(escaped(quoted(text).dropQuotes))
    guard let identity, let name = try? name.get() else {
      let help = suggestion.map { "; did you mean \($0)?" } ?? ""
      return "\(shown): \(style.severity(.error, "unknown")): \(escaped(reason))\(help)\n"
    }
    var text = "\(shown): \(title(name, identity))\n"
    let rows = isBrief ? [] : rows(identity)
    text += rows.map { "  \($0.0.padded(to: Self.column))\($0.1)\n" }.joined()
    return text + owner(style, isBrief: isBrief)
  }

  private func title(_ name: NetworkName, _ identity: NetworkIdentity) -> String {
    let kind =
      switch name {
      case .tap: "TAP device"
      case .mac: "MAC address"
      case .bridge: "bridge"
      case .address: "address"
      }
    let place = "\(kind), network \(identity.netID)"
    guard let offset = identity.offset else { return place }
    return "\(place), offset \(offset) (\(offset.use.meaning))"
  }

  /// The other names. Where no instance or builder can be, there is neither a device nor a user.
  private func rows(_ identity: NetworkIdentity) -> [(String, String)] {
    let use = identity.offset?.use
    let hasDevice = use == .instance || use == .builder
    let rows: [(String, String?)] = [
      ("tap", hasDevice ? identity.tap?.description : nil),
      ("mac", hasDevice ? identity.mac?.description : nil),
      ("address", identity.address?.description), ("bridge", identity.bridge.description),
      ("gateway", identity.gateway.description), ("subnet", identity.subnet.description),
      ("jailer", identity.jailerID.map { "user and group \($0)" }),
    ]
    return rows.compactMap { row in row.1.map { (row.0, $0) } }
  }

  private func owner(_ style: Style, isBrief: Bool) -> String {
    guard let trace, let fleet else { return "" }
    var rows: [(name: String, text: String, path: [UInt8]?)] = trace.tenants.map {
      ("tenant", $0.record.tenantID, $0.path)
    }
    for instance in trace.instances {
      let record = instance.record
      if trace.tenants.isEmpty { rows.append(("tenant", record.tenantID, nil)) }
      rows.append(("pool", record.poolID, nil))
      rows.append(
        ("instance", "\(record.instanceID), \(record.status.rawValue)", instance.path))
    }
    if isBrief { rows = [] }
    let texts = rows.map { escaped(quoted($0.text).dropQuotes) }
    let width = texts.map { TextWidth.columns($0) }.max() ?? 0
    var text = zip(rows, texts).map { row, text in
      let start = "  " + row.name.padded(to: Self.column)
      guard let path = row.path else { return start + text + "\n" }
      return start + text.padded(to: width) + "  " + style.faint(escaped(fleet.name(of: path)))
        + "\n"
    }.joined()
    if !trace.isKnown {
      text +=
        isPartial
        ? "  \(style.severity(.error, "not found")) in the files that could be read (\(unread))\n"
        : "  \(style.severity(.error, "no \(missing(trace))")) of that name in the fleet\n"
    }
    for conflict in trace.disagreements {
      let place = escaped(fleet.name(of: conflict.path))
      text +=
        "  \(style.severity(.error, "conflict"))  \(place): \(escaped(conflict.message(naming: fleet.name)))\n"
    }
    return text
  }

  private static let column = 10

  private func missing(_ trace: NetworkTrace) -> String {
    trace.identity?.offset?.use == .instance ? "instance" : "tenant"
  }
}

extension String {
  /// A quoted text's inside: what `quoted` cuts stays cut.
  fileprivate var dropQuotes: String { String(unicodeScalars.dropFirst().dropLast()) }
}

extension InstanceOffset.Use {
  fileprivate var meaning: String {
    switch self {
    case .network: "the network itself"
    case .gateway: "the gateway"
    case .builder: "the builder VM"
    case .instance: "an instance"
    case .broadcast: "the broadcast address"
    }
  }
}

// MARK: - For programs

extension WhoisAnswer {
  /// The answer for programs.
  var output: TracedName {
    let identity = identity
    let offset = identity?.offset
    return TracedName(
      name: text, kind: (try? name.get())?.kind, reason: identity == nil ? reason : nil,
      suggestion: suggestion, netID: identity?.netID.value, offset: offset?.value,
      use: offset?.use.rawValue, tap: identity?.tap?.description, mac: identity?.mac?.description,
      address: identity?.address?.description, bridge: identity?.bridge.description,
      gateway: identity?.gateway.description, subnet: identity?.subnet.description,
      jailerID: identity?.jailerID, fleet: fleetOutput)
  }

  private var fleetOutput: TracedOwner? {
    guard let trace, let fleet else { return nil }
    return TracedOwner(
      isKnown: trace.isKnown || !isPartial ? trace.isKnown : nil,
      tenants: trace.tenants.map {
        .init(tenantID: $0.record.tenantID, path: fleet.name(of: $0.path))
      },
      instances: trace.instances.map { instance in
        let record = instance.record
        return .init(
          tenantID: record.tenantID, poolID: record.poolID, instanceID: record.instanceID,
          status: record.status.rawValue, path: fleet.name(of: instance.path))
      },
      conflicts: trace.disagreements.map {
        .init(
          path: fleet.name(of: $0.path), field: $0.field,
          message: $0.message(naming: fleet.name))
      })
  }
}
