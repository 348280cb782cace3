import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// Where a verified payload goes, and what is reported.
extension `verify-signature, sign and keygen` {
  @Test func `the payload that comes out is the one that was verified`() throws {
    let folder = try Self.folder()
    // What comes from a pipe can be read only once, so nothing else can take its place.
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(folder.text("x.signed.json").utf8))
    try pipe.fileHandleForWriting.close()
    let out = folder.path("out.json")
    let result = folder.verify(
      "-k", folder.path("k.pub"), "--payload-out", out,
      "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
    #expect(result.status == .yes)
    #expect(try folder.text("out.json") == Self.routes)
  }

  @Test func `the payload takes the place of neither the envelope nor a key`() throws {
    let folder = try Self.folder()
    let (key, envelope) = (folder.path("k.pub"), folder.path("x.signed.json"))
    try FileManager.default.linkItem(atPath: envelope, toPath: folder.path("linked"))
    let before = try (folder.text("k.pub"), folder.text("x.signed.json"))
    for target in [envelope, folder.path("linked"), key] {
      let result = folder.verify("-k", key, "--payload-out", target, envelope)
      #expect(result.status == .usage && result.out == "")
      let message = "--payload-out would overwrite '\(target)', which is also an input\n"
      #expect(result.err.hasPrefix("mvm-core: " + message))
    }
    let store = folder.verify(
      "--trusted-keys", folder.path(""), "--payload-out", key, "--insecure-permissions", envelope)
    #expect(store.status == .usage)
    #expect(try (folder.text("k.pub"), folder.text("x.signed.json")) == before)
  }

  @Test func `a payload that can't be written is an error in JSON too`() throws {
    let folder = try Self.folder()
    let target = folder.path("no/such/folder")
    let result = folder.verify(
      "-k", folder.path("k.pub"), "--payload-out", target, "-f", "json",
      folder.path("x.signed.json"))
    #expect(result.status == .undecided)
    #expect(result.out.contains("\"exit_code\": 3"))
    #expect(result.out.contains("\"path\": \"\(target)\""))
    #expect(result.out.contains("can't be written: No such file or directory"))
  }

  @Test func `the payload's file is the owner's alone and replaces no link`() throws {
    let folder = try Self.folder()
    try folder.write("target", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("target"))
    let key = folder.path("k.pub")
    let linked = folder.verify(
      "-k", key, "--payload-out", folder.path("link"), folder.path("x.signed.json"))
    #expect(linked.status == .undecided)
    #expect(try folder.text("target") == "old")
    let replaced = folder.verify(
      "-k", key, "--payload-out", folder.path("target"), folder.path("x.signed.json"))
    #expect(replaced.status == .yes)
    #expect(try folder.text("target") == Self.routes)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("target"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(left == ["k.key", "k.pub", "link", "target", "x.signed.json"])
  }

  @Test func `a payload goes to standard output bare, and the report elsewhere`() throws {
    let folder = try Self.folder()
    let result = folder.verify(
      "-k", folder.path("k.pub"), "--payload-out", "-", folder.path("x.signed.json"))
    #expect(result.status == .yes)
    #expect(result.out == Self.routes)
    #expect(result.err.hasPrefix("verified: "))
  }

  @Test func `linting the verified payload points into it and decides the status`() throws {
    let broken = #"{"routes":[{"name":"a","match_rule":{"port":0},"target":{"pool_id":"web"}}]}"#
    let folder = try Self.folder(broken)
    let out = folder.path("out.json")
    let result = folder.verify(
      "-k", folder.path("k.pub"), "--lint", "--payload-out", out, "-f", "json",
      folder.path("x.signed.json"))
    #expect(result.status == .no)
    #expect(result.out.contains(#""verified": true"#))
    #expect(result.out.contains(#""pointer": "/routes/0"#))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func `a demanded signer's key is the only one that counts`() throws {
    let folder = try Self.folder()
    try folder.keygen("other")
    let keys = ["-k", folder.path("k.pub"), "-k", folder.path("other.pub")]
    func verify(_ signer: String) -> TestProgram.Result {
      TestProgram().run(
        (["verify-signature", "--signer", signer] + keys + [folder.path("x.signed.json")])
          .map { Argument($0) })
    }
    #expect(verify("k").status == .yes)
    #expect(verify("other").status == .no)
    #expect(verify("nobody").status == .no)
    let key = try PublicKey(file: Array(folder.text("k.pub").utf8))
    #expect(verify(key.fingerprint.description).status == .yes)
  }

  @Test func `an envelope that names another key is told of`() throws {
    let folder = try Self.folder(signer: "other")
    try folder.keygen("other")
    try FileManager.default.removeItem(atPath: folder.path("other.key"))
    let result = folder.verify("--trusted-keys", folder.url.path, folder.path("x.signed.json"))
    #expect(result.status == .yes)
    #expect(result.out.contains("warning[MVM707]: the envelope says \"other\" signed"))
  }

