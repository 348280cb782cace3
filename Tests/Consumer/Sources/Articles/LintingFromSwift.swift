// Made of LintingFromSwift.md in the catalog; the test of it tells how.
import MVMCore

func articleLintingFromSwift() throws {
  let bytes = Array(
    """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": 2, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0},
     "seccomp_policy": "stict"}
    """.utf8)
  let result = Linter().check(bytes, as: .pool)
  for finding in result.findings {
    print(finding.severity.rawValue, finding.code, finding.pointer)
    print(finding.message)
  }

  let map = SourceMap(bytes, offsets: result.findings.map(\.range.lowerBound))
  for finding in result.findings {
    let place = map[finding.range.lowerBound]
    print("pool.json:\(place.line):\(place.column)")
  }

  let structure = Linter { $0.severity == .error }
  print(structure.check(bytes, as: .pool).findings.count)
  if let rule = Rules.rule("seccomp-policy") { print(rule.about.code, rule.about.summary) }

  let pool = try PoolSpec.read(bytes)
  print(pool.poolID, pool.seccompPolicy)
  do {
    _ = try PoolSpec.read(Array(#"{"pool_id": 7}"#.utf8))
  } catch {
    print(error)
  }
}
