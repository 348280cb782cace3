import Testing

@testable import MVMCore

@Suite struct `Near spellings` {
  @Test(arguments: [
    ("ab", "ab", 0), ("", "abc", 3), ("abc", "acb", 1), ("strcit", "strict", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func `distances are counted in edits`(left: String, right: String, expected: Int) {
    #expect(Spelling.distance(Array(left.utf8), Array(right.utf8)) == expected)
  }

  @Test(arguments: [
    ("vcpu", ["vcpus", "mem_mib"], 0), ("Role", ["pool_id", "role"], 1),
    ("flake-ref", ["flake_ref"], 0), ("color", ["vcpus"], nil), ("ab", ["ac", "ad"], nil),
    ("", ["a"], nil),
  ])
  func `the one near name is found, and none where two are as near`(
    text: String, names: [String], expected: Int?
  ) {
    #expect(Spelling.nearest(to: text, among: names) == expected)
  }
}
