/// MVM307: a bridge of another network number.
enum BridgeNumber: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM307", name: "bridge-name", severity: .error, since: "0.1.0", documents: [.tenant],
      fix: .unsafe("a bridge name that follows from the net ID"),
      summary: "A bridge that is not br-tenant- followed by the tenant's net ID.",
      explanation: """
        The agent names the bridge after the net ID. A file that names another tenant's
        bridge attaches this tenant's instances to it.
        """,
      example: RuleExample(
        .tenant, at: "/net/bridge_name", bad: #""br-tenant-4""#, good: #""br-tenant-3""#))
  }

  static var check: RuleCheck { .tenant(visit) }

  @Sendable private static func visit(_ tenant: TenantSubject, _ report: inout Report) {
    guard let text = tenant.bridge, let netID = otherNetID(than: text, tenant.netID) else { return }
    report.add(
      self, at: tenant.network(\.bridge),
      "bridge_name is \(quoted(text)); the bridge of net ID \(netID) is \"\(netID.bridge)\"",
      help: "use \"\(netID.bridge)\"",
      right: RightName(bridgeOf: netID))
  }

  /// A net ID that has another bridge; nil where it has this one, or one of them is none.
  static func otherNetID(than bridge: String, _ netID: UInt16) -> NetID? {
    guard let bridge = try? BridgeName(bridge), let netID = try? NetID(netID),
      bridge.netID != netID
    else { return nil }
    return netID
  }
}
