import Foundation
import Testing

@testable import MVMCore

/// A directory of keys is used as a whole or not at all.
@Suite struct `Trust stores` {
  /// A directory for one test.
  final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory
        .appending(path: "trust-store-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try mode(0o755)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func mode(_ mode: Int, of name: String = "") throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: url.appending(path: name).path)
    }

    func write(_ name: String, _ text: String, mode: Int = 0o644) throws {
      try Data(text.utf8).write(to: url.appending(path: name))
      try self.mode(mode, of: name)
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: url.appending(path: name).path, withDestinationPath: target)
    }
  }

  static let key = Base64.encode([UInt8](repeating: 3, count: 32))

  static func read(
    _ folder: Folder, allowing leniency: TrustStore.Leniency = []
  ) throws(TrustStoreFault) -> TrustStore {
    try TrustStore(directory: Array(folder.url.path.utf8), allowing: leniency)
  }

  static func fault(
    _ folder: Folder, allowing leniency: TrustStore.Leniency = []
  ) -> (name: String, cause: TrustStoreFault.Cause)? {
    do throws(TrustStoreFault) {
      _ = try read(folder, allowing: leniency)
      return nil
    } catch {
      let path = URL(filePath: String(decoding: error.path, as: UTF8.self))
      let isStore = path.lastPathComponent == folder.url.lastPathComponent
      return (isStore ? "" : path.lastPathComponent, error.cause)
    }
  }

  @Test func `the keys are its pub files, named by them`() throws {
    let folder = try Folder()
    try folder.write("b.pub", Self.key)
    try folder.write("a.pub", Self.key + "\n")
    try folder.write("README", "not a key")
    try folder.write("old.pub.bak", "not a key")
    #expect(try Self.read(folder).keys.map(\.name) == ["a", "b"])
  }

  @Test func `an empty store is none`() throws {
    let folder = try Folder()
    try folder.write("README", "hello")
    #expect(try #require(Self.fault(folder)) == ("", .empty))
  }

  @Test func `a store that is missing or a file is none`() throws {
    let folder = try Folder()
    try folder.write("x", "")
    let missing = Array((folder.url.path + "/none").utf8)
    #expect(throws: TrustStoreFault(missing, .unreadable(Errno(code: ENOENT)))) {
      try TrustStore(directory: missing)
    }
    let file = Array((folder.url.path + "/x").utf8)
    #expect(throws: TrustStoreFault(file, .notADirectory)) { try TrustStore(directory: file) }
  }

  @Test func `one bad file spoils the store, unless bad files are ignored`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.write("bad.pub", "hello, world")
    #expect(try #require(Self.fault(folder)) == ("bad.pub", .notBase64(.text(characters: 12))))
    let store = try Self.read(folder, allowing: .badKeys)
    #expect(store.keys.map(\.name) == ["a"])
    #expect(store.ignored.map(\.cause) == [.notBase64(.text(characters: 12))])
  }

  @Test func `with nothing but bad files it is empty, even where they are ignored`() throws {
    let folder = try Folder()
    try folder.write("bad.pub", "hello, world")
    #expect(try #require(Self.fault(folder, allowing: .badKeys)) == ("", .empty))
  }

  @Test(arguments: [0o757, 0o777])
  func `a directory that others may write to is refused`(mode: Int) throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.mode(mode)
    #expect(try #require(Self.fault(folder)) == ("", .writable(permissions: UInt32(mode))))
    #expect(try Self.read(folder, allowing: .permissions).keys.count == 1)
  }

  @Test func `a sticky store may be writable: its files are the owners' own`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.mode(0o1777)
    #expect(try Self.read(folder).keys.count == 1)
  }

  @Test(arguments: [0o646, 0o666])
  func `a file that others may write to is refused, even where bad files are ignored`(
    mode: Int
  ) throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.write("b.pub", Self.key, mode: mode)
    let fault = try #require(Self.fault(folder, allowing: .badKeys))
    #expect(fault == ("b.pub", .writable(permissions: UInt32(mode))))
    #expect(try Self.read(folder, allowing: .permissions).keys.count == 2)
  }

  @Test(.enabled(if: geteuid() == 0, "Only root can give files away."))
  func `a file of another user is refused`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try #require(unsafe chown(folder.url.appending(path: "a.pub").path, 4711, 4711) == 0)
    #expect(try #require(Self.fault(folder)) == ("a.pub", .foreign(owner: 4711)))
  }

  @Test func `a link is followed, and what it leads to is held to the same rules`() throws {
    let store = try Folder()
    let elsewhere = try Folder()
    try elsewhere.write("real", Self.key)
    try store.link("a.pub", to: elsewhere.url.appending(path: "real").path)
    #expect(try Self.read(store).keys.map(\.name) == ["a"])
    try elsewhere.mode(0o777)
    #expect(try #require(Self.fault(store)).cause == .writable(permissions: 0o777))
    try elsewhere.mode(0o755)
    try elsewhere.mode(0o666, of: "real")
    #expect(try #require(Self.fault(store)).cause == .writable(permissions: 0o666))
  }

  @Test func `a store below a directory that others may write to is refused`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "store"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755])
    try folder.write("store/a.pub", Self.key)
    let path = Array((folder.url.path + "/store").utf8)
    #expect(try TrustStore(directory: path).keys.count == 1)
    try folder.mode(0o777)
    let fault = try #require(throws: TrustStoreFault.self) { try TrustStore(directory: path) }
    #expect(fault.cause == .writable(permissions: 0o777))
    #expect(fault.path == Array(folder.url.path.utf8))
    let file = path + Array("/a.pub".utf8)
    #expect(throws: fault) { try TrustedKey(file: file) }
    #expect(try TrustedKey(file: file, allowing: .permissions).name == "a")
  }

  @Test func `what mvm skips is skipped, and listed`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.write("empty.pub", "")
    try folder.write("white.pub", "\u{2003}\n\u{A0} \t")
    try folder.write(".hidden.pub", "not a key")
    try folder.link("dangling.pub", to: "nowhere")
    try folder.link("loop.pub", to: "loop.pub")
    try folder.link("masked.pub", to: "/dev/null")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder.pub"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755])
    let store = try Self.read(folder)
    #expect(store.keys.map(\.name) == ["a"])
    #expect(store.ignored.isEmpty)
    #expect(
      store.skipped.map(\.cause) == [
        .unreadable(.notFound), .key(.empty), .directory, .unreadable(.linkLoop), .key(.empty),
        .key(.empty),
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "Root reads every file."))
  func `a file that can't be read is skipped`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.write("b.pub", Self.key, mode: 0)
    #expect(try Self.read(folder).skipped.map(\.cause) == [.unreadable(Errno(code: EACCES))])
  }

  @Test func `white space of Unicode's around a key is ignored`() throws {
    let folder = try Folder()
    try folder.write("a.pub", "\u{85}\u{3000} \(Self.key)\r\n\u{2029}")
    #expect(try Self.read(folder).keys.count == 1)
  }

  /// Keys that `-k` takes, and mvm does not read.
  static let hex = String(repeating: "03", count: 32)
  static let der =
    [UInt8]([0x30, 0x2A, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 3, 0x21, 0])
    + [UInt8](repeating: 3, count: 32)

  @Test(arguments: [
    hex,
    "-----BEGIN PUBLIC KEY-----\n" + Base64.encode(der) + "\n-----END PUBLIC KEY-----\n",
    "ssh-ed25519 "
      + Base64.encode(
        [0, 0, 0, 11] + Array("ssh-ed25519".utf8) + [0, 0, 0, 32]
          + [UInt8](repeating: 3, count: 32)) + " ops",
    "untrusted comment: x\n"
      + Base64.encode(
        [0x45, 0x64] + [UInt8](repeating: 0, count: 8)
          + [UInt8](repeating: 3, count: 32)) + "\n",
  ])
  func `a good key in another encoding spoils the store, and the line to write is printed`(
    text: String
  ) throws {
    let folder = try Folder()
    try folder.write("a.pub", text)
    let fault = try #require(throws: TrustStoreFault.self) { try Self.read(folder) }
    #expect(fault.cause == .encoding(try PublicKey(file: Array(text.utf8))))
    #expect(fault.ruleCode == "MVM705")
    #expect(fault.help == "write this line to the file instead: \(Self.key)")
    let path = Array((folder.url.path + "/a.pub").utf8)
    #expect(try TrustedKey(file: path).publicKey.base64 == Self.key)
    try folder.write("a.pub", Self.key)
    #expect(try Self.read(folder).keys.count == 1)
  }

  @Test(
    arguments: [
      (key + "\n" + key, .several),
      // On the curve are about half of all strings of 32 bytes.
      (Base64.encode([UInt8](repeating: 2, count: 32)), .notAPoint),
      (String(repeating: "02", count: 32), .notAPoint),
      ("mvm-core secret key: ops\nAAAA\n", .secretKey(.mvmCore)),
    ] as [(String, KeyFault)])
  func `anything else spoils the store`(text: String, fault: KeyFault) throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.write("b.pub", text)
    #expect(try #require(Self.fault(folder)) == ("b.pub", .key(fault)))
    #expect(try Self.read(folder, allowing: .badKeys).keys.count == 1)
  }

  /// What is no Base64 of a key, and what it is called.
  static let noKeys: [(text: String, found: String)] = [
    (String(key.dropLast()), "43 characters"), (key + " ops", "48 characters"),
    (" \(key.dropLast())\n", "43 characters"), ("\u{FEFF}" + key, "45 characters"),
    ("zz", "2 characters"), ("z", "1 character"), ("caf\u{E9}", "4 characters"),
    (String(repeating: "0", count: 62), "62 hexadecimal digits"),
    (String(repeating: "aB", count: 34), "68 hexadecimal digits"),
    ("deadbeef", "8 hexadecimal digits"), ("abcdefgi", "Base64 of 6 bytes"),
    (Base64.encode([UInt8](repeating: 3, count: 31)), "Base64 of 31 bytes"),
    (
      "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----", "a damaged PEM public key"
    ),
    ("ssh-ed25519 AAAA", "a damaged OpenSSH public key"),
    ("untrusted comment: x\nRWQAAAAA\n", "a damaged minisign public key"),
    ("two\nlines", "9 characters"),
  ]

  @Test(arguments: noKeys)
  func `what is no Base64 of a key is named as what it is, and as what it should be`(
    text: String, found: String
  ) throws {
    let folder = try Folder()
    try folder.write("a.pub", text)
    let fault = try #require(throws: TrustStoreFault.self) { try Self.read(folder) }
    #expect(
      fault.message
        == "holds \(found); mvm reads 44 characters of Base64 here: a public key's 32 bytes, "
        + "with padding")
    #expect(fault.ruleCode == "MVM705" && fault.reason == "key-file")
    #expect(fault.help == "write the 32 bytes of an Ed25519 public key in Base64 with padding")
    try folder.write("b.pub", Self.key)
    #expect(try Self.read(folder, allowing: .badKeys).keys.count == 1)
  }

  @Test func `a file of a store that is no text at all is named as bytes`() throws {
    let folder = try Folder()
    try Data([0xFF, 0xFE, 0x30]).write(to: folder.url.appending(path: "a.pub"))
    let fault = try #require(throws: TrustStoreFault.self) { try Self.read(folder) }
    #expect(fault.message.hasPrefix("holds 3 bytes that are not UTF-8; mvm reads 44 characters"))
  }

  @Test func `a pipe spoils the store, and nobody waits for its writer`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try #require(unsafe mkfifo(folder.url.appending(path: "b.pub").path, 0o644) == 0)
    #expect(try #require(Self.fault(folder)) == ("b.pub", .notAFile))
  }

  @Test func `a secret key that others can read is refused`() throws {
    let folder = try Folder()
    try folder.write("a.key", "secret", mode: 0o600)
    let path = Array((folder.url.path + "/a.key").utf8)
    #expect(try KeyFileContent.read(path, as: .secretKey, []) == Array("secret".utf8))
    try folder.mode(0o644, of: "a.key")
    #expect(throws: TrustStoreFault(path, .readable(permissions: 0o644))) {
      try KeyFileContent.read(path, as: .secretKey, [])
    }
    #expect(try KeyFileContent.read(path, as: .secretKey, .permissions).count == 6)
  }

  @Test func `every fault says what it is and how to fix it`() {
    let causes: [TrustStoreFault.Cause] = [
      .unreadable(Errno(code: EACCES)), .notADirectory, .directory, .notAFile, .empty,
      .key(.unknownForm), .writable(permissions: 0o22),
      .groupWritable(permissions: 0o20, group: 5), .readable(permissions: 0o44),
      .foreign(owner: 7), .unknownOwner, .listWritable(permissions: 0o660),
      .notBase64(.bytes(1)),
    ]
    for cause in causes {
      let fault = TrustStoreFault([], cause)
      #expect(!fault.message.isEmpty && !fault.reason.isEmpty && fault.help?.isEmpty == false)
    }
    #expect(TrustStoreFault([], causes[6]).message == "is writable by others (mode 0022)")
    #expect(
      causes.suffix(8).map { TrustStoreFault([], $0).ruleCode }
        == [
          "MVM705", "MVM706", "MVM706", "MVM706", "MVM706", "MVM706", "MVM706", "MVM705",
        ])
    #expect(
      TrustStoreFault([], .listWritable(permissions: 0o660)).message
        == "is writable by users or groups in its access control list (mode 0660)")
  }
}
