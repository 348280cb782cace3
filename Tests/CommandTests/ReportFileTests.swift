import Foundation
import Testing

@testable import mvm_core

@Suite struct `Reports in files` {
  private let folder = TemporaryFolder([
    "pool.json": """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": 0, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}
    """
  ])

  private func lint(_ options: String...) -> TestProgram.Result {
    let arguments = ["lint", folder.path + "/pool.json"] + options
    return TestProgram().run(arguments.map { Argument($0) })
  }

  @Test(arguments: ReportFormat.allCases)
  func `a file gets what --format would print, without colour`(format: ReportFormat) {
    let printed = lint("-f", format.rawValue, "--color", "never")
    let file = folder.path + "/report"
    let result = lint("--report", "\(format.rawValue)=\(file)", "--color", "always", "-qq")
    #expect(result == .init(status: .no))
    #expect(folder.text(of: "report") == printed.out)
  }

  @Test func `several files come from one run, beside what is printed`() {
    let result = lint(
      "--report=json=\(folder.path)/a", "--report", "sarif=\(folder.path)/b=c", "-f", "concise")
    #expect(result.out == lint("-f", "concise").out)
    #expect(folder.text(of: "a") == lint("-f", "json").out)
    #expect(folder.text(of: "b=c") == lint("-f", "sarif").out)
  }

  @Test func `a file that can't be written is status 3, and the others are written`() {
    let result = lint(
      "--report", "json=\(folder.path)/no/such/folder", "--report", "json=\(folder.path)/a")
    #expect(result.status == .undecided)
    #expect(
      result.err.hasSuffix("can't write \(folder.path)/no/such/folder: No such file or directory\n")
    )
    #expect(folder.text(of: "a") != nil)
    #expect(lint("--report", "json=\(folder.path)").status == .undecided)
  }

  @Test func `an old report is replaced, its mode and links kept, and nothing else is left`() throws
  {
    let manager = FileManager.default
    folder.write("old", to: "real")
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path + "/real")
    try manager.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "real")
    #expect(lint("--report", "concise=\(folder.path)/link").status == .no)
    #expect(folder.text(of: "real") == lint("-f", "concise").out)
    let attributes = try manager.attributesOfItem(atPath: folder.path + "/real")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let names = try manager.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["link", "pool.json", "real"])
  }

  @Test func `a device is written to, not replaced`() {
    #expect(lint("--report", "json=/dev/null").status == .no)
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(lint("--report", "json=/dev/full").err.contains("No space left on device"))
  }

  @Test(arguments: [
    ("sariff=x", "--report can't be 'sariff'; did you mean 'sarif'?"),
    (
      "pdf=x",
      "--report can't be 'pdf'; use human, concise, json, jsonl, sarif, github, gitlab, junit or "
        + "checkstyle"
    ),
    ("json", "--report must look like 'json=FILE', not 'json'"),
    ("json=", "--report must look like 'json=FILE', not 'json='"),
    ("json=-", "--report needs a file; standard output is for the result itself"),
  ])
  func `a wrong report is a wrong call`(value: String, message: String) {
    let result = lint("--report", value)
    #expect(result.status == .usage)
    #expect(result.err.hasPrefix("mvm-core: \(message)\n"))
  }

  @Test func `two reports can't share a file`() {
    let result = lint("--report", "json=x", "--report", "sarif=x")
    #expect(result.status == .usage && result.err.contains("--report names 'x' twice"))
  }
}
