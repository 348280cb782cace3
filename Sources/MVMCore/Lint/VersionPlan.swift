/// What a release of mvm does not know of documents, worked out once from their declarations.
struct VersionPlan: Sendable {
  /// A key or a variant that matters: it is new, or something below it is.
  struct Name: Sendable {
    let name: WireName
    /// The release that brought it, where the target is older.
    let since: ReleaseVersion?
    /// The position of what its value is in `parts`; nil where nothing below is new.
    let below: Int?
  }

  /// A type of documents.
  enum Part: Sendable {
    case record(String, refusesUnknownKeys: Bool, keys: [Name])
    case variants(String, tag: WireName?, names: [Name])
    /// Nothing of it is new.
    case known
  }

  let target: ReleaseVersion
  private(set) var parts: [Part] = []
  private var positions: [ObjectIdentifier: Int] = [:]
  private var roots: [DocumentKind: Name] = [:]

  init(for target: ReleaseVersion) {
    self.target = target
    for kind in DocumentKind.allCases {
      roots[kind] = entry(WireName(String(describing: kind.type)), nil, kind.type)
    }
  }

  /// A kind of document: whether it is new as a whole, and what it is.
  func root(_ kind: DocumentKind) -> Name? { roots[kind] }

  /// A key or variant whose value is of a type: it is as new as the newer of the two.
  private mutating func entry(
    _ name: WireName, _ since: String?, _ type: (any WireValue.Type)?
  ) -> Name {
    let core = type?.shape.core
    let newest = [since, core?.since].compactMap { $0.flatMap { ReleaseVersion($0) } }.max()
    let isNew = newest.map { target < $0 } ?? false
    return Name(
      name: name, since: isNew ? newest : nil, below: isNew ? nil : core.flatMap { position($0) })
  }

  /// The position of a type's part; nil where nothing in it is new.
  private mutating func position(_ shape: WireShape) -> Int? {
    guard let id = shape.id else { return nil }
    if let known = positions[id] { return isNews(known) ? known : nil }
    let position = parts.count
    positions[id] = position
    // While it is being made, it counts as news: a type may hold values of itself.
    parts.append(.record("", refusesUnknownKeys: false, keys: []))
    parts[position] = part(shape)
    return isNews(position) ? position : nil
  }

  private func isNews(_ position: Int) -> Bool {
    if case .known = parts[position] { false } else { true }
  }

  private mutating func part(_ shape: WireShape) -> Part {
    switch shape {
    case .record(let type): record(type)
    case .union(let type): union(type)
    case .names(let type): names(type)
    default: .known
    }
  }

  private mutating func record<Record: WireRecord>(_ type: Record.Type) -> Part {
    let keys = news(Record.schema.fields.map { ($0.name, $0.since, $0.type) })
    return keys.isEmpty
      ? .known
      : .record(
        String(describing: type), refusesUnknownKeys: Record.schema.refusesUnknownKeys, keys: keys)
  }

  private mutating func union<Union: WireUnion>(_ type: Union.Type) -> Part {
    let names = news(Union.schema.variants.map { ($0.name, $0.since, $0.type) })
    let tag = Union.schema.tag.map { WireName($0) }
    return names.isEmpty ? .known : .variants(String(describing: type), tag: tag, names: names)
  }

  private mutating func names<Names: WireEnum>(_ type: Names.Type) -> Part {
    let names = news(Names.allCases.map { (WireName($0.rawValue), $0.about.since, nil) })
    return names.isEmpty ? .known : .variants(String(describing: type), tag: nil, names: names)
  }

  private mutating func news(
    _ all: [(name: WireName, since: String?, type: (any WireValue.Type)?)]
  ) -> [Name] {
    all.map { entry($0.name, $0.since, $0.type) }.filter { $0.since != nil || $0.below != nil }
  }
}

extension WireShape {
  /// The shape within options and lists.
  fileprivate var core: WireShape {
    switch self {
    case .optional(let inner), .list(let inner), .map(let inner): inner.core
    default: self
    }
  }

  /// The first release that knows the type.
  fileprivate var since: String? {
    switch self {
    case .record(let type): Self.since(of: type)
    case .union(let type): Self.since(of: type)
    case .names(let type): type.since
    default: nil
    }
  }

  private static func since<Record: WireRecord>(of type: Record.Type) -> String? {
    Record.schema.since
  }

  private static func since<Union: WireUnion>(of type: Union.Type) -> String? {
    Union.schema.since
  }

  /// What tells the type from others; nil for shapes that are no declared types.
  fileprivate var id: ObjectIdentifier? {
    switch self {
    case .record(let type): ObjectIdentifier(type)
    case .union(let type): ObjectIdentifier(type)
    case .names(let type): ObjectIdentifier(type)
    default: nil
    }
  }
}
