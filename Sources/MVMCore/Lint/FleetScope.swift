/// One fleet: its documents, found by what they are called.
///
/// What is there twice, two tenants or two pools of one name, is left out: it can't be told which is
/// meant.
public struct FleetScope: Sendable {
  /// A folder's path, for all files in it.
  final class Home: Sendable {
    let path: FleetPath

    init(_ path: FleetPath) { self.path = path }
  }

  /// A record and the file that has it.
  struct Entry<Record: WireValue>: Sendable {
    let file: Int
    fileprivate let home: Home
    fileprivate let held: Held<Record>

    var place: FleetPath { home.path }
    var record: Record { held.record }

    /// The place of a key of the file.
    func at(_ keys: String...) -> FleetPlace { FleetPlace(file: file, keys: keys) }
  }

  let tenants: Entries<TenantConfig>
  let pools: Entries<PoolSpec>
  let instances: [Entry<InstanceState>]
  let templates: Entries<TemplateSpec>
  let nodes: Entries<NodeInfo>
  let desired: Entries<DesiredState>
  /// All files that are there, readable or not; none where no file lies in mvm's own tree.
  private let paths: Set<ByteKey>
  private let folders: [[UInt8]]

  /// - Parameters:
  ///   - members: the positions of the fleet's own files among all.
  ///   - folders: the folders that were read whole.
  ///   - home: the folder that a file lies in.
  init(
    _ files: [FleetFile], at members: [Int], _ folders: [[UInt8]], home: (Int) -> Home
  ) {
    var members = Members(files: files, indices: members)
    let isTree = members.sort(home)
    tenants = Entries(members.tenants) { EntryName($0.record.tenantID) }
    pools = Entries(members.pools) { EntryName($0.record.tenantID, $0.record.poolID) }
    templates = Entries(members.templates) { EntryName($0.record.templateID) }
    nodes = Entries(members.nodes) { EntryName($0.record.nodeID) }
    desired = Entries(members.desired) { EntryName($0.record.nodeID) }
    instances = members.instances
    paths = isTree ? Set(members.indices.map { ByteKey(files[$0].path) }) : []
    self.folders = folders
  }

  /// Whether a file of mvm's own tree is known to be missing: it would lie in a folder that was read
  /// whole.
  func lacks(_ path: [UInt8]) -> Bool {
    guard !paths.contains(ByteKey(path)) else { return false }
    return folders.contains { folder in
      folder.isEmpty || folder == [0x2E] || path.starts(with: folder + [0x2F])
    }
  }

  /// The desired state of the node whose files these are; nil where that can't be told.
  var ownDesired: Entry<DesiredState>? {
    if nodes.all.isEmpty { return desired.all.count == 1 ? desired.all[0] : nil }
    guard nodes.all.count == 1 else { return nil }
    return desired[nodes.all[0].record.nodeID]
  }
}

/// The documents of one fleet, sorted by their kinds.
private struct Members {
  let files: [FleetFile]
  let indices: [Int]
  var tenants: [FleetScope.Entry<TenantConfig>] = []
  var pools: [FleetScope.Entry<PoolSpec>] = []
  var instances: [FleetScope.Entry<InstanceState>] = []
  var templates: [FleetScope.Entry<TemplateSpec>] = []
  var nodes: [FleetScope.Entry<NodeInfo>] = []
  var desired: [FleetScope.Entry<DesiredState>] = []

  init(files: [FleetFile], indices: [Int]) {
    self.files = files
    self.indices = indices
  }

  /// Puts each document into its kind's list; whether any lies in mvm's own tree.
  mutating func sort(_ home: (Int) -> FleetScope.Home) -> Bool {
    var isTree = false
    for index in indices {
      let home = home(index)
      isTree = isTree || home.path.root != nil
      switch files[index].kind {
      case .tenant: add(index, home, to: \.tenants)
      case .pool: add(index, home, to: \.pools)
      case .instance: add(index, home, to: \.instances)
      case .template: add(index, home, to: \.templates)
      case .node: add(index, home, to: \.nodes)
      case .desiredState: add(index, home, to: \.desired)
      default: break
      }
    }
    return isTree
  }

  /// Adds the record of a document, unless it could not be read.
  @inline(__always)
  private mutating func add<Record: WireValue>(
    _ index: Int, _ home: FleetScope.Home,
    to list: WritableKeyPath<Members, [FleetScope.Entry<Record>]>
  ) {
    guard let held = files[index].content as? Held<Record> else { return }
    self[keyPath: list].append(FleetScope.Entry(file: index, home: home, held: held))
  }
}

/// A record's name: of a pool, its tenant's and its own. Names are compared by their bytes, as mvm
/// does.
struct EntryName: Hashable, Sendable {
  private let outer, inner: ByteText

  init(_ name: String) { self.init("", name) }

  init(_ outer: String, _ inner: String) {
    self.outer = ByteText(outer)
    self.inner = ByteText(inner)
  }

  /// The name, the record's own part of it.
  var text: String { inner.text }
}

/// Records by their names.
struct Entries<Record: WireValue>: Sendable {
  /// Those whose name no other has, in the order of their files.
  let all: [FleetScope.Entry<Record>]
  private let entries: [FleetScope.Entry<Record>]
  private let isRepeated: [Bool]
  /// For each name, where one that has it stands in `entries`.
  private let places: [EntryName: Int]
  private let name: @Sendable (FleetScope.Entry<Record>) -> EntryName

  init(
    _ entries: [FleetScope.Entry<Record>],
    _ name: @escaping @Sendable (FleetScope.Entry<Record>) -> EntryName
  ) {
    var places: [EntryName: Int] = Dictionary(minimumCapacity: entries.count)
    var isRepeated = Array(repeating: false, count: entries.count)
    for index in entries.indices {
      guard let other = places.updateValue(index, forKey: name(entries[index])) else { continue }
      isRepeated[other] = true
      isRepeated[index] = true
    }
    all =
      isRepeated.contains(true)
      ? zip(entries, isRepeated).filter { !$1 }.map(\.0) : entries
    (self.entries, self.isRepeated, self.places, self.name) = (entries, isRepeated, places, name)
  }

  /// All names, those that are there twice as well.
  var names: [String] { entries.map { name($0).text } }

  /// Whether there is one of a name, or several.
  func has(_ name: String) -> Bool { places[EntryName(name)] != nil }

  /// The one of a name.
  subscript(name: String) -> FleetScope.Entry<Record>? { entry(EntryName(name)) }

  /// The one of a name in two parts: a tenant's and its own.
  subscript(outer: String, inner: String) -> FleetScope.Entry<Record>? {
    entry(EntryName(outer, inner))
  }

  private func entry(_ name: EntryName) -> FleetScope.Entry<Record>? {
    guard let index = places[name], !isRepeated[index] else { return nil }
    return entries[index]
  }
}
