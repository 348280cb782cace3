/// The rules' checks, sorted by what they look at once and not for each document: an object, which
/// all documents share.
final class RuleChecks: Sendable {
  let lists: RuleLists

  init(_ checks: [RuleCheck]) { lists = RuleLists(checks) }
}

/// A list for each thing that rules look at.
struct RuleLists: Sendable {
  typealias Check<Subject> = @Sendable (Subject, inout Report) -> Void

  /// By the raw values of the formats.
  private var texts: [[Check<TextSubject>]] = Array(
    repeating: [], count: TextFormat.allCases.count)
  private(set) var tenants: [Check<TenantSubject>] = []
  private(set) var pools: [Check<PoolSubject>] = []
  private(set) var routings: [Check<RoutingSubject>] = []
  private(set) var instances: [Check<InstanceSubject>] = []
  private(set) var desiredStates: [Check<DesiredStateSubject>] = []
  private(set) var signedPayloads: [Check<SignedPayloadSubject>] = []
  private(set) var templateConfigs: [Check<TemplateConfigSubject>] = []
  private(set) var templates: [Check<TemplateSubject>] = []
  private(set) var nodes: [Check<NodeSubject>] = []
  private(set) var securityPolicies: [Check<SecurityPolicySubject>] = []
  private(set) var auditLines: [Check<AuditLineSubject>] = []
  private(set) var fleets: [@Sendable (FleetScope, inout FleetReport) -> Void] = []

  init(_ checks: [RuleCheck]) {
    for check in checks {
      switch check {
      case .text(let formats, let visit):
        for format in formats { texts[Int(format.rawValue)].append(visit) }
      case .tenant(let visit): tenants.append(visit)
      case .pool(let visit): pools.append(visit)
      case .routing(let visit): routings.append(visit)
      case .instance(let visit): instances.append(visit)
      case .desiredState(let visit): desiredStates.append(visit)
      case .signedPayload(let visit): signedPayloads.append(visit)
      case .templateConfig(let visit): templateConfigs.append(visit)
      case .template(let visit): templates.append(visit)
      case .node(let visit): nodes.append(visit)
      case .securityPolicy(let visit): securityPolicies.append(visit)
      case .auditLine(let visit): auditLines.append(visit)
      case .fleet(let visit): fleets.append(visit)
      case .structure, .settings, .verification: break
      }
    }
  }

  /// The checks for strings whose fields declare a format.
  func texts(_ format: TextFormat) -> [Check<TextSubject>] { texts[Int(format.rawValue)] }
}
