import Foundation
import Testing

@testable import mvm_core

/// What `lint` shows where it finds very much.
@Suite struct `Very many findings` {
  private static func pool(vcpus: Int = 1, compression: String = "none") -> String {
    """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": \(vcpus), "mem_mib": 512},
     "snapshot_compression": "\(compression)",
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}

    """
  }

  /// So many pools with too many vCPUs, one of them with another fault too.
  private static func fleet(_ count: Int) -> TemporaryFolder {
    let folder = TemporaryFolder(["z/pool.json": pool(compression: "gzip")])
    for index in 0..<count { folder.write(pool(vcpus: 64), to: "p\(1000 + index)/pool.json") }
    return folder
  }

  /// Lints a folder, or paths in it.
  private static func lint(
    _ folder: TemporaryFolder, _ options: String..., paths: [String] = [""]
  ) -> TestProgram.Result {
    let arguments = ["lint", "--no-cross-file"] + options + paths.map { folder.path + $0 }
    return TestProgram(workingDirectory: folder.path).run(arguments.map { Argument($0) })
  }

  @Test func `of one rule are shown by the first three`() throws {
    let folder = Self.fleet(1203)
    let result = Self.lint(folder)
    let titles = result.out.split(separator: "\n").filter { $0.hasPrefix("error[") }
    #expect(titles.count { $0.hasPrefix("error[MVM201]") } == 3)
    #expect(titles.count { $0.hasPrefix("error[MVM205]") } == 1)
    let call = "mvm-core lint --select MVM201 \(folder.path)"
    let more = "\n… and 1,200 more like this in 1200 files: \(call)\n"
    let place = try #require(result.out.range(of: more))
    #expect(result.out[..<place.lowerBound].contains("p1002/pool.json"))
    #expect(result.out[place.upperBound...].contains("z/pool.json"))
    #expect(
      result.out.hasSuffix(
        "1203  MVM201  error    vcpu-count\n   1  MVM205  error    snapshot-compression\n"))
    #expect(result.err.contains("1204 errors in 1204 files; 1200 of them are not shown"))
    #expect(result.status == .no)
  }

  @Test func `beyond those that are kept are counted without their files`() {
    let log = TemporaryFolder(["audit.log": String(repeating: "{\n", count: 2000)])
    let out = Self.lint(log, paths: ["/audit.log"]).out
    #expect(out.contains("… and 1,997 more like this: mvm-core lint --select MVM911 "), "\(out)")
  }

  @Test func `are all shown where they are few, or one rule is asked for`() {
    #expect(!Self.lint(Self.fleet(20)).out.contains("more like this"))
    let one = Self.lint(Self.fleet(30), "--select", "MVM201")
    #expect(one.out.split(separator: "\n").count { $0.hasPrefix("error[") } == 30)
    #expect(!one.out.contains("more like this") && !one.err.contains("not shown"))
  }

  @Test func `are shown up to a limit and counted beyond it`() throws {
    let folder = Self.fleet(30)
    let human = Self.lint(folder, "--limit", "25")
    #expect(human.out.split(separator: "\n").count { $0.hasPrefix("error[") } == 25)
    #expect(human.err.contains("31 errors in 31 files; 6 of them are not shown"))
    let concise = Self.lint(folder, "--limit", "1", "-f", "concise")
    #expect(concise.out.split(separator: "\n").count == 1 && concise.status == .no)
    let text = Self.lint(folder, "--limit", "1", "-f", "json").out
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let summary = try #require(json?["summary"] as? [String: Any])
    #expect((json?["findings"] as? [Any])?.count == 1)
    #expect(summary["dropped"] as? Int == 30 && summary["errors"] as? Int == 31)
  }

  @Test(arguments: ReportFormat.allCases)
  func `in a file are complete, and the status is that of all`(format: ReportFormat) throws {
    let folder = Self.fleet(8)
    let report = folder.path + "/out"
    let name = format.rawValue
    let limited = Self.lint(folder, "--limit", "1", "--report", "\(name)=\(report)", "-qq")
    let text = try String(contentsOfFile: report, encoding: .utf8)
    #expect(limited.status == .no)
    #expect(text.contains("z/pool.json") && text.contains("p1007/pool.json"))
  }

  @Test func `a call with many paths, or odd ones, is shown so that it can be copied`() {
    let folder = TemporaryFolder()
    for index in 0..<30 { folder.write(Self.pool(vcpus: 64), to: "a b/\(index)/pool.json") }
    let spaced = Self.lint(folder, paths: ["/a b"])
    #expect(spaced.out.contains("lint --select MVM201 '\(folder.path)/a b'\n"))
    let many = Self.lint(folder, paths: ["/a b", "/a b/1", "/a b/2", "/a b/3"])
    #expect(many.out.contains("lint --select MVM201 …\n"))
  }

  @Test func `of several rules end with a rule to read about`() {
    let result = Self.lint(Self.fleet(1))
    #expect(result.err.hasSuffix("\nlearn more: mvm-core explain MVM201\n"))
    #expect(!Self.lint(Self.fleet(1), "-f", "concise").err.contains("learn more"))
  }

  @Test func `a clean run says so on a terminal`() {
    let folder = TemporaryFolder(["pool.json": Self.pool()])
    var program = TestProgram(workingDirectory: folder.path)
    #expect(program.run("lint", "--select", "MVM201", folder.path).err.isEmpty)
    program.errorsAreTerminal = true
    let result = program.run("lint", "--select", "MVM201", folder.path)
    #expect(result.err.hasSuffix("1 file checked, no findings\n"))
    #expect(program.run("lint", "--select", "MVM201", "-q", folder.path).err.isEmpty)
  }
}
