import Testing

@testable import MVMCore

/// Who may change a file is judged by its facts, the caller and the members of its group alone.
@Suite struct `Custody of key files` {
  static let caller: UInt32 = 1000
  /// The members of the groups that tests use; of all others they are unknown.
  static let members: [UInt32: [UInt32]] = [
    0: [0], 1000: [1000], 1001: [1000, 0], 50: [], 100: [1000, 1002],
  ]
  static let custody = FileCustody(user: caller, owners: .complete) { members[$0] }

  static func entry(
    _ kind: FileFacts.Kind, _ mode: UInt32, owner: UInt32, group: UInt32, hasList: Bool = false
  ) -> WalkedEntry {
    WalkedEntry(facts: FileFacts(kind: kind, mode: mode, owner: owner, group: group)) { hasList }
  }

  @Test(
    arguments: [
      (FileFacts.Kind.directory, 0o755, 0, 0), (.directory, 0o700, 1000, 1000),
      (.file, 0o644, 0, 0), (.file, 0o444, 1000, 5), (.directory, 0o1777, 0, 0),
      (.directory, 0o1775, 0, 100),
      // A clone made with umask 002 by a user with a group of his own.
      (.directory, 0o775, 1000, 1000), (.file, 0o664, 1000, 1000),
      (.directory, 0o2775, 0, 1001), (.directory, 0o2775, 0, 50), (.directory, 0o775, 0, 0),
    ] as [(FileFacts.Kind, UInt32, UInt32, UInt32)])
  func `what only root and the caller can change is safe`(
    kind: FileFacts.Kind, mode: UInt32, owner: UInt32, group: UInt32
  ) {
    #expect(Self.custody.fault(in: Self.entry(kind, mode, owner: owner, group: group)) == nil)
  }

  @Test(
    arguments: [
      (.directory, 0o755, 1002, 0, .foreign(owner: 1002)),
      (.directory, 0o1777, 1002, 0, .foreign(owner: 1002)),
      (.file, 0o600, 65534, 0, .foreign(owner: 65534)),
      (.directory, 0o757, 0, 0, .writable(permissions: 0o757)),
      (.directory, 0o777, 1000, 1000, .writable(permissions: 0o777)),
      (.file, 0o646, 1000, 1000, .writable(permissions: 0o646)),
      // The sticky bit of a file means nothing.
      (.file, 0o1666, 1000, 1000, .writable(permissions: 0o1666)),
      (.directory, 0o775, 0, 100, .groupWritable(permissions: 0o775, group: 100)),
      (.file, 0o664, 1000, 100, .groupWritable(permissions: 0o664, group: 100)),
      (.directory, 0o775, 1000, 4711, .groupWritable(permissions: 0o775, group: 4711)),
    ] as [(FileFacts.Kind, UInt32, UInt32, UInt32, FileCustody.Fault)])
  func `what anybody else can change is not`(
    kind: FileFacts.Kind, mode: UInt32, owner: UInt32, group: UInt32, fault: FileCustody.Fault
  ) {
    #expect(Self.custody.fault(in: Self.entry(kind, mode, owner: owner, group: group)) == fault)
  }

  @Test func `beside an access control list, the group's bits are more than the group's`() {
    let entry = Self.entry(.directory, 0o775, owner: 1000, group: 1000, hasList: true)
    #expect(Self.custody.fault(in: entry) == .listWritable(permissions: 0o775))
    let shared = Self.entry(.directory, 0o775, owner: 1000, group: 100, hasList: true)
    #expect(Self.custody.fault(in: shared) == .groupWritable(permissions: 0o775, group: 100))
    let closed = Self.entry(.directory, 0o755, owner: 1000, group: 1000, hasList: true)
    #expect(Self.custody.fault(in: closed) == nil)
  }

  @Test func `a link is its owner's, whatever its mode`() {
    var entry = Self.entry(.other, 0o777, owner: 1000, group: 100)
    entry.link = Array("keys".utf8)
    #expect(Self.custody.fault(in: entry) == nil)
    entry.facts.owner = 1002
    #expect(Self.custody.fault(in: entry) == .foreign(owner: 1002))
  }

  @Test(
    arguments: [
      (0o600, 1000, false), (0o640, 1000, false), (0o640, 100, true), (0o644, 1000, true),
      (0o604, 1000, true), (0o640, 4711, true),
    ] as [(UInt32, UInt32, Bool)])
  func `a secret is for root and the caller alone`(mode: UInt32, group: UInt32, isExposed: Bool) {
    let fault = Self.custody.exposure(of: Self.entry(.file, mode, owner: 1000, group: group))
    #expect(fault == (isExposed ? .readable(permissions: mode) : nil))
  }

  @Test func `nobody is logged in below another root, so only root's files are safe`() {
    let custody = FileCustody(user: nil, owners: .complete) { Self.members[$0] }
    #expect(custody.fault(in: Self.entry(.file, 0o644, owner: 0, group: 0)) == nil)
    let own = Self.entry(.file, 0o644, owner: 1000, group: 1000)
    #expect(custody.fault(in: own) == .foreign(owner: 1000))
  }
}

