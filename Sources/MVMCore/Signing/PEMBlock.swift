/// A block of privacy-enhanced mail (RFC 7468): a label and the bytes between its lines.
struct PEMBlock {
  let label: String
  /// The content; the caller wipes that of a secret.
  var content: [UInt8]

  private static let dashes = Array("-----".utf8)
  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)

  /// The label of the block that a text begins with; nil when it begins with none.
  static func label(of text: [UInt8]) -> String? {
    guard text.starts(with: begin) else { return nil }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let label = line.dropFirst(begin.count)
    guard label.count > dashes.count, label.suffix(dashes.count).elementsEqual(dashes) else {
      return nil
    }
    let name = label.dropLast(dashes.count)
    let isPlain = name.allSatisfy { (0x20..<0x7F).contains($0) } && name.count <= 40
    return isPlain ? String(decoding: name, as: UTF8.self) : nil
  }

  /// The block that is the whole text; nil where the text is anything else or more.
  init?(_ text: [UInt8]) {
    guard let label = Self.label(of: text) else { return nil }
    var lines = text.split(separator: 0x0A).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    let last = Self.end + Array(label.utf8) + Self.dashes
    guard lines.count > 2, lines.removeLast().elementsEqual(last) else { return nil }
    var body = Array(lines.dropFirst().joined())
    defer { Sodium.wipe(&body) }
    guard let content = Base64.decode(body) else { return nil }
    self.label = label
    self.content = content
  }
}
