/// Judges who may change a file, or a directory or link on the way to it.
///
/// It follows OpenSSH's `StrictModes`, as Debian has them: owners are root and the caller; others
/// can't write, nor can a group that has a member besides those two.
struct FileCustody: Sendable {
  /// The user on whose behalf the process acts; nil where nobody is logged in.
  var user: UInt32?
  /// Which numbers of owners are known in this user namespace.
  var owners: IDMap
  /// The users in a group: nil where not all of them can be known.
  var members: @Sendable (_ group: UInt32) -> [UInt32]?

  /// Why a file is not safe.
  enum Fault: Hashable, Sendable {
    /// It belongs to someone else; the number of that user.
    case foreign(owner: UInt32)
    /// Its owner has no number in this user namespace.
    case unknownOwner
    /// Everybody may write to it; the bits of its mode.
    case writable(permissions: UInt32)
    /// A group of more users may write to it.
    case groupWritable(permissions: UInt32, group: UInt32)
    /// The users and groups of its access control list may write to it.
    case listWritable(permissions: UInt32)
    /// Others may read it, and it is secret.
    case readable(permissions: UInt32)
  }

  /// What makes a file, directory or link on the way to a key unsafe; nil for nothing.
  func fault(in entry: WalkedEntry) -> Fault? {
    let facts = entry.facts
    if owners.isUnknown(facts.owner) { return .unknownOwner }
    guard isTrusted(facts.owner) else { return .foreign(owner: facts.owner) }
    // A link has no permissions of its own. In a sticky directory nobody exchanges another's file.
    if entry.link != nil || (facts.kind == .directory && facts.mode & 0o1000 != 0) { return nil }
    // What is written to /dev/null is gone.
    if facts.isNull { return nil }
    if facts.mode & 0o002 != 0 { return .writable(permissions: facts.mode) }
    guard facts.mode & 0o020 != 0 else { return nil }
    guard isPrivate(group: facts.group) else {
      return .groupWritable(permissions: facts.mode, group: facts.group)
    }
    return entry.mayHaveAccessList() ? .listWritable(permissions: facts.mode) : nil
  }

  /// Whether others can read a secret.
  func exposure(of entry: WalkedEntry) -> Fault? {
    let facts = entry.facts
    let isExposed = facts.mode & 0o004 != 0 || (facts.mode & 0o040 != 0 && !isPrivate(entry))
    return isExposed ? .readable(permissions: facts.mode) : nil
  }

  private func isTrusted(_ owner: UInt32) -> Bool { owner == 0 || owner == user }

  /// Whether the group's bits are for root and the caller alone. Beside an access control list they
  /// are the most that anybody in the list may do.
  private func isPrivate(_ entry: WalkedEntry) -> Bool {
    isPrivate(group: entry.facts.group) && !entry.mayHaveAccessList()
  }

  private func isPrivate(group: UInt32) -> Bool {
    members(group).map { $0.allSatisfy(isTrusted) } ?? false
  }
}

extension FileFacts {
  /// Whether this is /dev/null, which reads as an empty file.
  var isNull: Bool { kind == .character && device == DeviceNumber(1, 3) }
}

/// What was found at a place on the way to a file.
struct WalkedEntry: Sendable {
  var facts: FileFacts
  /// Where a link leads; nil for anything but a link.
  var link: [UInt8]?
  /// Whether an access control list may give more users access than the mode shows; asked only
  /// where that matters.
  var mayHaveAccessList: @Sendable () -> Bool = { false }
}

/// The numbers of users or groups that a user namespace knows (`/proc/self/uid_map`).
struct IDMap: Hashable, Sendable {
  /// The number that is shown for everybody who has none; nil where everybody has one.
  var overflow: UInt32?
  /// Whether the numbers are those of the host.
  var isInitial: Bool

  /// All numbers, those of the host.
  static var complete: IDMap { IDMap(overflow: nil, isInitial: true) }

  init(overflow: UInt32?, isInitial: Bool) {
    (self.overflow, self.isInitial) = (overflow, isInitial)
  }

  /// Reads a map, and the number of everybody else; nil for what can't be read.
  init(map: [UInt8]?, overflow: [UInt8]?) {
    let lines = map?.split(separator: 0x0A).map { line in
      line.split(separator: 0x20).map { UInt64(String(decoding: $0, as: UTF8.self)) }
    }
    isInitial = lines == [[0, 0, UInt64(UInt32.max)]]
    let known = (lines ?? []).reduce(UInt64(0)) { sum, line in
      guard line.count == 3, let count = line[2] else { return sum }
      return sum.addingReportingOverflow(count).partialValue
    }
    let digits = overflow.map { String(decoding: $0.trimmed, as: UTF8.self) }
    self.overflow = known == UInt64(UInt32.max) ? nil : digits.flatMap { UInt32($0) } ?? 65_534
  }

  /// Whether a number is shown for everybody who has none. One that is in the map as well can't be
  /// told from theirs.
  func isUnknown(_ number: UInt32) -> Bool { number == overflow }
}
