/// SecurityPolicy.
public struct SecurityPolicy: WireRecord {
  public var requireAuth: Bool
  public var access: AccessPolicy
  public var rateLimits: RateLimitPolicy
  public var session: SessionPolicy
  public var blocklist: [BlocklistEntry]

  public init(
    requireAuth: Bool = true, access: AccessPolicy = AccessPolicy(),
    rateLimits: RateLimitPolicy = RateLimitPolicy(), session: SessionPolicy = SessionPolicy(),
    blocklist: [BlocklistEntry] = []
  ) {
    self.requireAuth = requireAuth
    self.access = access
    self.rateLimits = rateLimits
    self.session = session
    self.blocklist = blocklist
  }

  public static let schema = Schema(
    SecurityPolicy.init,
    doc: "SecurityPolicy.",
    since: "0.3.3",
    Field("require_auth", \.requireAuth, default: true, doc: "require_auth."),
    Field("access", \.access, default: AccessPolicy(), doc: "access."),
    Field("rate_limits", \.rateLimits, default: RateLimitPolicy(), doc: "rate_limits."),
    Field("session", \.session, default: SessionPolicy(), doc: "session."),
    Field("blocklist", \.blocklist, default: [], doc: "blocklist.")
  )
}

/// AccessPolicy.
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

  public static let schema = Schema(
    AccessPolicy.init,
    doc: "AccessPolicy.",
    since: "0.3.3",
    Field("filesystem", \.filesystem, default: true, doc: "filesystem."),
    Field("network", \.network, default: true, doc: "network."),
    Field("build", \.build, default: true, doc: "build."),
    Field("host_communication", \.hostCommunication, default: true, doc: "host_communication."),
    Field("debug_exec", \.debugExec, default: false, doc: "debug_exec."),
    Field("console", \.console, default: false, since: "0.9.0", doc: "console.")
  )
}

/// RateLimitPolicy.
public struct RateLimitPolicy: WireRecord {
  public var framesPerSecond: UInt32
  public var framesPerMinute: UInt32

  public init(framesPerSecond: UInt32 = 100, framesPerMinute: UInt32 = 3000) {
    self.framesPerSecond = framesPerSecond
    self.framesPerMinute = framesPerMinute
  }

  public static let schema = Schema(
    RateLimitPolicy.init,
    doc: "RateLimitPolicy.",
    since: "0.3.3",
    Field("frames_per_second", \.framesPerSecond, default: 100, doc: "frames_per_second."),
    Field("frames_per_minute", \.framesPerMinute, default: 3000, doc: "frames_per_minute.")
  )
}

/// SessionPolicy.
public struct SessionPolicy: WireRecord {
  public var maxLifetimeSeconds: UInt64
  public var maxTasks: UInt64

  public init(maxLifetimeSeconds: UInt64 = 0, maxTasks: UInt64 = 0) {
    self.maxLifetimeSeconds = maxLifetimeSeconds
    self.maxTasks = maxTasks
  }

  public static let schema = Schema(
    SessionPolicy.init,
    doc: "SessionPolicy.",
    since: "0.3.3",
    Field("max_lifetime_secs", \.maxLifetimeSeconds, default: 0, doc: "max_lifetime_secs."),
    Field("max_tasks", \.maxTasks, default: 0, doc: "max_tasks.")
  )
}
