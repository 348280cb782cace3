import MVMCore

/// The fleet that names are looked up in.
struct WhoisFleet {
  let directory: NetworkDirectory
  /// What could not be read.
  let failures: [FileError]
  private let root: Path

  init(_ root: Path) throws(CommandError) {
    self.root = root
    guard try Self.type(of: root) == .directory else {
      throw .unreadable(FileError(root, .system(.notADirectory)))
    }
    var finder = FileFinder(excluding: [], honoringIgnoreFiles: false, mindingAllLinks: true)
    finder.add(root)
    finder.finish()
    let files = finder.files.filter { file in
      let kind = DocumentKind(fileName: file.path.lastComponent)
      return kind == .tenant || kind == .instance
    }
    let results = Parallel.map(
      count: files.count, threads: Parallel.readers, makeState: {},
      work: { part, _ in Self.read(files[part].path) })
    directory = NetworkDirectory(results.compactMap { try? $0.get() })
    failures =
      finder.failures
      + results.compactMap { result in
        if case .failure(let failure) = result { failure } else { nil }
      }
    if files.isEmpty, failures.isEmpty { throw .unreadable(FileError(root, .nothingThere)) }
  }

  private static func type(of root: Path) throws(CommandError) -> FileStatus.Kind {
    do {
      return try FileReader.type(of: root)
    } catch {
      throw .unreadable(error)
    }
  }

  private static func read(_ path: Path) -> Result<FleetFile, FileError> {
    do throws(FileError) {
      let bytes = try FileReader.read(path, limit: Document.defaultSizeLimit)
      let document = Document(parsing: bytes)
      let kind = DocumentKind(fileName: path.lastComponent) ?? .instance
      let record: DocumentRecord? =
        kind == .tenant
        ? TenantConfig.reading(document).value.map { .tenant(Shared($0)) }
        : InstanceState.reading(document).value.map { .instance(Shared($0)) }
      guard let record else { throw FileError(path, .notADocument(kind)) }
      return .success(FleetFile(path: path.bytes, kind: kind, record: record))
    } catch {
      return .failure(error)
    }
  }

  /// A path from the fleet's directory on, for messages.
  func name(of path: [UInt8]) -> String {
    let root = root.withoutTrailingSlashes.bytes + [UInt8(ascii: "/")]
    let isBelow = path.starts(with: root)
    return String(decoding: isBelow ? path.dropFirst(root.count) : path[...], as: UTF8.self)
  }
}
