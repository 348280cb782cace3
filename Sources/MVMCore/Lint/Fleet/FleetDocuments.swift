/// The documents of a fleet, sorted by their kinds as they are added.
///
/// Whoever reads files on several threads has each thread fill one of its own: sorting a document
/// is cheapest where it was just read.
public struct FleetDocuments: Sendable {
  private(set) var runs: [FleetRun] = []
  /// How many documents there are.
  public private(set) var count = 0
  /// Whether some of them can only be read in part.
  private(set) var isPartial = false

  /// - Parameter files: the first documents; more can be added.
  public init(_ files: [FleetFile] = []) {
    for file in files { add(file) }
  }

  /// Adds a document. Those of one directory should come one after the other.
  public mutating func add(_ file: FleetFile) {
    if runs.last?.home.path.isFolder(of: file.path) != true {
      runs.append(FleetRun(FleetScope.Home(FleetPath(file.path)), first: count))
    }
    runs[runs.count - 1].add(file)
    isPartial = isPartial || file.alternate != nil
    count += 1
  }

  /// Adds the documents of another list behind these.
  public mutating func append(_ other: FleetDocuments) {
    for var run in other.runs {
      run.first += count
      runs.append(run)
    }
    count += other.count
    isPartial = isPartial || other.isPartial
  }

  /// The documents by their other readings, in the same order.
  var inOtherReading: FleetDocuments {
    FleetDocuments(runs.flatMap { $0.files.map(\.inOtherReading) })
  }

  /// The document at a position in the order of adding, from 0 to `count` - 1.
  public subscript(position: Int) -> FleetFile {
    let run = runs.indices.partitioningIndex { runs[$0].first > position } - 1
    return runs[run].files[position - runs[run].first]
  }
}

/// Documents of one directory that were added one after the other.
struct FleetRun: Sendable {
  /// A record and its place in the run.
  struct Member<Record: Sendable>: Sendable {
    let offset: Int
    let shared: Shared<Record>
  }

  /// The records of one kind.
  struct Members<Record: Sendable>: Sendable {
    private(set) var list: [Member<Record>] = []
    /// The digest of each record's name: names are hashed where the record was just read.
    private(set) var digests: [Int] = []

    fileprivate init() {}

    /// Adds the record of a document.
    fileprivate mutating func add(
      _ shared: Shared<Record>, at offset: Int
    ) where Record: FleetRecord {
      list.append(Member(offset: offset, shared: shared))
      digests.append(shared.record.entryName.digest)
    }

    private func index(at offset: Int) -> Int? {
      let index = list.indices.partitioningIndex { list[$0].offset >= offset }
      return list.indices.contains(index) && list[index].offset == offset ? index : nil
    }

    /// The record of a document.
    subscript(offset: Int) -> Record? { index(at: offset).map { list[$0].shared.record } }

    /// Changes the record of a document, but for its name.
    fileprivate mutating func correct(at offset: Int, _ change: (inout Record) -> Void) {
      guard let index = index(at: offset) else { return }
      var record = list[index].shared.record
      change(&record)
      list[index] = Member(offset: offset, shared: Shared(record))
    }
  }

  let home: FleetScope.Home
  /// The position of the first among all documents.
  fileprivate(set) var first: Int
  private(set) var files: [FleetFile] = []
  private(set) var tenants = Members<TenantConfig>()
  private(set) var pools = Members<PoolSpec>()
  private(set) var instances = Members<InstanceState>()
  private(set) var templates = Members<TemplateSpec>()
  private(set) var nodes = Members<NodeInfo>()
  private(set) var desired = Members<DesiredState>()
  /// The IDs in the files that differ from their directories' names.
  private(set) var foreignIDs: [ForeignID] = []

  fileprivate init(_ home: FleetScope.Home, first: Int) {
    self.home = home
    self.first = first
  }

  fileprivate mutating func add(_ file: FleetFile) {
    let offset = files.count
    files.append(file)
    switch file.record {
    case .tenant(let tenant): tenants.add(own(tenant, at: offset), at: offset)
    case .pool(let pool): pools.add(own(pool, at: offset), at: offset)
    case .instance(let instance): instances.add(own(instance, at: offset), at: offset)
    case .template(let template): templates.add(own(template, at: offset), at: offset)
    case .node(let node): nodes.add(node, at: offset)
    case .desiredState(let state): desired.add(state, at: offset)
    default: break
    }
  }

  /// Puts the right value in the place of an odd one.
  mutating func correct(_ odd: OddValue) {
    let offset = odd.claim.file - first
    switch odd.claim.source {
    case .tenant: tenants.correct(at: offset) { odd.correct(&$0.net) }
    case .instance: instances.correct(at: offset) { odd.correct(&$0.net) }
    case .desired(let index):
      desired.correct(at: offset) { state in
        if state.tenants.indices.contains(index) { odd.correct(&state.tenants[index].network) }
      }
    }
  }

  /// The record with its directories' names as its IDs.
  private mutating func own<Record: DirectoryRecord>(
    _ shared: Shared<Record>, at offset: Int
  ) -> Shared<Record> {
    guard home.path.root != nil else { return shared }
    var ids = shared.record.directoryIDs
    let foreign = ForeignID.all(in: &ids, of: home.path, at: offset)
    if foreign.isEmpty { return shared }
    foreignIDs += foreign
    var record = shared.record
    record.directoryIDs = ids
    return Shared(record)
  }
}
