import MVMCore

/// What would correct a finding.
struct SARIFFix: WireRecord {
  var description: SARIFText
  var changes: [SARIFArtifactChange]

  static let schema = Schema.make {
    Schema(
      SARIFFix.init, doc: "What would correct a finding.",
      Field("description", always: \.description), Field("artifactChanges", always: \.changes))
  }
}

/// What becomes of a file.
struct SARIFArtifactChange: WireRecord {
  var artifact: SARIFArtifact
  var replacements: [SARIFReplacement]

  static let schema = Schema.make {
    Schema(
      SARIFArtifactChange.init, doc: "What becomes of a file.",
      Field("artifactLocation", always: \.artifact),
      Field("replacements", always: \.replacements))
  }
}

/// A text in the place of a region.
struct SARIFReplacement: WireRecord {
  /// The new text.
  struct Content: WireRecord {
    var text: String

    static let schema = Schema.make {
      Schema(Content.init, doc: "The new text.", Field("text", always: \.text))
    }
  }

  var deleted: SARIFRegion
  var inserted: Content

  static let schema = Schema.make {
    Schema(
      SARIFReplacement.init, doc: "A text in the place of a region.",
      Field("deletedRegion", always: \.deleted), Field("insertedContent", always: \.inserted))
  }
}

extension LocatedFinding {
  /// What `--fix` would do, with `--unsafe-fixes` if its description says so; nil without a fix, and
  /// for one of more edits than are located.
  var sarifFix: SARIFFix? {
    guard let fix = finding.fix, fix.edits.count == edits.count, !edits.isEmpty else { return nil }
    let mark = fix.safety == .unsafe ? " (unsafe: it changes what mvm does)" : ""
    let replacements = edits.map {
      SARIFReplacement(deleted: SARIFRegion($0.start, $0.end), inserted: .init(text: $0.text))
    }
    return SARIFFix(
      description: SARIFText(message: fix.description + mark),
      changes: [SARIFArtifactChange(artifact: SARIFArtifact(name), replacements: replacements)])
  }
}
