import Testing

@testable import mvm_core

@Suite struct `Found files` {
  private func files(_ names: some Sequence<String>) -> [FoundFile] {
    names.map { FoundFile(path: Path($0), isNamed: false) }
  }

  private func names(_ files: some Collection<FoundFile>) -> [String] { files.map(\.path.text) }

  @Test(arguments: 1...7)
  func `keep their positions, however many lists they come in`(size: Int) {
    let all = ["a/1", "a/2", "a/3", "b/1", "b/2", "c", "d/1"]
    var found = FoundFiles()
    for start in stride(from: 0, to: all.count, by: size) {
      found.append([])
      found.append(files(all[start..<min(start + size, all.count)]))
    }
    #expect(found.count == all.count)
    #expect(names(found) == all)
    #expect(all.indices.map { found[$0].path.text } == all)
    found.sort()
    #expect(names(found) == all)
  }

  @Test func `are put in the order of their paths, wherever they were found`() {
    var found = FoundFiles()
    for list in [["b/1", "b/2"], ["a-b/1"], ["a/1", "a/2"], ["c/1"]] { found.append(files(list)) }
    found.sort()
    #expect(names(found) == ["a-b/1", "a/1", "a/2", "b/1", "b/2", "c/1"])
    #expect(names(FoundFiles()).isEmpty)
  }
}