/// In a user namespace, owners without a number in it are shown with one that may be somebody's.
@Suite struct `Owners in user namespaces` {
  static func map(_ text: String?, overflow: String? = "65534\n") -> IDMap {
    IDMap(map: text.map { Array($0.utf8) }, overflow: overflow.map { Array($0.utf8) })
  }

  @Test func `outside, every number is known`() {
    let map = Self.map("         0          0 4294967295\n")
    #expect(map == .complete)
    #expect(!map.isUnknown(65534))
  }

  @Test(arguments: [
    // `unshare -U`, with and without the caller's own number; a container's range.
    "", "     65534      65534          1\n", "         0     100000      65536\n",
    "         0       1000          1\n         1     100000      65536\n",
  ])
  func `inside, the number of all others is nobody's, even the caller's`(text: String) {
    let map = Self.map(text)
    #expect(!map.isInitial)
    #expect(map.isUnknown(65534))
    #expect(!map.isUnknown(0) && !map.isUnknown(1000))
    let custody = FileCustody(user: 65534, owners: map) { _ in nil }
    let facts = FileFacts(kind: .directory, mode: 0o755, owner: 65534, group: 65534)
    #expect(custody.fault(in: WalkedEntry(facts: facts)) == .unknownOwner)
  }

  @Test func `without the map, the usual number is nobody's`() {
    #expect(Self.map(nil, overflow: nil).isUnknown(65534))
    #expect(!Self.map(nil, overflow: nil).isInitial)
    #expect(Self.map("", overflow: "4000\n").isUnknown(4000))
    #expect(!Self.map("", overflow: "4000\n").isUnknown(65534))
  }

  @Test func `help does not advise to give such a file away`() {
    let fault = TrustStoreFault([], .unknownOwner)
    #expect(fault.help?.contains("where the owner is known") == true)
    #expect(fault.help?.contains("chown") == false)
  }
}

/// A group's members are those that the two lists name, or unknown.
@Suite struct `Members of groups` {
  static let users = """
    root:x:0:0:root:/root:/bin/sh
    ann:x:1000:1000:Ann:/home/ann:/bin/sh
    # a comment
    bob:x:1001:100::/home/bob:/bin/sh
    """
  static let groups = """
    root:x:0:
    ann:x:1000:
    users:x:100:ann
    ops:x:200:root,ann
    ghosts:x:300:nobody-here
    staff:x:50:
    twice:x:400:ann
    again:x:400:bob
    """

  @Test(
    arguments: [
      (0, [0]), (1000, [1000]), (100, [1000, 1001]), (200, [0, 1000]), (50, []),
      (400, [1000, 1001]), (300, nil), (4711, nil),
    ] as [(UInt32, [UInt32]?)])
  func `named members and users whose first group it is`(group: UInt32, members: [UInt32]?) {
    let found = GroupMembers.of(
      group, groups: Array(Self.groups.utf8), users: Array(Self.users.utf8))
    #expect(found?.sorted() == members)
  }

  @Test(arguments: ["+::::::", "+@admins::::::", "-bob::::::"])
  func `lists that take in others are not complete`(line: String) {
    let users = Array((Self.users + "\n" + line).utf8)
    #expect(GroupMembers.of(1000, groups: Array(Self.groups.utf8), users: users) == nil)
  }

  /// The C library takes such a user for one whose first group is 1000.
  @Test(arguments: [
    "bob:x:1001:01000::/home/bob:/bin/sh", "bob:x:1001: 1000::/home/bob:/bin/sh",
    "bob:x:1001:+1000::/home/bob:/bin/sh", "  bob:x:1001:1000::/home/bob:/bin/sh",
    "bob:x:1001:1000", "bob:x:1001:1000:Bob", "bob:x:1001:4294968296::/:/bin/sh",
    "bob:x:1001:-1::/:/bin/sh", "bob:x:1001:::/:/bin/sh",
  ])
  func `a user in an unusual line is not overlooked`(line: String) {
    let users = Array((Self.users + "\n" + line).utf8)
    let found = GroupMembers.of(1000, groups: Array(Self.groups.utf8), users: users)
    #expect(found == nil || found?.contains(1001) == true)
  }

  /// The C library takes such a line for one of group 1000.
  @Test(arguments: ["more:x:01000:bob", "more:x: 1000:bob", " more:x:1000:bob", "more:x:+1000:bob"])
  func `a group in an unusual line is not overlooked`(line: String) {
    let groups = Array((Self.groups + "\n" + line).utf8)
    let found = GroupMembers.of(1000, groups: groups, users: Array(Self.users.utf8))
    #expect(found == nil || found?.contains(1001) == true)
  }

  @Test(arguments: [
    ("passwd: files systemd\ngroup: files [SUCCESS=merge] systemd\nhosts: files dns\n", true),
    ("", true), ("# passwd: files ldap\npasswd:\tcompat\n", true),
    ("passwd: files sss\n", false), ("passwd: files\ngroup: files ldap # all\n", false),
    ("passwd : files winbind\n", false), ("initgroups: files nis\n", false),
  ])
  func `other sources of users make members unknown`(text: String, isLocal: Bool) {
    #expect(GroupMembers.isLocal(nsswitch: Array(text.utf8)) == isLocal)
  }
}
