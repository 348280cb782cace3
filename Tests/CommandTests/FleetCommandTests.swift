import Foundation
import Testing

@testable import mvm_core

/// `lint` on files that belong together.
@Suite struct `Linting a fleet` {
  static let fleet = Examples.folder.appending(path: "fleet")

  /// A copy of the clean fleet in which the text of one file was changed.
  static func folder(_ file: String, _ old: String, _ new: String) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for path in try FileManager.default.subpathsOfDirectory(atPath: fleet.path) {
      guard let data = try? Data(contentsOf: fleet.appending(path: path)) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      if path == file { try #require(text.contains(old)) }
      folder.write(path == file ? text.replacing(old, with: new) : text, to: path)
    }
    return folder
  }

  static func roleDrift() throws -> TemporaryFolder {
    try folder("tenants/acme/pools/web/pool.json", #""role": "worker""#, #""role": "gateway""#)
  }

  @Test func `a finding across files stands at its place and names the other one`() throws {
    let folder = try Self.folder(
      "tenants/globex/pools/api/instances/i-55aa77cc/instance.json", #""role": "worker""#,
      #""role": "gateway""#)
    let result = TestProgram().run("lint", "--strict", "--ignore", "MVM514", folder.path)
    #expect(result.status == .no)
    let shown = result.out.replacing(folder.path + "/", with: "")
    #expect(
      shown == """
        warning[MVM807] role-drift: role is gateway, but pool "api" has the role worker
          --> tenants/globex/pools/api/instances/i-55aa77cc/instance.json:13:11  /role
           |
        13 |   "role": "gateway",
           |           ^^^^^^^^^
           = see: the pool's role is set here
          --> tenants/globex/pools/api/pool.json:6:11
           |
         6 |   "role": "worker",
           |           ^^^^^^^^
           = help: recreate the instance

        """)
  }

  @Test func `JSON gives the other file's path`() throws {
    let folder = try Self.roleDrift()
    let result = TestProgram().run("lint", "-f", "json", "--select", "MVM813", folder.path)
    #expect(result.out.contains(#""path": "\#(folder.path)/desired-node-1.json""#))
    #expect(result.out.contains(#""path": "\#(folder.path)/tenants/acme/pools/web/pool.json""#))
  }

  @Test func `files can be checked each by itself`() throws {
    let folder = try Self.roleDrift()
    #expect(TestProgram().run("lint", "--strict", folder.path).status == .no)
    #expect(TestProgram().run("lint", "--strict", "--no-cross-file", folder.path).status == .yes)
  }

  @Test(arguments: ["", "/", "//"])
  func `a folder is read whole however it is written`(end: String) throws {
    let folder = try Self.roleDrift()
    try FileManager.default.removeItem(atPath: folder.path + "/tenants/globex/tenant.json")
    let result = TestProgram().run("lint", "-f", "concise", "--select", "MVM802", folder.path + end)
    #expect(result.out.contains("tenants/globex/tenant.json\" is missing [MVM802]"))
  }

  @Test func `a part of a fleet says nothing of what is above it`() throws {
    let folder = try Self.roleDrift()
    let pools = folder.path + "/tenants/globex/pools"
    #expect(TestProgram().run("lint", "--strict", pools).status == .yes)
  }

  /// A repository with a fleet of 320 files, with findings of single files and across files, some
  /// of them suppressed and some in a baseline.
  private static func large() -> TemporaryFolder {
    let folder = TemporaryFolder([
      ".git/HEAD": "ref: refs/heads/main\n",
      ".mvm-core.json": """
      {"suppress": [
        {"code": "MVM201", "path": "tenants/t1*/**", "reason": "those tenants move out"},
        {"code": "MVM302", "reason": "nothing fits this"}
      ]}
      """,
    ])
    let tenant = Project.text("Examples/fleet/tenants/globex/tenant.json")
    for number in 0..<20 {
      // Every tenant has the network of all others.
      folder.write(
        tenant.replacing("globex", with: "t\(number)"), to: "tenants/t\(number)/tenant.json")
      for pool in 0..<15 {
        let text = SettingsRepository.pool("p\(pool)", vcpus: pool % 4)
          .replacing("acme", with: "t\(number)")
        folder.write(text, to: "tenants/t\(number)/pools/p\(pool)/pool.json")
      }
    }
    return folder
  }

  @Test func `the output is the same for any number of threads`() throws {
    let folder = Self.large()
    let baseline = folder.path + "/baseline.json"
    let program = TestProgram(workingDirectory: folder.path)
    let options = ["--fail-on", "note", folder.path]
    func run(_ words: String...) -> TestProgram.Result {
      program.run((["lint"] + words + options).map { Argument($0) })
    }
    #expect(run("--select", "MVM202", "--write-baseline", baseline).status == .yes)
    for format in ["human", "json", "sarif"] {
      let one = run("-f", format, "--baseline", baseline, "-j1")
      let eight = run("-f", format, "--baseline", baseline, "-j8")
      #expect(one.status == .no && Array(one.out.utf8) == Array(eight.out.utf8), "\(format)")
      #expect(one.err == eight.err)
      #expect(["MVM201", "MVM803", "MVM013"].allSatisfy(one.out.contains))
    }
    let summary = run("--baseline", baseline).err
    let hidden = "33 of them are not shown"
    #expect(
      summary.hasPrefix(
        "55 errors, 1 warning in 320 files; 44 suppressed; 60 in the baseline; \(hidden)\n"))
  }
}
