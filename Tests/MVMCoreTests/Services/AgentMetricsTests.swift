import Dispatch
import Foundation
import MVMCore
import Synchronization
import Testing

@Suite struct `An agent's metrics` {
  @Test func `eight threads that count at once lose nothing`() {
    let metrics = AgentMetrics()
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for _ in 0..<20_000 {
        metrics.requestsTotal.add()
        metrics.instancesCreated.add(3)
        metrics.vmStartDurationMilliseconds.set(UInt64(thread) + 1)
      }
    }
    let snapshot = metrics.snapshot()
    #expect(snapshot.requestsTotal == 160_000)
    #expect(snapshot.instancesCreated == 480_000)
    #expect((1...8).contains(snapshot.vmStartDurationMilliseconds))
  }

  @Test func `the time of the last run replaces the one before, and is a counter for Prometheus`() {
    let metrics = AgentMetrics()
    metrics.reconcileDurationMilliseconds.set(250)
    metrics.reconcileDurationMilliseconds.set(20)
    #expect(metrics.snapshot().reconcileDurationMilliseconds == 20)
    let lines = metrics.snapshot().prometheusText.split(separator: "\n")
    #expect(lines.contains("# TYPE mvm_reconcile_duration_milliseconds counter"))
    #expect(lines.contains("mvm_reconcile_duration_milliseconds 20"))
  }

  @Test func `the process has one registry for every caller and thread`() {
    let found = Mutex<Set<ObjectIdentifier>>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let identity = ObjectIdentifier(AgentMetrics.global)
      found.withLock { _ = $0.insert(identity) }
    }
    #expect(found.withLock { $0 } == [ObjectIdentifier(AgentMetrics.global)])
    #expect(AgentMetrics() !== AgentMetrics.global)
  }

  @Test func `a counter begins again at 0 beyond 64 bits`() {
    let counter = Counter()
    counter.add(.max)
    counter.add(2)
    #expect(counter.value == 1)
  }

  /// Each counter or gauge with a number of its own, so that two that are exchanged show.
  private static func numbered() -> AgentMetrics {
    let metrics = AgentMetrics()
    for (index, child) in Mirror(reflecting: metrics).children.enumerated() {
      switch child.value {
      case let counter as Counter: counter.add(UInt64(index) + 1)
      case let gauge as Gauge: gauge.set(UInt64(index) + 1)
      default: Issue.record("neither counter nor gauge: \(child)")
      }
    }
    return metrics
  }

  @Test func `each number goes to its own key of the snapshot`() throws {
    let names = Mirror(reflecting: AgentMetrics()).children.compactMap(\.label)
    let snapshot = Self.numbered().snapshot()
    let values = Mirror(reflecting: snapshot).children
    #expect(values.compactMap(\.label) == names)
    #expect(values.compactMap { $0.value as? UInt64 } == (1...24).map { UInt64($0) })
    let newer = Mirror(reflecting: Self.numbered().snapshot(for: ReleaseVersion(0, 14))).children
    let added = newer.compactMap { $0.value as? Added<UInt64> }
    #expect(added.map(\.value) == (25...42).map { UInt64($0) })
  }

  @Test func `the Prometheus text is as mvm's`() throws {
    let text = Self.numbered().snapshot().prometheusText
    #expect(text == (try Fixtures.text("metrics.prom")))
  }

  @Test func `0.14's numbers follow under mvm's names`() throws {
    let old = Self.numbered().snapshot().prometheusText
    let text = Self.numbered().snapshot(for: ReleaseVersion(0, 14)).prometheusText
    #expect(text.hasPrefix(old))
    let types = text.dropFirst(old.count).split(separator: "\n")
      .filter { $0.hasPrefix("# TYPE ") }.map { String($0.dropFirst(7)) }
    let verified = ["ok", "sig_invalid", "digest_mismatch", "version_skew", "revoked", "expired"]
    let audited = [
      "cmd", "lifecycle", "secret", "flow", "plan", "policy", "key", "host", "audit",
      "workload_audit",
    ]
    #expect(
      types == (verified + ["network"]).map { "mvm_dev_image_verify_\($0)_total counter" }
        + ["mvm_dev_image_verify_duration_milliseconds gauge"]
        + audited.map { "mvm_audit_\($0)_total counter" })
    #expect(text.hasSuffix("\nmvm_audit_workload_audit_total 42\n"))
  }

  static let promtool = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/promtool" }.first(where: FileManager.default.isExecutableFile)

  /// mvm's own names are not all to promtool's taste: it wants seconds, and `_total` on counters.
  /// Everything else that it finds is a fault of the text.
  @Test(
    .enabled(
      if: promtool != nil || ProcessInfo.processInfo.environment["MVM_CORE_TEST_ALL"] == "1",
      "promtool (Debian's package prometheus) is not installed."))
  func `promtool finds nothing in the Prometheus text but mvm's own names`() throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.promtool))
    process.arguments = ["check", "metrics"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    input.fileHandleForWriting.write(Data(Self.numbered().snapshot().prometheusText.utf8))
    try input.fileHandleForWriting.close()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = said.split(separator: "\n").filter { !$0.contains("_milliseconds ") }
    #expect(lines == [])
    // 3: it could be read, and there are lines of lint.
    #expect([0, 3].contains(process.terminationStatus), "\(said)")
  }
}
