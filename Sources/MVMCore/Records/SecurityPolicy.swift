/// What is allowed in the sessions between host and guest.
public struct SecurityPolicy: WireRecord {
  public var requireAuth: Bool
  public var profile: Added<AgentProfile>
  public var access: AccessPolicy
  public var rateLimits: RateLimitPolicy
  public var session: SessionPolicy
  public var blocklist: [BlocklistEntry]

  public init(
    requireAuth: Bool = true, profile: Added<AgentProfile> = .absent,
    access: AccessPolicy = AccessPolicy(), rateLimits: RateLimitPolicy = RateLimitPolicy(),
    session: SessionPolicy = SessionPolicy(), blocklist: [BlocklistEntry] = []
  ) {
    self.requireAuth = requireAuth
    self.profile = profile
    self.access = access
    self.rateLimits = rateLimits
    self.session = session
    self.blocklist = blocklist
  }

  public static let schema = Schema.make {
    Schema(
      SecurityPolicy.init,
      doc: "What is allowed in the sessions between host and guest.",
      since: "0.3.3",
      Field(
        "require_auth", \.requireAuth, default: true,
        formerly: FormerDefault(false, before: "0.5.0"), doc: "Whether sessions must be signed."),
      Field(
        "profile", \.profile, default: .given(.sealedProd), since: "0.14.0",
        doc: "What the guest's agent is for; sealed-prod refuses commands and consoles."),
      Field(
        "access", \.access, default: AccessPolicy(),
        doc: "What the guest's agent may be used for."),
      Field(
        "rate_limits", \.rateLimits, default: RateLimitPolicy(),
        doc: "How many frames a session may carry."),
      Field("session", \.session, default: SessionPolicy(), doc: "How long a session may last."),
      Field(
        "blocklist", \.blocklist, default: [],
        doc: "The patterns that commands are checked against.")
    )
  }
}

/// What a guest's agent may be used for.
public struct AccessPolicy: WireRecord {
  public var filesystem: Bool
  public var network: Bool
  public var build: Bool
  public var hostCommunication: Bool
  public var debugExec: Bool
  public var console: Bool

  public init(
    filesystem: Bool = true, network: Bool = true, build: Bool = true,
    hostCommunication: Bool = true, debugExec: Bool = false, console: Bool = false
  ) {
    self.filesystem = filesystem
    self.network = network
    self.build = build
    self.hostCommunication = hostCommunication
    self.debugExec = debugExec
    self.console = console
  }

  public static let schema = Schema.make {
    Schema(
      AccessPolicy.init,
      doc: "What a guest's agent may be used for.",
      since: "0.3.3",
      Field(
        "filesystem", \.filesystem, default: true,
        doc: "Whether files of the guest can be read and written."),
      Field("network", \.network, default: true, doc: "Whether the guest may use the network."),
      Field("build", \.build, default: true, doc: "Whether builds may run."),
      Field(
        "host_communication", \.hostCommunication, default: true,
        doc: "Whether the guest may send messages to the host."),
      Field(
        "debug_exec", \.debugExec, default: false, until: "0.14.0",
        doc: "Whether any command may be run, for debugging."),
      Field(
        "console", \.console, default: false, since: "0.9.0",
        doc: "Whether the console may be opened.")
    )
  }
}

/// What a guest's agent is for.
public enum AgentProfile: String, WireEnum {
  case sealedProd = "sealed-prod"
  case dev
  case builder

  public static var doc: String { "What a guest's agent is for." }
  public static var since: String? { "0.14.0" }

  public var about: VariantDoc {
    switch self {
    case .sealedProd: "Production: no commands, consoles, processes or files, whatever access says."
    case .dev: "Development."
    case .builder: "Builds."
    }
  }
}

/// How many frames a session may carry.
public struct RateLimitPolicy: WireRecord {
  public var framesPerSecond: UInt32
  public var framesPerMinute: UInt32

  public init(framesPerSecond: UInt32 = 100, framesPerMinute: UInt32 = 3000) {
    self.framesPerSecond = framesPerSecond
    self.framesPerMinute = framesPerMinute
  }

  public static let schema = Schema.make {
    Schema(
      RateLimitPolicy.init,
      doc: "How many frames a session may carry.",
      since: "0.3.3",
      Field("frames_per_second", \.framesPerSecond, default: 100, doc: "Most frames a second."),
      Field("frames_per_minute", \.framesPerMinute, default: 3000, doc: "Most frames a minute.")
    )
  }
}

/// How long a session may last.
public struct SessionPolicy: WireRecord {
  public var maxLifetimeSeconds: UInt64
  public var maxTasks: UInt64

  public init(maxLifetimeSeconds: UInt64 = 0, maxTasks: UInt64 = 0) {
    self.maxLifetimeSeconds = maxLifetimeSeconds
    self.maxTasks = maxTasks
  }

  public static let schema = Schema.make {
    Schema(
      SessionPolicy.init,
      doc: "How long a session may last.",
      since: "0.3.3",
      Field(
        "max_lifetime_secs", \.maxLifetimeSeconds, default: 0,
        doc: "Most seconds that a session may last; 0 for no limit."),
      Field(
        "max_tasks", \.maxTasks, default: 0,
        doc: "Most tasks that a session may carry; 0 for no limit.")
    )
  }
}
