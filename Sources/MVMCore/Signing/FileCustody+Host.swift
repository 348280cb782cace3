extension FileCustody {
  /// Gives a small file's content.
  typealias Reader = @Sendable (_ path: String) throws(Errno) -> [UInt8]

  /// The largest list of users or groups that is read, in bytes.
  private static let listLimit = 4 << 20

  /// As this process's user and host are.
  static var process: FileCustody {
    FileCustody(user: SystemCalls.identity.user) { path throws(Errno) in
      try OpenFile(path: Array(path.utf8)).read(limit: listLimit)
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
        // Elsewhere the group may have members on the host that nothing here tells of.
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
    let number = Array(String(group).utf8)[...]
    guard let groups = entries(groups, fields: 4), let users = entries(users, fields: 7) else {
      return nil
    }
    let own = groups.filter { $0[2] == number }
    guard !own.isEmpty else { return nil }
    var found: [UInt32] = []
    for name in own.flatMap({ $0[3].split(separator: 0x2C) }) {
      let named = users.filter { $0[0] == name }
      guard !named.isEmpty else { return nil }
      for user in named {
        guard let number = self.number(user[2]) else { return nil }
        found.append(number)
      }
    }
    for user in users where user[3] == number {
      guard let number = self.number(user[2]) else { return nil }
      found.append(number)
    }
    return found
  }

  private static func number(_ text: ArraySlice<UInt8>) -> UInt32? {
    UInt32(String(decoding: text, as: UTF8.self))
  }

  /// The fields of the lines; nil where a line takes in entries of another source (`+`).
  private static func entries(_ file: [UInt8], fields: Int) -> [[ArraySlice<UInt8>]]? {
    var entries: [[ArraySlice<UInt8>]] = []
    for line in file.split(separator: 0x0A) {
      switch line.first {
      case UInt8(ascii: "+"), UInt8(ascii: "-"): return nil
      case UInt8(ascii: "#"): continue
      default: break
      }
      let parts = line.split(separator: 0x3A, omittingEmptySubsequences: false)
      if parts.count >= fields { entries.append(parts) }
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
