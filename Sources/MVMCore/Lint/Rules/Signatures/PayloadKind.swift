/// MVM704: a signed payload that is not one of mvm's documents.
enum PayloadKind: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM704", name: "payload-kind", severity: .error, since: "0.2.0",
      documents: [.signedPayload],
      summary: "A signed payload that is not one of mvm's documents.",
      explanation: """
        The payload that is signed for an agent is a JSON document, nearly always a desired state.
        An agent verifies any bytes, and then can't read those that are not such a document. Often
        the wrong file was signed, or a file that was compressed or encoded first. Sign the document
        itself, unchanged.
        """,
      example: RuleExample(
        .signedPayload, at: "/payload", bad: "[104, 101, 108, 108, 111]",
        good: "[\(good.utf8.map { String($0) }.joined(separator: ", "))]"))
  }

  static var check: RuleCheck { .structure }

  private static let good = #"{"routes": []}"#

  /// The finding for a payload that is not JSON, or is and has no known kind.
  static func finding(_ document: Document, place: Range<Int>, pointer: String) -> Finding {
    let fault = document.faults.first.map { ": \($0.message)" }
    return Finding(
      code: about.code, name: about.name, severity: about.severity, range: place,
      pointer: pointer,
      message: document.bytes.isEmpty
        ? "the payload is empty"
        : fault.map { "the payload is not JSON\($0)" }
          ?? "the payload's keys match no kind of document",
      help: "sign the document itself, unchanged", related: [])
  }
}
