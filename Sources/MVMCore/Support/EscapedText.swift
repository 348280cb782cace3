/// The text with everything that could deceive a reader or a terminal made visible.
///
/// File names, values and arguments come from others. Control characters move a terminal's cursor,
/// bidirectional ones reorder what is read, invisible ones hide in names, and line separators forge
/// lines of a report. Each becomes `\u{XXXX}`. Every line-based output goes through this function.
///
/// - Parameter tab: what a tab becomes where it may be, as in source text.
package func escaped(_ text: String, tab: String? = nil) -> String {
  if isPlainASCII(text) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if let tab, scalar == "\t" {
      result += tab
    } else if isDeceptive(scalar) {
      result += escapeSequence(scalar)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether the text is printable ASCII throughout, as nearly all of it is.
private func isPlainASCII(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
}

/// Whether a scalar is not seen as what it is: control, format, separator or invisible.
package func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default: return scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// `\u{202E}`: at least four upper-case hexadecimal digits.
private func escapeSequence(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "\\u{" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "}"
}
