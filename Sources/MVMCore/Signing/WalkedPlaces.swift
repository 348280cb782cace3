/// A place on this host: an entry of a directory, which stays open.
final class LocalPlace: WalkedPlace {
  private let descriptor: FileDescriptor
  private let name: [UInt8]
  /// The directory; nil for the root directory, which is in itself.
  private let parent: LocalPlace?

  private init(
    _ descriptor: consuming FileDescriptor, named name: [UInt8], in parent: LocalPlace?
  ) {
    (self.name, self.parent) = (name, parent)
    self.descriptor = descriptor
  }

  /// The root directory.
  static func root() throws(Errno) -> LocalPlace {
    LocalPlace(try .root(), named: [0x2E], in: nil)
  }

  func entry() throws(Errno) -> WalkedEntry {
    let status = try descriptor.status()
    let link =
      status.kind == .link
      ? try descriptor.target(of: name, in: (parent ?? self).descriptor) : nil
    return WalkedEntry(facts: status.facts, link: link) { self.descriptor.mayHaveAccessList }
  }

  func child(_ name: [UInt8]) throws(Errno) -> LocalPlace {
    LocalPlace(try descriptor.entry(name), named: name, in: self)
  }

  func names() throws(Errno) -> [[UInt8]] {
    try DirectoryEntry.entries(of: descriptor.reader(of: [0x2E], in: descriptor)).map {
      Array($0.name)
    }
  }

  func read(limit: Int) throws(Errno) -> [UInt8] {
    let file = try descriptor.reader(of: name, in: (parent ?? self).descriptor)
    return try file.readAll(limit: limit + 1)
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
