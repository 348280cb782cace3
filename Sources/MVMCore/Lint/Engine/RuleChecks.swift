/// The rules' checks, sorted by what they look at once and not for each document: an object, which
/// all documents share.
final class RuleChecks: Sendable {
  let all: [RuleCheck]
  let lists: RuleLists

  init(_ checks: [RuleCheck]) {
    all = checks
    lists = RuleLists(checks)
  }
}

/// A list for each thing that rules look at. The lists hold the checks as they are declared: a list
/// of bare functions would put a counted object between each and its call.
struct RuleLists: Sendable {
  /// By the raw values of the formats.
  private var texts: [[RuleCheck]] = Array(repeating: [], count: TextFormat.allCases.count)
  private(set) var tenants: [RuleCheck] = []
  private(set) var pools: [RuleCheck] = []
  private(set) var routings: [RuleCheck] = []
  private(set) var instances: [RuleCheck] = []
  private(set) var desiredStates: [RuleCheck] = []
  private(set) var signedPayloads: [RuleCheck] = []
  private(set) var templateConfigs: [RuleCheck] = []
  private(set) var templates: [RuleCheck] = []
  private(set) var nodes: [RuleCheck] = []
  private(set) var securityPolicies: [RuleCheck] = []
  private(set) var auditLines: [RuleCheck] = []
  private(set) var fleets: [RuleCheck] = []

  init(_ checks: [RuleCheck]) {
    for check in checks {
      switch check {
      case .text(let formats, _):
        for format in formats { texts[Int(format.rawValue)].append(check) }
      case .tenant: tenants.append(check)
      case .pool: pools.append(check)
      case .routing: routings.append(check)
      case .instance: instances.append(check)
      case .desiredState: desiredStates.append(check)
      case .signedPayload: signedPayloads.append(check)
      case .templateConfig: templateConfigs.append(check)
      case .template: templates.append(check)
      case .node: nodes.append(check)
      case .securityPolicy: securityPolicies.append(check)
      case .auditLine: auditLines.append(check)
      case .fleet: fleets.append(check)
      case .structure, .settings, .verification: break
      }
    }
  }

  /// The checks for strings whose fields declare a format.
  func texts(_ format: TextFormat) -> [RuleCheck] { texts[Int(format.rawValue)] }
}
