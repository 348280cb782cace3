import MVMCore

extension WireValue {
  /// The value as a JSON document with a line feed at its end, and with escapes for everything that
  /// could deceive a reader or break a line: the values stay the same.
  func document(_ layout: WireWriter.Layout = .pretty) -> String {
    let text = String(decoding: json(layout), as: UTF8.self) + "\n"
    if text.utf8.allSatisfy({ $0 < 0x7F }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x7F || !isDeceptive(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 { result += escape(unit) }
      }
    }
    return result
  }
}

private func escape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// The version of every output. Members are added within 1, and none is renamed or removed.
let outputVersion = "1.0"

extension ValueRule {
  /// `format_version` of an output.
  static let formatVersion = ValueRule.pattern(#"^1\.[0-9]+$"#)
  /// The exit status of a run that was not ended by a bug.
  static let exitStatus = ValueRule.numbers(0...3)
  /// A rule's permanent code.
  static let ruleCode = ValueRule.pattern("^MVM[0-9]{3}$")
  /// A rule's name.
  static let ruleName = ValueRule.pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
}

extension ExitStatus {
  /// The status as an output has it.
  var number: Int { Int(rawValue) }
}

/// The tool that made an output.
struct OutputTool: WireRecord {
  var name = "mvm-core"
  var version = mvmCoreVersion

  static let schema = Schema.make {
    Schema(
      OutputTool.init, doc: "The tool that made the output.",
      Field("name", always: \.name, .constant("mvm-core")),
      Field("version", always: \.version, .pattern(#"^[0-9]+\.[0-9]+\.[0-9]+"#)))
  }
}
