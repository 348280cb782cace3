import Foundation
import MVMCore
import Testing

@testable import mvm_core

#if canImport(Glibc)
  import CLinux

  /// What a file that `--fix` replaces keeps besides its content.
  @Suite struct `Attributes of fixed files` {
    private let folder = TemporaryFolder(["routes.json": "{\"routes\":[],}"])
    private var path: String { folder.path + "/routes.json" }

    private static let hasAttributes: Bool = {
      let folder = TemporaryFolder(["a": ""])
      return unsafe setxattr(folder.path + "/a", "user.test", "x", 1, 0) == 0
    }()
    private static let hasACLs: Bool = {
      let folder = TemporaryFolder(["a": ""])
      let acl = Self.acl()
      return unsafe setxattr(folder.path + "/a", "system.posix_acl_access", acl, acl.count, 0) == 0
    }()

    /// `user::rw-,user:1000:rw-,group::---,mask::rw-,other::---` as the kernel has it
    /// (<linux/posix_acl_xattr.h>).
    private static func acl() -> [UInt8] {
      let entries: [(tag: UInt8, rights: UInt8, id: UInt32)] = [
        (0x01, 6, .max), (0x02, 6, 1000), (0x04, 0, .max), (0x10, 6, .max), (0x20, 0, .max),
      ]
      return entries.reduce(into: [2, 0, 0, 0]) { bytes, entry in
        bytes += [entry.tag, 0, entry.rights, 0]
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: entry.id >> ($0 * 8)) }
      }
    }

    private func attribute(_ name: String) -> [UInt8]? {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = unsafe getxattr(path, name, &buffer, buffer.count)
      return count >= 0 ? Array(buffer.prefix(count)) : nil
    }

    private func mode() -> mode_t {
      var status = stat()
      _ = unsafe stat(path, &status)
      return status.st_mode & 0o7777
    }

    private func fix() -> TestProgram.Result {
      TestProgram(workingDirectory: folder.path).run("lint", "--no-config", "--fix", path)
    }

    @Test(.enabled(if: hasAttributes, "The file system has no extended attributes."))
    func `extended attributes stay`() {
      unsafe #expect(setxattr(path, "user.origin", "infra", 5, 0) == 0)
      unsafe #expect(setxattr(path, "user.empty", "", 0, 0) == 0)
      #expect(fix().status == .yes)
      #expect(folder.text(of: "routes.json") == "{\"routes\":[]}")
      #expect(attribute("user.origin") == Array("infra".utf8))
      #expect(attribute("user.empty") == [])
    }

    @Test(
      .enabled(if: hasACLs, "The file system has no ACLs."), arguments: [0o660, 0o640] as [mode_t])
    func `an ACL stays, and with it the group's rights`(mode: mode_t) {
      let acl = Self.acl()
      unsafe #expect(setxattr(path, "system.posix_acl_access", acl, acl.count, 0) == 0)
      unsafe #expect(chmod(path, mode) == 0)
      let before = attribute("system.posix_acl_access")
      #expect(fix().status == .yes)
      #expect(attribute("system.posix_acl_access") == before && self.mode() == mode)
    }

    @Test(.enabled(if: hasACLs, "The file system has no ACLs."))
    func `a folder's default ACL opens no file that had none`() {
      unsafe #expect(chmod(path, 0o640) == 0)
      let acl = Self.acl()
      unsafe #expect(
        setxattr(folder.path, "system.posix_acl_default", acl, acl.count, 0) == 0)
      #expect(fix().status == .yes)
      #expect(attribute("system.posix_acl_access") == nil && mode() == 0o640)
    }

    @Test func `a report that is replaced keeps them too`() {
      guard Self.hasAttributes else { return }
      unsafe #expect(setxattr(path, "user.origin", "infra", 5, 0) == 0)
      folder.write("{\"routes\":[]}", to: "input/routes.json")
      let result = TestProgram().run(
        "lint", "--no-config", folder.path + "/input", "--report", "json=" + path)
      #expect(result.status == .yes && attribute("user.origin") == Array("infra".utf8))
    }

    @Test func `special bits of the mode stay`() {
      unsafe #expect(chmod(path, 0o2755) == 0)
      let before = mode()
      #expect(fix().status == .yes && mode() == before)
    }

    @Test(.enabled(if: geteuid() == 0, "Only root can give files away."))
    func `the owner stays`() {
      unsafe #expect(chown(path, 1234, 2345) == 0)
      #expect(fix().status == .yes)
      var status = stat()
      _ = unsafe stat(path, &status)
      #expect(status.st_uid == 1234 && status.st_gid == 2345)
    }

    @Test func `what can't be kept is named, and the file is left as it was`() {
      let failure = FileError(Path("x.json"), .notKept("owner", Errno(code: EPERM)))
      #expect(failure.reason == "attributes-not-kept")
      #expect(
        failure.message
          == "was not changed, because its owner can't be kept: Operation not permitted")
    }
  }
#endif

@Suite struct `Hard links of fixed files` {
  private static let text = "{\"routes\":[],}"
  private let folder = TemporaryFolder(["routes.json": text])

  private func link(_ name: String) throws {
    try FileManager.default.linkItem(
      atPath: folder.path + "/routes.json", toPath: folder.path + "/" + name)
  }

  private func fix(_ names: String...) -> TestProgram.Result {
    TestProgram(workingDirectory: folder.path).run(
      (["lint", "--no-config", "--fix"] + names.map { folder.path + "/" + $0 })
        .map { Argument($0) })
  }

  @Test func `a person is told that another name keeps the old content`() throws {
    try link("other.json")
    let result = fix("routes.json")
    #expect(result.status == .yes)
    #expect(
      result.err.contains(
        "/routes.json: was fixed, but 1 other name (hard link) keeps the old content\n"))
    #expect(folder.text(of: "other.json") == Self.text)
  }

  @Test func `names that are fixed in the same run are not counted`() throws {
    try link("other.json")
    let both = fix("routes.json", "other.json")
    #expect(both.status == .yes && !both.err.contains("hard link"))
    #expect(folder.text(of: "other.json") == folder.text(of: "routes.json"))
    folder.write(Self.text, to: "routes.json")
    for name in ["a.json", "b.json", "c.json"] { try link(name) }
    let some = fix("routes.json", "b.json")
    #expect(some.err.contains("2 other names (hard links) keep the old content"))
  }
}
