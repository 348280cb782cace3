import Foundation
import Testing

@testable import mvm_core

@Suite struct `The command paths` {
  private static let recording = "--root Tests/CommandTests/Fixtures/paths"

  @Test(arguments: [
    (
      "paths",
      ["acme", "globex/api", "acme/web/i-1f2e3d4c"].map { "\($0) --data-root Examples/fleet" }
    ),
    ("paths-recorded", ["acme/web", "acme/web/i-1f2e3d4c", "nobody"].map { "\($0) \(recording)" }),
    (
      "paths-json",
      ["acme/web \(recording) -f json", "acme/web/i-1f2e3d4c \(recording) -f json"]
    ),
    (
      "paths-usage",
      ["", "Acme", "acme/web/i-1", "acme/../web", "acme --root Examples/none -f json"]
    ),
  ])
  func `it shows what it did`(name: String, calls: [String]) throws {
    try Transcript(name: name, calls: calls.map { "paths \($0)" })
      .compare(suite: "The command paths")
  }

  /// A folder with a pool whose link to the revision in use leads to an absolute path.
  private func image() throws -> TemporaryFolder {
    let pool = "var/lib/mvm/tenants/acme/pools/web"
    let folder = TemporaryFolder(["\(pool)/artifacts/revisions/3f9a/vmlinux": "kernel"])
    try folder.link(
      "\(pool)/artifacts/current", to: "/\(pool)/artifacts/revisions/3f9a")
    try folder.link("\(pool)/snapshots", to: "snapshots")
    return folder
  }

  private func paths(_ object: String, _ option: String, _ folder: TemporaryFolder)
    -> TestProgram.Result
  {
    withExtendedLifetime(folder) { TestProgram().run("paths", object, option, folder.path) }
  }

  @Test func `links are followed inside another root`() throws {
    let result = paths("acme/web", "--root", try image())
    let lines = result.out.split(separator: "\n")
    #expect(lines.first == "/var/lib/mvm/tenants/acme/pools/web")
    #expect(lines.contains { $0.contains("artifacts/current ") && !$0.contains("missing") })
    #expect(
      lines.contains { $0.contains("artifacts/revisions/3f9a/vmlinux") && $0.contains("6 B ") })
  }

  @Test func `what can't be looked at is status 3`() throws {
    let result = paths("acme/web", "--root", try image())
    #expect(result.status == .undecided)
    #expect(result.out.contains("snapshots/base/") && result.out.contains("unreadable: ELOOP"))
  }

  @Test func `a link that leads nowhere says so`() throws {
    let folder = TemporaryFolder([:])
    try folder.link("tenants/acme/tenant.json", to: "gone.json")
    let result = paths("acme", "--data-root", folder)
    #expect(result.status == .yes)
    #expect(result.out.contains("tenant.json   -> gone.json, which is missing"))
  }

  @Test func `a socket's path that Linux does not take is told`() {
    let name = String(repeating: "a", count: 40)
    let result = TestProgram().run("paths", "\(name)/\(name)/i-1f2e3d4c", "--root", "/nowhere-else")
    #expect(result.status == .undecided)
    let found = paths("\(name)/\(name)/i-1f2e3d4c", "--root", TemporaryFolder([:]))
    #expect(found.out.contains("warning[MVM107]: the API socket's path is over 107 bytes"))
  }
}
