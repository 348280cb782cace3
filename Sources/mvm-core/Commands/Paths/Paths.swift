import MVMCore

extension Command {
  /// `mvm-core paths TENANT[/POOL[/INSTANCE]]`.
  static let paths = Command(
    "paths",
    summary: "Show where mvm stores the files of a tenant, pool or instance, and what exists.",
    operands: {
      PathsOptions.object
    },
    options: {
      PathsOptions.dataRoot
      PathsOptions.root
      CommonOptions.format
      CommonOptions.color
    },
    answers: Answers(yes: "The paths were printed, whether or not they exist."),
    examples: [
      Example(does: "Show a pool's files", call: "mvm-core paths acme/web"),
      Example(
        does: "Show the files in a copy of a node's data",
        call: "mvm-core paths acme/web/i-1f2e3d4c --data-root backup/mvm"),
      Example(does: "Show the files in a mounted image", call: "mvm-core paths acme --root /mnt"),
    ],
    manual: .paths,
    run: runPaths
  )
}

/// What `paths` takes.
enum PathsOptions {
  static let object = Operand<Argument>(
    "TENANT[/POOL[/INSTANCE]]", doc: "The tenant, pool or instance.")

  static let dataRoot = Option<Argument?>(
    "--data-root", value: "DIR", kind: .directory,
    doc: "The directory of mvm's data. Default: \(ObjectPaths.defaultRoot).")

  static let root = Option<Argument?>(
    "--root", value: "DIR", kind: .directory,
    doc: "Show the files below another root directory, such as an image's.")
}

@Sendable private func runPaths(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let dataRoot = arguments[PathsOptions.dataRoot]
  if let dataRoot, !dataRoot.text.utf8.elementsEqual(dataRoot.bytes) {
    throw .usage(.invalidValue(of: "--data-root", dataRoot, .because("it is not UTF-8")))
  }
  let paths = ObjectPaths(root: dataRoot?.text ?? ObjectPaths.defaultRoot)
  let name = arguments[PathsOptions.object]
  let object: StoredObject
  do throws(IDError) {
    object = try StoredObject(name.text)
  } catch {
    let operand = PathsOptions.object.declaration.name
    throw .usage(.invalidValue(of: operand, name, .because(error.description)))
  }
  let host = try program.host(at: arguments[PathsOptions.root])
  let report = PathsReport(object, in: paths, on: host)
  switch arguments[CommonOptions.format] {
  case .json: program.output.write(report.output.document())
  case .human:
    let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
    program.output.write(report.text(style, program.layout))
  }
  return report.status
}

/// A tenant, pool or instance that mvm keeps files of.
enum StoredObject {
  case tenant(TenantID)
  case pool(PoolPath)
  case instance(InstancePath)

  init(_ text: String) throws(IDError) {
    switch text.utf8.count(where: { $0 == UInt8(ascii: "/") }) {
    case 0: self = .tenant(try TenantID(text))
    case 1: self = .pool(try PoolPath(text))
    default: self = .instance(try InstancePath(text))
    }
  }

  /// The object as `tenant/pool/instance`, as far as it goes.
  var name: String {
    switch self {
    case .tenant(let id): id.text
    case .pool(let path): path.description
    case .instance(let path): path.description
    }
  }

  /// Its paths. Those of the revision that a pool's link leads to are among them.
  func stored(in paths: ObjectPaths, on host: any HostSystem) -> [StoredPath] {
    switch self {
    case .tenant(let id): paths.tenant(id).all
    case .pool(let path): Self.stored(paths.pool(path), on: host)
    case .instance(let path): paths.instance(path).all
    }
  }

  private static func stored(_ pool: PoolPaths, on host: any HostSystem) -> [StoredPath] {
    guard case .link(let target, _)? = try? host.entry(at: pool.currentRevision),
      let name = target.utf8.split(separator: UInt8(ascii: "/")).last,
      let revision = pool.revision(String(decoding: name, as: UTF8.self)),
      let place = pool.all.firstIndex(where: { $0.path == pool.revisions })
    else { return pool.all }
    return pool.all[...place] + revision.all + pool.all[(place + 1)...]
  }
}
