/// MVM801: an ID that differs from the name of its directory.
enum DirectoryID: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM801", name: "directory-id", severity: .error, since: "0.2.0",
      documents: [.tenant, .pool, .instance, .template],
      summary: "An ID in a file that differs from the name of its directory.",
      explanation: """
        mvm finds tenants, pools and instances by the names of their directories, and then trusts
        the IDs in the files. If the two differ, it acts on one object with the settings of another.
        The usual cause is a copied directory. Change the ID in the file, or rename the directory. The
        finding is at the directory's own file and counts the files below it that have the same ID;
        other rules take the directory's name for the ID.
        """,
      example: RuleExample(
        fleet: FleetEdit(
          "templates/web-worker/template.json", at: "/template_id", bad: #""web-workers""#,
          good: #""web-worker""#),
        FleetEdit(
          "tenants/acme/pools/web/pool.json", at: "/template_id", bad: #""""#,
          good: #""web-worker""#)))
  }

  static var check: RuleCheck { .fleet(visit) }

  /// What files below one directory have in common that was renamed or copied.
  private struct Rename: Hashable {
    let directory: ByteKey
    let level: DirectoryIDs.Level
    let id: ByteText
  }

  /// The file whose ID is reported, and how many below its directory have the same.
  private struct Own {
    let file: Int
    let id: String
    let name: String
    let level: DirectoryIDs.Level
    var below = 0
  }

  @Sendable private static func visit(_ fleet: FleetScope, _ report: inout FleetReport) {
    var positions: [Rename: Int] = [:]
    var found: [Own] = []
    let runs = fleet.runs.filter { !$0.foreignIDs.isEmpty }
      .sorted { ($0.home.path.folders.count, $0.first) < ($1.home.path.folders.count, $1.first) }
    for run in runs {
      for foreign in run.foreignIDs {
        if let own = position(of: foreign, in: run, positions) {
          found[own].below += 1
          continue
        }
        let path = run.home.path
        positions[rename(foreign, path, path.folders.count)] = found.count
        found.append(
          Own(
            file: run.first + foreign.offset, id: foreign.id,
            name: String(decoding: path.folders[foreign.depth - 1], as: UTF8.self),
            level: foreign.level))
      }
    }
    for own in found.sorted(by: { $0.file < $1.file }) { add(own, to: &report) }
  }

  /// The outermost directory that has the same wrong ID in its own file.
  private static func position(
    of foreign: ForeignID, in run: FleetRun, _ positions: [Rename: Int]
  ) -> Int? {
    let path = run.home.path
    for depth in foreign.depth...path.folders.count {
      if let position = positions[rename(foreign, path, depth)] { return position }
    }
    return nil
  }

  private static func rename(_ foreign: ForeignID, _ path: FleetPath, _ depth: Int) -> Rename {
    let directory = Array(path.folders.prefix(depth).joined(separator: [0x2F]))
    return Rename(
      directory: ByteKey(directory), level: foreign.level, id: ByteText(foreign.id))
  }

  private static func add(_ own: Own, to report: inout FleetReport) {
    let key = own.level.key
    let files = own.below == 1 ? "1 file below has" : "\(own.below) files below have"
    report.add(
      self, at: FleetPlace(file: own.file, keys: [key]),
      "\(key) is \(quoted(own.id)), but the directory is \(quoted(own.name))"
        + (own.below == 0 ? "" : "; \(files) \(quoted(own.id)) too"),
      help: "change \(key) to \(quoted(own.name)), or rename the directory")
  }
}
