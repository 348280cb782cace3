/// A text that is not an identifier of its kind, with everything that is wrong with it.
public struct IDError: Error, Equatable, Sendable {
  /// What the text should have been.
  public let kind: IDKind
  /// The text as it came: untrusted, escape it before showing it.
  public let text: String
  /// Every fault, never empty.
  public let faults: [IDFault]

  init(kind: IDKind, text: String, faults: [IDFault]) {
    (self.kind, self.text, self.faults) = (kind, text, faults)
  }
}

/// One fault of a text that should be an identifier.
///
/// Offsets and bytes are 0-based from the start of the whole text, of a path's too.
public enum IDFault: Equatable, Sendable {
  /// There is no text.
  case empty
  /// The text has more bytes of UTF-8 than the limit.
  case tooLong(bytes: Int, limit: Int)
  /// A character outside the kind's alphabet; `offset` counts Unicode scalars.
  case character(Unicode.Scalar, offset: Int, byte: Int)
  /// A character that can't be the first.
  case leading(Unicode.Scalar)
  /// A character that can't be the last.
  case trailing(Unicode.Scalar)
  /// Not `i-` and 8 lower-case hex digits, from this Unicode scalar on (its end, if too short).
  case instanceForm(offset: Int, byte: Int)
  /// A fault of one component of a path.
  indirect case component(IDKind, IDFault)

  /// The same fault in a longer text that has so much before it.
  func shifted(scalars: Int, bytes: Int) -> IDFault {
    switch self {
    case .character(let scalar, let offset, let byte):
      .character(scalar, offset: offset + scalars, byte: byte + bytes)
    case .instanceForm(let offset, let byte):
      .instanceForm(offset: offset + scalars, byte: byte + bytes)
    case .component(let kind, let fault):
      .component(kind, fault.shifted(scalars: scalars, bytes: bytes))
    case .empty, .tooLong, .leading, .trailing:
      self
    }
  }
}
