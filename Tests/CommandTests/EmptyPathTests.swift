import Testing

@testable import mvm_core

/// An unset variable of a script makes an empty path.
@Suite struct `An empty path` {
  @Test(arguments: [
    ["lint", ""], ["lint", "--files-from", ""], ["lint", "--config", ""],
    ["lint", "--baseline", ""], ["inspect", ""], ["fmt", ""], ["diff", "", "@"], ["diff", "@", ""],
    ["route", ""], ["whois", "tn3i4", "--fleet", ""], ["verify-signature", "-k", "", "@"],
    ["verify-signature", "--trusted-keys", "", "@"], ["verify-signature", "-k", "@", ""],
    ["sign", "--key", "", "@"], ["schema", "--write", ""], ["schema", "--check", ""],
    ["platform", "--root", ""], ["paths", "acme", "--root", ""],
    ["lint", "--write-baseline", "", "@"],
  ])
  func `is shown, and said to be empty`(call: [String]) throws {
    let folder = TemporaryFolder([
      "security-policy.json": "{}",
      "k.pub": "AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=\n",
    ])
    let isKey = call.starts(with: ["verify-signature", "-k", "@"])
    let file = folder.path + (isKey ? "/k.pub" : "/security-policy.json")
    let words = call.map { $0 == "@" ? file : $0 }
    let result = TestProgram().run(words.map { Argument($0) })
    #expect(result.status == .undecided)
    #expect(result.err.contains("mvm-core: \"\": "), "\(result.err)")
    #expect(result.err.contains("the path is empty\n"), "\(result.err)")
    #expect(!result.err.contains(": : "))
  }
}