  @Test func `a store that can't be used decides nothing`() throws {
    let folder = try Self.folder()
    let envelope = folder.path("x.signed.json")
    func status(_ arguments: String...) -> mvm_core.ExitStatus {
      TestProgram().run((["verify-signature", envelope] + arguments).map { Argument($0) }).status
    }
    #expect(status("--trusted-keys", folder.path("none")) == .undecided)
    #expect(status("--trusted-keys", folder.url.path) == .yes)
    try folder.write("bad.pub", "hello")
    #expect(status("--trusted-keys", folder.url.path) == .undecided)
    #expect(status("--trusted-keys", folder.url.path, "--ignore-bad-keys") == .yes)
    #expect(status("-k", folder.path("bad.pub")) == .undecided)
    #expect(status("-k", folder.path("none.pub")) == .undecided)
    try FileManager.default.removeItem(atPath: folder.path("bad.pub"))
    _ = unsafe chmod(folder.url.path, 0o777)
    #expect(status("--trusted-keys", folder.url.path) == .undecided)
    #expect(status("--trusted-keys", folder.url.path, "--insecure-permissions") == .yes)
  }

  @Test func `wrong calls are told apart`() throws {
    let folder = try Self.folder()
    let key = folder.path("k.pub")
    #expect(folder.verify("-k", key, "--trusted-keys", "x", "y").status == .usage)
    #expect(folder.verify("-k", key, "--signer", "a", "--signer", "b", "y").status == .usage)
    #expect(folder.verify("-k", key, "--payload-out", "-", "-f", "json", "y").status == .usage)
    #expect(folder.verify("-k", key).status == .usage)
    #expect(TestProgram().run("sign", "-").status == .usage)
    #expect(TestProgram().run("sign", "--key", "-", "-").status == .usage)
    #expect(TestProgram().run("keygen").status == .usage)
    #expect(TestProgram().run("keygen", "-o", "a", "-o", "b").status == .usage)
    #expect(folder.verify("-k", key, folder.path("none.json")).status == .undecided)
  }

  @Test(arguments: ["verified", "rejected", "undecided", "usage"])
  func `JSON is one valid document with the same keys, whatever happens`(what: String) throws {
    let folder = try Self.folder()
    let key = folder.path("k.pub")
    let arguments =
      switch what {
      case "verified": ["-k", key, folder.path("x.signed.json")]
      case "rejected": ["-k", key, key]
      case "undecided": ["-k", key, folder.path("none")]
      default: ["-k", key, "--no-such-option"]
      }
    let result = TestProgram().run(
      (["verify-signature", "-f", "json"] + arguments).map { Argument($0) })
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    let keys: Set = [
      "format_version", "verified", "reason", "code", "exit_code", "keys_tried", "matched_key",
      "claimed_signer_id", "payload",
    ]
    #expect(keys.isSubset(of: json.keys))
    #expect(json["exit_code"] as? Int == Int(result.status.rawValue))
    #expect(json["verified"] as? Bool == (what == "verified"))
  }

  @Test func `quiet says only what is wrong, and quieter nothing`() throws {
    let folder = try Self.folder()
    let arguments = ["-k", folder.path("k.pub"), folder.path("x.signed.json")]
    let good = TestProgram().run((["verify-signature", "-q"] + arguments).map { Argument($0) })
    #expect(good == TestProgram.Result(status: .yes))
    let bad = folder.verify("-qq", "-k", folder.path("k.pub"), folder.path("k.pub"))
    #expect(bad == TestProgram.Result(status: .no))
  }

  @Test func `no byte of a secret key is ever printed`() throws {
    let folder = try Self.folder()
    let secret = try folder.text("k.key").split(separator: "\n")[1]
    let key = folder.path("k.key")
    try FileManager.default.copyItem(atPath: key, toPath: folder.path("oops.pub"))
    try folder.write("cut.key", String(try folder.text("k.key").dropLast(12)))
    try folder.write("swapped.key", try folder.text("k.key").replacing("mvm-core", with: "mvm"))
    let calls = [
      ["verify-signature", "-k", key, folder.path("x.signed.json")],
      ["verify-signature", "-k", key, "-f", "json", folder.path("x.signed.json")],
      ["verify-signature", "--trusted-keys", folder.url.path, folder.path("x.signed.json")],
      ["verify-signature", "-k", folder.path("cut.key"), folder.path("x.signed.json")],
      ["verify-signature", "-k", folder.path("swapped.key"), folder.path("x.signed.json")],
      ["verify-signature", "-k", folder.path("k.pub"), key],
      ["sign", "--key", folder.path("cut.key"), "-"],
      ["sign", "--key", folder.path("swapped.key"), "-"],
      ["keygen", "-o", folder.path("k")],
      ["sign", "--key", key, folder.path("none")],
    ]
    for call in calls {
      let result = TestProgram().run(call.map { Argument($0) })
      #expect(result.status != .yes)
      let text = result.out + result.err
      for start in stride(from: 0, to: secret.count - 8, by: 4) {
        let part = secret.dropFirst(start).prefix(8)
        #expect(!text.contains(part), "\(call)")
      }
    }
  }

  @Test func `lint reads signed payloads, and says that nothing was verified`() throws {
    let broken = #"{"routes":[{"name":"a","match_rule":{"port":0},"target":{"pool_id":"web"}}]}"#
    let folder = try Self.folder(broken)
    let result = TestProgram().run("lint", "-f", "concise", folder.path("x.signed.json"))
    #expect(result.status == .no)
    #expect(result.out.contains("(in the payload, at /routes/0"))
    #expect(result.out.contains("its signature was not verified) [MVM5"))
  }
}
