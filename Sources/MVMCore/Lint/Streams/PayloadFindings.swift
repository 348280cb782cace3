extension Linter {
  /// The findings of a signed payload's content, each at the numbers that are its bytes.
  ///
  /// Nothing was verified: the messages say so.
  func payloadFindings(
    in envelope: Document, limit: Int
  ) -> (findings: [Finding], surplus: Surplus) {
    guard let root = envelope.root, let member = envelope.member("payload", in: root) else {
      return ([], Surplus())
    }
    guard let payload = PayloadPlaces(envelope, node: member + 1) else { return ([], Surplus()) }
    let result = checkPayload(payload.bytes, limit: limit)
    return (result.findings.map { payload.moved($0) }, result.surplus)
  }

  /// Checks the bytes of a signed payload, by their keys taken for what they are.
  package func checkPayload(_ bytes: [UInt8], limit: Int = Linter.findingLimit) -> Result {
    let document = Document(recovering: bytes, limit: sizeLimit)
    let kind = DocumentKind(keysOf: document)
    guard let kind, kind != .signedPayload else {
      let range = 0..<min(1, bytes.count)
      let finding = PayloadKind.finding(document, place: range, pointer: "")
      return Result(allows(finding) ? [finding] : [], in: document)
    }
    // A signed text can't be fixed: its signature would no longer be one.
    return check(document, as: kind, limit: limit).withoutFixes
  }
}

/// A payload's bytes, and where each is in its envelope.
private struct PayloadPlaces {
  private(set) var bytes: [UInt8] = []
  private var places: [Range<UInt32>] = []
  private let whole: Range<Int>

  /// Nil where some of it can't be read, or may be missing.
  init?(_ envelope: Document, node: Int) {
    whole = envelope.range(of: node)
    let around = whole.lowerBound...whole.upperBound
    guard !envelope.faults.contains(where: { around.contains($0.range.lowerBound) }) else {
      return nil
    }
    if envelope.kind(of: node) == .byteList {
      WireReader(envelope).forEachByte(node) { byte, range in add(byte, range) }
    } else {
      guard envelope.kind(of: node) == .array else { return nil }
      var reader = WireReader(envelope)
      for element in envelope.elements(of: node) {
        guard let byte = UInt8.read(element, &reader) else { return nil }
        add(byte, envelope.range(of: element))
      }
    }
  }

  private mutating func add(_ byte: UInt8, _ range: Range<Int>) {
    bytes.append(byte)
    places.append(UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound))
  }

  /// A finding in the payload as one in the envelope.
  func moved(_ finding: Finding) -> Finding {
    let spot = finding.pointer.isEmpty ? "" : ", at \(finding.pointer)"
    return Finding(
      code: finding.code, name: finding.name, severity: finding.severity,
      range: place(finding.range), pointer: "/payload",
      message: "\(finding.message) (in the payload\(spot); its signature was not verified)",
      help: finding.help,
      related: finding.related.map {
        Finding.Related(range: place($0.range), message: $0.message)
      })
  }

  /// The numbers that are a range of bytes; of an empty one, the byte that it is before.
  private func place(_ range: Range<Int>) -> Range<Int> {
    guard let last = places.last else { return whole.lowerBound..<whole.lowerBound + 1 }
    let first = range.lowerBound < places.count ? places[range.lowerBound] : last
    let end = range.upperBound - 1
    let final = end >= range.lowerBound && end < places.count ? places[end] : first
    return Int(first.lowerBound)..<Int(final.upperBound)
  }
}
