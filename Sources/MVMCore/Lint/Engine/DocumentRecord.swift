/// What a document of each kind holds, or each of its lines or frames.
public enum DocumentRecord: Sendable {
  case tenant(Shared<TenantConfig>)
  case pool(Shared<PoolSpec>)
  case instance(Shared<InstanceState>)
  case node(Shared<NodeInfo>)
  case desiredState(Shared<DesiredState>)
  case routing(Shared<RoutingTable>)
  case templateConfig(Shared<TemplateConfig>)
  case template(Shared<TemplateSpec>)
  case templateRevision(Shared<TemplateRevision>)
  case buildHistory(Shared<BuildRevision>)
  case securityPolicy(Shared<SecurityPolicy>)
  case audit(Shared<AuditEntry>)
  case localAudit(Shared<LocalAuditEvent>)
  case signedPayload(Shared<SignedPayload>)
  case hostdFrames(Shared<HostdMessage>)

  /// The record, for what works with records of any type.
  public var value: any WireValue {
    switch self {
    case .tenant(let shared): shared.record
    case .pool(let shared): shared.record
    case .instance(let shared): shared.record
    case .node(let shared): shared.record
    case .desiredState(let shared): shared.record
    case .routing(let shared): shared.record
    case .templateConfig(let shared): shared.record
    case .template(let shared): shared.record
    case .templateRevision(let shared): shared.record
    case .buildHistory(let shared): shared.record
    case .securityPolicy(let shared): shared.record
    case .audit(let shared): shared.record
    case .localAudit(let shared): shared.record
    case .signedPayload(let shared): shared.record
    case .hostdFrames(let shared): shared.record
    }
  }

  /// Reads a document as a kind; nil where it can't be made one.
  ///
  /// Each case is compiled for its type by itself: reading by a type that is known only at run time
  /// takes longer.
  init?(_ kind: DocumentKind, _ document: Document, _ reading: inout StructureReading) {
    let record: DocumentRecord? =
      switch kind {
      case .tenant: Shared(document, &reading).map { .tenant($0) }
      case .pool: Shared(document, &reading).map { .pool($0) }
      case .instance: Shared(document, &reading).map { .instance($0) }
      case .node: Shared(document, &reading).map { .node($0) }
      case .desiredState: Shared(document, &reading).map { .desiredState($0) }
      case .routing: Shared(document, &reading).map { .routing($0) }
      case .templateConfig: Shared(document, &reading).map { .templateConfig($0) }
      case .template: Shared(document, &reading).map { .template($0) }
      case .templateRevision: Shared(document, &reading).map { .templateRevision($0) }
      case .buildHistory: Shared(document, &reading).map { .buildHistory($0) }
      case .securityPolicy: Shared(document, &reading).map { .securityPolicy($0) }
      case .audit: Shared(document, &reading).map { .audit($0) }
      case .localAudit: Shared(document, &reading).map { .localAudit($0) }
      case .signedPayload: Shared(document, &reading).map { .signedPayload($0) }
      case .hostdFrames: Shared(document, &reading).map { .hostdFrames($0) }
      }
    guard let record else { return nil }
    self = record
  }
}

/// A record that is read once and then referred to: by what checking gave, and by the fleet.
public final class Shared<Record: Sendable>: Sendable {
  public let record: Record

  public init(_ record: consuming Record) { self.record = record }
}

extension Shared where Record: WireValue {
  fileprivate convenience init?(_ document: Document, _ reading: inout StructureReading) {
    guard let record = reading.read(document, as: Record.self) else { return nil }
    self.init(record)
  }
}
