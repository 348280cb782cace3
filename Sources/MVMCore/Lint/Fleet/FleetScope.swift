/// One fleet: its documents, found by what they are called.
///
/// What is there twice, two tenants or two pools of one name, is left out: it is unknown which is
/// meant.
public struct FleetScope: Sendable {
  /// A folder's path, for all files in it.
  final class Home: Sendable {
    let path: FleetPath

    init(_ path: FleetPath) { self.path = path }
  }

  /// A record and the file that has it.
  struct Entry<Record: Sendable>: Sendable {
    /// The file's position among the fleet's documents.
    let file: Int
    private let home: Home
    private let shared: Shared<Record>

    init(_ part: Entries<Record>.Part, _ member: FleetRun.Member<Record>) {
      (file, home, shared) = (part.first + member.offset, part.home, member.shared)
    }

    var path: FleetPath { home.path }
    var record: Record { shared.record }

  }

  let tenants: Entries<TenantConfig>
  let pools: Entries<PoolSpec>
  let instances: [Entry<InstanceState>]
  let templates: Entries<TemplateSpec>
  let nodes: Entries<NodeInfo>
  let desired: Entries<DesiredState>
  /// Whether any file lies in mvm's own tree.
  let isTree: Bool
  /// The documents by their directories, as they are.
  let runs: [FleetRun]
  /// The values that the records do not have, because all others contradict them.
  let odd: OddValues
  /// All files that are there, readable or not; none where no file lies in mvm's own tree.
  private let paths: Set<ByteKey>
  private let folders: [[UInt8]]

  /// - Parameters:
  ///   - runs: the fleet's own documents.
  ///   - folders: the folders that were read whole.
  init(_ runs: [FleetRun], _ folders: [[UInt8]]) {
    self.init(runs, folders, OddValues())
    let odd = OddValues(self)
    if !odd.isEmpty { self.init(runs, folders, odd) }
  }

  private init(_ stated: [FleetRun], _ folders: [[UInt8]], _ odd: OddValues) {
    self.runs = stated
    self.odd = odd
    let runs = odd.corrected(stated)
    tenants = Entries(Self.parts(runs, \.tenants))
    pools = Entries(Self.parts(runs, \.pools))
    instances = Self.parts(runs, \.instances).flatMap { part in
      part.members.list.map { Entry(part, $0) }
    }
    templates = Entries(Self.parts(runs, \.templates))
    nodes = Entries(Self.parts(runs, \.nodes))
    desired = Entries(Self.parts(runs, \.desired))
    isTree = runs.contains { $0.home.path.root != nil }
    paths = isTree ? Set(runs.lazy.flatMap(\.files).map { ByteKey($0.path) }) : []
    self.folders = folders
  }

  private static func parts<Record>(
    _ runs: [FleetRun], _ members: (FleetRun) -> FleetRun.Members<Record>
  ) -> [Entries<Record>.Part] {
    runs.compactMap { run in
      let members = members(run)
      return members.list.isEmpty ? nil : .init(home: run.home, first: run.first, members: members)
    }
  }

  /// Whether a file of mvm's own tree is known to be missing: it would lie in a folder that was read
  /// whole.
  func lacks(_ path: [UInt8]) -> Bool {
    guard !paths.contains(ByteKey(path)) else { return false }
    return folders.contains { folder in
      folder.isEmpty || folder == [0x2E] || path.starts(with: folder + [0x2F])
    }
  }

  /// The desired state of the node whose files these are; nil where that is unknown.
  var ownDesired: Entry<DesiredState>? {
    if nodes.all.isEmpty { return desired.all.count == 1 ? desired.all.first : nil }
    guard nodes.all.count == 1, let node = nodes.all.first else { return nil }
    return desired[node.record.nodeID]
  }
}

extension FleetScope.Entry: RecordPlaces where Record: WireRecord {
  func place(keys: [String]) -> FleetPlace { FleetPlace(file: file, keys: keys) }
}

/// The place of a record in a file of a fleet.
struct FleetRecordPlace<Record: WireRecord>: RecordPlaces {
  let file: Int
  let keys: [String]

  func place(keys more: [String]) -> FleetPlace { FleetPlace(file: file, keys: keys + more) }
}

extension FleetScope.Entry where Record == DesiredState {
  func tenant(_ index: Int) -> FleetRecordPlace<DesiredTenant> {
    FleetRecordPlace(file: file, keys: [DesiredState.key(of: \.tenants), "\(index)"])
  }

  func pool(_ index: Int, of tenant: Int) -> FleetRecordPlace<DesiredPool> {
    let keys = self.tenant(tenant).keys + [DesiredTenant.key(of: \.pools), "\(index)"]
    return FleetRecordPlace(file: file, keys: keys)
  }
}
