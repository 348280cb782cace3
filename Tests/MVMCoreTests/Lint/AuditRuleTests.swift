import Testing

@testable import MVMCore

@Suite struct `Rules for audit logs` {
  private func check(
    _ text: String, as kind: DocumentKind = .audit, path: String? = nil
  ) -> [Finding] {
    let result = Linter().check(
      Array(text.utf8), as: kind, path: path.map { Array($0.utf8) })
    #expect(result.findings.count == result.identities.count)
    return result.findings
  }

  /// Code and line of each finding.
  private func found(
    _ text: String, as kind: DocumentKind = .audit, path: String? = nil
  ) -> [String] {
    let lines = Array(text.utf8)
    return check(text, as: kind, path: path).map { finding in
      "\(finding.code) \(lines[..<finding.range.lowerBound].count { $0 == 0x0A } + 1)"
    }
  }

  /// Lines about one instance, a second apart.
  private func life(_ actions: AuditAction...) -> String {
    actions.enumerated().map { AuditExample.line($1, at: "08:00:0\($0)") }.joined()
  }

  // MARK: MVM911

  @Test(arguments: [
    (
      "{",
      "the line is not an audit entry: the text ends before the closing '}' (column 2)"
    ),
    ("[]", "the line is not an audit entry: the document is a list; expected an object (column 1)"),
    (
      #"{"timestamp": "2026-11-20T08:00:00Z", "tenant_id": "acme", "action": "Wake"}"#,
      #"the line is not an audit entry: AuditAction has no value "Wake" (/action, column 70)"#
    ),
  ])
  func `a broken line is one finding, which names its first fault`(line: String, message: String) {
    let findings = check(life(.instanceCreated) + line + "\n" + life(.instanceStarted))
    #expect(findings.map(\.code) == ["MVM911"])
    #expect(findings.map(\.message) == [message])
  }

  @Test func `a line with many faults is one finding`() {
    #expect(found("{}\n{\"tenant_id\": 1, \"tenant_id\": 2}\n") == ["MVM911 1", "MVM911 2"])
    #expect(found("{}\n", as: .localAudit) == ["MVM911 1"])
  }

  @Test func `zeros that a crash left are no empty line, white space is one`() {
    #expect(found("\0\0\0\n\n \t\r\n" + life(.instanceCreated)) == ["MVM911 1"])
  }

  @Test func `a last line without its end is read like the others`() {
    #expect(found(String(life(.instanceCreated, .instanceStarted).dropLast())) == [])
    #expect(found(String(life(.instanceCreated, .instanceStarted).dropLast(2))) == ["MVM911 2"])
  }

  @Test func `the help never says how to write the line otherwise`() {
    for line in ["garbage", "{\"a\": garbage}", "{} 'x'", "{\"timestamp\": 1}", "[]", "{} {}"] {
      #expect(check(line).map(\.help) == [AuditLine.help])
    }
  }

  /// Entries of one instance on one line.
  private func joined(_ actions: AuditAction..., by separator: String = "") -> String {
    actions.enumerated().map { AuditExample.line($1, at: "08:00:0\($0)").filter { $0 != "\n" } }
      .joined(separator: separator) + "\n"
  }

