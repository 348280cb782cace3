import Foundation
import MVMCore
import Testing

@testable import mvm_core

@Suite struct `The command transition` {
  @Test(arguments: [
    ("transition", ["warm sleeping", "running sleeping", "ready ready", "running running"]),
    ("transition-final", ["destroyed running", "destroyed destroyed", "-q running ready"]),
    ("transition-json", ["-f json created warm", "-f json destroyed ready", "-f json warm warp"]),
    ("transition-graph", ["--graph dot", "--graph mermaid"]),
    (
      "transition-usage",
      ["", "running", "running warp", "--graph dot running", "--graph dot -f json", "--graph svg"]
    ),
  ])
  func `it answers as it did`(name: String, calls: [String]) throws {
    try Transcript(name: name, calls: calls.map { "transition \($0)" })
      .compare(suite: "The command transition")
  }

  @Test(arguments: InstanceStatus.allCases, InstanceStatus.allCases)
  func `the status says what the life cycle allows`(from: InstanceStatus, to: InstanceStatus) {
    let result = TestProgram().run("transition", "-qq", from.rawValue, to.rawValue)
    #expect(result == .init(status: from.next.contains(to) ? .yes : .no))
  }

  /// The edges of a graph's text, by the arrow that its language has.
  private func edges(_ language: String, arrow: String) -> Set<String> {
    let lines = TestProgram().run("transition", "--graph", language).out.split(separator: "\n")
    return Set(
      lines.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard words.count > 2, words[1] == arrow else { return nil }
        return "\(words[0]) \(words[2])"
      })
  }

  @Test func `both graphs have all transitions and no others`() {
    let all = Set(
      InstanceStatus.allCases.flatMap { from in
        from.next.map { "\(from.rawValue) \($0.rawValue)" }
      })
    #expect(edges("dot", arrow: "->") == all)
    #expect(edges("mermaid", arrow: "-->") == all.union(["[*] created", "destroyed [*]"]))
  }

  @Test(.needs("dot", in: "graphviz"))
  func `Graphviz draws the graph and has nothing to say`() throws {
    let text = TestProgram().run("transition", "--graph", "dot").out
    let folder = TemporaryFolder(["life-cycle.dot": text])
    #expect(try Tool.errors("dot", "-Tsvg", folder.path + "/life-cycle.dot") == "")
    #expect(try Tool.run("dot", "-Tsvg", stdin: text) == 0)
  }
}
