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

  static let key = Base64.encode([UInt8](1...32))

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
      return (path == folder.url ? "" : path.lastPathComponent, error.cause)
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
    #expect(throws: TrustStoreFault(missing, .unreadable(SystemError(code: ENOENT)))) {
      try TrustStore(directory: missing)
    }
    let file = Array((folder.url.path + "/x").utf8)
    #expect(throws: TrustStoreFault(file, .notADirectory)) { try TrustStore(directory: file) }
  }

  @Test func `one bad file spoils the store, unless bad files are ignored`() throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.write("bad.pub", "hello, world")
    #expect(try #require(Self.fault(folder)) == ("bad.pub", .key(.unknownForm)))
    let store = try Self.read(folder, allowing: .badKeys)
    #expect(store.keys.map(\.name) == ["a"])
    #expect(store.ignored.map(\.cause) == [.key(.unknownForm)])
  }

  @Test func `with nothing but bad files it is empty, even where they are ignored`() throws {
    let folder = try Folder()
    try folder.write("bad.pub", "hello, world")
    #expect(try #require(Self.fault(folder, allowing: .badKeys)) == ("", .empty))
  }

  @Test(arguments: [0o775, 0o757, 0o777, 0o1777])
  func `a directory that others may write to is refused`(mode: Int) throws {
    let folder = try Folder()
    try folder.write("a.pub", Self.key)
    try folder.mode(mode)
    #expect(try #require(Self.fault(folder)) == ("", .writable(permissions: UInt32(mode))))
    #expect(try Self.read(folder, allowing: .permissions).keys.count == 1)
  }

  @Test(arguments: [0o664, 0o646, 0o666])
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

  @Test func `a link to nothing, a directory and a pipe are no keys`() throws {
    for make in [
      { (folder: Folder) in try folder.link("a.pub", to: "nowhere") },
      { (folder: Folder) in
        try FileManager.default.createDirectory(
          at: folder.url.appending(path: "a.pub"), withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o755])
      },
      { (folder: Folder) in
        try #require(unsafe mkfifo(folder.url.appending(path: "a.pub").path, 0o644) == 0)
      },
    ] {
      let folder = try Folder()
      try make(folder)
      let fault = try #require(Self.fault(folder))
      #expect(fault.name == "a.pub")
    }
  }

  @Test func `every fault says what it is and how to mend it`() {
    let causes: [TrustStoreFault.Cause] = [
      .unreadable(SystemError(code: EACCES)), .notADirectory, .notAFile, .empty,
      .key(.unknownForm), .writable(permissions: 0o22), .foreign(owner: 7),
    ]
    for cause in causes {
      let fault = TrustStoreFault([], cause)
      #expect(!fault.message.isEmpty && !fault.reason.isEmpty && fault.help?.isEmpty == false)
    }
    #expect(TrustStoreFault([], causes[5]).message == "is writable by others (mode 0022)")
    #expect(
      causes.suffix(3).map { TrustStoreFault([], $0).ruleCode } == ["MVM705", "MVM706", "MVM706"])
  }
}
