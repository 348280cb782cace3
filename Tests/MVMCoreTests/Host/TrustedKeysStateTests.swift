import Testing

@testable import MVMCore

/// `platform` judges the key store as `verify-signature` does, on recordings too.
@Suite struct `The state of a host's trusted keys` {
  static let store = "/etc/mvm/trusted_keys"
  static let key = Base64.encode([UInt8](repeating: 3, count: 32))

  static func state(
    files: [String: String], nodes: [RecordedNode] = [], links: [String: String] = [:]
  ) throws -> TrustedKeysState {
    func object(_ values: [String: String]) -> String {
      "{"
        + values.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }
        .joined(separator: ", ") + "}"
    }
    let text = #"{"user": 1000, "files": \#(object(files)), "links": \#(object(links))}"#
    var host = try RecordedHost.read(Array(text.utf8))
    host.nodes = nodes
    return TrustedKeysState(of: host)
  }

  static func directory(_ path: String, mode: String, owner: UInt32 = 0) -> RecordedNode {
    RecordedNode(
      path: path, kind: "directory", major: 0, minor: 0, mode: mode, owner: owner, group: 0,
      open: nil, apiVersion: nil, missing: [], failure: nil, answer: nil)
  }

  @Test func `keys are counted as mvm reads them`() throws {
    let files = [
      "\(Self.store)/a.pub": Self.key + "\\n", "\(Self.store)/.b.pub": "x",
      "\(Self.store)/c.pub": "", "\(Self.store)/README": "x",
    ]
    #expect(try Self.state(files: files) == .present(keys: 1))
    #expect(try Self.state(files: ["\(Self.store)/README": "x"]) == .present(keys: 0))
    #expect(try Self.state(files: [:]) == .absent)
    #expect(try Self.state(files: [Self.store: "x"]) == .notADirectory)
  }

  @Test func `one file that mvm does not read makes it refuse the store`() throws {
    let path = "\(Self.store)/b.pub"
    let hex = String(repeating: "03", count: 32)
    let state = try Self.state(files: ["\(Self.store)/a.pub": Self.key, path: hex])
    let key = try PublicKey(bytes: [UInt8](repeating: 3, count: 32))
    let fault = TrustStoreFault(Array(path.utf8), .encoding(key))
    #expect(state == .refused(fault))
    #expect(fault.fix == "echo \(Self.key) | sudo tee \(path)")
  }

  @Test func `the way to the store is judged, and what a link leads through`() throws {
    let files = ["\(Self.store)/a.pub": Self.key]
    let open = try Self.state(files: files, nodes: [Self.directory("/etc/mvm", mode: "0777")])
    let fault = TrustStoreFault(Array("/etc/mvm".utf8), .writable(permissions: 0o777))
    #expect(open == .unsafe(fault))
    let foreign = try Self.state(
      files: ["/srv/keys/a.pub": Self.key], nodes: [Self.directory("/srv", mode: "0755", owner: 7)],
      links: [Self.store: "/srv/keys"])
    #expect(foreign == .unsafe(TrustStoreFault(Array("/srv".utf8), .foreign(owner: 7))))
  }

  @Test func `a link of somebody else's is given to root, not what it leads to`() {
    let fault = TrustStoreFault(Array("/etc/mvm/keys".utf8), .foreign(owner: 7))
    #expect(fault.fix == "sudo chown -h root /etc/mvm/keys")
    #expect(fault.help?.contains("chown -h root ") == true)
  }

  @Test func `no command is offered for a path that a shell would read otherwise`() {
    let path = Array("/etc/a;reboot".utf8)
    #expect(TrustStoreFault(path, .writable(permissions: 0o777)).fix == nil)
  }
}
