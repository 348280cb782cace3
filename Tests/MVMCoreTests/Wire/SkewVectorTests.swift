import Foundation
import MVMCore
import Testing

/// A document and what the readers of mvm 0.13 and 0.14 make of it.
private struct SkewVector: Decodable, Sendable, CustomTestStringConvertible {
  /// What one release makes of the document.
  struct Verdict: Equatable, Sendable {
    let accepts: Bool
    /// The bytes written back.
    let output: String?
    /// The pointers of the keys that are lost.
    let dropped: Set<String>?
  }

  let type: String
  let `case`: String
  let input: String
  let old, new: Verdict

  var testDescription: String { "\(type), \(`case`): \(input.suffix(80))" }

  static let all = ((try? Fixtures.lines("skew.jsonl")) ?? []).compactMap {
    try? JSONDecoder().decode(SkewVector.self, from: Data($0.utf8))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: WireKey.self)
    type = try container.decode(String.self, forKey: WireKey("type"))
    `case` = try container.decode(String.self, forKey: WireKey("case"))
    input = try container.decode(String.self, forKey: WireKey("input"))
    func verdict(_ release: String) throws -> Verdict {
      let dropped = try container.decodeIfPresent(
        [String].self, forKey: WireKey("dropped_" + release))
      return Verdict(
        accepts: try container.decode(Bool.self, forKey: WireKey("accept_" + release)),
        output: try container.decodeIfPresent(String.self, forKey: WireKey("output_" + release)),
        dropped: dropped.map(Set.init))
    }
    old = try verdict("0.13")
    new = try verdict("0.14")
  }
}

/// What a type makes of a document as a release reads and writes it.
private func verdict<T: WireValue>(
  _ type: T.Type, _ input: String, as release: ReleaseVersion
) -> SkewVector.Verdict {
  let reading = type.reading(Document(parsing: Array(input.utf8)), as: release)
  guard let value = reading.value else {
    return SkewVector.Verdict(accepts: false, output: nil, dropped: nil)
  }
  let output = String(decoding: value.json(as: release), as: UTF8.self)
  return SkewVector.Verdict(
    accepts: true, output: output, dropped: Set(reading.problems.map(\.pointer)))
}

private let old = ReleaseVersion(0, 13)
private let new = ReleaseVersion(0, 14)

@Suite struct `Two releases` {
  @Test func `all vectors are read`() {
    #expect(SkewVector.all.count == 100)
    #expect(SkewVector.all.allSatisfy { $0.old.accepts == ($0.old.output != nil) })
    #expect(SkewVector.all.allSatisfy { $0.new.accepts == ($0.new.output != nil) })
  }

  @Test(arguments: SkewVector.all)
  private func `a release reads, drops and writes what that release does`(
    vector: SkewVector
  ) throws {
    let type = try #require(WireTypes.type(named: vector.type))
    #expect(verdict(type, vector.input, as: old) == vector.old)
    #expect(verdict(type, vector.input, as: new) == vector.new)
    #expect(verdict(type, vector.input, as: ReleaseVersion(0, 13, 9)) == vector.old)
    #expect(verdict(type, vector.input, as: ReleaseVersion(1, 0)) == vector.new)
  }

