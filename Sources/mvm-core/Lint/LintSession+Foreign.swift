import MVMCore

/// Files of other programs whose names are those of mvm's files.
extension LintSession {
  /// Whose a file is that was found in a directory, and has a name of mvm's.
  enum Owner {
    case mvm
    /// mvm, as the document shows that was read to find out.
    case mvmBy(Document)
    case other
  }

  func owner(of bytes: [UInt8], _ file: FoundFile) -> Owner {
    guard let kind = file.kind, !kind.isMany, isDoubtful(file) else { return .mvm }
    // Of UTF-16 no key can be read.
    let mark = bytes.prefix(2)
    if mark == [0xFE, 0xFF] || mark == [0xFF, 0xFE] { return .mvm }
    let isWhole = bytes.count <= linter.sizeLimit
    let format = DocumentFormat(fileName: file.path.lastComponent)
    let document = Document(
      recovering: isWhole ? bytes : Array(bytes.prefix(Self.reach)), as: format ?? .json,
      limit: linter.sizeLimit)
    guard kind.fits(document) else { return .other }
    return isWhole ? .mvmBy(document) : .mvm
  }

  /// The same of a file of many documents.
  func isForeign(_ file: FoundFile, as kind: DocumentKind) throws(FileError) -> Bool {
    // Of a pipe nothing can be read beforehand.
    guard isDoubtful(file) else { return false }
    if !file.isOrdinary, try FileReader.type(of: file.path) != .file { return false }
    let input = try InputFile(file.path)
    let bytes = try FileError.naming(file.path) { () throws(Errno) in
      try input.readAll(limit: Self.reach)
    }
    return !kind.fits(linesOf: bytes)
  }

  func skipped(_ file: FoundFile) -> FileOutcome {
    guard plan.request.output.verbose > 0, let kind = file.kind else { return .skipped() }
    return .skipped(
      "\(file.path.display) is skipped: it lacks the keys of mvm's \(kind.rawValue) files")
  }

  /// How much of a large file is looked at, in bytes.
  private static let reach = 64 << 10

  /// Whether a file's kind follows from its name alone, and the file lies outside of mvm's tree.
  private func isDoubtful(_ file: FoundFile) -> Bool {
    if file.isNamed || plan.kinds.ofAll != nil { return false }
    guard let kind = file.kind else { return false }
    if TreePlace.isWithin(file.path.bytes, kind)
      || plan.kinds.configured?.kind(of: file.path) != nil
    {
      return false
    }
    if file.path.bytes.first == UInt8(ascii: "/") { return true }
    let names = plan.directory.absolute(file.path)
    return !TreePlace.isWithin(Array(names.joined(separator: [UInt8(ascii: "/")])), kind)
  }
}

/// Where mvm keeps its files.
enum TreePlace {
  /// Whether a path leads through a directory of mvm's: `tenants/<id>/`, on to `pools/<id>/` if it
  /// goes deeper, or for files of templates `templates/<id>/`.
  static func isWithin(_ path: [UInt8], _ kind: DocumentKind) -> Bool {
    let isTemplate = kind == .template || kind == .templateRevision || kind == .templateConfig
    // How many names come behind the last `tenants` and `templates`.
    var (tenants, templates) = (-1, -1)
    var isInPools = false
    var start = 0
    for end in 0...path.count where end == path.count || path[end] == UInt8(ascii: "/") {
      defer { start = end + 1 }
      if start == end { continue }
      if tenants >= 0 { tenants += 1 }
      if templates >= 0 { templates += 1 }
      if tenants == 2 { isInPools = path[start..<end].elementsEqual("pools".utf8) }
      guard path[start] == UInt8(ascii: "t") else { continue }
      if path[start..<end].elementsEqual("tenants".utf8) { tenants = 0 }
      if path[start..<end].elementsEqual("templates".utf8) { templates = 0 }
    }
    return tenants == 2 || (tenants > 2 && isInPools) || (isTemplate && templates >= 2)
  }
}
