import MVMCore

extension InspectionReport {
  /// All that can be told as one JSON document.
  var json: String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.formatVersion()
      writer.member("path") { $0.string(name) }
      writer.member("exit_code") { $0.literal("\(status.rawValue)") }
      Self.writeMembers(of: inspection, to: &writer)
      writer.member("findings") { Self.writeCounts(of: inspection, to: &$0) }
    }
    return writer.document()
  }

  private static func writeMembers(
    of inspection: DocumentInspection, to writer: inout WireWriter
  ) {
    writer.member("kind") { (inspection.kind?.rawValue).write(to: &$0) }
    writer.member("readable") { inspection.isReadable.write(to: &$0) }
    if let payload = inspection.payload {
      writer.member("payload") { write(payload, to: &$0) }
    } else {
      writer.member("document") { writer in
        if let values = inspection.values {
          values.write(to: &writer)
        } else {
          writer.literal("null")
        }
      }
      writer.member("defaults") { writer in
        writer.list(inspection.values?.leftOut ?? []) { $1.string($0) }
      }
    }
    writer.member("derived") { $0.list(inspection.derived) { write($0, to: &$1) } }
  }

  private static func write(_ payload: DocumentInspection.Payload, to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("verified") { $0.literal("false") }
      writer.member("bytes") { $0.literal("\(payload.size)") }
      writer.member("digest") { $0.string(payload.digest) }
      writeMembers(of: payload.inspection, to: &writer)
    }
  }

  private static func write(_ derivation: Derivation, to writer: inout WireWriter) {
    writer.object { writer in
      if let subject = derivation.subject {
        writer.member("subject") { writer in
          writer.object { writer in writer.member(subject.key) { $0.string(subject.name) } }
        }
      }
      for fact in derivation.facts {
        writer.member(fact.key) { write(fact.value, to: &$0) }
      }
      let wrong = derivation.facts.filter { $0.found != nil }
      if !wrong.isEmpty {
        writer.member("document_differs") { writer in
          writer.object { writer in
            for fact in wrong { writer.member(fact.key) { fact.found.write(to: &$0) } }
          }
        }
      }
      if !derivation.usages.isEmpty {
        writer.member("sums") { $0.list(derivation.usages) { write($0, to: &$1) } }
      }
    }
  }

  private static func write(_ value: Derivation.Fact.Value, to writer: inout WireWriter) {
    switch value {
    case .text(let text): writer.string(text)
    case .number(let number): writer.literal("\(number)")
    case .list(let items): writer.list(items) { $1.string($0) }
    case .range(let first, let last):
      writer.object { writer in
        writer.member("first") { $0.string(first) }
        writer.member("last") { $0.string(last) }
      }
    }
  }

  private static func write(_ usage: QuotaUsage, to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("quota") { $0.string(usage.quota) }
      writer.member("sum") { $0.string(usage.subject) }
      writer.member("wanted") { $0.literal("\(usage.wanted)") }
      writer.member("limit") { $0.literal(usage.limit.map { "\($0)" } ?? "null") }
    }
  }

  private static func writeCounts(
    of inspection: DocumentInspection, to writer: inout WireWriter
  ) {
    writer.object { writer in
      for (key, severity) in [
        ("errors", Finding.Severity.error), ("warnings", .warning), ("notes", .note),
      ] {
        writer.member(key) { $0.literal("\(inspection.count(severity))") }
      }
      writer.member("shown") { writer in
        writer.list(inspection.findings.prefix(100)) { finding, writer in
          writer.object { writer in
            writer.member("code") { $0.string(finding.code) }
            writer.member("severity") { $0.string(finding.severity.rawValue) }
            writer.member("pointer") { $0.string(finding.pointer) }
            writer.member("message") { $0.string(finding.message) }
          }
        }
      }
    }
  }
}
