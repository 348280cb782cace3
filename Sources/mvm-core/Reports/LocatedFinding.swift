import MVMCore

/// A finding with all that is shown of it: its file, its lines and columns, the source around it.
///
/// It is made while the file's bytes are at hand, so that they need not be kept.
struct LocatedFinding: Sendable {
  /// Another place, located.
  struct Related: Sendable {
    let message: String
    let start: SourcePosition
    let end: SourcePosition
    let excerpt: SourceExcerpt
  }

  let finding: Finding
  let path: Path
  let kind: DocumentKind?
  let start: SourcePosition
  let end: SourcePosition
  let excerpt: SourceExcerpt
  let related: [Related]

  /// Locates the findings of one file.
  static func locate(
    _ findings: [Finding], in bytes: [UInt8], path: Path, kind: DocumentKind?
  ) -> [LocatedFinding] {
    guard !findings.isEmpty else { return [] }
    let ranges = findings.flatMap { [$0.range] + $0.related.map(\.range) }
    let map = SourceMap(bytes, offsets: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    return findings.map { finding in
      LocatedFinding(
        finding: finding, path: path, kind: kind, start: map[finding.range.lowerBound],
        end: map[finding.range.upperBound], excerpt: SourceExcerpt(bytes, finding.range),
        related: finding.related.map { related in
          Related(
            message: related.message, start: map[related.range.lowerBound],
            end: map[related.range.upperBound], excerpt: SourceExcerpt(bytes, related.range))
        })
    }
  }
}
