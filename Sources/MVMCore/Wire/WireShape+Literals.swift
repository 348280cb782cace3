extension WireShape {
  /// The number or Boolean of the shape that a text is, as JSON writes it; nil where it is none.
  func literal(in text: String) -> String? {
    guard text.utf8.count <= 32 else { return nil }
    switch self {
    case .boolean: return ["true", "false"].first(where: text.hasSameBytes)
    case .integer(_, let minimum, let maximum):
      guard Self.isNumber(text, .integer) else { return nil }
      if let value = UInt64(text) { return value <= maximum ? text : nil }
      return Int64(text).map { $0 >= minimum } == true ? text : nil
    case .number:
      let isNumber = Self.isNumber(text, .integer) || Self.isNumber(text, .real)
      return isNumber && Double(text)?.isFinite == true ? text : nil
    case .optional(let wrapped): return wrapped.literal(in: text)
    default: return nil
    }
  }

  private static func isNumber(_ text: String, _ kind: NodeKind) -> Bool {
    let document = Document(parsing: Array(text.utf8))
    guard document.faults.isEmpty, let root = document.root else { return false }
    return document.kind(of: root) == kind && document.range(of: root).count == text.utf8.count
  }
}
