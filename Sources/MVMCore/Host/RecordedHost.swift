/// A host from a recording: its files, and what its devices and programs answered.
///
/// Tests write one to say how a host looks that nobody has at hand; `--root DIR` reads the file
/// `mvm-core-host.json` in the directory as one.
public struct RecordedHost: HostSystem, WireRecord {
  /// The file in a directory that makes `--root` read a recording.
  public static let fileName = "mvm-core-host.json"

  public var system: String
  public var release: String?
  public var machine: String?
  public var user: UInt32?
  public var groups: [UInt32]
  public var openFiles: UInt64?
  public var variables: StringMap?
  public var files: StringMap
  public var links: StringMap
  public var nodes: [RecordedNode]

  public init(
    system: String, release: String?, machine: String?, user: UInt32?, groups: [UInt32],
    openFiles: UInt64?, variables: StringMap?, files: StringMap, links: StringMap,
    nodes: [RecordedNode]
  ) {
    self.system = system
    self.release = release
    self.machine = machine
    self.user = user
    self.groups = groups
    self.openFiles = openFiles
    self.variables = variables
    self.files = files
    self.links = links
    self.nodes = nodes
  }

  public static let schema = Schema.make {
    Schema(
      RecordedHost.init,
      doc: "A host from a recording: its files, and what its devices and programs answered.",
      Field("system", \.system, default: "Linux", doc: "What uname calls the system."),
      Field("release", \.release, doc: "The kernel's release."),
      Field("machine", \.machine, doc: "The machine that uname names, such as x86_64."),
      Field("user", \.user, doc: "The user's number; null where nobody is logged in."),
      Field("groups", \.groups, default: [], doc: "The numbers of the user's groups."),
      Field("open_files", \.openFiles, doc: "The most files a process may have open."),
      Field("variables", \.variables, doc: "The environment; null where it is not known."),
      Field("files", \.files, default: [:], doc: "Texts of files by their paths."),
      Field("links", \.links, default: [:], doc: "Paths that stand for other paths."),
      Field("nodes", \.nodes, default: [], doc: "Devices, sockets, directories and programs.")
    )
  }
}

/// What is at a path of a recording, and what it answers.
public struct RecordedNode: WireRecord {
  public var path: String
  public var kind: String
  public var major: UInt32
  public var minor: UInt32
  public var mode: String
  public var owner: UInt32
  public var group: UInt32
  public var open: String?
  public var apiVersion: UInt32?
  public var missing: [UInt32]
  public var failure: String?
  public var answer: String?

  public init(
    path: String, kind: String, major: UInt32, minor: UInt32, mode: String, owner: UInt32,
    group: UInt32, open: String?, apiVersion: UInt32?, missing: [UInt32], failure: String?,
    answer: String?
  ) {
    self.path = path
    self.kind = kind
    self.major = major
    self.minor = minor
    self.mode = mode
    self.owner = owner
    self.group = group
    self.open = open
    self.apiVersion = apiVersion
    self.missing = missing
    self.failure = failure
    self.answer = answer
  }

  public static let schema = Schema.make {
    Schema(
      RecordedNode.init,
      doc: "What is at a path of a recording, and what it answers.",
      Field("path", \.path, doc: "The absolute path."),
      Field("kind", \.kind, doc: "file, directory, socket, character, block or other."),
      Field("major", \.major, default: 0, doc: "The first number of a device."),
      Field("minor", \.minor, default: 0, doc: "The second number of a device."),
      Field("mode", \.mode, default: "0644", doc: "The permission bits in octal digits."),
      Field("owner", \.owner, default: 0, doc: "The owner's number."),
      Field("group", \.group, default: 0, doc: "The group's number."),
      Field("open", \.open, doc: "The errno of opening it; null where it opens."),
      Field("api_version", \.apiVersion, doc: "What KVM_GET_API_VERSION gives."),
      Field("missing", \.missing, default: [], doc: "Capabilities that KVM does not have."),
      Field("failure", \.failure, doc: "The errno of making a VM; null where one is made."),
      Field("answer", \.answer, doc: "What a program prints, or a socket sends back.")
    )
  }
}

