/// MVM016: a document over the size limit.
enum TooLarge: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM016", name: "too-large", severity: .error,
      summary: "A document, a line of a log or a frame over its size limit.",
      explanation: """
        Documents over 16 MiB are not read, unless `--max-size` allows more: whoever writes a
        configuration of that size by mistake should hear of it before a node does. Logs may be of
        any size, their lines may not: a line over the limit is passed over, and the others are
        still read. Of hostd's frames none may have more than 1 MiB.
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
      message: "a line of \(size) bytes, over the limit of \(limit): it was not read",
      help: "if that is meant, allow more with --max-size", related: [])
  }
}
