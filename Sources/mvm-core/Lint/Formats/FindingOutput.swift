import MVMCore

extension LocatedFinding {
  /// Writes the finding as an object: the same in every report that is JSON of our own.
  func write(to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("code") { $0.string(finding.code) }
      writer.member("name") { $0.string(finding.name) }
      writer.member("severity") { $0.string(finding.severity.rawValue) }
      writer.member("message") { $0.string(finding.message) }
      writer.member("path") { $0.string(path.text) }
      writer.member("repository_path") { $0.string(name.text) }
      writer.member("kind") { (kind?.rawValue).write(to: &$0) }
      writer.member("pointer") { $0.string(finding.pointer) }
      writer.member("range") { Self.range(start, end, &$0) }
      writer.member("help") { finding.help.write(to: &$0) }
      writer.member("related") { $0.list(related) { write($0, to: &$1) } }
      writer.member("fix") { writeFix(to: &$0) }
      writer.member("fingerprint") { $0.string("sha256:" + fingerprint) }
    }
  }

  private func writeFix(to writer: inout WireWriter) {
    guard let fix = finding.fix else { return writer.literal("null") }
    writer.object { writer in
      writer.member("description") { $0.string(fix.description) }
      writer.member("safety") { $0.string(fix.safety.rawValue) }
      writer.member("edits") { writer in
        writer.list(edits) { edit, writer in
          writer.object { writer in
            writer.member("range") { Self.range(edit.start, edit.end, &$0) }
            writer.member("text") { $0.string(edit.text) }
          }
        }
      }
    }
  }

  private func write(_ related: Related, to writer: inout WireWriter) {
    writer.object { writer in
      writer.member("path") { $0.string(related.path.text) }
      writer.member("repository_path") { $0.string(related.name.text) }
      writer.member("message") { $0.string(related.message) }
      writer.member("range") { Self.range(related.start, related.end, &$0) }
    }
  }

  private static func range(
    _ start: SourcePosition, _ end: SourcePosition, _ writer: inout WireWriter
  ) {
    writer.object { writer in
      writer.member("start") { position(start, &$0) }
      writer.member("end") { position(end, &$0) }
    }
  }

  private static func position(_ position: SourcePosition, _ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("line") { $0.literal(String(position.line)) }
      writer.member("column") { $0.literal(String(position.column)) }
      writer.member("byte") { $0.literal(String(position.byte)) }
    }
  }
}
