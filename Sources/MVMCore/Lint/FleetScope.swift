/// One fleet: its documents, found by what they are called.
///
/// What is there twice, two tenants or two pools of one name, is left out: it can't be told which is
/// meant.
public struct FleetScope: Sendable {
  struct Member: Sendable {
    let index: Int
    let file: FleetFile
    let place: FleetPath
  }

  /// A record and the file that has it.
  struct Entry<Record: Sendable>: Sendable {
    let file: Int
    let place: FleetPath
    let record: Record

    /// The place of a key of the file.
    func at(_ keys: String...) -> FleetPlace { FleetPlace(file: file, keys: keys) }
  }

  let tenants: Entries<TenantConfig>
  let pools: Entries<PoolSpec>
  let instances: [Entry<InstanceState>]
  let templates: Entries<TemplateSpec>
  let nodes: Entries<NodeInfo>
  let desired: Entries<DesiredState>
  /// All files that are there, readable or not.
  let paths: Set<[UInt8]>
  private let folders: [[UInt8]]

  init(_ members: [Member], _ folders: [[UInt8]]) {
    tenants = Entries(members.of(.tenant)) { ($0 as? TenantConfig).map { ($0, [$0.tenantID]) } }
    pools = Entries(members.of(.pool)) { ($0 as? PoolSpec).map { ($0, [$0.tenantID, $0.poolID]) } }
    templates = Entries(members.of(.template)) {
      ($0 as? TemplateSpec).map { ($0, [$0.templateID]) }
    }
    nodes = Entries(members.of(.node)) { ($0 as? NodeInfo).map { ($0, [$0.nodeID]) } }
    desired = Entries(members.of(.desiredState)) { ($0 as? DesiredState).map { ($0, [$0.nodeID]) } }
    instances = members.of(.instance).compactMap { member in
      (member.file.record as? InstanceState).map {
        Entry(file: member.index, place: member.place, record: $0)
      }
    }
    paths = Set(members.map(\.file.path))
    self.folders = folders
  }

  /// Whether a file is known to be missing: it would lie in a folder that was read whole.
  func lacks(_ path: [UInt8]) -> Bool {
    guard !paths.contains(path) else { return false }
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

/// Records by their names. Names are compared by their bytes, as mvm does.
struct Entries<Record: Sendable>: Sendable {
  /// Those whose name no other has, in the order of their files.
  let all: [FleetScope.Entry<Record>]
  private let places: [[UInt8]: Int]
  private let known: Set<[UInt8]>

  init(
    _ members: [FleetScope.Member], _ read: (any WireValue) -> (record: Record, name: [String])?
  ) {
    var found: [(name: [UInt8], entry: FleetScope.Entry<Record>)] = []
    var counts: [[UInt8]: Int] = [:]
    for member in members {
      guard let record = member.file.record, let (value, name) = read(record) else { continue }
      let key = Self.key(name)
      counts[key, default: 0] += 1
      found.append((key, .init(file: member.index, place: member.place, record: value)))
    }
    names = found.map { String(decoding: $0.name, as: UTF8.self) }
    known = Set(counts.keys)
    let unique = found.filter { counts[$0.name] == 1 }
    all = unique.map(\.entry)
    places = Dictionary(
      unique.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All names, those that are there twice as well.
  let names: [String]

  /// Whether there is one of a name, or several.
  func has(_ name: String) -> Bool { known.contains(Self.key([name])) }

  /// The one of a name; for what has several parts, all of them.
  subscript(name: String...) -> FleetScope.Entry<Record>? {
    places[Self.key(name)].map { all[$0] }
  }

  private static func key(_ name: [String]) -> [UInt8] {
    Array(name.map { Array($0.utf8) }.joined(separator: [0]))
  }
}

extension [FleetScope.Member] {
  /// The documents of a kind.
  fileprivate func of(_ kind: DocumentKind) -> [FleetScope.Member] {
    filter { $0.file.kind == kind }
  }
}
