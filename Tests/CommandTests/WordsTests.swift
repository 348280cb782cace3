import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Words that an American engineer would not use, in all that people read.
@Suite struct `Words` {
  /// The words that are not used, and what is used instead. Words that are fine in sentences, and
  /// avoided in names of the code alone, are not among them.
  private static let words: [(pattern: String, instead: String)] = [
    ("mend(s|ed|ing)?", "fix"), ("tells?|told|telling", "report, print, show, check whether"),
    ("says? of", "report, show"), ("asks? whether", "check whether"), ("anew", "again"),
    (#"stands?(?! for\b)|stood"#, "be here, appear, be listed"), ("last days?", "expiry date"),
    ("pass(es|ed)? over", "skip, leave out"), ("sets? aside", "suppress, reserve"),
    ("settles?", "apply"), ("wanted|wants of|want fewer", "request, need"),
    ("demands?|demanded", "require"), ("nothing comes after", "give the reason"),
    ("refusals?|rejections?", "error, fault"), ("called wrongly|wrong calls?", "usage error"),
    ("desks?|lends?|lent", "plan, borrow"), ("somebody", "someone"),
    ("colours?|coloured|behaviours?|catalogues?|misspelt", "American spelling"),
    (#"(virtual|synchron|recogn|organ)is(e|ed|es|ing|ation)"#, "American spelling"),
  ]

  /// Uses that are right, by what surrounds the word.
  private static let legitimate: [(context: String, reason: String)] = [
    ("\"wanted\"", "A key of the JSON of inspect, which is never renamed."),
    ("LinuxEnvironment", "A method of the library."),
    ("rejection", "A value of the library, in code."),
    ("document.refusals", "A property of the library, in code."),
    ("unsynchronised-nodes", "The permanent name of MVM819."),
  ]

  /// What people read, by the file that holds it.
  private static let texts: [String] = {
    let folders = [
      "man", "completions", "Documentation", "Tests/CommandTests/Fixtures/prose",
      "Tests/CommandTests/Fixtures/transcripts", "Tests/CommandTests/Fixtures/reports",
      "Tests/CommandTests/Fixtures/inspect", "Sources/MVMCore/MVMCore.docc", ".github",
    ]
    let files = folders.flatMap { folder in
      Project.files(in: Project.root.path + "/" + folder).map { "\(folder)/\($0)" }
    }
    let names = ["md", "txt", "json", "1", "5", "7", "bash", "fish", "xml", "jsonl", "sarif"]
    return ["README.md", "Tools/packaging/debian/control", "action.yml"]
      + files.filter { file in
        names.contains { file.hasSuffix("." + $0) } || file.hasSuffix("/_mvm-core")
      }
  }()

  @Test(arguments: texts)
  func `what people read has plain words`(file: String) {
    expectPlain(Self.withoutMarks(Project.text(file)), in: file)
  }

  @Test func `what explain and platform print has plain words`() {
    for name in PlatformTopic.names {
      expectPlain(TestProgram().run("explain", name).out, in: name)
    }
    let hosts = Project.root.path + "/Tests/MVMCoreTests/Fixtures/hosts"
    for name in Set(Project.files(in: hosts).map { $0.prefix { $0 != "/" } }) {
      let result = TestProgram().run("platform", "-v", "--root", "\(hosts)/\(name)")
      expectPlain(result.out.replacing(hosts, with: ""), in: String(name))
    }
  }

  @Test func `the test finds such words, and only them`() {
    #expect(Self.found(in: "how to mend it").map(\.word) == ["mend"])
    #expect(Self.found(in: "It stands here").map(\.word) == ["stands"])
    #expect(Self.found(in: "tn stands for a TAP, by a standard amendment").isEmpty)
  }

  private func expectPlain(_ text: String, in file: String) {
    for (word, line, instead) in Self.found(in: text) {
      let isLegitimate = Self.legitimate.contains { line.contains($0.context) }
      #expect(isLegitimate, "\(file): \(word) (\(instead)): \(line)")
    }
  }

  /// The words that are not used, with their lines and what is used instead.
  private static func found(
    in text: String
  ) -> [(word: String, line: String, instead: String)] {
    let string = text as NSString
    return words.flatMap { pattern, instead in
      let regex = try? NSRegularExpression(
        pattern: "\\b(\(pattern))\\b", options: [.caseInsensitive])
      let all = NSRange(location: 0, length: string.length)
      return (regex?.matches(in: text, range: all) ?? []).map { match in
        let line = string.substring(with: string.lineRange(for: match.range))
        return (string.substring(with: match.range), line, instead)
      }
    }
  }

  /// A manual page without its marks, and other text as it is.
  private static func withoutMarks(_ text: String) -> String {
    text.replacing("\\-", with: "-").replacing("\\fB", with: "").replacing("\\fR", with: "")
  }
}
