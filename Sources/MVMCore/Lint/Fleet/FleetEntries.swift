/// A record that other documents of its fleet know by a name.
protocol FleetRecord: WireRecord {
  var entryName: EntryName { get }
}

extension TenantConfig: FleetRecord {
  var entryName: EntryName { EntryName(tenantID) }
}

extension PoolSpec: FleetRecord {
  var entryName: EntryName { EntryName(tenantID, poolID) }
}

extension InstanceState: FleetRecord {
  var entryName: EntryName { EntryName(instanceID) }
}

extension TemplateSpec: FleetRecord {
  var entryName: EntryName { EntryName(templateID) }
}

extension NodeInfo: FleetRecord {
  var entryName: EntryName { EntryName(nodeID) }
}

extension DesiredState: FleetRecord {
  var entryName: EntryName { EntryName(nodeID) }
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

  /// A number that equal names share and others hardly ever do.
  var digest: Int { hashValue }
}

/// Where a record is among those of its kind.
private struct EntryPosition: Hashable, Sendable {
  /// The part, and the place in it.
  let part, member: Int
}

/// Records by their names.
struct Entries<Record: Sendable>: Sendable {
  /// Records of one directory, and the position of the directory's first document.
  struct Part: Sendable {
    let home: FleetScope.Home
    let first: Int
    let members: FleetRun.Members<Record>
  }

  private let parts: [Part]
  /// For the digest of each name, where one that has the name is: names are looked at only
  /// where two digests are the same.
  private let positions: [Int: EntryPosition]
  /// For names whose digest is another name's too, where one that has it is.
  private let others: [EntryName: EntryPosition]
  /// Where the records are whose names others have too.
  private let repeated: Set<EntryPosition>
  private let total: Int

  init(_ parts: [Part]) where Record: FleetRecord {
    self.parts = parts
    total = parts.reduce(0) { $0 + $1.members.list.count }
    var positions: [Int: EntryPosition] = Dictionary(minimumCapacity: total)
    var others: [EntryName: EntryPosition] = [:]
    var repeated: Set<EntryPosition> = []
    for part in parts.indices {
      for (index, digest) in parts[part].members.digests.enumerated() {
        let position = EntryPosition(part: part, member: index)
        guard var other = positions.updateValue(position, forKey: digest) else { continue }
        let name = parts[part].members.list[index].shared.record.entryName
        if parts[other.part].members.list[other.member].shared.record.entryName != name {
          positions[digest] = other
          guard let same = others.updateValue(position, forKey: name) else { continue }
          other = same
        }
        repeated.insert(other)
        repeated.insert(position)
      }
    }
    (self.positions, self.others, self.repeated) = (positions, others, repeated)
  }

  /// Those whose name no other has, in the order of their files.
  var all: Unrepeated { Unrepeated(entries: self) }
}

extension Entries where Record: FleetRecord {
  /// All names, those that are there twice as well.
  var names: [String] { parts.flatMap { $0.members.list.map(\.shared.record.entryName.text) } }

  /// Whether there is one of a name, or several.
  func has(_ name: String) -> Bool { position(of: EntryName(name)) != nil }

  /// The one of a name.
  subscript(name: String) -> FleetScope.Entry<Record>? { entry(EntryName(name)) }

  /// The one of a name in two parts: a tenant's and its own.
  subscript(outer: String, inner: String) -> FleetScope.Entry<Record>? {
    entry(EntryName(outer, inner))
  }

  private func position(of name: EntryName) -> EntryPosition? {
    guard let position = positions[name.digest] else { return nil }
    let found = parts[position.part].members.list[position.member].shared.record.entryName
    return found == name ? position : others[name]
  }

  private func entry(_ name: EntryName) -> FleetScope.Entry<Record>? {
    guard let position = position(of: name), !repeated.contains(position) else { return nil }
    let part = parts[position.part]
    return FleetScope.Entry(part, part.members.list[position.member])
  }
}

extension Entries {
  /// The records whose name no other has. They are not copied into a list: of many files, fetching
  /// each takes longer than looking at it.
  struct Unrepeated: Sequence, Sendable {
    fileprivate let entries: Entries

    var count: Int { entries.total - entries.repeated.count }
    var isEmpty: Bool { count == 0 }
    var first: FleetScope.Entry<Record>? { first { _ in true } }
    var underestimatedCount: Int { count }

    func makeIterator() -> Iterator { Iterator(entries: entries) }
  }

  struct Iterator: IteratorProtocol {
    fileprivate let entries: Entries
    private var part = 0
    private var member = 0

    fileprivate init(entries: Entries) { self.entries = entries }

    mutating func next() -> FleetScope.Entry<Record>? {
      while part < entries.parts.count {
        if member == entries.parts[part].members.list.count {
          (part, member) = (part + 1, 0)
          continue
        }
        defer { member += 1 }
        let position = EntryPosition(part: part, member: member)
        if !entries.repeated.isEmpty, entries.repeated.contains(position) { continue }
        return FleetScope.Entry(entries.parts[part], entries.parts[part].members.list[member])
      }
      return nil
    }
  }
}
