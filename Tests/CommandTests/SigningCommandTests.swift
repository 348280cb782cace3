import Foundation
import Testing

@testable import MVMCore
@testable import mvm_core

@Suite struct `verify-signature, sign and keygen` {
  static let routes = #"{"routes":[]}"#

  /// A key, and an envelope signed by it.
  static func folder(_ payload: String = routes, signer: String = "k") throws -> SigningFolder {
    let folder = try SigningFolder()
    try folder.keygen("k")
    try folder.sign(payload, by: "k.key", as: "x.signed.json", signer: signer)
    return folder
  }

  @Test func `sign warns where no frame holds the message, and signs all the same`() throws {
    let folder = try Self.folder()
    for (length, isWarned) in [(349_000, false), (350_000, true)] {
      // A space costs three bytes of the message.
      let result = TestProgram().run(
        "sign", "-k", folder.path("k.key"), "-", stdin: String(repeating: " ", count: length))
      #expect(result.status == .yes && result.out.hasPrefix(#"{"payload":[32,"#))
      #expect(result.err.contains("a frame holds at most 1,048,576: no agent") == isWarned)
    }
  }

  @Test func `what sign signs, verify-signature verifies`() throws {
    let folder = try Self.folder()
    let result = folder.verify("-k", folder.path("k.pub"), folder.path("x.signed.json"))
    #expect(result.status == .yes)
    #expect(result.out.hasPrefix("verified: \(folder.path("x.signed.json"))\n  key      k ("))
    #expect(result.err.isEmpty)
  }

  @Test func `the envelope is what mvm writes`() throws {
    let folder = try Self.folder()
    let envelope = try folder.text("x.signed.json")
    #expect(envelope.hasPrefix(#"{"payload":[123,34,114,"#))
    #expect(envelope.hasSuffix(#"],"signer_id":"k"}"#))
  }

  @Test func `keygen makes files that only their owner reads, and never overwrites`() throws {
    let folder = try SigningFolder()
    try folder.keygen("k")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("k.key"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let before = try folder.text("k.key")
    let again = TestProgram().run("keygen", "-o", folder.path("k"))
    #expect(again.status == .undecided)
    #expect(try folder.text("k.key") == before)
    try FileManager.default.removeItem(atPath: folder.path("k.pub"))
    #expect(TestProgram().run("keygen", "-o", folder.path("k")).status == .undecided)
    #expect(!FileManager.default.fileExists(atPath: folder.path("k.pub")))
  }

  @Test func `a changed payload is rejected and nothing of it appears`() throws {
    let folder = try Self.folder()
    let changed = try folder.text("x.signed.json").replacing("[123,", with: "[124,")
    let out = folder.path("out.json")
    let result = folder.verify(
      "-k", folder.path("k.pub"), "--payload-out", out, "-", stdin: changed)
    #expect(result.status == .no)
    #expect(
      result.out.hasPrefix(
        "rejected: <stdin>: the trusted key does not verify the signature "
          + "[MVM701]\n"))
    #expect(!FileManager.default.fileExists(atPath: out))
    let toOutput = folder.verify(
      "-k", folder.path("k.pub"), "--payload-out", "-", "-", stdin: changed)
    #expect(toOutput.status == .no)
    #expect(toOutput.out.isEmpty)
    #expect(!toOutput.err.contains("routes") && !toOutput.err.contains("124,"))
  }

