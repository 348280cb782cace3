import Testing

@testable import MVMCore

@Suite struct `Rules for frames of hostd` {
  private func frame(_ text: String) -> [UInt8] {
    (try? HostdFrame.encode(Array(text.utf8))) ?? []
  }

  /// Code, place and message of each finding.
  private func found(_ bytes: [UInt8]) -> [String] {
    let result = Linter().check(bytes, as: .hostdFrames)
    #expect(result.findings.count == result.identities.count)
    return result.findings.map { "\($0.code) \($0.range) \($0.message)" }
  }

  private static let instance =
    #""tenant_id": "acme", "pool_id": "web", "instance_id": "i-0a1b2c3d""#

  @Test func `requests and responses of every variant are read in silence`() {
    let requests = `Frames over a socket`.requests.map {
      frame(String(decoding: $0.json(), as: UTF8.self))
    }
    let responses = `Frames over a socket`.responses.map {
      frame(String(decoding: $0.json(), as: UTF8.self))
    }
    #expect(found((requests + responses).flatMap(\.self)) == [])
    #expect(found([]) == [])
  }

  @Test func `a finding tells the frame, its byte and its own place in the file`() {
    let bytes = frame(#""Ping""#) + frame(#"{"StartInstance": {\#(Self.instance), "x": 1}}"#)
    #expect(
      found(bytes) == [
        #"MVM006 101..<104 StartRequest has no key "x"; mvm drops it (frame 2, at byte 10)"#
      ])
  }

  @Test func `IDs and network names in requests are checked`() {
    let net =
      #"{"tenant_net_id":3,"ipv4_subnet":"10.240.3.0/24","gateway_ip":"10.240.3.1","#
      + #""bridge_name":"br0"}"#
    let bytes = frame(#"{"SetupNetwork":{"tenant_id":"Acme","net":\#(net)}}"#)
    let codes = found(bytes).map { $0.split(separator: " ")[0] }
    #expect(codes == ["MVM102", "MVM105"])
  }

  @Test func `a message in no direction is one finding, with the nearest that there is`() {
    let findings = Linter().check(frame(#""Pnig""#), as: .hostdFrames).findings
    #expect(findings.map(\.code) == ["MVM011"])
    #expect(findings[0].help?.contains("\"Ping\"") == true)
  }

  @Test func `faults of frames are found at their lengths, and the next frames are read`() {
    let large = [0, 0x10, 0, 1] + [UInt8](repeating: 0x20, count: 0x10_0001)
    let bytes = [0, 0, 0, 0] + frame("oops") + large + frame(#""Ok""#) + [0, 0, 0, 9, 0x22]
    #expect(
      found(bytes) == [
        "MVM001 0..<4 a frame without content (frame 1, at byte 0)",
        "MVM002 8..<12 the bare word \"oops\" is not JSON (frame 2, at byte 4)",
        "MVM016 12..<16 a frame of 1048577 bytes, over the limit of 1048576 (frame 3, at byte 12)",
        "MVM002 1048601..<1048605 the bytes end within a frame: 1 of 9 bytes are there "
          + "(frame 5, at byte 1048601)",
      ])
  }

  @Test func `of many broken frames a thousand are told, and nothing is to be fixed`() {
    let result = Linter().check(
      Array(repeating: frame("[1,]"), count: 2500).flatMap(\.self), as: .hostdFrames)
    // A comma too many, and a list where none belongs, of each.
    for code in ["MVM002", "MVM007"] {
      #expect(result.findings.count { $0.code == code } == 1000)
    }
    #expect(result.dropped == 3000)
    #expect(result.findings.allSatisfy { $0.fix == nil })
  }

  @Test(arguments: [
    ("\0\0\0\u{6}\"Ping\"", DocumentKind.hostdFrames), ("\0\0\0\u{2}{}", .hostdFrames),
    ("\0\0\0\u{6}Ping", nil), ("\0\0\0\0\"", nil), ("\0\u{20}\0\0{", nil), ("{}\n{}", nil),
    (#"{"timestamp": 1, "tenant_id": 2, "action": 3}"# + "\nx", .audit),
    (#"{"timestamp": 1, "kind": 2}"# + "\n{", .localAudit),
    (#"{"timestamp": 1, "kind": 2}"# + "\n\n", nil), (#"{"routes": []}"# + "\n{}", nil), ("", nil),
  ])
  func `files of many documents are known by their beginning`(text: String, kind: DocumentKind?) {
    #expect(DocumentKind(beginning: Array(text.utf8)) == kind)
  }
}
