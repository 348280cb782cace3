import Testing

@testable import MVMCore

/// A walk judges every directory and link on the way, whatever the path looks like.
@Suite struct `Guarded walks` {
  /// A tree in memory.
  struct Tree: WalkedPlace {
    var entries: [String: WalkedEntry]
    var path = ""

    func entry() throws(Errno) -> WalkedEntry {
      guard let entry = entries[path] else { throw .notFound }
      return entry
    }

    func child(_ name: [UInt8]) throws(Errno) -> Tree {
      let path = path + "/" + String(decoding: name, as: UTF8.self)
      guard entries[path] != nil else { throw .notFound }
      return Tree(entries: entries, path: path)
    }

    func names() throws(Errno) -> [[UInt8]] { [] }
    func read(limit: Int) throws(Errno) -> [UInt8] { [] }
  }

  static let custody = FileCustody(user: 1000, owners: .complete) { $0 == 1000 ? [1000] : nil }

  static func entry(_ kind: FileFacts.Kind, _ mode: UInt32, owner: UInt32 = 0) -> WalkedEntry {
    WalkedEntry(facts: FileFacts(kind: kind, mode: mode, owner: owner, group: 0))
  }

  static func link(to target: String, owner: UInt32 = 0) -> WalkedEntry {
    var entry = entry(.other, 0o777, owner: owner)
    entry.link = Array(target.utf8)
    return entry
  }

  static let entries: [String: WalkedEntry] = [
    "": entry(.directory, 0o755), "/etc": entry(.directory, 0o755),
    "/etc/keys": entry(.directory, 0o755), "/etc/keys/a.pub": entry(.file, 0o644),
    "/open": entry(.directory, 0o777), "/open/keys": link(to: "/etc/keys"),
    "/open/dir": entry(.directory, 0o755),
    "/tmp": entry(.directory, 0o1777), "/tmp/own": link(to: "/etc/keys", owner: 1000),
    "/tmp/foreign": link(to: "/etc/keys", owner: 1002),
    "/etc/in": link(to: "keys/a.pub"), "/etc/through": link(to: "/open/../etc/keys"),
    "/etc/up": link(to: "../../.././etc//keys/"), "/etc/loop": link(to: "loop"),
    "/etc/a": link(to: "b"), "/etc/b": link(to: "c/../keys"), "/etc/c": entry(.directory, 0o700),
    "/etc/nowhere": link(to: "gone"), "/theirs": entry(.directory, 0o755, owner: 1002),
  ]

  static func walk(
    _ path: String, judging: Bool = true
  ) -> Result<String, TrustStoreFault> {
    do throws(TrustStoreFault) {
      let start = try GuardedWalk(
        from: Tree(entries: entries), custody: judging ? custody : nil)
      return .success(String(decoding: try start.to(Array(path.utf8)).path, as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    ("/", "/"), ("/etc/keys", "/etc/keys"), ("//etc/./keys//", "/etc/keys"),
    ("/etc/keys/../keys/a.pub", "/etc/keys/a.pub"), ("/../etc", "/etc"),
    ("/etc/in", "/etc/keys/a.pub"), ("/etc/up/a.pub", "/etc/keys/a.pub"),
    ("/etc/a", "/etc/keys"), ("/tmp/own/a.pub", "/etc/keys/a.pub"),
  ])
  func `a safe way leads to the file, without a link in its path`(path: String, end: String) {
    #expect(Self.walk(path) == .success(end))
  }

  @Test(
    arguments: [
      ("/open/dir", "/open", .writable(permissions: 0o777)),
      // Of what can be exchanged, nothing is followed.
      ("/open/keys/a.pub", "/open", .writable(permissions: 0o777)),
      ("/open/../etc/keys", "/open", .writable(permissions: 0o777)),
      ("/etc/through/a.pub", "/open", .writable(permissions: 0o777)),
      ("/tmp/foreign/a.pub", "/tmp/foreign", .foreign(owner: 1002)),
      ("/theirs/x", "/theirs", .foreign(owner: 1002)),
    ] as [(String, String, TrustStoreFault.Cause)])
  func `the first place that others can change ends the walk`(
    path: String, place: String, cause: TrustStoreFault.Cause
  ) {
    #expect(Self.walk(path) == .failure(TrustStoreFault(Array(place.utf8), cause)))
  }

  @Test(arguments: [
    ("/etc/loop", Errno.linkLoop), ("/etc/nowhere", .notFound), ("/none", .notFound),
    ("/etc/keys/a.pub/..", .notADirectory), ("/etc/in/x", .notADirectory),
  ])
  func `what leads nowhere can't be read`(path: String, error: Errno) {
    #expect(Self.walk(path) == .failure(TrustStoreFault(Array(path.utf8), .unreadable(error))))
  }

  @Test(arguments: [true, false])
  func `an empty path is no path, as in the kernel`(isJudging: Bool) {
    #expect(
      Self.walk("", judging: isJudging) == .failure(TrustStoreFault([], .unreadable(.notFound))))
  }

  @Test func `without judgement the way is the same`() {
    #expect(Self.walk("/open/keys/a.pub", judging: false) == .success("/etc/keys/a.pub"))
  }

  @Test func `links that grow end soon`() {
    var entries = Self.entries
    entries["/etc/grow"] = Self.link(to: "grow/grow")
    let start = try? GuardedWalk(from: Tree(entries: entries), custody: nil)
    #expect(throws: TrustStoreFault(Array("/etc/grow".utf8), .unreadable(.linkLoop))) {
      try start?.to(Array("/etc/grow".utf8))
    }
  }
}
