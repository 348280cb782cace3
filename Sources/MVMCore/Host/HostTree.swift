/// The files below another root directory, such as an image's or a container's.
///
/// Links are resolved inside the directory, absolute ones and `..` included. Nothing is run there,
/// and nobody is logged in.
public struct HostTree: HostSystem {
  private let root: [UInt8]

  /// The most links that are followed on the way to one file, as in the kernel.
  private static let linkLimit = 40
  /// The most parts of a path, those of links included.
  private static let partLimit = 1024

  /// The host whose `/` is a directory, given by its path.
  public init(root: [UInt8]) {
    self.root = root
  }

  public var identity: HostIdentity? { nil }
  public var origin: HostOrigin { .directory }
  public var knowsEnvironment: Bool { false }
  public var openFileLimit: UInt64? { nil }

  /// What `/proc/sys/kernel` below the directory says; Linux where it says nothing.
  public var kernel: KernelName {
    KernelName(
      system: firstLine("/proc/sys/kernel/ostype") ?? "Linux",
      release: firstLine("/proc/sys/kernel/osrelease"),
      machine: firstLine("/proc/sys/kernel/arch"))
  }

  public func environment(_ name: String) -> String? { nil }

  public func facts(of path: String) throws(Errno) -> FileFacts {
    try FileStatus(at: resolve(path)).facts
  }

  public func entry(at path: String) throws(Errno) -> FileEntry {
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    let folder = try resolve(String(decoding: bytes[..<slash], as: UTF8.self))
    return try FileEntry(at: folder + bytes[slash...])
  }

  public func read(_ path: String, limit: Int) throws(Errno) -> [UInt8] {
    try LocalHost.read(resolve(path), limit: limit)
  }

  public func names(in directory: String) throws(Errno) -> [String] {
    try LocalHost.names(in: resolve(directory))
  }

  public func openDevice(_ path: String) throws(Errno) -> any HostDevice {
    try LocalDevice(resolve(path))
  }

  public func version(of program: String) throws(Errno) -> String? { nil }

  public func exchange(
    _ frame: [UInt8], with socket: String, limit: Int
  ) throws(Errno) -> [UInt8] {
    throw .notSupported
  }

  /// The path outside the directory of a path inside it, without a link in it.
  private func resolve(_ path: String) throws(Errno) -> [UInt8] {
    var pending = Self.parts(Array(path.utf8))
    var found: [[UInt8]] = []
    var (links, steps) = (0, 0)
    while let part = pending.popLast() {
      steps += 1
      guard steps <= Self.partLimit else { throw .nameTooLong }
      if part == [0x2E] { continue }
      if part == [0x2E, 0x2E] {
        _ = found.popLast()
        continue
      }
      found.append(part)
      guard let target = try FileSystem.target(ofLink: outside(found)) else { continue }
      links += 1
      guard links <= Self.linkLimit else { throw .linkLoop }
      _ = found.popLast()
      if target.first == UInt8(ascii: "/") { found = [] }
      pending += Self.parts(target)
    }
    return outside(found)
  }

  private func outside(_ parts: [[UInt8]]) -> [UInt8] {
    parts.reduce(into: root) { path, part in
      path.append(UInt8(ascii: "/"))
      path += part
    }
  }

  /// The parts of a path, the last one first.
  private static func parts(_ path: [UInt8]) -> [[UInt8]] {
    path.split(separator: UInt8(ascii: "/")).reversed().map { Array($0) }
  }
}
