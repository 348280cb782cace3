import MVMCore

/// The values of a document, one a line, with a mark on defaults. It reads as YAML.
struct DocumentTree {
  /// Columns before each line.
  var indent = 0

  func write(_ values: EffectiveDocument, to output: inout BufferedOutput) {
    // What is before the next entry when lists begin just before it: `- `.
    var dashes = ""
    values.eachEntry { entry in
      let margin = String(repeating: " ", count: indent + 2 * entry.depth)
      let start = dashes.isEmpty ? margin : dashes
      dashes = ""
      switch (entry.place, entry.value) {
      case (.root, .container): break
      case (.root, .text(let text)): output.writeLine(start + escaped(text))
      case (.element, .container): dashes = start + "- "
      case (.element, .text(let text)): output.writeLine("\(start)- \(escaped(text))")
      case (.member(let key), let value):
        let text = if case .text(let text) = value { " " + escaped(text) } else { "" }
        let mark = entry.isDefault ? "  # default" : ""
        output.writeLine("\(start)\(Self.key(key)):\(text)\(mark)")
      }
    }
  }

  /// A key as it is where nothing in it has a meaning of its own, else as a JSON string.
  private static func key(_ key: String) -> String {
    let isPlain =
      !key.isEmpty
      && key.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
      }
    return isPlain ? key : escaped(String(decoding: key.json(), as: UTF8.self))
  }
}
