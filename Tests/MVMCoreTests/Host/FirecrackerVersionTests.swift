import MVMCore
import Testing

struct VersionVector: Decodable, Sendable {
  let text: String
  let version: String
}

@Suite struct `Firecracker versions` {
  @Test(arguments: try Fixtures.records("versions.jsonl", of: VersionVector.self))
  func `are found in text as mvm finds them`(_ vector: VersionVector) {
    #expect(FirecrackerVersion(normalising: vector.text).description == vector.version)
  }

  @Test(arguments: [
    ("1.2.3.4.5", "v4.5"), ("1.2.3.", "v1.2.3"), ("\u{661}.2", "v\u{661}.2"), ("1.2\n3.4", "v3.4"),
    ("99999999999999999999.1", "v99999999999999999999.1"), ("1.2.x 3.", "v1.2"),
  ])
  func `are the last in a text`(_ text: String, _ version: String) {
    #expect(FirecrackerVersion(normalising: text).description == version)
  }

  /// A digit is any decimal digit of Unicode's, as in mvm; other numbers are none.
  @Test(arguments: [
    ("v1.2\u{663}", "v1.2\u{663}"), ("1.\u{1D7D8}.\u{966}", "v1.\u{1D7D8}.\u{966}"),
    ("1.\u{B2}", "v1.14.1"), ("1.\u{2165}", "v1.14.1"), ("1.2\u{301}.3", "v1.2"),
  ])
  func `have any decimal digits`(_ text: String, _ version: String) {
    #expect(FirecrackerVersion(normalising: text).description == version)
  }

  @Test func `are not made up where there is none`() {
    #expect(FirecrackerVersion(lastIn: "Firecracker 1") == nil)
    #expect(FirecrackerVersion(lastIn: "Firecracker v1.14.1") == .fallback)
  }

  @Test(arguments: [("v1.14.1", "v1.14"), ("1.7", "v1.7"), ("", "v1.14")])
  func `have a short form`(_ text: String, _ short: String) {
    #expect(FirecrackerVersion(normalising: text).short == short)
  }

  @Test func `come from the environment`() {
    let set = FirecrackerVersion { $0 == "MVM_FC_VERSION" ? "Firecracker v1.10.0" : nil }
    #expect(set.description == "v1.10.0")
    #expect(FirecrackerVersion { _ in nil } == .fallback)
    #expect(FirecrackerVersion { _ in "" } == .fallback)
  }
}