extension RecordedHost {
  public var kernel: KernelName { KernelName(system: system, release: release, machine: machine) }
  public var identity: HostIdentity? { user.map { HostIdentity(user: $0, groups: groups) } }
  public var origin: HostOrigin { .recording }
  public var knowsEnvironment: Bool { variables != nil }
  public var openFileLimit: UInt64? { openFiles }

  public func environment(_ name: String) -> String? { variables?[name] }

  public func facts(of path: String) throws(Errno) -> FileFacts {
    let path = links[path] ?? path
    if let node = nodes.first(where: { $0.path == path }) { return node.facts }
    if files[path] != nil { return FileFacts(kind: .file, mode: 0o644, owner: 0, group: 0) }
    let start = Array((path == "/" ? "/" : path + "/").utf8)
    let isDirectory = (files.entries.map(\.key) + links.entries.map(\.key) + nodes.map(\.path))
      .contains { $0.utf8.starts(with: start) }
    guard isDirectory else { throw .notFound }
    return FileFacts(kind: .directory, mode: 0o755, owner: 0, group: 0)
  }

  public func read(_ path: String, limit: Int) throws(Errno) -> [UInt8] {
    guard let text = files[links[path] ?? path] else { throw .notFound }
    return Array(text.utf8.prefix(limit))
  }

  public func names(in directory: String) throws(Errno) -> [String] {
    guard try facts(of: directory).kind == .directory else { throw .notADirectory }
    let start = Array((directory + "/").utf8)
    var names: [[UInt8]] = []
    for path in files.entries.map(\.key) + nodes.map(\.path)
    where path.utf8.starts(with: start) {
      let name = path.utf8.dropFirst(start.count).prefix { $0 != UInt8(ascii: "/") }
      if !name.isEmpty, names.last.map({ !name.elementsEqual($0) }) ?? true {
        names.append(Array(name))
      }
    }
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
      .prefix(LocalHost.nameLimit).map { String(decoding: sorted[$0], as: UTF8.self) }
  }

  public func openDevice(_ path: String) throws(Errno) -> any HostDevice {
    guard let node = nodes.first(where: { $0.path == path }) else { throw .notFound }
    if let name = node.open { throw Errno(named: name) }
    return RecordedDevice(node)
  }

  public func version(of program: String) throws(Errno) -> String? {
    nodes.first { $0.path == program }?.answer?.lines.first
  }

  public func exchange(
    _ frame: [UInt8], with socket: String, limit: Int
  ) throws(Errno) -> [UInt8] {
    guard let node = nodes.first(where: { $0.path == socket }) else { throw .notFound }
    if let name = node.open { throw Errno(named: name) }
    guard let answer = node.answer else { throw .timedOut }
    guard answer.utf8.count <= limit else { throw .badMessage }
    return Array(answer.utf8)
  }
}

extension RecordedNode {
  fileprivate var facts: FileFacts {
    let kind = FileFacts.Kind(rawValue: kind) ?? .other
    let isDevice = kind == .character || kind == .block
    return FileFacts(
      kind: kind, mode: UInt32(mode, radix: 8) ?? 0, owner: owner, group: group,
      device: isDevice ? DeviceNumber(major, minor) : nil)
  }
}

/// A device that answers as recorded.
private final class RecordedDevice: HostDevice {
  private let node: RecordedNode

  init(_ node: RecordedNode) { self.node = node }

  func ask(_ request: KVMRequest) throws(Errno) -> Int {
    switch request {
    case .apiVersion:
      guard let version = node.apiVersion else { throw Errno(named: "ENOTTY") }
      return Int(version)
    case .capability(let number):
      return node.missing.contains(UInt32(bitPattern: number)) ? 0 : 1
    case .createVM:
      if let name = node.failure { throw Errno(named: name) }
      return 0
    }
  }
}
