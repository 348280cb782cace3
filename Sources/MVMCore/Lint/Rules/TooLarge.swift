/// MVM016: a document over the size limit.
enum TooLarge: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM016", name: "too-large", severity: .error,
      summary: "A document over the size limit.",
      explanation: """
        Documents over 16 MiB are not read, unless `--max-size` allows more: whoever writes a
        configuration of that size by mistake should hear of it before a node does.
        """,
      example: RuleExample(
        .routing, bad: #"{"routes": []}"# + String(repeating: " ", count: 16 << 20),
        good: #"{"routes": []}"#))
  }

  static var check: RuleCheck { .structure }
}
