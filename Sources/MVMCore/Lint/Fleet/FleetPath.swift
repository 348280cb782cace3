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

  /// How many folders lead to the one of a name in a place of mvm's tree, itself included.
  func depth(behind name: String) -> Int? {
    guard let index = inside.lastIndex(where: { $0.elementsEqual(name.utf8) }),
      index + 1 < inside.count
    else { return nil }
    return folders.count - inside.count + index + 2
  }

  /// The same as its bytes.
  func bytes(behind name: String) -> ArraySlice<UInt8>? {
    guard let index = inside.lastIndex(where: { $0.elementsEqual(name.utf8) }),
      index + 1 < inside.count
    else { return nil }
    return inside[index + 1]
  }
}
