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
    let result = TestProgram().run("lint", "--strict", folder.path)
    #expect(result.status == .no)
    let shown = result.out.replacing(folder.path + "/", with: "")
    #expect(
      shown == """
        warning[MVM807] role-drift: the instance is a gateway, but its pool a worker
          --> tenants/globex/pools/api/instances/i-55aa77cc/instance.json:13:11  /role
           |
        13 |   "role": "gateway",
           |           ^^^^^^^^^
           = see: the pool's role
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

  @Test func `the output is the same for any number of threads`() throws {
    let folder = try Self.roleDrift()
    let one = TestProgram().run("lint", "-j1", folder.path)
    #expect(one == TestProgram().run("lint", "-j8", folder.path))
    #expect(one.out.contains("MVM813"))
  }
}
