/// A document of a fleet: where it is, and what it holds.
public struct FleetFile: Sendable {
  public let kind: DocumentKind
  let content: any FleetContent

  /// Its path, as bytes: file names need not be UTF-8.
  public var path: [UInt8] { content.path }
  /// What it holds; nil where it could not be read, so that nothing is said of it but that it is
  /// there.
  public var record: (any WireValue)? { content.value }

  public init(path: [UInt8], kind: DocumentKind, record: (any WireValue)?) {
    self.kind = kind
    content = record.map { hold($0, path) } ?? Unread(path)
  }
}

/// All of a document in one place of its own: whoever puts the fleet together need not copy it.
protocol FleetContent: AnyObject, Sendable {
  var path: [UInt8] { get }
  var value: (any WireValue)? { get }
  /// Whether the document's file lies in a directory: asked of it, so that its path is not counted
  /// once more.
  func lies(in directory: FleetPath) -> Bool
}

final class Held<Record: WireValue>: FleetContent {
  let path: [UInt8]
  let record: Record

  init(_ record: Record, _ path: [UInt8]) {
    self.path = path
    self.record = record
  }

  var value: (any WireValue)? { record }
  func lies(in directory: FleetPath) -> Bool { directory.isFolder(of: path) }
}

private func hold(_ record: some WireValue, _ path: [UInt8]) -> any FleetContent {
  Held(record, path)
}

/// A document that could not be read.
private final class Unread: FleetContent {
  let path: [UInt8]

  init(_ path: [UInt8]) { self.path = path }

  var value: (any WireValue)? { nil }
  func lies(in directory: FleetPath) -> Bool { directory.isFolder(of: path) }
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
    var places: [FleetPath] = []
    var folderOf: [Int] = []
    // Files are in the order of their paths: those of one folder come together.
    for index in files.indices {
      if places.last.map(files[index].content.lies) != true {
        places.append(FleetPath(files[index].path))
      }
      folderOf.append(places.count - 1)
    }
    let roots = Set(places.compactMap(\.root)).sorted { $0.count > $1.count }
    let fleets = places.map { $0.home(among: roots) }
    let homes = places.map { FleetScope.Home($0) }
    var members: [[UInt8]?: [Int]] = [:]
    for (folder, indices) in Self.runs(of: folderOf) {
      members[fleets[folder], default: []] += indices
    }
    scopes = members.values.sorted { $0[0] < $1[0] }.map { indices in
      FleetScope(files, at: indices, folders) { homes[folderOf[$0]] }
    }
  }

  /// The runs of equal numbers in a list: each number, and the positions it has.
  private static func runs(of numbers: [Int]) -> [(number: Int, indices: Range<Int>)] {
    var runs: [(number: Int, indices: Range<Int>)] = []
    for (index, number) in numbers.enumerated() {
      if let last = runs.last, last.number == number {
        runs[runs.count - 1].indices = last.indices.lowerBound..<index + 1
      } else {
        runs.append((number, index..<index + 1))
      }
    }
    return runs
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

  /// Whether a file lies in the directory.
  func isFolder(of path: [UInt8]) -> Bool {
    let end = path.lastIndex(of: 0x2F) ?? 0
    guard end == directory.count else { return false }
    return path.withRawSpan { path in
      directory.withRawSpan { path.bytes(0..<end, equal: $0) }
    }
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
    bytes(behind: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as its bytes.
  func bytes(behind name: String) -> ArraySlice<UInt8>? {
    guard let index = inside.lastIndex(where: { $0.elementsEqual(name.utf8) }),
      index + 1 < inside.count
    else { return nil }
    return inside[index + 1]
  }
}