  @Test(arguments: [
    ("", "MVM001"), ("{", "MVM002"), ("[]", "MVM007"), ("{}", "MVM010"),
    (#"{"payload":[1],"payload":[2],"signature":[],"signer_id":""}"#, "MVM005"),
    (#"{"payload":[256],"signature":[],"signer_id":""}"#, "MVM008"),
    (#"{"payload":"aGVsbG8=","signature":[],"signer_id":""}"#, "MVM007"),
    (#"{"payload":[1],"signature":[],"signer_id":""}"#, "MVM702"),
    (#"{"payload":[1],"signature":[1,2,3,4,5,6,7,8,9],"signer_id":""}"#, "MVM702"),
  ])
  func `a malformed envelope is rejected with the rule's code`(text: String, code: String) throws {
    let folder = try Self.folder()
    let result = folder.verify("-k", folder.path("k.pub"), "-f", "json", "-", stdin: text)
    #expect(result.status == .no)
    let json = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    #expect(json?["code"] as? String == code)
    #expect(json?["verified"] as? Bool == false)
    #expect(json?["payload"] is NSNull)
    #expect(json?["exit_code"] as? Int == 1)
  }

  @Test func `an authenticated frame is no envelope: its signature does not cover its fields`()
    throws
  {
    let folder = try Self.folder()
    let frame = """
      {"version":1,"session_id":"s","sequence":1,"timestamp":"2026-01-01T00:00:00Z",
      "signed":\(try folder.text("x.signed.json"))}
      """
    let out = folder.path("out.json")
    let result = folder.verify("-k", folder.path("k.pub"), "--payload-out", out, "-", stdin: frame)
    #expect(result.status == .no)
    #expect(
      result.out == """
        rejected: <stdin>: this is an authenticated frame, not a signed payload: the signature in \
        it does not cover version, session_id, sequence and timestamp

        """)
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test(arguments: [
    (#"{"schema_version":1,"node_id":"n","tenants":[]}"#, "this is a desired state"),
    (routes, "this is a routing table"),
    (#"{"tenant_id":"a","quotas":{},"net":{}}"#, "this is a tenant"),
  ])
  func `a document that is no envelope is named as what it is, without advice to make it one`(
    text: String, what: String
  ) throws {
    let folder = try Self.folder()
    let result = folder.verify("-k", folder.path("k.pub"), "-", stdin: text)
    #expect(result.status == .no)
    #expect(result.out == "rejected: <stdin>: \(what), not a signed payload\n")
  }

  @Test func `an object of no kind is told to have none of an envelope's keys`() throws {
    let folder = try Self.folder()
    let result = folder.verify("-k", folder.path("k.pub"), "-", stdin: #"{"a": 1}"#)
    #expect(
      result.out == """
        rejected: <stdin>: this is not a signed payload: it has none of payload, signature and \
        signer_id [MVM010]

        """)
  }

  @Test func `a broken envelope shows nothing of its payload`() throws {
    let folder = try Self.folder()
    for envelope in [
      #"{"payload":"c2VjcmV0","signature":[],"signer_id":""}"#,
      #"{"payload":{"c2VjcmV0":1},"signature":[],"signer_id":""}"#,
      #"{"payload":["c2VjcmV0"],"signature":[],"signer_id":""}"#,
      #"{"payload":{"c2VjcmV0":1,"c2VjcmV0":2},"signature":[],"signer_id":""}"#,
      #"{"payload":[1,"c2VjcmV0"#, #"{"payload":c2VjcmV0}"#,
    ] {
      for format in ["human", "json"] {
        let result = folder.verify("-k", folder.path("k.pub"), "-f", format, "-", stdin: envelope)
        #expect(result.status == .no)
        #expect(!(result.out + result.err).contains("c2VjcmV0"), "\(result.out)")
      }
    }
  }

  @Test func `what mvm skips in a store is noted`() throws {
    let folder = try Self.folder()
    try folder.write("empty.pub", "")
    try folder.write(".hidden.pub", "not a key")
    let arguments = ["--trusted-keys", folder.url.path, folder.path("x.signed.json")]
    func run(_ more: String...) -> TestProgram.Result {
      TestProgram().run((["verify-signature"] + more + arguments).map { Argument($0) })
    }
    let result = run()
    #expect(result.status == .yes)
    let path = folder.path("empty.pub")
    #expect(result.out.hasSuffix("note[MVM705]: \(path) is empty; mvm skips it\n"))
    #expect(!result.out.contains("hidden"))
    #expect(run("-f", "json").out.contains(#""severity": "note""#))
  }

  @Test func `a bad key that is left out is said to make mvm refuse the store`() throws {
    let folder = try Self.folder()
    let arguments = [
      "verify-signature", "--ignore-bad-keys", "--trusted-keys", folder.url.path,
      folder.path("x.signed.json"),
    ]
    func run(_ more: String...) -> TestProgram.Result {
      TestProgram().run((arguments + more).map { Argument($0) })
    }
    let note = "mvm itself refuses the whole store, and verifies nothing with it, because of "
    #expect(!run().out.contains(note) && !run("-f", "json").out.contains(note))
    try folder.write("bad.pub", "zz")
    #expect(run().status == .yes)
    for format in ["human", "json"] {
      for quiet in ["--color=never", "-q"] {
        #expect(run("-f", format, quiet).out.contains(note + "1 key file that was left out"))
      }
    }
    #expect(run().out.contains("note: \(folder.url.path): " + note))
    try folder.write("worse.pub", "yy")
    #expect(run().out.contains(note + "2 key files that were left out"))
    // A rejected payload gets the note too.
    try folder.sign("{}", by: "k.key", as: "y.json")
    try folder.write("y.json", folder.text("y.json").replacing("[123,125]", with: "[123,126]"))
    let rejected = TestProgram().run(
      (arguments.dropLast() + [folder.path("y.json")]).map { Argument($0) })
    #expect(rejected.status == .no && rejected.out.contains(note))
  }

  @Test(arguments: [
    "null", #"{"payload": null, "signature": [], "signer_id": ""}"#,
    #"{"payload": [], "signature": null, "signer_id": ""}"#,
    #"{"payload": [], "signature": [], "signer_id": null}"#,
    #"{"payload": [], "signature": [null], "signer_id": ""}"#,
  ])
  func `nobody is told to leave out what an envelope must have`(text: String) throws {
    let folder = try Self.folder()
    for format in ["human", "json"] {
      let result = folder.verify("-k", folder.path("k.pub"), "-f", format, "-", stdin: text)
      #expect(result.status == .no)
      #expect(!result.out.contains("leave") && !result.out.contains("default, or"))
    }
  }

  @Test func `the reason why an envelope can't be read agrees with its code`() throws {
    let folder = try Self.folder()
    let deep = String(repeating: "[", count: 100_000)
    let cases: [(text: String, code: String, reason: String)] = [
      ("", "MVM001", "line 1, column 1: the document is empty"),
      ("{", "MVM002", "line 1, column 2: this is not well-formed JSON"),
      (
        #"{"payload":[1],"payload":[2],"signature":[],"signer_id":""}"#, "MVM005",
        "line 1, column 16: a key appears twice"
      ),
      (
        #"{"payload":[1],"x":{"a":1,"a":2},"signature":[],"signer_id":""}"#, "MVM005",
        "line 1, column 27: a key appears twice"
      ),
      (deep, "MVM009", "line 1, column 129: nested deeper than 128 levels"),
      (
        #"{"payload":"# + deep + String(repeating: "]", count: 100_000) + "}", "MVM009",
        "line 1, column 139: nested deeper than 128 levels"
      ),
      (
        #"{"payload":[1],"signature":[],"signer_id":"","x":"#
          + String(repeating: #"{"a":"#, count: 100_000), "MVM009",
        "line 1, column 685: nested deeper than 128 levels"
      ),
    ]
    for (text, code, reason) in cases {
      let result = folder.verify("-k", folder.path("k.pub"), "-", stdin: text)
      #expect(result.status == .no)
      #expect(result.out.hasPrefix("rejected: <stdin>: \(reason) [\(code)]\n"), "\(result.out)")
      let json = folder.verify("-k", folder.path("k.pub"), "-f", "json", "-", stdin: text)
      #expect(json.out.contains(#""message": "\#(reason)""#))
    }
    let bytes = TestProgram().run(
      ["verify-signature", "-k", folder.path("k.pub"), "-"].map { Argument($0) },
      stdin: Array(#"{"payload":""#.utf8) + [0xC3, 0x28])
    #expect(bytes.status == .no && bytes.out.contains("this is not UTF-8"))
    #expect(!bytes.out.contains("C3"))
  }

  @Test func `an envelope that is larger than what is read is neither good nor bad`() throws {
    let folder = try Self.folder()
    // It has no blocks, so that it costs no room.
    try folder.write("large.json", "{}")
    let file = try FileHandle(forUpdating: URL(filePath: folder.path("large.json")))
    try file.truncate(atOffset: 64 << 20 + 1)
    try file.close()
    let result = folder.verify(
      "-k", folder.path("k.pub"), "-f", "json", folder.path("large.json"))
    #expect(result.status == .undecided)
    #expect(result.out.contains(#""reason": "too-large""#))
    #expect(result.out.contains("larger than 64 MiB, the most that is read"))
  }

  @Test func `a key is judged alike, from a file and from a descriptor`() throws {
    let folder = try Self.folder()
    let noPoint = Base64.encode([UInt8](repeating: 2, count: 32))
    try folder.write("bad.pub", noPoint)
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(noPoint.utf8))
    try pipe.fileHandleForWriting.close()
    for path in [
      folder.path("bad.pub"), "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)",
    ] {
      let result = folder.verify("-k", path, folder.path("x.signed.json"))
      #expect(result.status == .undecided)
      #expect(result.err.contains("\(path): holds 32 bytes that are not an Ed25519 key"))
    }
    let null = folder.verify("-k", "/dev/null", folder.path("x.signed.json"))
    #expect(null.status == .undecided && null.err.contains("/dev/null: is empty"))
  }

  @Test(arguments: ["hello", "ssh-ed25519 AAAA", "abcdefgh"])
  func `a key file is told all forms that -k takes, and a store's file its one`(
    text: String
  ) throws {
    let folder = try Self.folder()
    try folder.write("bad.pub", text)
    let envelope = folder.path("x.signed.json")
    let single = folder.verify("-k", folder.path("bad.pub"), envelope)
    #expect(single.err.contains("help: use Base64 of 32 bytes, 64 hexadecimal digits, a PEM"))
    let store = folder.verify("--trusted-keys", folder.url.path, envelope)
    #expect(store.err.contains("help: write the 32 bytes of an Ed25519 public key"))
  }

  @Test func `a signer's file name that is no text is no other's`() throws {
    let folder = try Self.folder()
    let name = Array((folder.url.path + "/").utf8) + [0xFF] + Array(".pub".utf8)
    let key = Array(try folder.text("k.pub").utf8)
    // Some file systems refuse such names.
    guard (try? FileWriter.write(Path(bytes: name), key)) != nil else { return }
    func run(_ signer: [UInt8]) -> TestProgram.Result {
      TestProgram().run(
        [
          Argument("verify-signature"), Argument("-k"), Argument(bytes: name),
          Argument("--signer"), Argument(bytes: signer), Argument(folder.path("x.signed.json")),
        ])
    }
    #expect(run([0xFF]).status == .yes)
    #expect(run([0xFE]).status == .no && run(Array("\u{FFFD}".utf8)).status == .no)
  }

  @Test func `a signer's name is compared by bytes`() throws {
    let key = try PublicKey(bytes: [UInt8](repeating: 3, count: 32))
    let trusted = TrustedKey(key, name: "caf\u{E9}")
    #expect(trusted.isNamed("caf\u{E9}"))
    #expect(!trusted.isNamed("cafe\u{301}"))
    #expect(trusted.isNamed(key.fingerprint.description))
    #expect(Fingerprint("SHA256:\u{301}" + String(repeating: "0", count: 62)) == nil)
  }
}