  @Test(arguments: SkewVector.all)
  private func `without a release, both find in what is written what they found before`(
    vector: SkewVector
  ) throws {
    let type = try #require(WireTypes.type(named: vector.type))
    guard let text = rewritten(vector.input, as: type) else {
      #expect(!vector.old.accepts || !vector.new.accepts)
      return
    }
    #expect(vector.old.accepts || vector.new.accepts)
    if vector.old.accepts { #expect(verdict(type, text, as: old).output == vector.old.output) }
    if vector.new.accepts { #expect(verdict(type, text, as: new).output == vector.new.output) }
    if vector.old.dropped == [] { #expect(text == vector.old.output) }
    #expect(rewritten(text, as: type) == text)
  }

  @Test func `without a release, only what is wrong for both or in a newer key is refused`() throws
  {
    for vector in SkewVector.all {
      let type = try #require(WireTypes.type(named: vector.type))
      let isClosed = ["AuthenticatedFrame", "SessionHello", "SessionHelloAck"].contains(vector.type)
      let isWrong = vector.case.contains("wrong value")
      let expected =
        vector.type.hasPrefix("LocalAudit")
        ? vector.new.accepts
        : vector.old.accepts && (vector.new.accepts || isClosed && !isWrong)
      #expect((rewritten(vector.input, as: type) != nil) == expected, "\(vector)")
    }
  }

  @Test func `a key that an even older release lacks is neither read nor written`() throws {
    let text = Array(#"{"access": {"console": true, "filesystem": false}}"#.utf8)
    let policy = try SecurityPolicy.read(text, of: ReleaseVersion(0, 8))
    #expect(!policy.access.console && !policy.access.filesystem)
    let access = String(decoding: policy.access.json(as: ReleaseVersion(0, 8)), as: UTF8.self)
    #expect(
      access == """
        {"filesystem":false,"network":true,"build":true,"host_communication":true,\
        "debug_exec":false}
        """)
  }

  @Test(arguments: [("0.4.9", false), ("0.5.0", true), ("0.14.0", true)])
  func `an absent key means what it meant to the release`(release: String, value: Bool) throws {
    let release = try #require(ReleaseVersion(release))
    #expect(try SecurityPolicy.read(Array("{}".utf8), of: release).requireAuth == value)
    let given = Array(#"{"require_auth": true}"#.utf8)
    #expect(try SecurityPolicy.read(given, of: release).requireAuth)
  }

  @Test func `a key has its older name in a release that knew no other`() throws {
    let text = """
      {"node_id": "n", "hostname": "h", "arch": "a", "total_vcpus": 1, "total_mem_mib": 2,
       "lima_status": "Running", "jailer_available": true, "cgroup_v2": true}
      """
    let node = try NodeInfo.read(Array(text.utf8), of: ReleaseVersion(0, 3))
    #expect(node.vmStatus == "Running")
    let written = String(decoding: node.json(as: ReleaseVersion(0, 3)), as: UTF8.self)
    #expect(written.contains(#""lima_status":"Running""#) && !written.contains("vm_status"))
  }

  @Test func `a release that has no such documents reads none`() {
    let document = Document(parsing: Array("{}".utf8))
    let reading = SecurityPolicy.reading(document, as: ReleaseVersion(0, 3))
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.message) == [
        "this kind of document is new in mvm 0.3.3; 0.3.0 does not read it"
      ])
  }
}

@Suite struct `Numbers in internally tagged enums` {
  private func problems(_ text: String) -> [String] {
    UpdateStrategy.reading(Document(parsing: Array(text.utf8))).problems
      .filter { !$0.isTolerated }.map { "\($0.pointer): \($0.message)" }
  }

  @Test(arguments: [
    (#"{"type": "rolling", "x": 1e999}"#, "/x"),
    (#"{"x": [0, {"y": -1e400}], "type": "rolling"}"#, "/x/1/y"),
    (#"{"type": "canary", "x": {"y": [[9e999]]}}"#, "/x/y/0/0"),
  ])
  func `one that f64 can't represent is refused in unknown keys, at any depth`(
    text: String, pointer: String
  ) {
    #expect(problems(text).count == 1)
    #expect(problems(text).first?.hasPrefix("\(pointer): ") == true)
  }

  @Test func `one in a known key is one problem`() {
    #expect(problems(#"{"type": "canary", "success_threshold": 1e999}"#).count == 1)
  }

  @Test(arguments: [#"{"type": "rolling", "x": [1e308, 1e-999, 12345678901234567890123]}"#])
  func `others are ignored there`(text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test func `elsewhere they are ignored`() {
    let text = #"{"min_running_seconds": 5, "x": 1e999}"#
    #expect(rewritten(text, as: RuntimePolicy.self) != nil)
  }

  @Test func `records inside are no exception`() {
    let text = """
      {"template_id": "t", "flake_ref": "f", "profile": "p", "role": "r", "vcpus": 1,
       "mem_mib": 2, "data_disk_mib": 0, "created_at": "c", "updated_at": "u",
       "default_network_policy":
         {"type": "allowlist", "rules": [{"host": "h", "port": 1, "x": %}]}}
      """
    func take(_ number: String) -> Bool {
      rewritten(text.replacing("%", with: number), as: TemplateSpec.self) != nil
    }
    #expect(take("1e300") && !take("1e999"))
  }
}
