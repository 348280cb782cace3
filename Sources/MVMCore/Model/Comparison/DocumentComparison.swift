/// What differs between two documents of one kind, found by identity: elements of lists are matched
/// by their IDs, and a value that is left out counts as its default.
///
/// ```swift
/// let old = try DesiredState.read(oldBytes), new = try DesiredState.read(newBytes)
/// for change in DocumentComparison(old, new).changes {
///   print(change.kind, change.identity, change.effect?.name ?? "")
/// }
/// ```
public struct DocumentComparison: Sendable {
  /// The differences, in the order of the new document; what was removed comes behind what is next
  /// to it.
  public let changes: [DocumentChange]
  /// Why an agent refuses the new desired state in a plain request, in the document's order; empty
  /// where nothing changes, and for other documents.
  public let refusals: [DesiredStateFault]

  /// Compares two records, or two lists of them such as the lines of a log. Takes time in
  /// proportion to their sizes.
  ///
  /// Lines of logs have no IDs: they are the same where all their values are. Builds are distinguished
  /// by their hashes.
  public init<Record: WireValue>(_ old: Record, _ new: Record) {
    self.init(ComparisonSide(old), ComparisonSide(new))
  }

  /// Compares two documents of one type.
  package init(_ old: ComparisonSide, _ new: ComparisonSide) {
    guard old.bytes != new.bytes else {
      (changes, refusals) = ([], [])
      return
    }
    let first = Document(parsing: old.bytes, limit: .max)
    let second = Document(parsing: new.bytes, limit: .max)
    var effects: ChangeEffects?
    var refusals: [DesiredStateFault] = []
    if old.isDesiredState, new.isDesiredState, let from = DesiredState.reading(first).value,
      let to = DesiredState.reading(second).value
    {
      effects = ChangeEffects(from: from, to: to)
      refusals = to.refusals
    }
    var walk = ComparisonWalk(first, second, effects)
    walk.compareDocuments()
    (changes, self.refusals) = (walk.changes, refusals)
  }
}

/// What a comparison needs of a record, which takes less memory than the record itself.
package struct ComparisonSide: Sendable {
  /// The record as mvm writes it, compact.
  let bytes: [UInt8]
  /// Whether agents reconcile it.
  let isDesiredState: Bool

  package init(_ record: some WireValue) {
    bytes = record.json()
    isDesiredState = record is DesiredState
  }
}

/// Goes through two documents, both as mvm writes them and compact, side by side.
struct ComparisonWalk {
  private let old: Document
  private let new: Document
  private let effects: ChangeEffects?
  private(set) var changes: [DocumentChange] = []
  /// The element that the walk is in, the field below it, and the keys of both without IDs.
  private var element = ""
  private var field = JSONPointer()
  private var keys: [String] = []
  /// The IDs of the tenant and the pool of a desired state that the walk is in.
  private var ids: [[UInt8]] = []

  init(_ old: Document, _ new: Document, _ effects: ChangeEffects?) {
    (self.old, self.new, self.effects) = (old, new, effects)
  }

  /// Documents that grew beyond what can be read again differ as a whole.
  mutating func compareDocuments() {
    guard let first = old.root, let second = new.root else { return add(.changed, nil, nil) }
    compare(first, second)
  }

  /// Calls itself for each level; a document has 128 at most.
  private mutating func compare(_ first: Int, _ second: Int) {
    let (oldRange, newRange) = (old.range(of: first), new.range(of: second))
    if oldRange.count == newRange.count, old.bytes[oldRange] == new.bytes[newRange] { return }
    switch (old.kind(of: first), new.kind(of: second)) {
    case (.object, .object): compareMembers(first, second)
    case (.array, .array): compareElements(first, second)
    default: add(.changed, first, second)
    }
  }

  private mutating func add(_ kind: DocumentChange.Kind, _ first: Int?, _ second: Int?) {
    add(
      kind, texts: first.map { String(decoding: old.bytes[old.range(of: $0)], as: UTF8.self) },
      second.map { String(decoding: new.bytes[new.range(of: $0)], as: UTF8.self) })
  }

  private mutating func add(_ kind: DocumentChange.Kind, texts old: String?, _ new: String?) {
    let effect = effects?.effect(at: keys, in: ids)
    changes.append(
      DocumentChange(
        kind: kind, element: element, field: field.text, old: old, new: new, effect: effect,
        keys: effects == nil ? [] : keys))
  }
}

