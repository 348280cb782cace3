import Testing

@testable import MVMCore

@Suite struct `Version skew` {
  private func findings(
    _ kind: DocumentKind, at pointer: String, _ value: String, for target: String
  ) throws -> [Finding] {
    let target = try #require(ReleaseVersion(target))
    return Linter(target: target).check(try sample(kind, at: pointer, value), as: kind).findings
  }

  @Test func `a key is refused where unknown ones are, and dropped elsewhere`() throws {
    let refused = try findings(.desiredState, at: "/sequence", "7", for: "0.10.0")
    #expect(refused.map(\.code) == ["MVM012"] && refused.map(\.severity) == [.error])
    #expect(refused.map(\.pointer) == ["/sequence"])
    #expect(
      refused.first?.message
        == #"DesiredState's key "sequence" is new in mvm 0.10.1; 0.10.0 refuses the document"#)
    let dropped = try findings(.securityPolicy, at: "/access", #"{"console": false}"#, for: "0.8.0")
    #expect(dropped.map(\.severity) == [.warning])
    #expect(dropped.map(\.pointer) == ["/access/console"])
  }

  @Test(arguments: ["0.10.1", "0.10.2", "0.11.0", "1.0.0"])
  func `a release knows what it brought`(target: String) throws {
    #expect(try findings(.desiredState, at: "/sequence", "7", for: target).isEmpty)
  }

  @Test func `nothing is found where no release is given`() throws {
    let bytes = try sample(.desiredState, at: "/sequence", "7")
    #expect(Linter().check(bytes, as: .desiredState).findings.isEmpty)
  }

  @Test func `what is below a new key is new for the same reason`() throws {
    let strategy = #"{"type": "Canary", "canary_count": 1, "canary_duration_secs": 60}"#
    let found = try findings(
      .desiredState, at: "/tenants/0/pools/0/default_update_strategy", strategy, for: "0.3.0")
    #expect(found.filter { $0.code == "MVM012" }.count == 1)
  }

  @Test func `an older spelling of a key is no new key`() throws {
    #expect(try findings(.node, at: "/lima_status", #""Running""#, for: "0.3.0").isEmpty)
    let found = try findings(.node, at: "/vm_status", #""Running""#, for: "0.3.0")
    #expect(found.map(\.pointer) == ["/vm_status"])
  }

  @Test func `a kind of document that the release has not is one finding`() throws {
    let found = try findings(.securityPolicy, at: "/access", #"{"console": false}"#, for: "0.3.0")
    #expect(found.map(\.code) == ["MVM012"] && found.map(\.pointer) == [""])
  }

  @Test func `a policy that leaves authentication out is told of once`() throws {
    func codes(_ linter: Linter) -> [String] {
      linter.check(Array(#"{"blocklist": []}"#.utf8), as: .securityPolicy).findings.map(\.code)
    }
    #expect(codes(Linter(target: ReleaseVersion("0.4.9"))) == ["MVM012"])
    #expect(codes(Linter(target: ReleaseVersion("0.5.0"))) == ["MVM922"])
    #expect(codes(Linter()) == ["MVM922"])
    let ignoring = Linter(target: ReleaseVersion("0.4.9")) { $0.code != "MVM012" }
    #expect(codes(ignoring) == ["MVM922"])
  }

  @Test func `values of logs are checked line by line`() {
    let log =
      AuditExample.line(.poolBuilt, at: "08:00:00", instance: nil)
      + AuditExample.line(.commandBlocked, at: "08:00:01")
      + AuditExample.line(.threatDetected, at: "08:00:02")
    let result = Linter(target: ReleaseVersion("0.3.2")).check(Array(log.utf8), as: .audit)
    #expect(result.findings.map(\.code) == ["MVM012", "MVM012"])
    #expect(result.findings.map(\.severity) == [.error, .error])
    #expect(
      result.findings.first?.message.hasPrefix(#"AuditAction's value "CommandBlocked""#) == true)
  }

  @Test func `a log of a kind that is new as a whole is told of once`() {
    let line = #"{"timestamp": "2026-11-20T08:00:00Z", "kind": "image_fetch"}"# + "\n"
    let log = Array((line + line).utf8)
    let old = Linter(target: ReleaseVersion("0.5.9")).check(log, as: .localAudit)
    #expect(old.findings.map(\.code) == ["MVM012"])
    let newer = Linter(target: ReleaseVersion("0.8.0")).check(log, as: .localAudit)
    #expect(newer.findings.map(\.pointer) == ["/kind", "/kind"])
  }

  @Test func `the content of a signed payload is checked too`() throws {
    let state = try sample(.desiredState, at: "/sequence", "7")
    let signature = [UInt8](repeating: 1, count: 64)
    let payload = SignedPayload(payload: state, signature: signature, signerID: "coordinator")
    let result = Linter(target: ReleaseVersion("0.3.9")).check(payload.json(), as: .signedPayload)
    #expect(result.findings.map(\.code) == ["MVM012"])
    #expect(result.findings.first?.severity == .error)
  }

  @Test func `template configs in TOML are checked too`() throws {
    let toml = """
      flake_ref = "github:acme/web"

      [[variants]]
      name = "web"
      role = "worker"
      profile = "minimal"
      vcpus = 2
      mem_mib = 512

      """
    let result = Linter(target: ReleaseVersion("0.2.9")).check(
      Array(toml.utf8), as: .templateConfig)
    #expect(result.findings.contains { $0.code == "MVM012" && $0.pointer == "" })
  }

  /// The codes, severities and pointers of what is found.
  private func found<T: WireValue>(_ text: String, as _: T.Type, _ target: String) -> [String] {
    T.checked(Document(parsing: Array(text.utf8)), as: ReleaseVersion(target)).findings
      .map { "\($0.code) \($0.severity) \($0.pointer)" }
  }

  @Test func `keys of 0.14 are no fault, dropped by 0.13 unread, and looked at for 0.14`() throws {
    func check(_ value: String, for target: String?) throws -> [String] {
      let bytes = try sample(.instance, at: "/auto_resume", value)
      return Linter(target: target.flatMap { ReleaseVersion($0) }).check(bytes, as: .instance)
        .findings.map { "\($0.code) \($0.severity) \($0.pointer)" }
    }
    #expect(try check("false", for: nil) == [])
    #expect(try check("false", for: "0.13.0") == ["MVM012 warning /auto_resume"])
    #expect(try check("false", for: "0.14.0") == [])
    #expect(try check("null", for: nil) == ["MVM007 error /auto_resume"])
    #expect(try check("null", for: "0.13.0") == ["MVM012 warning /auto_resume"])
    #expect(try check("null", for: "0.14.0") == ["MVM012 error /auto_resume"])
  }

  @Test func `what 0.14 refuses and 0.13 takes is an error for 0.14 only`() {
    let signed = #""signed": {"payload": [], "signature": [], "signer_id": "s", "x": 1}"#
    let rest = #""session_id": "s", "sequence": 1, "timestamp": "2026-03-02T08:00:00Z", \#(signed)"#
    let old = #"{"version": 2, \#(rest)}"#
    #expect(found(old, as: AuthenticatedFrame.self, "0.13.0") == ["MVM006 warning /signed/x"])
    #expect(
      found(old, as: AuthenticatedFrame.self, "0.14.0")
        == ["MVM012 error ", "MVM006 warning /signed/x"])
    let new = #"{"version": 2, "sig_alg": 1, "note": 1, \#(rest)}"#
    #expect(
      found(new, as: AuthenticatedFrame.self, "0.13.0")
        == ["MVM012 warning /sig_alg", "MVM006 warning /note", "MVM006 warning /signed/x"])
    #expect(
      found(new, as: AuthenticatedFrame.self, "0.14.0")
        == ["MVM012 error /note", "MVM006 warning /signed/x"])
    let hello = #"{"version": 2, "session_id": "s", "challenge": [], "host_pubkey": [], "x": 1}"#
    #expect(found(hello, as: SessionHello.self, "0.13.0") == ["MVM006 warning /x"])
    #expect(found(hello, as: SessionHello.self, "0.14.0") == ["MVM012 error /x"])
  }

  @Test(arguments: [
    ("true", ["MVM012 warning /access/debug_exec"]), ("false", []),
    (#""yes""#, ["MVM012 warning /access/debug_exec"]),
  ])
  func `a removed key is reported where a value is lost with it`(
    value: String, expected: [String]
  ) {
    let text = #"{"require_auth": true, "access": {"debug_exec": \#(value)}}"#
    #expect(found(text, as: SecurityPolicy.self, "0.14.0") == expected)
    let result = Linter(target: ReleaseVersion(0, 14)).check(Array(text.utf8), as: .securityPolicy)
    #expect(result.findings.map(\.code) == expected.map { String($0.prefix(6)) })
  }

  @Test func `the 66 new kinds are errors in a log for 0.13 alone`() {
    let kinds = LocalAuditKind.allCases.filter { $0.about.since == "0.14.0" }
    let log = kinds.map {
      #"{"timestamp": "2026-11-20T08:00:00Z", "kind": "\#($0.rawValue)"}"# + "\n"
    }.joined()
    let bytes = Array(log.utf8)
    #expect(Linter().check(bytes, as: .localAudit).findings.isEmpty)
    #expect(Linter(target: ReleaseVersion(0, 14)).check(bytes, as: .localAudit).findings.isEmpty)
    let old = Linter(target: ReleaseVersion(0, 13)).check(bytes, as: .localAudit).findings
    #expect(old.count == 66)
    #expect(old.allSatisfy { $0.code == "MVM012" && $0.severity == .error && $0.help == nil })
    #expect(
      old.first?.message
        == #"LocalAuditKind's value "volume_lock" is new in mvm 0.14.0; 0.13.0 refuses the document"#
    )
  }

  @Test func `a key that the release lacks is not what an unknown one was meant to be`() {
    let text = #"{"require_auth": true, "profil": "dev"}"#
    func help(_ target: ReleaseVersion?) -> String? {
      SecurityPolicy.checked(Document(parsing: Array(text.utf8)), as: target).findings.first?.help
    }
    #expect(help(nil) == #"did you mean "profile"?"#)
    #expect(help(ReleaseVersion(0, 14)) == #"did you mean "profile"?"#)
    #expect(help(ReleaseVersion(0, 13)) == nil)
  }

  @Test func `a document that the release refuses is checked by the other rules all the same`()
    throws
  {
    let bytes = try sample(.desiredState, at: "/sequence", "7")
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(#""schema_version": 1"#, with: #""schema_version": 2"#)
    let found = Linter(target: ReleaseVersion(0, 10)).check(Array(text.utf8), as: .desiredState)
    #expect(found.findings.map(\.code).sorted() == ["MVM012", "MVM401"])
  }
}
