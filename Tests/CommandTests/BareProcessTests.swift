import Foundation
import Testing

/// A process that lacks what others have: /proc, or a free descriptor.
@Suite(
  .enabled(
    if: Project.isProductCurrent,
    "The build for release is missing or older than the sources: make build."))
struct `A bare process` {
  private static let canChangeRoot =
    geteuid() == 0 && FileManager.default.fileExists(atPath: "/proc/self/exe")
    && ["/usr/sbin/chroot", "/usr/bin/chroot"].contains {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  private let folder = TemporaryFolder([
    "routes.json": #"{"routes":[]}"#, "broken/routes.json": #"{"routes":[],}"#,
  ])

  private func run(_ script: String) throws -> ShellScript.Result {
    try ShellScript.run(
      script, Project.product.path, folder.path, in: folder.path, path: ["/usr/sbin"])
  }

  @Test(
    .enabled(if: canChangeRoot, "Only root can change its root directory."),
    arguments: [
      ("validate-id acme", 0), ("lint /routes.json", 0), ("lint --fix /broken", 0),
      ("validate-id -- -x", 1), ("lint /nothing.json", 3), ("--version", 0), ("platform", 0),
      ("keygen -o /ops", 0),
    ] as [(String, Int32)])
  func `without /proc it works`(call: String, status: Int32) throws {
    let result = try run("cp \"$1\" mvm-core && chroot . /mvm-core \(call)")
    #expect(result.status == status, "\(result.err)")
    #expect(!result.out.contains("usage") && !result.err.contains("Swift"))
  }

  @Test(
    arguments: [("validate-id acme", 0), ("validate-id -- -x", 1), ("lint routes.json", 3)]
      as [(String, Int32)])
  func `without a free descriptor it answers, or says why not`(call: String, status: Int32) throws {
    let result = try run("ulimit -n 3; exec \"$1\" \(call)")
    #expect(result.status == status, "\(result.err)")
    #expect(!(result.out + result.err).contains("--help"))
    if status == 3 { #expect(result.err.contains("Too many open files")) }
  }
}
