extension SignedPayload {
  /// What a document is that was taken for an envelope.
  package enum Mistaken: Equatable, Sendable {
    /// An authenticated frame; the fields of it that the signature in it does not cover.
    case frame(uncovered: [String])
    case document(DocumentKind)
    /// A JSON object with none of an envelope's keys.
    case object(keys: [String])
  }

  /// What a document is that is no envelope, not even a broken one; nil for all others.
  package static func mistaken(_ document: Document) -> Mistaken? {
    guard let root = document.root, document.kind(of: root) == .object else { return nil }
    func has(_ key: String) -> Bool { document.member(key, in: root) != nil }
    let own = schema.fields.map(\.name.text)
    guard !own.contains(where: has) else { return nil }
    let uncovered = AuthenticatedFrame.schema.fields.map(\.name.text)
      .filter { $0 != "signed" && has($0) }
    if has("signed"), !uncovered.isEmpty { return .frame(uncovered: uncovered) }
    return DocumentKind(keysOf: document).map { .document($0) } ?? .object(keys: own)
  }
}
