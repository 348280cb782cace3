import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

/// A directory for one test, with keys and signed payloads made by the commands themselves.
final class SigningFolder {
  let url = FileManager.default.temporaryDirectory
    .appending(path: "signing-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Makes `NAME.key` and `NAME.pub`.
  func keygen(_ name: String) throws {
    let result = TestProgram().run("keygen", "-o", path(name))
    try #require(result.status == .yes, "\(result.err)")
  }

  /// Signs a text and writes the envelope to a file.
  func sign(_ text: String, by key: String, as name: String, signer: String = "") throws {
    let result = TestProgram().run(
      "sign", "--key", path(key), "--signer", signer, "-", stdin: text)
    try #require(result.status == .yes, "\(result.err)")
    try write(name, result.out)
  }

  func verify(_ arguments: String..., stdin: String = "") -> TestProgram.Result {
    TestProgram().run(
      (["verify-signature"] + arguments).map { Argument($0) }, stdin: Array(stdin.utf8))
  }
}
