import MVMCore

/// What is said of a rule, by `explain`, in the manual and in Markdown.
struct RuleText {
  let about: RuleDescription
  private let check: RuleCheck

  init(_ rule: any Rule.Type) {
    about = rule.about
    check = rule.check
  }

  /// The documents that it reads.
  var reads: String {
    let documents = about.documents.map(\.rawValue)
    if case .settings = check { return "the settings of a run" }
    if case .verification = check, documents.isEmpty { return "trusted keys" }
    return documents.isEmpty ? "every kind of document" : listed(documents, "and")
  }

  /// What `lint --fix` does, in a sentence.
  var fix: String {
    switch about.fix {
    case .none: "`lint --fix` does not change this."
    case .safe(let what): "`lint --fix` fixes \(what)."
    case .unsafe(let what): "`lint --fix --unsafe-fixes` fixes \(what)."
    case .both(let safe, let unsafe):
      "`lint --fix` fixes \(safe); with `--unsafe-fixes` it fixes \(unsafe) too."
    }
  }

  /// How to have it accept what it finds, in a sentence.
  var suppression: String {
    switch check {
    case .verification:
      "`verify-signature` reports this, which can't be suppressed; see its options."
    case .settings:
      "Use `lint --ignore \(about.code)`, or set its severity to `off` in .mvm-core.json."
    default:
      "Use `lint --ignore \(about.code)` or, for single findings, an entry of `suppress` in "
        + ".mvm-core.json."
    }
  }

  /// An entry of `suppress` for it; nil if it can't be suppressed.
  var suppressionEntry: String? {
    switch check {
    case .verification, .settings: nil
    default: #"{"code": "\#(about.code)", "path": "fleet/**", "reason": "why it is accepted"}"#
    }
  }

  /// What introduces the bad example: `Bad, in a pool document at /role:`.
  var badTitle: String {
    let place = about.example.place
    return place.isEmpty ? "Bad:" : "Bad, \(place):"
  }

  /// The bad and the good example as they are shown.
  var bad: String { Self.shown(about.example.bad, of: about.example) }
  var good: String { Self.shown(about.example.good, of: about.example) }

  /// A value of an example behind its key, if it has one; one that is too long to read is cut.
  private static func shown(_ value: String, of example: RuleExample) -> String {
    var text = value.utf8.allSatisfy { $0 <= 0x20 } ? "(nothing)" : value
    if let key = example.pointer.split(separator: "/").last, Int(key) == nil {
      text = "\"\(key)\": \(value)"
    }
    let isLong =
      text.utf8.count > 1000 || text.split(separator: " ").contains { $0.utf8.count > 72 }
    let cut = isLong ? String(text.unicodeScalars.prefix(60)) + " …" : text
    return cut.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }.joined(separator: "\n")
  }
}

// MARK: - For people

extension RuleText {
  /// The rule in full.
  func full(_ layout: TextLayout) -> String {
    let facts = [
      ["Severity:", about.severity.rawValue], ["Reads:", reads],
      ["Since:", "mvm-core \(about.since)"], ["Fix:", fix], ["Suppress:", suppression],
    ]
    return "\(about.code) \(about.name)\n" + layout.lines(about.summary) + "\n"
      + layout.table(facts) + "\n"
      + layout.paragraphs(about.explanation) + "\n"
      + layout.lines(badTitle) + "\n" + layout.code(bad) + "\nGood:\n\n" + layout.code(good)
      + (suppressionEntry.map { "\nTo suppress a finding:\n\n" + layout.code($0) } ?? "")
  }
}

// MARK: - Markdown

extension RuleText {
  /// The rule in full, with an anchor of its code.
  var markdown: String {
    """
    <a id="\(about.code)"></a>

    ### \(about.code) \(about.name)

    \(about.summary)

    - Severity: \(about.severity.rawValue)
    - Reads: \(reads)
    - Since: mvm-core \(about.since)
    - Fix: \(fix)
    - Suppress: \(suppression)

    \(about.explanation)

    \(badTitle)

    \(Self.fenced(bad, about.example))

    Good:

    \(Self.fenced(good, about.example))

    """ + (suppressionEntry.map { "\nTo suppress a finding:\n\n```json\n\($0)\n```\n" } ?? "")
  }

  /// An example as a block of code.
  private static func fenced(_ text: String, _ example: RuleExample) -> String {
    let isTOML = example.kind == .templateConfig && example.pointer.isEmpty && text.first != "{"
    let language = example.kind == nil ? "text" : isTOML ? "toml" : "json"
    return "```\(language)\n\(text)\n```"
  }
}