  @Test(arguments: ["", " ", "\t \t"])
  func `two entries on one line are named as such, and both are read`(separator: String) {
    let findings = check(joined(.instanceStarted, .instanceWoken, by: separator))
    #expect(findings.map(\.code) == ["MVM911", "MVM914"])
    #expect(
      findings.map(\.message) == [
        "2 entries on one line; the newline between them is missing",
        "instance \"i-0a1b2c3d\" can't be woken: it was already running",
      ])
    let second = joined(.instanceStarted).utf8.count - 1 + separator.utf8.count
    #expect(findings.first?.range == second..<second + 1)
  }

  @Test func `entries on one line are followed in their order, from line to line`() {
    let line = joined(.instanceStarted, .instanceStopped, .instanceStarted)
    #expect(
      check(line).map(\.message)
        == ["3 entries on one line; the newlines between them are missing"])
    let findings = check(line + AuditExample.line(.instanceCreated, at: "08:00:09"))
    #expect(findings.map(\.code) == ["MVM911", "MVM914"])
    #expect(
      findings.last?.message == "instance \"i-0a1b2c3d\" can't be created: it was already running")
    // Places of earlier lines are counted from the line that they are seen from.
    let before = "\"InstanceStarted\"}\n".utf8.count
    #expect(findings.last?.related.first?.range.lowerBound == line.utf8.count - before)
  }

  @Test func `an entry and something else are a line that can't be read`() {
    let start = joined(.instanceStarted)
    let broken = joined(.instanceStopped).dropLast() + "{\"timestamp\": \"2026\n"
    #expect(found(start + broken + joined(.instanceStarted)) == ["MVM911 2"])
    let many = String(repeating: String(joined(.instanceStarted).dropLast()), count: 17)
    #expect(found(many) == ["MVM911 1"])
  }

  @Test func `an unknown key leaves an entry an entry`() {
    let line = life(.instanceCreated).replacing("{", with: "{\"color\": 1, ")
    #expect(found(line + life(.instanceStarted)) == ["MVM006 1"])
  }

  @Test func `of a million broken lines a thousand are told`() {
    let result = Linter().check(
      Array(String(repeating: "x\n", count: 20_000).utf8), as: .audit)
    #expect(result.findings.count == 1000 && result.dropped == 19_000)
  }

  // MARK: MVM912

  private func times(_ times: String...) -> String {
    times.map { #"{"timestamp": "\#($0)", "kind": "vm_start"}"# + "\n" }.joined()
  }

  @Test func `each step back in time is told once`() {
    let text = times(
      "2026-11-20T08:00:00Z", "2026-11-20T07:00:00Z", "2026-11-20T07:00:00Z",
      "2026-11-20T07:30:00Z", "2026-11-20T08:30:00Z", "2026-11-20T08:29:59.9Z")
    #expect(found(text, as: .localAudit) == ["MVM912 2", "MVM912 6"])
  }

  @Test func `times are compared across offsets`() {
    let text = times(
      "2026-11-20T08:00:00Z", "2026-11-20T10:00:00+02:00", "2026-11-20T09:59:59+02:00")
    #expect(found(text, as: .localAudit) == ["MVM912 3"])
  }

  @Test func `a time that can't be read is told as that, and the next compared with the last good`()
  {
    let text = times("2026-11-20T08:00:00Z", "yesterday", "2026-11-20T07:00:00Z")
    #expect(found(text, as: .localAudit) == ["MVM109 2", "MVM912 3"])
  }

  @Test func `the line before is shown`() {
    let text = times("2026-11-20T08:00:00Z", "2026-11-20T07:00:00Z")
    let related = check(text, as: .localAudit).flatMap(\.related)
    #expect(related.map(\.message) == ["the line before has a later time"])
    #expect(related.map(\.range) == [14..<36])
  }

  // MARK: MVM913

  @Test(arguments: [
    ("\"pool_id\": \"web\", ", "", "/instance_id"), ("", "\"i-0a1b2c3d\"", "/pool_id"),
    ("", "", "/pool_id"), ("\"pool_id\": null, ", "\"i-0a1b2c3d\"", "/pool_id"),
  ])
  func `an instance's action names pool and instance`(
    pool: String, instance: String, place: String
  ) {
    let id = instance.isEmpty ? "" : "\"instance_id\": \(instance), "
    let line = """
      {"timestamp": "2026-11-20T08:00:00Z", "tenant_id": "acme", \(pool)\(id)\
      "action": "InstanceStopped"}
      """
    let findings = check(line)
    #expect(findings.map(\.code) == ["MVM913"])
    #expect(findings.map(\.pointer) == [pool.hasSuffix("null, ") ? place : ""])
  }

  @Test func `other actions need not name an instance`() {
    for action in AuditAction.allCases where action.outcome == nil {
      #expect(found(AuditExample.line(action, at: "08:00:00", instance: nil)) == [])
    }
  }

  @Test func `lines of another tenant are told once for each`() {
    let acme = life(.instanceCreated)
    let globex = acme.replacing("\"acme\"", with: "\"globex\"")
    let initech = acme.replacing("\"acme\"", with: "\"initech\"")
    let text =
      acme.replacing("0a1b2c3d", with: "00000000") + globex
      + initech + globex.replacing("InstanceCreated", with: "InstanceStarted")
    #expect(found(text, path: "/var/lib/mvm/tenants/acme/audit.log") == ["MVM913 2", "MVM913 3"])
    #expect(found(text, path: "/tmp/audit.log") == [])
    #expect(found(text) == [])
  }

  // MARK: MVM914

  @Test func `a life as it should be is silent`() {
    #expect(
      found(
        life(
          .instanceCreated, .instanceStarted, .instanceWarmed, .instanceSlept, .instanceWoken,
          .instanceStopped, .instanceStarted, .instanceStopped, .instanceDestroyed,
          .instanceDestroyed)) == [])
    #expect(found(life(.instanceStarted, .instanceWarmed, .instanceWoken, .instanceStopped)) == [])
    #expect(found(life(.instanceSlept, .instanceStopped, .instanceWoken)) == [])
    #expect(found(life(.instanceSlept, .instanceStarted)) == [])
  }

  @Test(
    arguments: [
      (.instanceStarted, .instanceStarted), (.instanceStarted, .instanceWoken),
      (.instanceStarted, .instanceSlept), (.instanceCreated, .instanceStopped),
      (.instanceCreated, .instanceWarmed), (.instanceCreated, .instanceWoken),
      (.instanceStopped, .instanceWarmed), (.instanceStopped, .instanceSlept),
      (.instanceStopped, .instanceWoken), (.instanceWarmed, .instanceWarmed),
      (.instanceSlept, .instanceSlept), (.instanceSlept, .instanceWarmed),
      (.instanceDestroyed, .instanceStarted), (.instanceStarted, .instanceCreated),
      (.instanceCreated, .instanceCreated), (.instanceDestroyed, .instanceCreated),
    ] as [(AuditAction, AuditAction)])
  func `what the life cycle does not have is told`(first: AuditAction, second: AuditAction) {
    #expect(found(life(first, second)) == ["MVM914 2"])
  }

  @Test func `one missing line is one finding`() {
    #expect(
      found(life(.instanceStarted, .instanceSlept, .instanceWoken, .instanceStopped)) == [
        "MVM914 2"
      ])
  }

  @Test func `an instance that slept long ago can't be woken after a cold start`() {
    #expect(
      found(life(.instanceSlept, .instanceStarted, .instanceStopped, .instanceWoken))
        == ["MVM914 4"])
  }

  @Test func `instances of other pools and tenants are others`() {
    let pool = life(.instanceStarted).replacing("\"web\"", with: "\"api\"")
    let tenant = life(.instanceStarted).replacing("\"acme\"", with: "\"globex\"")
    #expect(found(life(.instanceStarted) + pool + tenant) == [])
  }

  @Test func `after a line that can't be read, went back or names nobody, nothing is known`() {
    let start = life(.instanceStarted)
    let again = AuditExample.line(.instanceStarted, at: "08:00:01")
    #expect(found(start + "{}\n" + again) == ["MVM911 2"])
    let back = AuditExample.line(.instanceStarted, at: "07:00:00")
    #expect(found(start + back) == ["MVM912 2"])
    let nobody = AuditExample.line(.instanceStopped, at: "08:00:00", instance: nil)
    #expect(found(start + nobody + again) == ["MVM913 2"])
  }

  @Test func `no more than so many instances are followed`() {
    var trail = AuditTrail(owner: nil)
    let document = Document(parsing: Array(life(.instanceStarted).utf8))
    var followed = 0
    for _ in 0..<2 {
      for number in 0..<UInt32(AuditTrail.mostInstances + 2) {
        let entry = AuditEntry(
          timestamp: "2026-11-20T08:00:00Z", tenantID: "acme", poolID: "web",
          instanceID: InstanceID(number: number).text, action: .instanceStarted)
        let line = trail.follow(entry, entry.timestamp, in: document, at: .text)
        if line.before != nil { followed += 1 }
      }
    }
    #expect(followed == AuditTrail.mostInstances)
  }

  @Test func `an entry that stands in no log is looked at alone`() {
    let line = AuditExample.line(.instanceStarted, at: "08:00:00", instance: nil)
    let document = Document(parsing: Array(line.utf8))
    #expect(Linter().check(document, as: .audit).findings.map(\.code) == ["MVM913"])
  }

  @Test(arguments: [1, 100, 1000])
  func `a log can be fed in parts`(size: Int) {
    var log = IncrementalCheck(Linter(), .audit, path: nil)
    let text = life(.instanceStarted, .instanceWoken)
    var findings: [Finding] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      log.feed(Array(rest.prefix(size))) { findings += $0.findings }
      rest = rest.dropFirst(size)
    }
    log.finish { findings += $0.findings }
    #expect(findings == check(text))
    #expect(
      findings.map(\.message) == ["instance \"i-0a1b2c3d\" can't be woken: it was already running"])
  }
}
