/// What instances may reach on the network.
public enum NetworkPolicy: WireUnion {
  case preset(NetworkPresetPolicy)
  case allowlist(NetworkAllowlist)

  public static let schema = UnionSchema<NetworkPolicy>(
    doc: "What instances may reach on the network.",
    since: "0.14.0",
    tag: "type",
    [
      Variant("preset", NetworkPolicy.preset, doc: "One of the policies that mvm has a name for."),
      Variant("allowlist", NetworkPolicy.allowlist, doc: "The hosts of a list, and no others."),
    ])

  public var content: VariantContent {
    switch self {
    case .preset(let value): VariantContent("preset", value)
    case .allowlist(let value): VariantContent("allowlist", value)
    }
  }
}

/// A network policy that mvm has a name for.
public struct NetworkPresetPolicy: WireRecord {
  public var preset: NetworkPreset
  public var egressMode: EgressMode?

  public init(preset: NetworkPreset, egressMode: EgressMode? = nil) {
    self.preset = preset
    self.egressMode = egressMode
  }

  public static let schema = Schema.make {
    Schema(
      NetworkPresetPolicy.init,
      doc: "A network policy that mvm has a name for.",
      since: "0.14.0",
      Field("preset", \.preset, doc: "The policy's name."),
      Field(
        "egress_mode", \.egressMode, omit: .whenNull,
        doc: "How outgoing traffic is filtered; null for mvm's default.")
    )
  }
}

/// A network policy that lists what may be reached.
public struct NetworkAllowlist: WireRecord {
  public var rules: [HostPort]
  public var egressMode: EgressMode?

  public init(rules: [HostPort], egressMode: EgressMode? = nil) {
    self.rules = rules
    self.egressMode = egressMode
  }

  public static let schema = Schema.make {
    Schema(
      NetworkAllowlist.init,
      doc: "A network policy that lists what may be reached.",
      since: "0.14.0",
      Field("rules", \.rules, doc: "What may be reached."),
      Field(
        "egress_mode", \.egressMode, omit: .whenNull,
        doc: "How outgoing traffic is filtered; null for mvm's default.")
    )
  }
}

/// A port of a host.
public struct HostPort: WireRecord {
  public var host: String
  public var port: UInt16

  public init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  public static let schema = Schema.make {
    Schema(
      HostPort.init,
      doc: "A port of a host.",
      since: "0.14.0",
      Field("host", \.host, doc: "The host's name or address."),
      Field("port", \.port, doc: "The port's number.")
    )
  }
}

/// The network policies that mvm has a name for.
public enum NetworkPreset: String, WireEnum {
  case unrestricted
  case none
  case registries
  case dev
  case agent

  public static var doc: String { "The network policies that mvm has a name for." }
  public static var since: String? { "0.14.0" }

  public var about: VariantDoc {
    switch self {
    case .unrestricted: "Everything may be reached."
    case .none: "Nothing may be reached."
    case .registries: "Package registries may be reached."
    case .dev: "What development needs may be reached."
    case .agent: "What agents need may be reached."
    }
  }
}

/// How outgoing traffic is filtered.
public enum EgressMode: String, WireEnum {
  case open
  case l3Only = "l3-only"
  case l3PlusL7 = "l3-plus-l7"

  public static var doc: String { "How outgoing traffic is filtered." }
  public static var since: String? { "0.14.0" }

  public var about: VariantDoc {
    switch self {
    case .open: "It is not filtered."
    case .l3Only: "By addresses."
    case .l3PlusL7: "By addresses and by the content of requests."
    }
  }
}
