import Foundation
import Testing

@testable import mvm_core

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every format is compared with a file in Fixtures/reports: a fleet with a hostile file name,
/// hostile values, and a file that is missing.
@Suite struct `Reports` {
  /// A folder whose names and values try to break out of each format.
  static let fleet = TemporaryFolder([
    "a,b:c%\n\u{1B}[2J::error::<&\"'\u{202E}.json": hostile,
    "tenants/acme/pool.json": hostile,
    "tenants/acme/pools/twice/pool.json": "{\"pool_id\": \"a\",\n \"pool_id\": \"b\"}\n",
  ])

  private static let hostile = """
    {
      "pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
      "instance_resources": {"vcpus": 0, "mem_mib": 512},
      "seccomp_policy": "::error::%0A</x>]]>[a](http://x.example){0}\u{202E}\\u0000\u{FFFF}",
      "desired_counts": {"running": 101, "warm": 0, "sleeping": 0}
    }

    """

  static func render(_ format: ReportFormat, threads: Int = 1) -> TestProgram.Result {
    let folder = fleet.path
    let result = TestProgram(workingDirectory: folder).run(
      "lint", "-f", format.rawValue, "-j", "\(threads)", "--select", "MVM005,MVM201,MVM204,MVM206",
      folder, folder + "/missing/pool.json")
    return .init(
      status: result.status, out: result.out.replacing(folder + "/", with: ""), err: result.err)
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report reads as it did`(format: ReportFormat) throws {
    let result = Self.render(format)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/reports/\(format.rawValue).\(format.suffix)")
    if ProcessInfo.processInfo.environment["MVM_CORE_REGENERATE"] == "1" {
      try result.out.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(result.status == .undecided)
    #expect(
      result.out == (try? String(contentsOf: file, encoding: .utf8)),
      "If meant: MVM_CORE_REGENERATE=1 swift test --filter Reports; git diff Tests")
  }

  @Test(arguments: ReportFormat.allCases)
  func `no character of a document deceives in any format`(format: ReportFormat) {
    let scalars = Self.render(format).out.unicodeScalars
    #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!scalars.contains("\u{202E}"))
  }

  @Test(arguments: [ReportFormat.json, .sarif, .gitlab])
  func `JSON formats are one document`(format: ReportFormat) throws {
    _ = try JSONSerialization.jsonObject(with: Data(Self.render(format).out.utf8))
  }

  @Test func `jsonl has the findings of json, one a line`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(Self.render(.json).out.utf8))
    let findings = try #require((json as? [String: Any])?["findings"] as? [NSDictionary])
    let lines = Self.render(.jsonl).out.split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    #expect(objects as? [NSDictionary] == findings)
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func `XML formats are well formed`(format: ReportFormat) {
    let parser = XMLParser(data: Data(Self.render(format).out.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func `the fingerprints of one run differ`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(Self.render(.json).out.utf8))
    let findings = try #require((json as? [String: Any])?["findings"] as? [[String: Any]])
    let prints = findings.compactMap { $0["fingerprint"] as? String }
    #expect(prints.count == findings.count && Set(prints).count == prints.count)
    #expect(prints.allSatisfy { $0.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil })
  }

  @Test func `GitHub gets errors first, ten of a severity, and the number of the others`() {
    let pool = { (vcpus: Int) in
      """
      {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
       "instance_resources": {"vcpus": \(vcpus), "mem_mib": 512},
       "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
      """
    }
    var files: [String: String] = [:]
    for index in 0..<12 { files["a\(index)/pool.json"] = pool(3) }
    for index in 0..<13 { files["b\(index)/pool.json"] = pool(64) }
    let folder = TemporaryFolder(files)
    let lines = TestProgram(workingDirectory: folder.path)
      .run("lint", "-f", "github", "--select", "MVM201,MVM202", folder.path)
      .out.split(separator: "\n")
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines.dropFirst(10).prefix(10).allSatisfy { $0.hasPrefix("::notice file=a") })
    #expect(
      lines.dropFirst(20) == [
        "::notice title=mvm-core::5 more findings are not shown here; run mvm-core lint to see all"
      ])
  }

  @Test func `a clean run is a document too`() {
    func output(_ format: String) -> String {
      let pool = `Examples`.folder.appending(path: "fleet/tenants/acme/pools/web/pool.json")
      return TestProgram().run("lint", "-f", format, pool.path).out
    }
    #expect(output("gitlab") == "[]\n")
    #expect(output("jsonl") == "" && output("github") == "")
    #expect(output("markdown") == "**No findings in 1 file**\n")
    #expect(output("junit").contains("tests=\"1\" failures=\"0\" errors=\"0\""))
    #expect(output("checkstyle").contains("<checkstyle version=\"8.0\">\n</checkstyle>"))
  }
}

extension ReportFormat {
  /// How files of the format usually end.
  fileprivate var suffix: String {
    switch self {
    case .human, .concise, .github: "txt"
    case .json, .gitlab: "json"
    case .jsonl: "jsonl"
    case .sarif: "sarif"
    case .junit, .checkstyle: "xml"
    case .markdown: "md"
    }
  }
}
