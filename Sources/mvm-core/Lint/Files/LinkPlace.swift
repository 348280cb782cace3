import MVMCore

/// Where a link lies that a walk has not followed, in mvm's tree or outside of it.
///
/// mvm follows links in its tree. What is behind one that leads out of a walk is not known then.
enum LinkPlace {
  /// In the place of one of mvm's directories that leads to tenants, pools or instances.
  case inTree
  /// In no directory of mvm's, where a whole tree may be behind it.
  case outside
  /// Where mvm has neither tenants, pools nor instances, as in `artifacts` and `templates`.
  case aside

  /// mvm's directories, from `tenants` on; nil for IDs.
  private static let tree = ["tenants", nil, "pools", nil, "instances", nil]
  /// As many of them as make sure that this is a pool's directory.
  private static let poolDepth = 4

  /// - Parameters:
  ///   - names: the names of the link's path, its own last.
  ///   - depth: how many of them are those of the directory that the walk began at.
  init(_ names: [ArraySlice<UInt8>], below depth: Int) {
    guard let start = names.lastIndex(where: { $0.elementsEqual("tenants".utf8) }) else {
      let above = names.dropFirst(depth).dropLast(2)
      let isInTemplate = above.contains { $0.elementsEqual("templates".utf8) }
      self = isInTemplate ? .aside : .outside
      return
    }
    let inside = names[start...]
    for (depth, (name, expected)) in zip(inside, Self.tree).enumerated() {
      let fits = expected.map { name.elementsEqual($0.utf8) } ?? Self.isID(name)
      guard fits else {
        self = depth < Self.poolDepth ? .outside : .aside
        return
      }
    }
    self = inside.count > Self.tree.count ? .aside : .inTree
  }

  /// Whether a name can be the ID of a tenant or a pool; those of instances can be.
  private static func isID(_ name: ArraySlice<UInt8>) -> Bool {
    (try? TenantID(String(decoding: name, as: UTF8.self))) != nil
  }
}
