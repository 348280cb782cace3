/// How far a running instance is ready for work.
public enum InstanceReadiness: WireUnion {
  case launchAccepted
  case agentConnecting
  case agentReady
  case servicesStarting(PendingServices)
  case servicesReady
  case degraded(UnhealthyServices)
  case backpressured(Backpressure)
  case stopping

  public static let schema = UnionSchema<InstanceReadiness>(
    doc: "How far a running instance is ready for work.",
    since: "0.14.0",
    [
      Variant("launch_accepted", .launchAccepted, doc: "Its launch was accepted."),
      Variant("agent_connecting", .agentConnecting, doc: "The guest's agent is connecting."),
      Variant("agent_ready", .agentReady, doc: "The guest's agent answers."),
      Variant(
        "services_starting", InstanceReadiness.servicesStarting, doc: "Its services are starting."),
      Variant("services_ready", .servicesReady, doc: "Its services are ready."),
      Variant("degraded", InstanceReadiness.degraded, doc: "Some services are unhealthy."),
      Variant(
        "backpressured", InstanceReadiness.backpressured, doc: "It can't take more work now."),
      Variant("stopping", .stopping, doc: "It is stopping."),
    ])

  public var content: VariantContent {
    switch self {
    case .launchAccepted: VariantContent("launch_accepted")
    case .agentConnecting: VariantContent("agent_connecting")
    case .agentReady: VariantContent("agent_ready")
    case .servicesStarting(let value): VariantContent("services_starting", value)
    case .servicesReady: VariantContent("services_ready")
    case .degraded(let value): VariantContent("degraded", value)
    case .backpressured(let value): VariantContent("backpressured", value)
    case .stopping: VariantContent("stopping")
    }
  }
}

/// The services that an instance waits for.
public struct PendingServices: WireRecord {
  public var pending: [String]

  public init(pending: [String]) {
    self.pending = pending
  }

  public static let schema = Schema.make {
    Schema(
      PendingServices.init,
      doc: "The services that an instance waits for.",
      since: "0.14.0",
      Field("pending", \.pending, doc: "The names of the services.")
    )
  }
}

/// The services of an instance that are unhealthy.
public struct UnhealthyServices: WireRecord {
  public var unhealthy: [String]

  public init(unhealthy: [String]) {
    self.unhealthy = unhealthy
  }

  public static let schema = Schema.make {
    Schema(
      UnhealthyServices.init,
      doc: "The services of an instance that are unhealthy.",
      since: "0.14.0",
      Field("unhealthy", \.unhealthy, doc: "The names of the services.")
    )
  }
}

/// Why an instance can't take more work.
public struct Backpressure: WireRecord {
  public var reason: BackpressureReason

  public init(reason: BackpressureReason) {
    self.reason = reason
  }

  public static let schema = Schema.make {
    Schema(
      Backpressure.init,
      doc: "Why an instance can't take more work.",
      since: "0.14.0",
      Field("reason", \.reason, doc: "What it waits for.")
    )
  }
}

/// What an instance that can't take more work waits for.
public enum BackpressureReason: WireUnion {
  case guestAgentUnavailable
  case serviceHealthPending(PendingServices)
  case outputConsumerSlow
  case inputBufferFull
  case artifactTransferBlocked
  case builderBusy

  public static let schema = UnionSchema<BackpressureReason>(
    doc: "What an instance that can't take more work waits for.",
    since: "0.14.0",
    [
      Variant(
        "guest_agent_unavailable", .guestAgentUnavailable, doc: "The guest's agent is unavailable."),
      Variant(
        "service_health_pending", BackpressureReason.serviceHealthPending,
        doc: "The health of services is not known yet."),
      Variant(
        "output_consumer_slow", .outputConsumerSlow, doc: "Its output is read too slowly."),
      Variant("input_buffer_full", .inputBufferFull, doc: "Its input buffer is full."),
      Variant(
        "artifact_transfer_blocked", .artifactTransferBlocked,
        doc: "The transfer of artifacts is blocked."),
      Variant("builder_busy", .builderBusy, doc: "The builder is busy."),
    ])

  public var content: VariantContent {
    switch self {
    case .guestAgentUnavailable: VariantContent("guest_agent_unavailable")
    case .serviceHealthPending(let value): VariantContent("service_health_pending", value)
    case .outputConsumerSlow: VariantContent("output_consumer_slow")
    case .inputBufferFull: VariantContent("input_buffer_full")
    case .artifactTransferBlocked: VariantContent("artifact_transfer_blocked")
    case .builderBusy: VariantContent("builder_busy")
    }
  }
}
