/// MVM802: a pool without its tenant, or an instance without its pool.
enum MissingParent: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM802", name: "missing-parent", severity: .warning, since: "0.2.0",
      documents: [.pool, .instance],
      summary: "A pool without its tenant.json, or an instance without its pool.json.",
      explanation: """
        mvm reads a pool's tenant and an instance's pool before it does anything with them, and
        fails if the file is missing. The parent was deleted or never copied, or the directory is in
        the wrong place. Restore the file, or remove the directory.
        """,
      example: RuleExample(
        fleet: FleetEdit("tenants/globex/tenant.json", bad: nil, good: "")))
  }

  static var check: RuleCheck { .fleet(visit) }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    guard fleet.isTree else { return }
    var reported: Set<ByteKey> = []
    for pool in fleet.pools.all {
      check(pool, folders: 2, file: "tenant.json", of: "pool", fleet, &reported, &report)
    }
    for instance in fleet.instances {
      check(instance, folders: 4, file: "pool.json", of: "instance", fleet, &reported, &report)
    }
  }

  /// Looks for a file in a folder further up; each missing file is reported once.
  private static func check<Record: FleetRecord>(
    _ entry: FleetScope.Entry<Record>, folders: Int, file: String, of child: String,
    _ fleet: FleetScope, _ reported: inout Set<ByteKey>, _ report: inout FleetReport
  ) {
    guard let root = entry.path.root, entry.path.inside.count == folders + 2 else { return }
    var path = root
    if !root.isEmpty { path.append(UInt8(ascii: "/")) }
    let start = path.count
    for folder in entry.path.inside.prefix(folders) {
      path += folder
      path.append(UInt8(ascii: "/"))
    }
    path += file.utf8
    guard fleet.lacks(path), reported.insert(ByteKey(path)).inserted else { return }
    let inside = String(decoding: path[start...], as: UTF8.self)
    report.add(
      self, at: entry.place(),
      "the \(child) has no \(file): \(quoted(inside)) is missing",
      help: "restore the file, or remove the \(child)'s directory")
  }
}
