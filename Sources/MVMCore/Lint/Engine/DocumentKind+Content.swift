extension DocumentKind {
  /// The kind of a file of many documents that its first bytes show; nil for other files.
  ///
  /// - Parameter bytes: the beginning of the file, or all of it.
  package init?(beginning bytes: [UInt8]) {
    if Self.isFrame(bytes) {
      self = .hostdFrames
    } else if let kind = Self.lineKind(bytes) {
      self = kind
    } else {
      return nil
    }
  }

  /// Whether bytes begin as a frame with a message does. No text begins with a zero.
  private static func isFrame(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > HostdFrame.headerSize else { return false }
    let size = bytes.prefix(HostdFrame.headerSize).reduce(0) { $0 << 8 | Int($1) }
    let first = bytes[HostdFrame.headerSize]
    return (1...HostdFrame.largestBody).contains(size) && (first == 0x22 || first == 0x7B)
  }

  /// The kind of a first line that is a whole document, with another line behind it.
  private static func lineKind(_ bytes: [UInt8]) -> DocumentKind? {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0,
      bytes[end...].contains(where: { $0 > 0x20 })
    else { return nil }
    let kind = DocumentKind(keysOf: Document(parsing: Array(bytes[..<end])))
    return kind?.isLines == true ? kind : nil
  }
}
