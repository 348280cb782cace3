/// MVM016: a document over the size limit.
enum TooLarge: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM016", name: "too-large", severity: .error, since: "0.1.0",
      summary: "A document, a line of a log or a frame over its size limit.",
      explanation: """
        Documents over 16 MiB are not read, unless `--max-size` allows more: a configuration
        of that size is usually a mistake. A log can have any size, but a line of it over the limit
        is skipped, and the others are still read. A hostd frame has at most 1 MiB.
        """,
      example: RuleExample(
        .routing, bad: #"{"routes": []}"# + String(repeating: " ", count: 16 << 20),
        good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }

  /// The finding for a line over the limit, at its beginning.
  static func line(_ size: Int, limit: Int) -> Finding {
    Finding(
      code: about.code, name: about.name, severity: about.severity, range: 0..<1, pointer: "",
      message: "the line has \(size) bytes; the limit is \(limit), so it was skipped",
      help: "if that is intended, raise the limit with --max-size", related: [])
  }
}
