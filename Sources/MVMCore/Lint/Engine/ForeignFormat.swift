/// What a file is that is none of mvm's, by its first bytes and its name.
package enum ForeignFormat: Sendable, CaseIterable {
  case empty
  case privateKey, publicKey, encodedBytes, certificate, signature
  case executable, archive, image, pdf, database, binary
  case script, html, xml, makefile, dockerfile, markdown, yaml, toml, nix, table, settings, text

  /// How much of a file is looked at, in bytes.
  private static let reach = 4096

  /// - Parameters:
  ///   - bytes: the file, or its beginning.
  ///   - fileName: the last part of its path.
  package init(_ bytes: [UInt8], fileName: ArraySlice<UInt8>) {
    let start = bytes.prefix(Self.reach)
    self =
      Self.ofKey(start, fileName) ?? Self.ofMagic(start) ?? Self.ofName(fileName)
      ?? Self.ofText(start)
  }

  /// Whether it is a key or can be one, of which nothing may be shown.
  package var isKey: Bool {
    self == .privateKey || self == .publicKey || self == .encodedBytes
  }
}

// MARK: - Words

extension ForeignFormat {
  /// What it is, for a message.
  package var noun: String {
    switch self {
    case .empty: "empty"
    case .privateKey: "a private key"
    case .publicKey: "a public key"
    case .encodedBytes: "a digest or a key in hexadecimal or Base64"
    case .certificate: "a certificate"
    case .signature: "a signature"
    case .executable: "a program"
    case .archive: "an archive"
    case .image: "an image"
    case .pdf: "a PDF document"
    case .database: "a database"
    case .binary: "binary data"
    case .script: "a script"
    case .html: "HTML"
    case .xml: "XML"
    case .makefile: "a makefile"
    case .dockerfile: "a Dockerfile"
    case .markdown: "Markdown"
    case .yaml: "YAML"
    case .toml: "TOML"
    case .nix: "Nix code"
    case .table: "a table of separated values"
    case .settings: "a file of settings"
    case .text: "plain text"
    }
  }

  /// What to do, for a hint.
  var hint: String {
    switch self {
    case .yaml, .xml, .settings: "mvm reads JSON, and template configs in TOML, not \(shortNoun)"
    case .privateKey: "use sign -k to sign with it, and keep it out of the repository"
    case .publicKey: "use verify-signature -k to verify with it"
    case .encodedBytes: "use sign -k or verify-signature -k if it is a key"
    case .archive: "unpack it, and check what it holds"
    case .toml: "name a template config *.toml, or use --kind template-config"
    default: "use --kind if this is a file of mvm's"
    }
  }

  private var shortNoun: String { self == .settings ? "INI" : noun }
}

// MARK: - Signs

extension ForeignFormat {
  private static func ofKey(
    _ start: ArraySlice<UInt8>, _ fileName: ArraySlice<UInt8>
  ) -> ForeignFormat? {
    let text = start.drop { $0 <= 0x20 }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.starts(with: "-----BEGIN ".utf8) {
      if has("PRIVATE KEY", line) { return .privateKey }
      if has("PUBLIC KEY", line) { return .publicKey }
      return has("CERTIFICATE", line) ? .certificate : has("SIGNATURE", line) ? .signature : nil
    }
    if line.starts(with: "untrusted comment:".utf8) {
      if has("secret key", line) { return .privateKey }
      return has("signature", line) ? .signature : .publicKey
    }
    let types = ["ssh-ed25519 ", "ssh-rsa ", "ecdsa-sha2-", "sk-ssh-"]
    if types.contains(where: { line.starts(with: $0.utf8) }) { return .publicKey }
    guard isEncodedBytes(text) else { return nil }
    if fileName.hasSuffix(Array(".pub".utf8)) { return .publicKey }
    return fileName.hasSuffix(Array(".key".utf8)) ? .privateKey : .encodedBytes
  }

  /// Whether a text is nothing but 32 or 64 bytes in Base64 or hexadecimal digits.
  private static func isEncodedBytes(_ text: ArraySlice<UInt8>) -> Bool {
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.startIndex
    let word = text[..<end]
    guard [44, 64, 88, 128].contains(word.count) else { return false }
    return word.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
      default: false
      }
    }
  }

  private static func ofMagic(_ start: ArraySlice<UInt8>) -> ForeignFormat? {
    let signs: [(bytes: [UInt8], format: ForeignFormat)] = [
      ([0x7F, 0x45, 0x4C, 0x46], .executable), ([0x4D, 0x5A, 0x90], .executable),
      ([0x1F, 0x8B], .archive), ([0x50, 0x4B, 0x03, 0x04], .archive),
      ([0x28, 0xB5, 0x2F, 0xFD], .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive),
      ([0x42, 0x5A, 0x68], .archive), ([0x04, 0x22, 0x4D, 0x18], .archive),
      ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
      (Array("GIF8".utf8), .image), (Array("%PDF".utf8), .pdf),
      (Array("SQLite format 3".utf8), .database), (Array("#!".utf8), .script),
    ]
    if let sign = signs.first(where: { start.starts(with: $0.bytes) }) { return sign.format }
    if start.dropFirst(257).starts(with: "ustar".utf8) { return .archive }
    if start.isEmpty { return .empty }
    return start.contains(0) ? .binary : nil
  }

  private static func ofName(_ name: ArraySlice<UInt8>) -> ForeignFormat? {
    let ends: [(end: String, format: ForeignFormat)] = [
      (".md", .markdown), (".markdown", .markdown), (".yaml", .yaml), (".yml", .yaml),
      (".toml", .toml), (".nix", .nix), (".html", .html), (".xml", .xml), (".sh", .script),
      (".py", .script), (".csv", .table), (".tsv", .table), (".ini", .settings),
      (".conf", .settings), (".cfg", .settings), (".service", .settings), (".mk", .makefile),
    ]
    if let end = ends.first(where: { name.hasSuffix(Array($0.end.utf8)) }) { return end.format }
    if ["Makefile", "GNUmakefile", "makefile"].contains(where: { name.elementsEqual($0.utf8) }) {
      return .makefile
    }
    return name.elementsEqual("Dockerfile".utf8) ? .dockerfile : nil
  }

  private static func ofText(_ start: ArraySlice<UInt8>) -> ForeignFormat {
    let text = start.drop { $0 <= 0x20 }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.starts(with: "<?xml".utf8) { return .xml }
    if line.starts(with: "<!DOCTYPE html".utf8) || line.starts(with: "<html".utf8) { return .html }
    if line.starts(with: "# ".utf8) { return .markdown }
    // Other text may come before a key, as OpenSSL writes it.
    let lines = start.split(separator: 0x0A)
    if lines.contains(where: { $0.starts(with: "-----BEGIN ".utf8) && has("PRIVATE KEY", $0) }) {
      return .privateKey
    }
    if line.elementsEqual("---".utf8) || isMember(line) { return .yaml }
    return .text
  }

  /// Whether a line is `key:` or `key: value`.
  private static func isMember(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    let rest = line.dropFirst(key.count)
    return !key.isEmpty && rest.first == 0x3A && (rest.count == 1 || rest.dropFirst().first == 0x20)
  }

  private static func has(_ words: String, _ line: ArraySlice<UInt8>) -> Bool {
    let words = Array(words.utf8)
    return line.indices.contains { line[$0...].starts(with: words) }
  }
}
