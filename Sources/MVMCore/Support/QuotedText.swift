/// Text from a document for a message: in double quotes, and no longer than a line has room for.
package func quoted(_ text: String) -> String {
  let limit = 80
  let scalars = text.unicodeScalars
  guard let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    cut < scalars.endIndex
  else { return "\"\(text)\"" }
  return "\"\(String(scalars[..<cut]))…\""
}

/// Names for a message: `a, b or c`.
package func listed(_ names: [String], _ word: String = "or") -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) \(last)"
}

/// A number with its noun: `1 pool`, `2 pools`.
package func counted(
  _ count: some BinaryInteger, _ noun: String, _ plural: String? = nil
) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
