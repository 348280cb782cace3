extension WireError: CustomStringConvertible {
  /// The first fault or problem with its JSON pointer, everything untrusted escaped, and how many
  /// more there are.
  public var description: String {
    let all =
      faults.map { ($0.pointer, $0.message) } + problems.map { ($0.pointer, $0.message) }
    guard let (pointer, message) = all.first else { return "can't be read" }
    let more = all.count > 1 ? " (and \(all.count - 1) more)" : ""
    return escaped(pointer.isEmpty ? message : "\(pointer): \(message)") + more
  }
}
