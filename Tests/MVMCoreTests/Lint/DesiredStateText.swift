@testable import MVMCore

/// A desired state of one tenant, to be written with the numbers that a test is about.
struct DesiredStateText {
  struct Pool {
    var id = "web"
    var vcpus = 2
    var memory = 512
    var disk = 0
    var running = 0
    var warm = 0
    var sleeping = 0

    var json: String {
      """
      {"pool_id": "\(id)", "flake_ref": "github:acme/web", "profile": "minimal",
       "instance_resources": {"vcpus": \(vcpus), "mem_mib": \(memory), "data_disk_mib": \(disk)},
       "desired_counts": {"running": \(running), "warm": \(warm), "sleeping": \(sleeping)}}
      """
    }
  }

  var vcpus: UInt64 = 64
  var memory: UInt64 = 65536
  var running: UInt64 = 64
  var warm: UInt64 = 64
  var pools: UInt64 = 64
  var perPool: UInt64 = 300
  var disk: UInt64 = 500
  var wanted: [Pool]

  /// A tenant whose quotas are all the same number.
  static func quotas(of number: UInt64, _ wanted: [Pool]) -> DesiredStateText {
    DesiredStateText(
      vcpus: number, memory: number, running: number, warm: number, pools: number,
      perPool: number, disk: number, wanted: wanted)
  }

  var json: String {
    """
    {"schema_version": 1, "node_id": "node-1", "tenants": [
      {"tenant_id": "acme", "network": {"tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24"},
       "quotas": {"max_vcpus": \(vcpus), "max_mem_mib": \(memory), "max_running": \(running),
         "max_warm": \(warm), "max_pools": \(pools), "max_instances_per_pool": \(perPool),
         "max_disk_gib": \(disk)},
       "pools": [\(wanted.map(\.json).joined(separator: ", "))]}]}
    """
  }

  /// The findings, without those of rules that tests of quotas are not about.
  var findings: [Finding] {
    Linter { $0.code != "MVM202" && $0.code != "MVM214" }
      .check(Array(json.utf8), as: .desiredState).findings
  }

  /// Each finding as its code and the pointer within the tenant.
  var told: [String] {
    findings.map { "\($0.code) \($0.pointer.dropFirst("/tenants/0/".count))" }
  }

  var messages: [String] { findings.map(\.message) }
}

/// The findings on a clean document with one value exchanged, each as its code and its pointer.
func told(_ kind: DocumentKind, at pointer: String, _ value: String) throws -> [String] {
  let bytes = try sample(kind, at: pointer, value)
  return Linter().check(bytes, as: kind).findings.map { "\($0.code) \($0.pointer)" }
}
