/// One fleet: its documents, found by what they are called.
///
/// What is there twice, two tenants or two pools of one name, is left out: it can't be told which is
/// meant.
public struct FleetScope: Sendable {
  struct Member: Sendable {
    let index: Int
    let file: FleetFile
    let home: Home
  }

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

  init(_ members: [Member], _ folders: [[UInt8]]) {
    let kinds = Dictionary(grouping: members.indices) { members[$0].file.kind }
    func entries<Record: WireValue>(_ kind: DocumentKind, _ type: Record.Type) -> [Entry<Record>] {
      (kinds[kind] ?? []).compactMap { Entry(members[$0]) }
    }
    tenants = Entries(entries(.tenant, TenantConfig.self)) { EntryName($0.record.tenantID) }
    pools = Entries(entries(.pool, PoolSpec.self)) {
      EntryName($0.record.tenantID, $0.record.poolID)
    }
    templates = Entries(entries(.template, TemplateSpec.self)) { EntryName($0.record.templateID) }
    nodes = Entries(entries(.node, NodeInfo.self)) { EntryName($0.record.nodeID) }
    desired = Entries(entries(.desiredState, DesiredState.self)) { EntryName($0.record.nodeID) }
    instances = entries(.instance, InstanceState.self)
    let isTree = members.contains { $0.home.path.root != nil }
    paths = isTree ? Set(members.map { ByteKey($0.file.path) }) : []
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

extension FleetScope.Entry {
  /// The record of a document; nil where it could not be read.
  fileprivate init?(_ member: FleetScope.Member) {
    guard let held = member.file.held as? Held<Record> else { return nil }
    (file, home, self.held) = (member.index, member.home, held)
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
    for (index, entry) in entries.enumerated() {
      guard let other = places.updateValue(index, forKey: name(entry)) else { continue }
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
