/// A place on this host, by its descriptor.
struct LocalPlace: WalkedPlace {
  private let descriptor: PathDescriptor
  private let parent: PathDescriptor
  private let name: [UInt8]

  private init(_ descriptor: PathDescriptor, named name: [UInt8], in parent: PathDescriptor) {
    (self.descriptor, self.name, self.parent) = (descriptor, name, parent)
  }

  /// The root directory.
  static func root() throws(Errno) -> LocalPlace {
    let root = try PathDescriptor.root()
    return LocalPlace(root, named: [0x2E], in: root)
  }

  func entry() throws(Errno) -> WalkedEntry {
    let status = try descriptor.status()
    let link = status.kind == .link ? try descriptor.target(of: name, in: parent) : nil
    let descriptor = descriptor
    return WalkedEntry(facts: status.facts, link: link) { descriptor.mayHaveAccessList }
  }

  func child(_ name: [UInt8]) throws(Errno) -> LocalPlace {
    LocalPlace(try descriptor.entry(name), named: name, in: descriptor)
  }

  func names() throws(Errno) -> [[UInt8]] {
    try DirectoryEntry.entries(of: descriptor.reader(of: [0x2E], in: descriptor)).map {
      Array($0.name)
    }
  }

  func read(limit: Int) throws(Errno) -> [UInt8] {
    try descriptor.reader(of: name, in: parent).readAll(limit: limit + 1)
  }
}

/// A place of a recording or below another root directory, by its path there.
struct HostPlace: WalkedPlace {
  private let host: any HostSystem
  private let path: String

  init(rootOf host: any HostSystem) { self.init(host, "/") }

  private init(_ host: any HostSystem, _ path: String) { (self.host, self.path) = (host, path) }

  func entry() throws(Errno) -> WalkedEntry {
    switch try host.entry(at: path) {
    case .other(let facts, _): return WalkedEntry(facts: facts)
    case .link(let target, let owner):
      let facts = FileFacts(kind: .other, mode: 0o777, owner: owner, group: 0)
      return WalkedEntry(facts: facts, link: Array(target.utf8))
    }
  }

  func child(_ name: [UInt8]) throws(Errno) -> HostPlace {
    let name = String(decoding: name, as: UTF8.self)
    return HostPlace(host, path == "/" ? "/" + name : path + "/" + name)
  }

  func names() throws(Errno) -> [[UInt8]] {
    try host.names(in: path).map { Array($0.utf8) }
  }

  func read(limit: Int) throws(Errno) -> [UInt8] {
    try host.read(path, limit: limit + 1)
  }
}
