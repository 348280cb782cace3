/// A line of an audit log, with what is known from the lines before it.
public struct AuditLineSubject: Sendable, RecordPlaces {
  typealias Record = AuditEntry

  /// What an earlier line of the instance left it as.
  public struct Before: Sendable {
    public let status: InstanceStatus
    /// Whether it has slept since it was last started.
    public let hasSlept: Bool
    let line: Finding.Related
  }

  /// The entry; nil for a line of a machine's own log.
  public let entry: AuditEntry?
  public let timestamp: String
  /// The time of the line before, where this one is earlier.
  public let later: Finding.Related?
  /// The instance's state before this line; nil where that is unknown.
  public let before: Before?
  /// The tenant whose directory the log lies in, where the line is another's for the first time.
  public let owner: String?
  let node = 0

  func place(keys: [String]) -> Place { Place(node, keys) }
}

/// What is known from the lines of an audit log so far, in memory that does not grow with the log.
struct AuditTrail: Sendable {
  private struct Instance {
    let status: InstanceStatus
    let hasSlept: Bool
    /// The line's action.
    let place: SourceWindow
  }

  /// The line before, which is kept until the next one comes.
  private struct Line {
    let time: Timestamp
    let bytes: [UInt8]
    let origin: SourceOrigin
    let range: Range<Int>

    var place: SourceWindow { SourceWindow(bytes, at: origin, range) }
  }

  /// How many instances are followed; those that come later are not.
  static let mostInstances = 16_384
  /// How many foreign tenants are reported.
  private static let mostTenants = 64
  /// Longer IDs are broken, and not followed.
  private static let longestID = 63

  private let owner: String?
  private var last: Line?
  private var instances: [[UInt8]: Instance] = [:]
  private var foreign: Set<[UInt8]> = []

  /// - Parameter owner: the tenant whose directory the log lies in; nil where that is unknown.
  init(owner: String?) {
    self.owner = owner
  }

  /// Forgets what instances were left as: a line could not be read, and may have been about any.
  mutating func loseInstances() { instances.removeAll() }

  /// Takes in a line, and gives it together with what came before it.
  ///
  /// - Parameters:
  ///   - document: the entry, at its place in the line.
  ///   - line: the line, where it holds other entries too.
  ///   - origin: where the line is in the log.
  mutating func follow(
    _ entry: AuditEntry?, _ timestamp: String, in document: Document, of line: [UInt8]? = nil,
    at origin: SourceOrigin
  ) -> AuditLineSubject {
    let line = line ?? document.bytes
    let later = order(timestamp, document, line, origin)
    // In a log whose lines changed places, the line before does not show what came before.
    if later != nil || entry.map(Self.lacksSubject) == true { loseInstances() }
    let before = entry.flatMap { life($0, document, line, origin) }
    return AuditLineSubject(
      entry: entry, timestamp: timestamp, later: later, before: before,
      owner: entry.flatMap { stranger($0.tenantID) })
  }

  private mutating func order(
    _ text: String, _ document: Document, _ line: [UInt8], _ origin: SourceOrigin
  ) -> Finding.Related? {
    guard let time = Timestamp(text) else { return nil }
    let before = last
    let range = document.valueRange("timestamp")
    last = Line(time: time, bytes: line, origin: origin, range: range)
    guard let before, time < before.time else { return nil }
    return Finding.Related(before.place, "the line before has a later time", seenFrom: origin)
  }

  private mutating func life(
    _ entry: AuditEntry, _ document: Document, _ line: [UInt8], _ origin: SourceOrigin
  ) -> AuditLineSubject.Before? {
    guard let status = entry.action.outcome, let key = Self.key(of: entry) else { return nil }
    let known = instances[key]
    if known == nil, instances.count >= Self.mostInstances { return nil }
    let isStart = entry.action == .instanceStarted || entry.action == .instanceWoken
    let slept = status == .sleeping || (!isStart && known?.hasSlept == true)
    if status == .destroyed, instances.count >= Self.mostInstances {
      instances[key] = nil
    } else {
      let place = SourceWindow(line, at: origin, document.valueRange("action"))
      instances[key] = Instance(status: status, hasSlept: slept, place: place)
    }
    return known.map {
      AuditLineSubject.Before(
        status: $0.status, hasSlept: $0.hasSlept,
        line: Finding.Related($0.place, "the instance's previous action is here", seenFrom: origin))
    }
  }

  /// The tenant whose log it is, where a line is another's for the first time.
  private mutating func stranger(_ tenant: String) -> String? {
    guard let owner, !owner.utf8.elementsEqual(tenant.utf8), (try? TenantID(tenant)) != nil,
      foreign.count < Self.mostTenants, foreign.insert(Array(tenant.utf8)).inserted
    else { return nil }
    return owner
  }

  private static func lacksSubject(_ entry: AuditEntry) -> Bool {
    entry.action.outcome != nil && (entry.poolID == nil || entry.instanceID == nil)
  }

  private static func key(of entry: AuditEntry) -> [UInt8]? {
    guard let pool = entry.poolID, let instance = entry.instanceID else { return nil }
    let ids = [entry.tenantID, pool, instance]
    guard ids.allSatisfy({ $0.utf8.count <= longestID }) else { return nil }
    return Array(ids.joined(separator: "/").utf8)
  }
}

extension AuditAction {
  /// What an instance is after the action; nil for actions that leave it as it is.
  var outcome: InstanceStatus? {
    switch self {
    case .instanceCreated: .created
    case .instanceStarted, .instanceWoken: .running
    case .instanceStopped: .stopped
    case .instanceWarmed: .warm
    case .instanceSlept: .sleeping
    case .instanceDestroyed: .destroyed
    default: nil
    }
  }
}

extension Finding.Related {
  /// A place of an earlier line, counted from the beginning of a later one.
  fileprivate init(_ place: SourceWindow, _ message: String, seenFrom origin: SourceOrigin) {
    let range = place.start.byte - origin.start..<place.end.byte - origin.start
    self.init(range: range, message: message, window: place)
  }
}

extension Document {
  /// The bytes of a member of the document's own record.
  fileprivate func valueRange(_ key: String) -> Range<Int> {
    guard let root, let member = member(key, in: root) else { return 0..<0 }
    return range(of: member + 1)
  }
}
