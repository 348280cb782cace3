import MVMCore

/// A finding with all that is shown of it: its file, its lines and columns, the source around it.
///
/// It is made while the file's bytes are at hand, so that they need not be kept.
struct LocatedFinding: Sendable {
  /// Another place, located.
  struct Related: Sendable {
    let message: String
    /// The file that it is in, as in `LocatedFinding`.
    let path: Path
    let name: Path
    let start: SourcePosition
    let end: SourcePosition
    let excerpt: SourceExcerpt
  }

  /// An edit of the finding's fix, located.
  struct Edit: Sendable {
    let start: SourcePosition
    let end: SourcePosition
    let text: String
  }

  private(set) var finding: Finding
  /// The path as the user or the walk gave it.
  let path: Path
  /// The path from the repository's root, or outside one from the working directory: what other
  /// programs know the file by, from wherever this one is run.
  let name: Path
  let kind: DocumentKind?
  /// What the finding is about, named so that the name outlives moved lines and reordered lists.
  let identity: String
  /// How many findings of the same rule in the same file are about the same before this one.
  var ordinal: Int
  let start: SourcePosition
  let end: SourcePosition
  let excerpt: SourceExcerpt
  var related: [Related]
  /// What becomes of it.
  var disposition = Disposition.reported
  /// The edits of the finding's fix, the first 1,000 of them.
  private(set) var edits: [Edit]

  /// Takes the fix away, since another file contradicts what it is derived from.
  mutating func withdrawFix() {
    finding = finding.disputed
    edits = []
  }

  /// A digest of rule, file and identity, no two the same in one run: it survives moved lines and
  /// reordered lists, and distinguishes a known finding from a new one.
  ///
  /// - Returns: 64 hexadecimal digits.
  var fingerprint: String {
    let parts = [Array(finding.code.utf8), name.bytes, Array(identity.utf8)]
    let number = ordinal > 0 ? [Array(String(ordinal).utf8)] : []
    return SHA256.hex(Array((parts + number).joined(separator: [0])))
  }
}

extension LocatedFinding {
  /// A fault of settings in one line: place, fault and fix.
  var settingsFault: String {
    let help = finding.help.map { "; " + $0 } ?? ""
    return "\(start.line):\(start.column): \(finding.message)\(help)"
  }

  /// Whether a finding is before another in reports: by path, place and code.
  static func precedes(_ first: LocatedFinding, before second: LocatedFinding) -> Bool {
    if first.path != second.path { return first.path < second.path }
    if first.start.byte != second.start.byte { return first.start.byte < second.start.byte }
    return (ByteText(first.finding.code), ByteText(first.finding.pointer))
      < (ByteText(second.finding.code), ByteText(second.finding.pointer))
  }

  /// Locates findings for reports that have no fingerprints and offer no fixes.
  static func locate(
    _ findings: [Finding], in bytes: [UInt8], path: Path, kind: DocumentKind?
  ) -> [LocatedFinding] {
    CheckedFile(bytes: bytes, path: path, name: path, kind: kind)
      .locate(findings.map(\.withoutFix), identities: findings.map(\.pointer))
  }
}

/// A file that was checked, or a piece of it, and what its findings need to be located.
struct CheckedFile {
  let bytes: [UInt8]
  let path: Path
  /// The path from the repository's root or, outside one, the working directory.
  let name: Path
  let kind: DocumentKind?
  /// Where the bytes are in the file.
  var origin = SourceOrigin.text

  /// Locates the findings of the file.
  ///
  /// - Parameter identities: what each is about, named to last.
  func locate(_ findings: [Finding], identities: [String]) -> [LocatedFinding] {
    var ordinals = Ordinals()
    return locate(findings, identities: identities, &ordinals)
  }

  /// Locates the findings of a piece of the file.
  ///
  /// - Parameter ordinals: numbers that go on from piece to piece.
  func locate(
    _ findings: [Finding], identities: [String], _ ordinals: inout Ordinals
  ) -> [LocatedFinding] {
    guard !findings.isEmpty else { return [] }
    let ranges = findings.flatMap {
      [$0.range] + $0.related.filter { $0.window == nil }.map(\.range)
        + Self.edits(of: $0).map(\.range)
    }
    let map = SourceMap(
      bytes, at: origin, offsets: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    return zip(findings, identities).map { finding, identity in
      locate(finding, identity, ordinals.next(finding.code + identity), by: map)
    }
  }

  private func locate(
    _ finding: Finding, _ identity: String, _ ordinal: Int, by map: SourceMap
  ) -> LocatedFinding {
    LocatedFinding(
      finding: finding, path: path, name: name, kind: kind, identity: identity, ordinal: ordinal,
      start: map[finding.range.lowerBound], end: map[finding.range.upperBound],
      excerpt: excerpt(finding.range), related: finding.related.map { related($0, by: map) },
      edits: Self.edits(of: finding).map { edit in
        LocatedFinding.Edit(
          start: map[edit.range.lowerBound], end: map[edit.range.upperBound],
          text: String(decoding: edit.text, as: UTF8.self))
      })
  }

  private static func edits(of finding: Finding) -> ArraySlice<Fix.Edit> {
    (finding.fix?.edits ?? []).prefix(1000)
  }

  private func excerpt(_ range: Range<Int>) -> SourceExcerpt {
    let start = origin.start
    return SourceExcerpt(bytes, range.lowerBound - start..<range.upperBound - start)
  }

  /// Locates places of the file that findings of others speak of.
  func related(_ places: [(range: Range<Int>, message: String)]) -> [LocatedFinding.Related] {
    if places.isEmpty { return [] }
    let offsets = places.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    let map = SourceMap(bytes, at: origin, offsets: offsets)
    return places.map { related(Finding.Related(range: $0.range, message: $0.message), by: map) }
  }

  private func related(_ related: Finding.Related, by map: SourceMap) -> LocatedFinding.Related {
    LocatedFinding.Related(
      message: related.message, path: path, name: name,
      start: related.window?.start ?? map[related.range.lowerBound],
      end: related.window?.end ?? map[related.range.upperBound],
      excerpt: related.window.map { SourceExcerpt($0.bytes, $0.range) } ?? excerpt(related.range))
  }
}

/// Numbers findings of one rule that are about the same.
struct Ordinals {
  private var seen: [ByteText: Int] = [:]

  mutating func next(_ key: String) -> Int {
    let number = seen[ByteText(key), default: 0]
    seen[ByteText(key)] = number + 1
    return number
  }
}
