/// The pools of a tenant with a gateway, for examples of rules about what routes lead to.
enum GatewayExample {
  /// A desired state's tenant with the gateway pool `edge` and the pool `api`.
  ///
  /// - Parameters:
  ///   - target: the pool that the gateway's one route leads to.
  ///   - role: the role of `api`.
  ///   - running: how many instances of `api` should be running.
  static func pools(target: String, role: Role = .worker, running: Int = 2) -> String {
    """
    [{"pool_id": "edge", "flake_ref": "github:acme/edge", "profile": "minimal", "role": "gateway",
      "instance_resources": {"vcpus": 2, "mem_mib": 512},
      "desired_counts": {"running": 1, "warm": 0, "sleeping": 0},
      "routing_table": {"routes": [
        {"match_rule": {"port": 443}, "target": {"pool_id": "\(target)", "target_port": 8443}}]}},
     {"pool_id": "api", "flake_ref": "github:acme/api", "profile": "minimal",
      "role": "\(role.rawValue)", "instance_resources": {"vcpus": 2, "mem_mib": 512},
      "desired_counts": {"running": \(running), "warm": 0, "sleeping": 0}}]
    """
  }

  /// A pool with or without a routing table.
  static func pool(role: Role, table: String) -> String {
    """
    {"pool_id": "edge", "flake_ref": "github:acme/edge", "profile": "minimal",
     "role": "\(role.rawValue)", "instance_resources": {"vcpus": 2, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}, "routing_table": \(table)}
    """
  }

  /// A table with one route to the pool `api`.
  static let table = #"""
    {"routes": [{"match_rule": {"port": 443}, "target": {"pool_id": "api"}}]}
    """#
}
