/// A document of a fleet: where it is, and what it holds.
public struct FleetFile: Sendable {
  /// Its path, as bytes: file names need not be UTF-8.
  public let path: [UInt8]
  public let kind: DocumentKind
  /// What it holds; nil where it could not be read, so that nothing is said of it but that it is
  /// there.
  public let record: (any WireValue)?

  public init(path: [UInt8], kind: DocumentKind, record: (any WireValue)?) {
    self.path = path
    self.kind = kind
    self.record = record
  }
}

/// Documents that were read together, parted into fleets that have nothing to do with each other.
///
/// Where files lie in mvm's own tree (`tenants/<tenant>/pools/<pool>/…`), the folder that has
/// `tenants` is a fleet, with the other documents in and below it. Everything else together is one
/// more, however it is laid out.
public struct Fleet: Sendable {
  public let files: [FleetFile]
  /// The folders that were read whole: what is missing below them is not there.
  public let folders: [[UInt8]]
  let scopes: [FleetScope]

  /// - Parameters:
  ///   - files: the documents.
  ///   - folders: the folders that were read whole, for rules about missing documents.
  public init(_ files: [FleetFile], folders: [[UInt8]] = []) {
    self.files = files
    self.folders = folders
    let places = files.map { FleetPath($0.path) }
    let roots = Set(places.compactMap(\.root)).sorted { $0.count > $1.count }
    var members: [[UInt8]?: [Int]] = [:]
    for (index, place) in places.enumerated() {
      members[place.home(among: roots), default: []].append(index)
    }
    scopes = members.values.sorted { $0[0] < $1[0] }.map { indices in
      FleetScope(
        indices.map { FleetScope.Member(index: $0, file: files[$0], place: places[$0]) }, folders)
    }
  }
}

/// A path in mvm's own tree.
struct FleetPath: Sendable {
  let folders: [ArraySlice<UInt8>]
  let directory: [UInt8]
  /// The folder that has `tenants` or `templates`, where the file lies below one of them.
  let root: [UInt8]?
  /// The folders from there on: `tenants`, `acme`, `pools`, `web`.
  let inside: [ArraySlice<UInt8>]

  init(_ path: [UInt8]) {
    let end = path.lastIndex(of: 0x2F) ?? 0
    directory = Array(path[..<end])
    folders = directory.split(separator: 0x2F)
    let start =
      folders.lastIndex { $0.elementsEqual("tenants".utf8) }
      ?? folders.lastIndex { $0.elementsEqual("templates".utf8) }
    guard let start, start + 1 < folders.count else {
      root = nil
      inside = []
      return
    }
    inside = Array(folders[start...])
    root = Array(path[..<max(folders[start].startIndex - 1, 0)])
  }

  /// The root of the fleet that the file belongs to: its own, the nearest that it lies below, or
  /// the only one there is.
  func home(among roots: [[UInt8]]) -> [UInt8]? {
    if let root { return root }
    let around = roots.first { root in
      root.isEmpty || directory == root || directory.starts(with: root + [0x2F])
    }
    return around ?? (roots.count == 1 ? roots[0] : nil)
  }

  /// The folder of a name in a place of mvm's tree: the one behind `pools`, say.
  func folder(behind name: String) -> String? {
    guard let index = inside.lastIndex(where: { $0.elementsEqual(name.utf8) }),
      index + 1 < inside.count
    else { return nil }
    return String(decoding: inside[index + 1], as: UTF8.self)
  }
}
