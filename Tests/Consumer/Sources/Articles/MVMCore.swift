// Made of MVMCore.md in the catalog; the test of it tells how.
import MVMCore

func articleMVMCore() throws {
  var pool = try PoolSpec.read(
    Array(
      """
      {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
       "instance_resources": {"vcpus": 2, "mem_mib": 512},
       "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
      """.utf8))
  pool.desiredCounts.running += 1
  print(pool.role.rawValue, pool.desiredCounts.running, pool.runtimePolicy.drainTimeoutSeconds)
}
