import Foundation
import Testing

@testable import mvm_core

/// Stores that another user could have exchanged, as the program meets them on a real system.
@Suite struct `Key stores of others` {
  static let program = Project.built.appending(path: "mvm-core").path

  /// Runs a script with the program as `$1`; nil where it can't be run.
  static func run(_ script: String, in folder: String = "/") -> ShellScript.Result? {
    try? ShellScript.run(script, program, in: folder)
  }

  /// Whether another user can start the program, and in a user namespace of his own.
  static let canActAsOthers =
    geteuid() == 0 && Tool.has("setpriv") && Tool.has("unshare")
    && run("setpriv --reuid 1234 --regid 1234 --clear-groups \"$1\" --version")?.status == 0

  static let canUnshare =
    canActAsOthers
    && run(
      """
      setpriv --reuid 65534 --regid 65534 --clear-groups \
      unshare -U --map-user=65534 "$1" --version
      """)?.status == 0

  /// A folder that everybody can reach, with a key, a store of it and an envelope.
  static func folder() throws -> SigningFolder {
    let folder = try `verify-signature, sign and keygen`.folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("store"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755])
    try FileManager.default.copyItem(
      atPath: folder.path("k.pub"), toPath: folder.path("store/k.pub"))
    return folder
  }

  static let asStranger = "setpriv --reuid 1234 --regid 1234 --clear-groups"
  static let asNobody = "setpriv --reuid 65534 --regid 65534 --clear-groups"

  @Test(
    .enabled(if: canActAsOthers, "Needs root and setpriv."),
    arguments: [
      ("", 3), ("--signer ops", 3), ("--signer SHA256:$(printf %064d 0)", 3), ("--signer k", 1),
    ] as [(String, Int32)])
  func `keys that only others can read leave a "no" open`(option: String, status: Int32) throws {
    let folder = try Self.folder()
    try folder.keygen("other")
    let script = """
      printf '{}' | "$1" sign --key other.key - > other.json && chmod 644 other.json store/k.pub
      cp other.pub store/ops.pub && chmod 600 store/ops.pub
      \(Self.asStranger) "$1" verify-signature --trusted-keys store \(option) other.json
      """
    let result = try #require(Self.run(script, in: folder.url.path))
    #expect(result.status == status, "\(result.out)\(result.err)")
    if status == 3 {
      #expect(result.err.contains("store/ops.pub: can't be read: Permission denied, so it is not"))
    }
    // A key that verifies is enough, whatever the others are.
    let good = Self.run(
      "\(Self.asStranger) \"$1\" verify-signature --trusted-keys store x.signed.json",
      in: folder.url.path)
    #expect(good?.status == 0, "\(good?.err ?? "")")
  }

  @Test(
    .enabled(if: canUnshare, "Needs root, setpriv, unshare and user namespaces."),
    arguments: [
      asStranger, asStranger + " unshare -U", asNobody,
      asNobody + " unshare -U --map-user=65534",
    ], ["4321:4321 store store/k.pub", "4321:4321 store/k.pub"])
  func `a stranger's store or key is not the caller's, in a user namespace either`(
    prefix: String, owner: String
  ) throws {
    let folder = try Self.folder()
    let result = try #require(
      Self.run(
        """
        chown \(owner) && chmod 644 x.signed.json store/k.pub
        \(prefix) "$1" verify-signature --trusted-keys store x.signed.json
        """, in: folder.url.path))
    #expect(result.status == 3)
    #expect(result.err.contains("[MVM706]"))
    #expect(result.out.isEmpty)
  }

  @Test(.enabled(if: canActAsOthers, "Needs root, setpriv and unshare."))
  func `a store that was exchanged in a directory of everybody's verifies nothing`() throws {
    let folder = try Self.folder()
    let result = try #require(
      Self.run(
        """
        mkdir -p open backup && "$1" keygen -q -o good && mv store backup/other
        mkdir open/keys && cp good.pub open/keys/ && chmod 755 open/keys && chmod 777 open
        \(Self.asNobody) sh -c "mv open/keys open/.k; ln -s $PWD/backup/other open/keys"
        "$1" verify-signature --trusted-keys backup/other x.signed.json -qq || exit 9
        "$1" verify-signature --trusted-keys open/keys x.signed.json
        """, in: folder.url.path))
    #expect(result.status == 3)
    #expect(result.err.contains("open: is writable by others (mode 0777) [MVM706]"))
  }

  @Test(.enabled(if: canActAsOthers, "Needs root, setpriv and unshare."))
  func `a stranger's link in a sticky directory is not followed`() throws {
    let folder = try Self.folder()
    let result = try #require(
      Self.run(
        """
        mkdir open && chmod 1777 open
        \(Self.asNobody) ln -s $PWD/store open/keys
        ln -s $PWD/store open/own
        "$1" verify-signature --trusted-keys open/own x.signed.json -qq || exit 9
        "$1" verify-signature --trusted-keys open/keys x.signed.json
        """, in: folder.url.path))
    #expect(result.status == 3)
    #expect(result.err.contains("open/keys: belongs to user 65534, who is neither root"))
  }

  @Test func `a key below a directory of everybody's is neither trusted nor signed with`() throws {
    let folder = try Self.folder()
    let envelope = folder.path("x.signed.json")
    let key = ["verify-signature", "-k", folder.path("k.pub"), envelope]
    let sign = ["sign", "--key", folder.path("k.key"), "-"]
    for call in [key, sign] {
      #expect(TestProgram().run(call.map { Argument($0) }).status == .yes)
    }
    try #require(unsafe chmod(folder.url.path, 0o777) == 0)
    for call in [key, sign] {
      let refused = TestProgram().run(call.map { Argument($0) })
      #expect(refused.status == .undecided)
      #expect(refused.err.contains("is writable by others (mode 0777) [MVM706]\n  help: "))
      let forced = TestProgram().run((call + ["--insecure-permissions"]).map { Argument($0) })
      #expect(forced.status == .yes)
    }
  }

  @Test func `an empty name of a store is not the working directory`() throws {
    let folder = try Self.folder()
    let script = """
      "$1" verify-signature --trusted-keys "" x.signed.json -qq; a=$?
      "$1" verify-signature -k "" x.signed.json -qq; b=$?
      "$1" verify-signature --trusted-keys . x.signed.json -qq; echo "$a $b $?"
      """
    let result = try #require(Self.run(script, in: folder.url.path))
    #expect(result.out == "3 3 0\n", "\(result.err)")
  }

  @Test func `a secret key that others can read signs nothing`() throws {
    let folder = try Self.folder()
    let call = ["sign", "--key", folder.path("k.key"), "-"]
    try #require(unsafe chmod(folder.path("k.key"), 0o644) == 0)
    let refused = TestProgram().run(call.map { Argument($0) })
    #expect(refused.status == .undecided)
    #expect(refused.out.isEmpty)
    #expect(refused.err.contains("readable by others (mode 0644) [MVM706]\n  help: "))
    let forced = TestProgram().run((call + ["--insecure-permissions"]).map { Argument($0) })
    #expect(forced.status == .yes)
  }

  @Test func `a key from a shell's substitution is a stream of the caller's`() throws {
    let folder = try Self.folder()
    let result = try #require(
      Self.run(
        """
        "$1" verify-signature -k /dev/fd/3 x.signed.json 3<k.pub &&
        cat k.pub | "$1" verify-signature -k /dev/stdin x.signed.json &&
        cat k.key | "$1" sign --key /dev/stdin x.signed.json
        """, in: folder.url.path))
    #expect(result.status == 0, "\(result.err)")
  }
}

@Suite struct `Files that are not the caller's to replace` {
  @Test(
    .enabled(if: `Key stores of others`.canActAsOthers, "Needs root and setpriv."),
    arguments: [("1234:4321", "group"), ("4321:4321", "owner")])
  func `are left alone, and what can't be kept is named`(owner: String, what: String) throws {
    let folder = try SigningFolder()
    try folder.write("routes.json", #"{"routes":[],}"#)
    let result = try #require(
      `Key stores of others`.run(
        """
        chmod 777 . && chown \(owner) routes.json && chmod 666 routes.json
        \(`Key stores of others`.asStranger) "$1" lint --no-config --fix routes.json
        """, in: folder.url.path))
    #expect(result.status == 3)
    let why = "routes.json: was not changed, because its \(what) can't be kept: "
    #expect(result.err.contains(why))
    #expect(try folder.text("routes.json") == #"{"routes":[],}"#)
  }
}
