import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// What `explain` and `rules` print, and the page of all rules.
@Suite struct `Explaining rules` {
  @Test func `Documentation has every rule, with an anchor of its code`() throws {
    let page = Self.page
    for rule in Rules.all {
      #expect(page.contains("<a id=\"\(rule.about.code)\"></a>\n"))
    }
    let file = Project.root.appending(path: "Documentation/rules.md")
    if Golden.regenerates { try Data(page.utf8).write(to: file) }
    #expect(
      page == Project.text("Documentation/rules.md"),
      "If that is intended: MVM_CORE_REGENERATE=1 swift test --filter 'Explaining rules'")
  }

  private static var page: String {
    let contents = Rules.groups.map { group in
      let anchor = "\(group.title) (\(group.prefix)xx)".lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " }.replacing(" ", with: "-")
      return "- [\(group.title)](#\(anchor)), \(group.prefix)xx\n"
    }
    return """
      # Rules

      Everything that `mvm-core lint` and `mvm-core verify-signature` report has a code. \
      `mvm-core explain CODE` prints the same in a terminal. A link to a rule is `rules.md#MVM201`.

      An **error** is what mvm refuses, or what can't work. A **warning** is what mvm accepts, but \
      handles differently from what the author meant. A **note** is worth knowing.

      \(contents.joined())

      """
        + (ExplainTopic("MVM")?.markdown ?? "")
  }

  @Test(arguments: Rules.all.map { $0.about.code })
  func `an explanation says all there is to know`(code: String) {
    let result = TestProgram().run("explain", code.lowercased())
    #expect(result.status == .yes)
    for title in ["Severity:", "Reads:", "Since:", "Fix:", "Suppress:", "Good:"] {
      #expect(result.out.contains("\n\(title)"), "\(title)")
    }
    #expect(result.out.contains("\nBad"))
  }

  @Test func `a prefix lists a group`() {
    let result = TestProgram().run("explain", "mvm7")
    #expect(result.status == .yes)
    #expect(result.out.hasPrefix("Signatures and keys (MVM7xx)\n\nMVM701  error  "))
    let codes = result.out.split(separator: "\n").filter { $0.hasPrefix("MVM7") }
    #expect(codes.count == 7)
    #expect(TestProgram().run("explain", "MVM99").status == .usage)
  }

  @Test func `Markdown has the anchor, the examples and an entry that suppresses`() {
    let result = TestProgram().run("explain", "-f", "markdown", "vcpu-count")
    #expect(result.out.hasPrefix("<a id=\"MVM201\"></a>\n\n### MVM201 vcpu-count\n"))
    #expect(result.out.contains("```json\n\"vcpus\": 0\n```"))
    #expect(result.out.contains(#"```json\#n{"code": "MVM201", "path": "fleet/**", "#))
  }

  @Test func `JSON has what a person reads`() throws {
    let result = TestProgram().run("explain", "-f", "json", "MVM006", "kvm-permission")
    let json = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    let rule = try #require((json?["rules"] as? [[String: Any]])?.first)
    #expect(rule["fix"] as? String == "unsafe" && rule["since"] as? String == "0.1.0")
    #expect((json?["topics"] as? [[String: Any]])?.first?["name"] as? String == "kvm-permission")
  }
}

/// Text for people fits the terminal and is never broken within a word.
@Suite struct `Widths of text` {
  private static let hosts = Project.files(
    in: Project.root.path + "/Tests/MVMCoreTests/Fixtures/hosts"
  ).map { $0.prefix { $0 != "/" } }

  private static let calls: [[String]] =
    (Rules.all.map { $0.about.code } + PlatformTopic.names).map { ["explain", $0] }
    + [["explain", "MVM"], ["rules"], ["schema"]]
    + Set(hosts).sorted().map { name in
      ["platform", "--root", Project.root.path + "/Tests/MVMCoreTests/Fixtures/hosts/\(name)"]
    }

  private func run(_ call: [String], columns: Int) -> String {
    TestProgram(environment: ["COLUMNS": "\(columns)"]).run(call.map { Argument($0) }).out
      .replacing(Project.root.path, with: "")
  }

  @Test(arguments: calls)
  func `no line is over 80 columns at 80`(call: [String]) {
    for line in run(call, columns: 80).split(separator: "\n") {
      #expect(TextWidth.columns(String(line)) <= 80, "\(line)")
    }
  }

  @Test(arguments: calls)
  func `a line over 60 columns at 60 is one word`(call: [String]) {
    for line in run(call, columns: 60).split(separator: "\n")
    where TextWidth.columns(String(line)) > 60 {
      #expect(line.split(separator: " ").count <= 2, "\(line)")
    }
  }

  @Test(arguments: calls.prefix(20))
  func `no word is broken`(call: [String]) {
    func words(_ columns: Int) -> [Substring] {
      run(call, columns: columns).split { $0.isWhitespace }
    }
    #expect(words(60) == words(100))
  }

  @Test func `the width is that of COLUMNS, of the terminal, or 80, and at most 100`() {
    let text = TestProgram().run("explain", "MVM706").out
    #expect(text == run(["explain", "MVM706"], columns: 80))
    let wide = run(["explain", "MVM706"], columns: 500)
    #expect(wide == run(["explain", "MVM706"], columns: 100) && wide != text)
    let invalid = TestProgram(environment: ["COLUMNS": "x"]).run("explain", "MVM706").out
    #expect(invalid == text)
  }

  @Test(.needs("groff"), arguments: `Manual pages`.names)
  func `a manual page fits 80 columns`(name: String) throws {
    let file = `Manual pages`.folder.appending(path: name).path
    let page = try Tool.output("groff", "-man", "-Tutf8", "-P-cbou", "-rLL=80n", file)
    for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
