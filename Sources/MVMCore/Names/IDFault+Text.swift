extension IDFault {
  /// The fault in words, for an identifier of a kind; holds no control or non-ASCII character.
  ///
  /// Positions are 1-based Unicode scalars.
  public func message(for kind: IDKind) -> String {
    switch self {
    case .empty:
      "the \(kind) is empty; use \(kind.alphabet)"
    case .tooLong(let bytes, let limit):
      "\(bytes) bytes exceed the limit of \(limit)"
    case .character(let scalar, let offset, _):
      "character \(Self.name(of: scalar)) at position \(offset + 1) is not allowed; "
        + "use \(kind.alphabet)"
    case .leading(let scalar):
      "character \(Self.name(of: scalar)) can't come first; start with a-z or 0-9"
    case .trailing(let scalar):
      "character \(Self.name(of: scalar)) can't come last; end with a-z or 0-9"
    case .instanceForm(let offset, _):
      "the form is wrong from position \(offset + 1) on; use \(IDKind.instance.alphabet)"
    case .component(let component, let fault):
      "\(component): \(fault.message(for: component))"
    }
  }

  /// A character as `'A' (U+0041)`, or only its number where showing it could mislead.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return (0x20...0x7E).contains(scalar.value) ? "'\(scalar)' (\(number))" : number
  }
}

extension IDError: CustomStringConvertible {
  /// All faults in one line, without the untrusted text itself.
  public var description: String {
    let messages = faults.map { $0.message(for: kind) }
    return "not a valid \(kind): " + messages.joined(separator: "; ")
  }
}
