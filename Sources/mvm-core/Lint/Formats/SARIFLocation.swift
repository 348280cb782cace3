import MVMCore

/// A place as SARIF writes it: a file, a region of it, a value in it.
struct SARIFLocation {
  /// What relative addresses start from.
  static let base = "%SRCROOT%"
  /// What addresses of files start from that lie elsewhere.
  static let root = "%FILESYSTEM%"

  /// From the repository's root or the working directory on, where it lies below it.
  let path: Path
  var region: (start: SourcePosition, end: SourcePosition)?
  /// The JSON pointer of the value.
  var pointer = ""
  /// What a related place has to do with a finding, and its number among them.
  var relation: (id: Int, message: String)?

  func write(to writer: inout WireWriter) {
    writer.object { writer in
      if let relation { writer.member("id") { $0.literal(String(relation.id)) } }
      writer.member("physicalLocation") { physical(&$0) }
      if !pointer.isEmpty { writer.member("logicalLocations") { logical(&$0) } }
      if let relation { writer.member("message") { $0.message(relation.message) } }
    }
  }

  private func physical(_ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("artifactLocation") { artifact(&$0) }
      if let region { writer.member("region") { Self.write(region, to: &$0) } }
    }
  }

  private func artifact(_ writer: inout WireWriter) {
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    writer.object { writer in
      writer.member("uri") { $0.string(encoded) }
      writer.member("uriBaseId") { $0.string(isAbsolute ? Self.root : Self.base) }
    }
  }

  /// The path with everything but the unreserved characters of RFC 3986 percent-encoded, byte by
  /// byte, so that a name that is not UTF-8 is still told exactly. It is never absolute.
  private var encoded: String {
    path.bytes.drop { $0 == UInt8(ascii: "/") }.reduce(into: "") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func write(
    _ region: (start: SourcePosition, end: SourcePosition), to writer: inout WireWriter
  ) {
    let numbers = [
      ("startLine", region.start.line), ("startColumn", region.start.column),
      ("endLine", region.end.line), ("endColumn", region.end.column),
      ("byteOffset", region.start.byte), ("byteLength", region.end.byte - region.start.byte),
    ]
    writer.object { writer in
      for (key, number) in numbers { writer.member(key) { $0.literal(String(number)) } }
    }
  }

  private func logical(_ writer: inout WireWriter) {
    writer.list([pointer]) { pointer, writer in
      writer.object { $0.member("fullyQualifiedName") { $0.string(pointer) } }
    }
  }
}

extension LocatedFinding {
  /// Where the finding is.
  var sarifLocation: SARIFLocation {
    SARIFLocation(path: name, region: (start, end), pointer: finding.pointer)
  }

  /// The other places that it speaks of.
  var sarifRelatedLocations: [SARIFLocation] {
    related.enumerated().map { index, related in
      SARIFLocation(
        path: related.name, region: (related.start, related.end), relation: (index, related.message)
      )
    }
  }
}
