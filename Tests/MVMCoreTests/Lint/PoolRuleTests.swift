import Testing

@testable import MVMCore

/// A value put into an otherwise clean document, and the findings on it.
struct PlantedValue: CustomTestStringConvertible, Sendable {
  let kind: DocumentKind
  let pointer: String
  let value: String
  /// The findings, each as its code and its pointer.
  let told: [String]

  init(_ kind: DocumentKind, _ pointer: String, _ value: String, _ told: String...) {
    self.init(kind, pointer, value, told: told)
  }

  init(_ kind: DocumentKind, _ pointer: String, _ value: String, told: [String]) {
    (self.kind, self.pointer, self.value, self.told) = (kind, pointer, value, told)
  }

  var testDescription: String { "\(pointer) \(value)" }
}

@Suite struct `Rules of pools` {
  private static let desired = "/tenants/0/pools/0"
  private static func desired(_ key: String, _ value: String, _ told: String...) -> PlantedValue {
    PlantedValue(
      .desiredState, "\(desired)/\(key)", value,
      told: told.map { told in
        told.replacing(" ", with: " \(desired)/")
      })
  }

  static let values: [PlantedValue] = [
    // Virtual CPUs: 1 and even numbers up to 32.
    PlantedValue(.pool, "/instance_resources/vcpus", "1"),
    PlantedValue(.pool, "/instance_resources/vcpus", "3", "MVM202 /instance_resources/vcpus"),
    PlantedValue(.pool, "/instance_resources/vcpus", "31", "MVM202 /instance_resources/vcpus"),
    PlantedValue(.pool, "/instance_resources/vcpus", "32"),
    PlantedValue(.pool, "/instance_resources/vcpus", "33", "MVM201 /instance_resources/vcpus"),
    // Data disks: none, or more than the header.
    PlantedValue(.pool, "/instance_resources/data_disk_mib", "0"),
    PlantedValue(
      .pool, "/instance_resources/data_disk_mib", "1", "MVM207 /instance_resources/data_disk_mib"),
    PlantedValue(
      .pool, "/instance_resources/data_disk_mib", "15", "MVM207 /instance_resources/data_disk_mib"),
    PlantedValue(.pool, "/instance_resources/data_disk_mib", "16"),
    PlantedValue(.pool, "/instance_resources/data_disk_mib", "4294967295"),
    // Draining.
    PlantedValue(.pool, "/runtime_policy", "{}"),
    PlantedValue(.pool, "/runtime_policy", #"{"drain_timeout_seconds": 1}"#),
    PlantedValue(
      .pool, "/runtime_policy", #"{"drain_timeout_seconds": 0, "graceful_shutdown_seconds": 0}"#,
      "MVM208 /runtime_policy/drain_timeout_seconds",
      "MVM208 /runtime_policy/graceful_shutdown_seconds"),
    // Profiles.
    PlantedValue(.pool, "/profile", #""""#, "MVM217 /profile"),
    PlantedValue(.pool, "/profile", #"" ""#),
    // Counts that nothing starts.
    PlantedValue(.pool, "/desired_counts", #"{"running": 0, "warm": 0, "sleeping": 0}"#),
    PlantedValue(
      .pool, "/desired_counts", #"{"running": 0, "warm": 0, "sleeping": 1}"#,
      "MVM214 /desired_counts/running"),
    PlantedValue(
      .pool, "/desired_counts", #"{"running": 0, "warm": 101, "sleeping": 0}"#,
      "MVM214 /desired_counts/running", "MVM206 /desired_counts/warm"),
    // The strict filter: the sample has one sleeping instance.
    PlantedValue(.pool, "/seccomp_policy", #""strict""#, "MVM216 /seccomp_policy"),
    desired("seccomp_policy", #""strict""#),
  ]

  static let sleepPolicies: [PlantedValue] = [
    desired("sleep_policy", "null"),
    desired("sleep_policy", "{}"),
    desired("sleep_policy", #"{"warm_threshold_secs": 899}"#),
    desired(
      "sleep_policy", #"{"warm_threshold_secs": 900}"#,
      "MVM211 sleep_policy/warm_threshold_secs"),
    desired(
      "sleep_policy", #"{"sleep_threshold_secs": 300}"#,
      "MVM211 sleep_policy/sleep_threshold_secs"),
    desired("sleep_policy", #"{"warm_threshold_secs": 60}"#),
    desired(
      "sleep_policy", #"{"warm_threshold_secs": 59}"#, "MVM211 sleep_policy/warm_threshold_secs"),
    desired(
      "sleep_policy", #"{"warm_threshold_secs": 18446744073709551615}"#,
      "MVM211 sleep_policy/warm_threshold_secs"),
    desired("sleep_policy", #"{"cpu_threshold": 0.1}"#),
    desired("sleep_policy", #"{"cpu_threshold": 0}"#, "MVM212 sleep_policy/cpu_threshold"),
    desired("sleep_policy", #"{"cpu_threshold": -0.0}"#, "MVM212 sleep_policy/cpu_threshold"),
    desired("sleep_policy", #"{"cpu_threshold": -5}"#, "MVM212 sleep_policy/cpu_threshold"),
    desired("sleep_policy", #"{"cpu_threshold": 100}"#),
    desired("sleep_policy", #"{"cpu_threshold": 100.5}"#, "MVM212 sleep_policy/cpu_threshold"),
    desired("sleep_policy", #"{"net_bytes_threshold": 1}"#),
    desired(
      "sleep_policy", #"{"cpu_threshold": 0, "net_bytes_threshold": 0}"#,
      "MVM212 sleep_policy/cpu_threshold", "MVM212 sleep_policy/net_bytes_threshold"),
  ]

  static let updates: [PlantedValue] = [
    desired("default_update_strategy", "null"),
    desired("default_update_strategy", #"{"type": "rolling"}"#),
    desired("default_update_strategy", #"{"type": "rolling", "max_surge": 0}"#),
    desired("default_update_strategy", #"{"type": "rolling", "max_unavailable": 0}"#),
    desired(
      "default_update_strategy", #"{"type": "rolling", "max_unavailable": 0, "max_surge": 0}"#,
      "MVM215 default_update_strategy/max_surge"),
    // The sample runs two instances.
    desired("default_update_strategy", #"{"type": "canary", "canary_count": 2}"#),
    desired(
      "default_update_strategy", #"{"type": "canary", "canary_count": 3}"#,
      "MVM215 default_update_strategy/canary_count"),
    desired(
      "default_update_strategy", #"{"type": "canary", "canary_count": 0}"#,
      "MVM215 default_update_strategy/canary_count"),
    desired("default_update_strategy", #"{"type": "canary", "success_threshold": 0}"#),
    desired("default_update_strategy", #"{"type": "canary", "success_threshold": 1}"#),
    desired(
      "default_update_strategy", #"{"type": "canary", "success_threshold": 1.01}"#,
      "MVM215 default_update_strategy/success_threshold"),
    desired(
      "default_update_strategy", #"{"type": "canary", "success_threshold": -0.1}"#,
      "MVM215 default_update_strategy/success_threshold"),
  ]

  static let scopes: [PlantedValue] = [
    PlantedValue(.pool, "/secret_scopes", "[]"),
    PlantedValue(.pool, "/secret_scopes", #"[{"integration": "...", "keys": []}]"#),
    PlantedValue(
      .pool, "/secret_scopes", #"[{"integration": "", "keys": []}]"#,
      "MVM209 /secret_scopes/0/integration"),
    PlantedValue(
      .pool, "/secret_scopes", #"[{"integration": "..", "keys": []}]"#,
      "MVM209 /secret_scopes/0/integration"),
    PlantedValue(
      .pool, "/secret_scopes", #"[{"integration": "a\u0000", "keys": []}]"#,
      "MVM209 /secret_scopes/0/integration"),
    PlantedValue(
      .pool, "/secret_scopes",
      #"[{"integration": "\#(String(repeating: "a", count: 255))", "keys": []}]"#),
    PlantedValue(
      .pool, "/secret_scopes",
      #"[{"integration": "\#(String(repeating: "a", count: 256))", "keys": []}]"#,
      "MVM209 /secret_scopes/0/integration"),
    PlantedValue(
      .pool, "/secret_scopes",
      #"[{"integration": "a", "keys": ["k"]}, {"integration": "a", "keys": ["k", "l", "k"]}]"#,
      "MVM209 /secret_scopes/1/integration", "MVM209 /secret_scopes/1/keys/2"),
    // Two names that Swift takes for one, and that are two directories.
    PlantedValue(
      .pool, "/secret_scopes",
      #"[{"integration": "\u00e9", "keys": []}, {"integration": "e\u0301", "keys": []}]"#),
    // A name that can't be a directory's is one fault, however often it stands there.
    PlantedValue(
      .pool, "/secret_scopes",
      #"[{"integration": "/", "keys": []}, {"integration": "/", "keys": []}]"#,
      "MVM209 /secret_scopes/0/integration", "MVM209 /secret_scopes/1/integration"),
  ]

  @Test(arguments: values + sleepPolicies + updates + scopes)
  func `a value has its findings and no others`(planted: PlantedValue) throws {
    let found = try told(planted.kind, at: planted.pointer, planted.value)
    #expect(found == planted.told)
  }

  @Test func `a key that stands twice is a warning, an integration an error`() throws {
    let value = #"[{"integration": "a", "keys": ["k", "k"]}, {"integration": "a", "keys": []}]"#
    let findings = Linter().check(try sample(.pool, at: "/secret_scopes", value), as: .pool)
      .findings
    #expect(findings.map(\.severity) == [.warning, .error])
    #expect(
      findings.map(\.message) == [
        #"key "k" is listed twice in integration "a""#,
        #"integration "a" is listed twice"#,
      ])
  }

  @Test func `secret scopes contradict the roles of builders and iMessage pools`() throws {
    let scopes = #""secret_scopes": [{"integration": "stripe", "keys": []}]"#
    for (role, isTold) in [
      ("worker", false), ("gateway", false), ("builder", true), ("capability-imessage", true),
    ] {
      let found = try told(.pool, at: "/role", "\"\(role)\", \(scopes)")
      #expect(found == (isTold ? ["MVM210 /secret_scopes"] : []))
    }
  }
}

@Suite struct `Rules of pinned and sleeping pools` {
  private func told(pool: String) -> [String] {
    let text = """
      {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web",
       "profile": "minimal", "instance_resources": {"vcpus": 2, "mem_mib": 512}, \(pool)}
      """
    return Linter().check(Array(text.utf8), as: .pool).findings.map { "\($0.code) \($0.message)" }
  }

  private func counts(_ running: Int, _ warm: Int, _ sleeping: Int) -> String {
    #""desired_counts": {"running": \#(running), "warm": \#(warm), "sleeping": \#(sleeping)}"#
  }

  @Test func `all that contradicts a pin is one finding`() {
    #expect(
      told(pool: #""pinned": true, "snapshot_compression": "zstd", \#(counts(2, 1, 3))"#) == [
        "MVM213 the pool is pinned, so it never sleeps, but it has warm 1, sleeping 3 and "
          + #"snapshot_compression "zstd""#
      ])
    #expect(
      told(pool: #""critical": true, "snapshot_compression": "lz4", \#(counts(2, 0, 0))"#) == [
        "MVM213 the pool is critical, so it never sleeps, but it has "
          + #"snapshot_compression "lz4""#
      ])
  }

  @Test func `a pin alone is fine, and so are the settings alone`() {
    #expect(told(pool: #""pinned": true, "critical": true, \#(counts(2, 0, 0))"#).isEmpty)
    #expect(told(pool: #""snapshot_compression": "zstd", \#(counts(2, 1, 3))"#).isEmpty)
  }

  @Test func `a compression that does not exist is told of once`() {
    let found = told(pool: #""pinned": true, "snapshot_compression": "gzip", \#(counts(2, 0, 0))"#)
    #expect(found.map { $0.prefix(6) } == ["MVM205"])
  }

  @Test func `the strict filter matters only where the pool does sleep`() {
    let strict = #""seccomp_policy": "strict""#
    #expect(told(pool: "\(strict), \(counts(2, 1, 0))").isEmpty)
    #expect(told(pool: "\(strict), \(counts(2, 0, 1))").count == 1)
    // Pinned, it does not sleep: the contradiction is all there is to say.
    let pinned = told(pool: #""pinned": true, \#(strict), \#(counts(2, 0, 1))"#)
    #expect(pinned.map { $0.prefix(6) } == ["MVM213"])
  }

  @Test func `a sleep policy makes a strict pool sleep, unless it never counts as idle`() throws {
    let pointer = "/tenants/0/pools/0/seccomp_policy"
    let strict = #""strict", "sleep_policy": "#
    let sleeps = try MVMCoreTests.told(.desiredState, at: pointer, strict + "{}")
    #expect(sleeps == ["MVM216 \(pointer)"])
    let never = try MVMCoreTests.told(
      .desiredState, at: pointer, strict + #"{"net_bytes_threshold": 0}"#)
    #expect(never == ["MVM212 /tenants/0/pools/0/sleep_policy/net_bytes_threshold"])
  }

  @Test func `canaries of a pool that starts nothing are not told of again`() throws {
    let pointer = "/tenants/0/pools/0/desired_counts"
    let update = #", "default_update_strategy": {"type": "canary"}"#
    let found = try MVMCoreTests.told(
      .desiredState, at: pointer, #"{"running": 0, "warm": 1, "sleeping": 0}"# + update)
    #expect(found == ["MVM214 \(pointer)/running"])
    let none = try MVMCoreTests.told(
      .desiredState, at: pointer, #"{"running": 0, "warm": 0, "sleeping": 0}"# + update)
    #expect(none.map { $0.prefix(6) } == ["MVM215"])
  }
}
