import MVMCore

/// A place: a file, a region of it, a value in it.
struct SARIFLocation: WireRecord {
  /// What a related place has to do with a finding is its message, and its number the ID.
  var id: Added<Int>
  var physical: SARIFPhysicalLocation
  var logical: Added<[SARIFLogicalLocation]>
  var message: Added<SARIFText>

  static let schema = Schema.make {
    Schema(
      SARIFLocation.init(id:physical:logical:message:), doc: "A place.",
      Field("id", always: \.id), Field("physicalLocation", always: \.physical),
      Field("logicalLocations", always: \.logical), Field("message", always: \.message))
  }
}

/// A file or a region of it.
struct SARIFPhysicalLocation: WireRecord {
  var artifact: SARIFArtifact
  var region: Added<SARIFRegion>

  static let schema = Schema.make {
    Schema(
      SARIFPhysicalLocation.init, doc: "A file or a region of it.",
      Field("artifactLocation", always: \.artifact), Field("region", always: \.region))
  }
}

/// A value of a document.
struct SARIFLogicalLocation: WireRecord {
  var name: String

  static let schema = Schema.make {
    Schema(
      SARIFLogicalLocation.init, doc: "A value of a document, by its JSON pointer.",
      Field("fullyQualifiedName", always: \.name))
  }
}

/// A region of a file.
struct SARIFRegion: WireRecord {
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int
  var byteOffset: Int
  var byteLength: Int

  static let schema = Schema.make {
    Schema(
      SARIFRegion.init, doc: "A region of a file.", Field("startLine", always: \.startLine),
      Field("startColumn", always: \.startColumn), Field("endLine", always: \.endLine),
      Field("endColumn", always: \.endColumn), Field("byteOffset", always: \.byteOffset),
      Field("byteLength", always: \.byteLength))
  }
}

/// The address of a file.
struct SARIFArtifact: WireRecord {
  /// What relative addresses start from.
  static let base = "%SRCROOT%"
  /// What addresses of files start from that lie elsewhere.
  static let root = "%FILESYSTEM%"

  var address: String
  var base: String

  static let schema = Schema.make {
    Schema(
      SARIFArtifact.init(address:base:), doc: "The address of a file.",
      Field("uri", always: \.address), Field("uriBaseId", always: \.base))
  }
}

extension SARIFArtifact {
  /// - Parameter path: from the repository's root or the working directory on, where it lies below
  ///   it.
  init(_ path: Path) {
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    self.init(address: Self.encoded(path), base: isAbsolute ? Self.root : Self.base)
  }

  /// The path with everything but the unreserved characters of RFC 3986 percent-encoded, byte by
  /// byte, so that a name that is not UTF-8 is still exact. It is never absolute.
  private static func encoded(_ path: Path) -> String {
    path.bytes.drop { $0 == UInt8(ascii: "/") }.reduce(into: "") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}

extension SARIFLocation {
  init(path: Path) {
    self.init(
      id: .absent, physical: .init(artifact: SARIFArtifact(path), region: .absent),
      logical: .absent, message: .absent)
  }

  fileprivate init(_ path: Path, _ start: SourcePosition, _ end: SourcePosition) {
    self.init(path: path)
    physical.region = .given(SARIFRegion(start, end))
  }
}

extension SARIFRegion {
  init(_ start: SourcePosition, _ end: SourcePosition) {
    self.init(
      startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
      byteOffset: start.byte, byteLength: end.byte - start.byte)
  }
}

extension LocatedFinding {
  /// Where the finding is.
  var sarifLocation: SARIFLocation {
    var location = SARIFLocation(name, start, end)
    if !finding.pointer.isEmpty { location.logical = .given([.init(name: finding.pointer)]) }
    return location
  }

  /// The other places that it speaks of.
  var sarifRelatedLocations: [SARIFLocation] {
    related.enumerated().map { index, related in
      var location = SARIFLocation(related.name, related.start, related.end)
      location.id = .given(index)
      location.message = .given(SARIFText(message: related.message))
      return location
    }
  }
}
