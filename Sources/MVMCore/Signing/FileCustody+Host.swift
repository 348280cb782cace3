extension FileCustody {
  /// Gives a small file's content.
  typealias Reader = @Sendable (_ path: String) throws(Errno) -> [UInt8]

  /// The largest list of users or groups that is read, in bytes.
  private static let listLimit = 4 << 20

  /// As this process's user and host are.
  static var process: FileCustody {
    FileCustody(user: CurrentProcess.user) { path throws(Errno) in
      try FileDescriptor(Array(path.utf8), .reading).readAll(limit: listLimit + 1)
    }
  }

  /// As a host is whose files are not this process's.
  init(of host: any HostSystem) {
    self.init(user: host.identity?.user) { path throws(Errno) in
      try host.read(path, limit: Self.listLimit + 1)
    }
  }

  private init(user: UInt32?, read: @escaping Reader) {
    self.user = user
    #if canImport(Darwin)
      // There are no user namespaces, and the files don't list the members of groups.
      owners = .complete
      members = { _ in nil }
    #else
      owners = IDMap(
        map: try? read("/proc/self/uid_map"),
        overflow: try? read("/proc/sys/kernel/overflowuid"))
      members = { group in
        let groups = IDMap(
          map: try? read("/proc/self/gid_map"),
          overflow: try? read("/proc/sys/kernel/overflowgid"))
        // Elsewhere the group may have members on the host that nothing here shows.
        return groups.isInitial ? GroupMembers.of(group, read: read, limit: Self.listLimit) : nil
      }
    #endif
  }
}

/// The members of groups as `/etc/group` and `/etc/passwd` list them.
///
/// The C library is not asked: linked statically, it would load plug-ins.
enum GroupMembers {
  /// The users in a group, those whose first group it is included; nil where there may be others.
  static func of(
    _ group: UInt32, read: FileCustody.Reader, limit: Int
  ) -> [UInt32]? {
    guard isLocal(read), let groups = try? read("/etc/group"), groups.count <= limit,
      let users = try? read("/etc/passwd"), users.count <= limit
    else { return nil }
    return of(group, groups: groups, users: users)
  }

  /// The users in a group of two such lists.
  static func of(_ group: UInt32, groups: [UInt8], users: [UInt8]) -> [UInt32]? {
    guard let groups = entries(groups, fields: 4), let users = entries(users, fields: 7) else {
      return nil
    }
    let own = groups.filter { $0.number == group }
    guard !own.isEmpty else { return nil }
    var found: [UInt32] = []
    for name in own.flatMap({ $0.fields[3].split(separator: 0x2C) }) {
      let named = users.filter { $0.fields[0] == name }
      guard !named.isEmpty else { return nil }
      found += named.map(\.number)
    }
    for user in users {
      guard let first = number(user.fields[3]) else { return nil }
      if first == group { found.append(user.number) }
    }
    return found
  }

  /// A line of a list, with the number in its third field.
  private struct Entry {
    let fields: [ArraySlice<UInt8>]
    let number: UInt32
  }

  private static func number(_ text: ArraySlice<UInt8>) -> UInt32? {
    UInt32(String(decoding: text, as: UTF8.self))
  }

  /// The lines; nil where one takes in entries of another source (`+`), or is not whole: what the C
  /// library makes of it differs from one to the other.
  private static func entries(_ file: [UInt8], fields: Int) -> [Entry]? {
    var entries: [Entry] = []
    for line in file.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      switch line.first {
      case nil, UInt8(ascii: "#"): continue
      case UInt8(ascii: "+"), UInt8(ascii: "-"): return nil
      default: break
      }
      let parts = line.split(separator: 0x3A, omittingEmptySubsequences: false)
      guard parts.count >= fields, let number = number(parts[2]) else { return nil }
      entries.append(Entry(fields: parts, number: number))
    }
    return entries
  }

  /// Whether users and groups come from the files alone (nsswitch.conf).
  private static func isLocal(_ read: FileCustody.Reader) -> Bool {
    do throws(Errno) {
      return isLocal(nsswitch: try read("/etc/nsswitch.conf"))
    } catch {
      return error == .notFound
    }
  }

  /// Whether an `nsswitch.conf` names no source of users and groups but the files and systemd's
  /// users of running services.
  static func isLocal(nsswitch: [UInt8]) -> Bool {
    let databases = ["passwd", "group", "initgroups"]
    let sources = ["files", "compat", "systemd"]
    for line in nsswitch.split(separator: 0x0A) {
      let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      let parts = text.split(on: 0x3A)
      guard parts.count > 1, databases.contains(parts[0].trimmed) else { continue }
      // What to do after a source, `[SUCCESS=merge]`, is no source.
      let isKnown = parts[1].words.allSatisfy { sources.contains($0) || $0.utf8.contains(0x3D) }
      guard isKnown else { return false }
    }
    return true
  }
}
