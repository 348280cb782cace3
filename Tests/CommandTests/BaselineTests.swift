import Foundation
import Testing

@testable import mvm_core

@Suite struct Baselines {
  private static let state = """
    {"schema_version": 1, "node_id": "n", "tenants": [
      {"tenant_id": "acme", "network": {"tenant_net_id": 3, "ipv4_subnet": "10.240.3.0/24"},
       "quotas": {"max_vcpus": 64, "max_mem_mib": 65536, "max_running": 32, "max_warm": 16,
         "max_pools": 8, "max_instances_per_pool": 32, "max_disk_gib": 500},
       "pools": [POOLS]}]}
    """

  private static func pool(_ id: String, _ vcpus: Int) -> String {
    """
    {"pool_id": "\(id)", "flake_ref": "github:acme/\(id)", "profile": "minimal",
     "instance_resources": {"vcpus": \(vcpus), "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
    """
  }

  private func file(_ repository: SettingsRepository) -> String {
    repository.folder.path + "/baseline.json"
  }

  @Test func `what is written is sorted, one entry a line, and not reported any more`() throws {
    let repository = SettingsRepository()
    let written = repository.lint("--write-baseline=\(file(repository))", "-v")
    #expect(written.status == .yes && written.out.isEmpty)
    #expect(written.err == "no findings in 2 files (0 others skipped); 2 in the baseline\n")
    #expect(
      repository.folder.text(of: "baseline.json") == """
        {
          "format_version": "1.0",
          "findings": [
            {"path":"a/pool.json","identity":"/instance_resources/vcpus","code":"MVM201","count":1},
            {"path":"b/pool.json","identity":"/instance_resources/vcpus","code":"MVM201","count":1}
          ]
        }

        """)
    let baseline = "--baseline=\(file(repository))"
    #expect(repository.lint(baseline) == .init(status: .yes))
    let summary = try repository.json(baseline)["summary"] as? [String: Int]
    #expect(summary?["baselined"] == 2 && summary?["errors"] == 0)
    repository.folder.write(SettingsRepository.pool("c"), to: "c/pool.json")
    #expect(repository.lint(baseline).out.hasPrefix("c/pool.json:2:"))
  }

  @Test func `moved lines and reordered lists change nothing`() {
    let bad = Self.pool("web", 0)
    let good = Self.pool("api", 2)
    let repository = SettingsRepository(
      nil, ["d/desired.json": Self.state.replacing("POOLS", with: "\(bad), \(good)")])
    _ = repository.lint("d", "--write-baseline=\(file(repository))")
    #expect(repository.folder.text(of: "baseline.json")?.contains("pools[web]") == true)
    repository.folder.write(
      "\n\n" + Self.state.replacing("POOLS", with: "\(good),\n\n \(bad)"), to: "d/desired.json")
    #expect(repository.lint("d", "--baseline=\(file(repository))") == .init(status: .yes))
    repository.folder.write(
      Self.state.replacing("POOLS", with: "\(bad), \(Self.pool("api", 0))"), to: "d/desired.json")
    let result = repository.lint("d", "--baseline=\(file(repository))")
    #expect(result.out.split(separator: "\n").count == 1)
    #expect(result.err == "1 error in 1 file; 1 in the baseline\n")
  }

  @Test func `findings about one place are counted`() {
    let line = #"{"timestamp":"x","tenant_id":"acme","action":"TenantCreated"}"# + "\n"
    let repository = SettingsRepository(nil, ["l/audit.log": line + line])
    _ = repository.lint("l", "--write-baseline=\(file(repository))")
    #expect(repository.folder.text(of: "baseline.json")?.contains("\"count\":2") == true)
    repository.folder.write(line + line + line, to: "l/audit.log")
    let result = repository.lint("l", "--baseline=\(file(repository))")
    #expect(result.out.hasPrefix("l/audit.log:3:") && result.err.contains("2 in the baseline"))
  }

  @Test func `an entry that fits nothing is stale, where its file was checked`() {
    let repository = SettingsRepository()
    let baseline = "--baseline=\(file(repository))"
    _ = repository.lint("--write-baseline=\(file(repository))")
    repository.folder.write(SettingsRepository.pool("a", vcpus: 2), to: "a/pool.json")
    let stale =
      "baseline.json:4:5: note: the baseline's entry for MVM201 matches no finding "
      + "[MVM015]\n"
    #expect(repository.lint(baseline).out == stale)
    #expect(repository.lint(baseline, "a/pool.json").out == stale)
    #expect(repository.lint(baseline, "b").out.isEmpty)
    #expect(repository.lint(baseline, "--ignore=MVM201").out.isEmpty)
    try? FileManager.default.removeItem(atPath: repository.folder.path + "/b")
    #expect(repository.lint(baseline).out.split(separator: "\n").count == 2)
  }

  @Test func `an entry that fits fewer findings than it counts is stale`() {
    let line = #"{"timestamp":"x","tenant_id":"acme","action":"TenantCreated"}"# + "\n"
    let repository = SettingsRepository(nil, ["l/audit.log": line + line])
    _ = repository.lint("l", "--write-baseline=\(file(repository))")
    repository.folder.write(line, to: "l/audit.log")
    let out = repository.lint("l", "--baseline=\(file(repository))").out
    #expect(out.contains("matches only 1 of 2 findings"))
  }

  @Test func `writing again keeps entries of files that were not checked`() {
    let repository = SettingsRepository()
    let both = ["--baseline=\(file(repository))", "--write-baseline=\(file(repository))"]
    _ = repository.lint("--write-baseline=\(file(repository))")
    repository.folder.write(SettingsRepository.pool("a", vcpus: 2), to: "a/pool.json")
    #expect(repository.lint("a", both[0], both[1]).status == .yes)
    let text = repository.folder.text(of: "baseline.json") ?? ""
    #expect(!text.contains("a/pool.json") && text.contains("b/pool.json"))
  }

  @Test func `SARIF tells known results from new ones`() throws {
    let repository = SettingsRepository()
    _ = repository.lint("a", "--write-baseline=\(file(repository))")
    let out = repository.lint("--baseline=\(file(repository))", format: "sarif").out
    let root = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
    let run = try #require((root?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["baselineState"] as? String } == ["unchanged", "new"])
  }

  @Test func `what the baseline has is not fixed`() {
    let comma = #"{"pool_id": "a", "tenant_id": "b",}"#
    let repository = SettingsRepository(nil, ["a/pool.json": comma, "b/pool.json": comma])
    _ = repository.lint("a", "--write-baseline=\(file(repository))")
    _ = repository.lint("--fix", "--baseline=\(file(repository))")
    #expect(repository.folder.text(of: "a/pool.json") == comma)
    #expect(repository.folder.text(of: "b/pool.json") == #"{"pool_id": "a", "tenant_id": "b"}"#)
  }

  @Test func `no baseline is written of a run that could not check everything`() {
    let repository = SettingsRepository()
    let result = repository.lint("a", "nowhere", "--write-baseline=\(file(repository))")
    #expect(result.status == .undecided)
    #expect(repository.folder.text(of: "baseline.json") == nil)
  }

  @Test(arguments: [
    ("{}", "Baseline is missing the required key"), ("[", "the text ends before"),
    (#"{"format_version": "2.0", "findings": []}"#, "a baseline of version \"2.0\""),
    (#"{"format_version": "1.0", "findings": [], "x": 1}"#, "Baseline has no key \"x\""),
  ])
  func `a file that is no baseline is status 2`(text: String, message: String) {
    let repository = SettingsRepository(nil, ["x.json": text])
    let result = repository.lint("a", "--baseline=\(repository.folder.path)/x.json")
    #expect(result.status == .usage && result.err.contains(message), "\(result.err)")
  }

  @Test func `a baseline that is missing is status 3, and can't be standard output`() {
    #expect(SettingsRepository().lint("a", "--baseline=/nowhere").status == .undecided)
    #expect(SettingsRepository().lint("a", "--write-baseline=-").status == .usage)
    let both = SettingsRepository().lint("a", "--diff", "--write-baseline=x", format: "human")
    #expect(both.status == .usage)
  }

  @Test func `names that could deceive are escaped in the file`() {
    let text = "{\"pool_id\": 1, \"tenant_id\": 1, \"a\u{202E}\": [1}"
    let repository = SettingsRepository(nil, ["e/pool.json": text])
    _ = repository.lint("e", "--write-baseline=\(file(repository))")
    let baseline = repository.folder.text(of: "baseline.json") ?? ""
    #expect(baseline.contains("e/pool.json") && !baseline.unicodeScalars.contains("\u{202E}"))
    #expect(repository.lint("e", "--baseline=\(file(repository))").status == .yes)
  }
}
