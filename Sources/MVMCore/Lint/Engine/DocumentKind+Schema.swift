extension JSONSchema {
  /// The schema of a kind's files or, where a file is many documents, of each of them; its
  /// `$id` is `urn:mvm-core:schema:<kind>:1`.
  public init(of kind: DocumentKind) {
    let part = kind.isLines ? "line" : "frame"
    let note = kind.isMany ? "One \(part) of \(kind.fileName)." : nil
    self.init(of: kind.type, as: kind.rawValue, note: note)
  }
}