// MARK: - Objects

extension ComparisonWalk {
  private mutating func compareMembers(_ first: Int, _ second: Int) {
    let (oldKeys, newKeys) = (old.keys(of: first), new.keys(of: second))
    let names = newKeys.map { new.utf8(of: $0) }
    var oldNames = oldKeys.map { old.utf8(of: $0) }
    if names == oldNames {
      for (name, (key, other)) in zip(names, zip(oldKeys, newKeys)) {
        under(name) { $0.compare(key + 1, other + 1) }
      }
      return
    }
    var rest = Dictionary(
      zip(oldNames, oldKeys).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    for (name, key) in zip(names, newKeys) {
      let other = rest.removeValue(forKey: name)
      under(name) { walk in
        if let other { walk.compare(other + 1, key + 1) } else { walk.add(.added, nil, key + 1) }
      }
    }
    oldNames.removeAll { rest[$0] == nil }
    for name in oldNames {
      under(name) { walk in rest[name].map { walk.add(.removed, $0 + 1, nil) } }
    }
  }

  private mutating func under(_ name: [UInt8], _ body: (inout ComparisonWalk) -> Void) {
    let before = field
    let key = String(decoding: name, as: UTF8.self)
    field.append(key: key)
    // mvm's keys are ASCII. Comparing other texts as strings takes quadratic time.
    keys.append(key.utf8.allSatisfy { $0 < 0x80 } ? key : "")
    body(&self)
    keys.removeLast()
    field = before
  }
}

// MARK: - Lists

extension ComparisonWalk {
  private mutating func compareElements(_ first: Int, _ second: Int) {
    let isRoot = keys.isEmpty
    let oldList = ElementList(old, first, byContent: isRoot)
    let newList = ElementList(new, second, byContent: isRoot)
    var places = oldList.places
    var matched: [Int] = []
    for (index, item) in newList.items.enumerated() {
      guard let other = places[item.key] else {
        add(.added, item, at: index, in: new)
        continue
      }
      places[item.key] = nil
      matched.append(other)
      inside(item, at: index, in: new) { $0.compare(oldList.items[other].node, item.node) }
    }
    for (index, item) in oldList.items.enumerated() where places[item.key] != nil {
      add(.removed, item, at: index, in: old)
    }
    let isSorted = zip(matched, matched.dropFirst()).allSatisfy { $0 < $1 }
    if !isSorted, Self.orderedLists.contains(keys.last ?? "") {
      add(
        .reordered, texts: Self.names(matched.sorted().map { oldList.items[$0] }),
        Self.names(matched.map { oldList.items[$0] }))
    }
  }

  /// The lists whose order means something: of routes, the first that matches is taken; regions
  /// are preferred from first to last.
  private static let orderedLists: Set = ["routes", "preferred_regions"]

  private static func names(_ items: [ElementList.Item]) -> String {
    var writer = WireWriter()
    writer.list(items) { item, writer in
      if item.isScalar {
        writer.literal(item.name ?? "null")
      } else {
        item.name.write(to: &writer)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// An element of records is identified by its name; a value, by itself.
  private mutating func add(
    _ kind: DocumentChange.Kind, _ item: ElementList.Item, at index: Int, in document: Document
  ) {
    let (first, second) = kind == .added ? (nil, item.node) : (item.node, Int?.none)
    if item.isScalar { return add(kind, first, second) }
    inside(item, at: index, in: document) { $0.add(kind, first, second) }
  }

  private mutating func inside(
    _ item: ElementList.Item, at index: Int, in document: Document,
    _ body: (inout ComparisonWalk) -> Void
  ) {
    let before = (element, field)
    let depth = ids.count
    if let id = reconciledID(of: item.node, in: document) { ids.append(id) }
    element += field.text + (item.name.map { "[\($0)]" } ?? "/\(index)")
    field = JSONPointer()
    body(&self)
    (element, field) = before
    ids.removeLast(ids.count - depth)
  }

  /// The ID of a tenant or a pool of a desired state; nil for elements of other lists.
  private func reconciledID(of element: Int, in document: Document) -> [UInt8]? {
    if effects == nil { return nil }
    let key: String
    switch keys {
    case ["tenants"]: key = "tenant_id"
    case ["tenants", "pools"]: key = "pool_id"
    default: return nil
    }
    return document.member(key, in: element).map { document.utf8(of: $0 + 1) }
  }
}
