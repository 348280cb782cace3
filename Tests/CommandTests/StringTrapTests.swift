import Foundation
import Testing

/// Swift's strings are equal, hashed and ordered by what they look like, which takes quadratic time
/// for combining marks in a bad order. What input reaches is compared by its bytes.
@Suite struct `Strings from input` {
  /// What takes such time for text from input.
  private static let traps: [(name: String, pattern: String)] = [
    ("a dictionary of strings", #"\[String *: "#), ("a set of strings", "Set<String>"),
    ("a dictionary of strings", "Dictionary<String"),
    ("splitting by character", #"\.split\(separator: ""#),
    ("case of a string", #"\.(lower|upper)cased\(\)"#),
    ("the beginning of a string", #"\.has(Prefix|Suffix)\("#),
    ("a character", #"(: |\[|<)Character\b"#),
    ("a character of a string", #"\.(first|last) [!=]= ""#),
    ("a switch over a string", #"switch .*\.text \{"#),
  ]

  /// Where such a thing is harmless, and why: by file, and by what the line has to hold.
  private static let exceptions: [(file: String, text: String, reason: String)] = [
    ("mvm-core/CommandLine/Option", "short: Character", "Declared in the source."),
    ("mvm-core/CommandLine/ValueKind+Words.swift", "meaning.", "Declared in the source."),
    ("mvm-core/CommandLine/HelpText.swift", "", "Help is declared in the source."),
    ("mvm-core/CommandLine/Manual/", "", "Manual pages are declared in the source."),
    ("mvm-core/CommandLine/Completions/", "", "Completions are declared in the source."),
    ("mvm-core/Commands/Explain/Explain+Rule.swift", "", "Examples of rules."),
    ("mvm-core/Commands/Platform/Platform+Manual.swift", "purpose", "Names of an enum."),
    ("mvm-core/Output/TextLayout.swift", ".last == \" \"", "A scalar, not a character."),
    ("mvm-core/Lint/Formats/SARIFRules.swift", "", "Names and texts of rules."),
    ("mvm-core/Lint/Formats/MarkdownReport.swift", "last.last", "A scalar, not a character."),
    ("mvm-core/Lint/PlanReport.swift", "unicodeScalars", "A scalar, not a character."),
    ("MVMCore/Lint/Engine/DocumentKind.swift", "name.hasSuffix(end)", "Bytes."),
    ("MVMCore/Document/DocumentFormat.swift", "fileName.hasSuffix", "Bytes."),
    ("MVMCore/Support/ByteScan.swift", "func hasSuffix", "Bytes."),
    ("MVMCore/Wire/WireFault+Text.swift", "expected.hasPrefix", "The text of a type."),
    ("MVMCore/Wire/DecimalText.swift", "description.hasPrefix", "A number's text."),
    ("MVMCore/Host/MVMView.swift", "purpose", "Names of an enum."),
    ("MVMCore/Services/LogLine.swift", "level.rawValue", "Names of an enum."),
    ("MVMCore/Lint/Engine/ForeignFormat.swift", "hasSuffix(Array(", "Bytes."),
    ("MVMCore/Signing/TrustStore", "hasSuffix", "Bytes."),
    ("MVMCore/Signing/TrustedKey.swift", "hasSuffix", "Bytes."),
    ("MVMCore/Signing/PublicKey", "", "Of key files, which are 64 KiB at most."),
  ]

  private static func isExcepted(_ file: String, _ line: Substring) -> Bool {
    exceptions.contains { file.hasPrefix($0.file) && ($0.text.isEmpty || line.contains($0.text)) }
  }

  @Test func `are compared, hashed, ordered and split by their bytes`() throws {
    let folder = Project.root.path + "/Sources"
    let files = Project.files(in: folder).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 100)
    let traps = try Self.traps.map { ($0.name, try Regex($0.pattern)) }
    for file in files {
      for line in Project.text("Sources/" + file).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") || Self.isExcepted(file, line) { continue }
        for (name, pattern) in traps where line.contains(pattern) {
          Issue.record(
            "\(name) in \(file): \(code); compare bytes (ByteText, ByteKey, hasSameBytes), or add the reason to the exceptions of this test"
          )
        }
      }
    }
  }

  /// A value that holds a string is hashed as the string is.
  @Test func `are not in keys of the linter's dictionaries`() throws {
    let start = try Regex(#"^ *(\w+ )*(struct|enum) \w+: [^{]*Hashable"#)
    let string = try Regex(#"^ *(\w+ )*(let|var|case) [^{]*\bString\b[^{]*$"#)
    for file in Project.files(in: Project.root.path + "/Sources/MVMCore/Lint") {
      var end: String?
      for line in Project.text("Sources/MVMCore/Lint/" + file).split(separator: "\n") {
        if line.contains(start) { end = line.prefix { $0 == " " } + "}" }
        if let closing = end, line == closing { end = nil }
        let isTrap = end != nil && line.contains(string)
        #expect(!isTrap, "\(file): \(line); use ByteText")
      }
    }
  }

  @Test func `every exception is still needed`() {
    let files = Project.files(in: Project.root.path + "/Sources")
    for exception in Self.exceptions {
      let isUsed = files.contains { file in
        file.hasPrefix(exception.file)
          && (exception.text.isEmpty
            || Project.text("Sources/" + file).contains(exception.text))
      }
      #expect(isUsed, "\(exception.file): \(exception.text)")
    }
  }
}
