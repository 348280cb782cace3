/// Findings beyond those that are kept whole.
///
/// A report keeps 1,000 findings of a rule and shows no more. The others are still counted, and
/// where suppressions or a baseline have to be compared with them, named: by code, severity, pointer
/// and identity. Equal ones are one entry, so a log of millions of broken lines takes one.
package struct Surplus: Sendable {
  /// A rule's code with a severity that its findings have.
  package struct Kind: Hashable, Sendable {
    package let code: ByteText
    package let severity: Finding.Severity

    package init(_ code: String, _ severity: Finding.Severity) {
      (self.code, self.severity) = (ByteText(code), severity)
    }
  }

  /// Findings that are about the same.
  package struct Entry: Sendable {
    package let code: String
    package let severity: Finding.Severity
    package let pointer: String
    package let identity: String
    package fileprivate(set) var count: Int

    package init(
      code: String, severity: Finding.Severity, pointer: String, identity: String, count: Int
    ) {
      self.code = code
      self.severity = severity
      self.pointer = pointer
      self.identity = identity
      self.count = count
    }
  }

  /// How many bytes the entries' names may have together, and how many entries there may be.
  private static let sizeLimit = 64 << 20
  static let entryLimit = 1 << 20

  /// How many findings there are of each kind, those with a name among them.
  package private(set) var counts: [Kind: Int] = [:]
  /// The findings that have a name, in the order in which they came.
  package private(set) var entries: [Entry] = []
  private var positions: [ByteKey: Int] = [:]
  private var size = 0

  package init() {}

  /// How many findings there are.
  package var count: Int { counts.values.reduce(0, +) }

  /// How many of the findings have no name, because there are too many of them.
  package var unnamed: Int { count - entries.reduce(0) { $0 + $1.count } }

  /// Counts findings without naming them.
  package mutating func add(_ code: String, _ severity: Finding.Severity, count: Int = 1) {
    counts[Kind(code, severity), default: 0] += count
  }

  /// Counts findings that are about one place.
  package mutating func add(
    _ code: String, _ severity: Finding.Severity, pointer: String, identity: String,
    count: Int = 1
  ) {
    add(code, severity, count: count)
    let key = Self.key(code, severity, pointer, identity)
    if let position = positions[key] {
      entries[position].count += count
    } else if !isFull {
      size += key.bytes.count
      positions[key] = entries.count
      entries.append(
        Entry(
          code: code, severity: severity, pointer: pointer, identity: identity, count: count))
    }
  }

  /// Takes out a finding that is kept whole after all.
  mutating func remove(_ finding: Finding, identity: String) {
    let key = Self.key(finding.code, finding.severity, finding.pointer, identity)
    guard let position = positions[key], entries[position].count > 0 else { return }
    entries[position].count -= 1
    counts[Kind(finding.code, finding.severity), default: 1] -= 1
  }

  private static func key(
    _ code: String, _ severity: Finding.Severity, _ pointer: String, _ identity: String
  ) -> ByteKey {
    let names = [code, severity.rawValue, pointer, identity].map { Array($0.utf8) }
    return ByteKey(Array(names.joined(separator: [0])))
  }

  /// Whether findings about further places are only counted.
  var isFull: Bool { entries.count >= Self.entryLimit || size >= Self.sizeLimit }

  /// Adds other findings, all of them about one place.
  package mutating func add(_ other: Surplus, at place: String) {
    for (kind, count) in other.counts {
      add(kind.code.text, kind.severity, pointer: place, identity: place, count: count)
    }
  }

  /// Adds other findings.
  package mutating func add(_ other: Surplus) {
    for entry in other.entries {
      add(
        entry.code, entry.severity, pointer: entry.pointer, identity: entry.identity,
        count: entry.count)
    }
    var rest = other.counts
    for entry in other.entries {
      rest[Kind(entry.code, entry.severity), default: 0] -= entry.count
    }
    for (kind, count) in rest where count > 0 { add(kind.code.text, kind.severity, count: count) }
  }
}

/// Findings of one document that are not kept whole, while the document is still being checked.
struct SurplusMarks: Sendable {
  /// A finding.
  struct Mark: Sendable {
    let code: String
    let severity: Finding.Severity
    let place: FindingPlace
  }

  /// Whether the findings get names.
  let isNaming: Bool
  private(set) var marks: [Mark] = []
  /// The findings that get none.
  private(set) var unnamed = Surplus()

  init(isNaming: Bool) { self.isNaming = isNaming }

  var count: Int { marks.count + unnamed.count }

  /// Takes in a finding.
  mutating func add(_ code: String, _ severity: Finding.Severity, at place: FindingPlace) {
    if isNaming, marks.count < Surplus.entryLimit {
      marks.append(Mark(code: code, severity: severity, place: place))
    } else {
      unnamed.add(code, severity)
    }
  }

  /// Takes in findings whose places are not known.
  mutating func add(_ code: String, _ severity: Finding.Severity, count: Int) {
    if count > 0 { unnamed.add(code, severity, count: count) }
  }

  /// Takes in the findings of others whose rule is asked.
  mutating func add(_ other: SurplusMarks, where isAsked: (String) -> Bool) {
    for mark in other.marks where isAsked(mark.code) {
      add(mark.code, mark.severity, at: mark.place)
    }
    for (kind, count) in other.unnamed.counts where isAsked(kind.code.text) {
      add(kind.code.text, kind.severity, count: count)
    }
  }

  /// The findings that are no errors: of a line of a log, one error stands for all.
  var tolerated: SurplusMarks {
    var result = SurplusMarks(isNaming: isNaming)
    for mark in marks where mark.severity != .error {
      result.add(mark.code, mark.severity, at: mark.place)
    }
    for (kind, count) in unnamed.counts where kind.severity != .error {
      result.add(kind.code.text, kind.severity, count: count)
    }
    return result
  }

  /// The findings with what they are about, and the places of those that nothing accepts.
  ///
  /// - Parameter level: the severity that findings of a rule have in this run, by code and their
  ///   own severity.
  func named(
    in document: Document, _ accepted: AcceptedFindings?,
    _ level: (String, Finding.Severity) -> Finding.Severity
  ) -> (surplus: Surplus, unaccepted: SelectedFindings) {
    var surplus = Surplus()
    var unaccepted = SelectedFindings()
    for (kind, count) in unnamed.counts {
      surplus.add(kind.code.text, level(kind.code.text, kind.severity), count: count)
    }
    if marks.isEmpty { return (surplus, unaccepted) }
    let isAccepted = accepted?.test
    var walk = PointerWalk()
    let placed = marks.sorted { Self.position($0) < Self.position($1) }
    var places = PlaceIdentity(document)
    for mark in placed {
      let severity = level(mark.code, mark.severity)
      if surplus.isFull {
        surplus.add(mark.code, severity)
        continue
      }
      let pointer =
        switch mark.place {
        case .node(let node): walk.pointer(to: node, in: document)
        case .pointer(let pointer): pointer.text
        }
      let identity = places.of(pointer)
      surplus.add(mark.code, severity, pointer: pointer, identity: identity)
      if isAccepted?(mark.code, pointer, identity) == false {
        unaccepted.insert(mark.code, mark.place)
      }
    }
    return (surplus, unaccepted)
  }

  /// Findings at nodes by their nodes; others, which have their pointers, behind them.
  private static func position(_ mark: Mark) -> Int {
    if case .node(let node) = mark.place { node } else { .max }
  }
}
