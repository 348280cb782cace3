import MVMCore
import Testing

@Suite struct `Release versions` {
  @Test(arguments: [("0.3.8", "0.3.8"), ("v0.5", "0.5.0"), ("10.20.65535", "10.20.65535")])
  func `are read and written`(_ text: String, _ written: String) {
    #expect(ReleaseVersion(text)?.description == written)
  }

  @Test(arguments: [
    "", "v", "1", "1.", "1.2.", "1.2.3.4", "01.2", "1.02", "1.2.3-rc1", " 1.2", "1.2 ", "V1.2",
    "vv1.2", "+1.2", "1.-2", "1.65536", "99999999999999999999.1",
  ])
  func `are strict`(_ text: String) {
    #expect(ReleaseVersion(text) == nil)
  }

  @Test func `are ordered by number`() {
    let versions = ["0.10.1", "0.3.8", "0.3.10", "1.0", "0.5"].compactMap { ReleaseVersion($0) }
    #expect(
      versions.sorted().map(\.description) == ["0.3.8", "0.3.10", "0.5.0", "0.10.1", "1.0.0"])
    #expect(ReleaseVersion("v0.5") == ReleaseVersion("0.5.0"))
  }
}
