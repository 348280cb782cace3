import MVMCore

extension Command {
  /// `mvm-core route FILE|- [--port N] [--path P] [--source IP]`.
  static let route = Command(
    "route",
    summary: "Show which route of a gateway takes a request, and why the others don't.",
    operands: {
      RouteOptions.file
    },
    options: {
      RouteOptions.port
      RouteOptions.path
      RouteOptions.source
      RouteOptions.tenant
      RouteOptions.pool
      CommonOptions.format
      CommonOptions.color
      CommonOptions.quiet
      RouteOptions.verbose
    },
    answers: Answers(
      yes: "A route takes the request; which one may depend on options that were not given.",
      no: "No route takes the request."),
    examples: [
      Example(
        does: "Find the route of a request",
        call: "mvm-core route routes.json --port 443 --path /shop --source 192.0.2.7"),
      Example(
        does: "Find it for one gateway of a node",
        call: "mvm-core route desired-node-1.json --tenant acme --pool edge --port 443"),
    ],
    manual: .route,
    run: runRoute
  )
}

/// What `route` takes.
enum RouteOptions {
  static let file = Operand<Argument>(
    "FILE|-", kind: .file,
    doc: "A routing table, or a desired state with a gateway pool; - is standard input.")

  static let port = Option<Int?>(
    "--port", value: "N", range: 1...65535, doc: "The port at which the request arrives.")

  static let path = Option<Argument?>(
    "--path", value: "PATH", doc: "The request's path, beginning with /.")

  static let source = Option<Argument?>(
    "--source", value: "IP", doc: "The source address of the request.")

  static let tenant = Option<Argument?>(
    "--tenant", value: "ID", doc: "The gateway's tenant, if several have a gateway.")

  static let pool = Option<Argument?>(
    "--pool", value: "ID", doc: "The gateway pool, if there are several.")

  static let verbose = Option<Int>(
    counting: "--verbose", short: "v", doc: "Show all routes instead of at most 40."
  ).common
}

@Sendable private func runRoute(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let request = try RouteRequest(arguments)
  let document = try InputDocument.read(Path(arguments[RouteOptions.file]), &program)
  let gateway = try Gateway(document, arguments)
  let report = RouteReport(gateway, request)
  let quiet = arguments[CommonOptions.quiet]
  switch arguments[CommonOptions.format] {
  case .json: program.output.write(report.output.document())
  case .human where quiet > 1: break
  case .human:
    let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
    let showsAll = arguments[RouteOptions.verbose] > 0
    program.output.write(report.text(style, program.layout, isBrief: quiet > 0, showsAll: showsAll))
  }
  return report.status
}

extension RouteRequest {
  /// The request that the options describe.
  fileprivate init(_ arguments: Arguments) throws(CommandError) {
    self.init(port: arguments[RouteOptions.port].flatMap { UInt16(exactly: $0) })
    if let path = arguments[RouteOptions.path] {
      guard path.bytes.first == UInt8(ascii: "/") else {
        throw .usage(.invalidValue(of: "--path", path, .form(example: "/shop")))
      }
      self.path = path.text
    }
    if let source = arguments[RouteOptions.source] {
      guard let address = IPAddress(source.text) else {
        throw .usage(.invalidValue(of: "--source", source, .form(example: "192.0.2.7")))
      }
      self.source = address
    }
  }
}

/// The routing table that is asked, and where it was found.
struct Gateway {
  let path: Path
  let table: RoutingTable
  /// The tenant and the pool that have the table; nil for one in a file of its own.
  let owner: (tenant: DesiredTenant, pool: DesiredPool)?

  init(_ document: InputDocument, _ arguments: Arguments) throws(CommandError) {
    path = document.path
    switch document.record {
    case let table as RoutingTable:
      self.table = table
      owner = nil
    case let state as DesiredState:
      let found = try Self.find(in: state, document.path, arguments)
      (table, owner) = (found.table, (found.tenant, found.pool))
    default:
      throw .unreadable(
        FileError(path, .wrongKind(document.kind, wanted: "a routing table or a desired state")))
    }
  }

  private typealias Found = (tenant: DesiredTenant, pool: DesiredPool, table: RoutingTable)

  /// The one table of a desired state that the options allow.
  private static func find(
    in state: DesiredState, _ path: Path, _ arguments: Arguments
  ) throws(CommandError) -> Found {
    func allows(_ option: Option<Argument?>, _ id: String) -> Bool {
      arguments[option].map { id.utf8.elementsEqual($0.bytes) } ?? true
    }
    let tables: [Found] = state.tenants.flatMap { tenant in
      tenant.pools.compactMap { pool in pool.routingTable.map { (tenant, pool, $0) } }
    }
    let wanted = tables.filter {
      allows(RouteOptions.tenant, $0.tenant.tenantID) && allows(RouteOptions.pool, $0.pool.poolID)
    }
    if tables.isEmpty { throw .unreadable(FileError(path, .noRoutingTable)) }
    guard wanted.count == 1, let only = wanted.first else {
      let names = (wanted.isEmpty ? tables : wanted).map {
        "\($0.tenant.tenantID)/\($0.pool.poolID)"
      }
      throw .usage(.ambiguousGateway(isNone: wanted.isEmpty, among: names))
    }
    return only
  }

  /// How many instances of a pool are to run; nil where the tenant is not known or lacks the pool.
  func running(in pool: String) -> UInt32? {
    target(pool).map(\.desiredCounts.running)
  }

  func target(_ pool: String) -> DesiredPool? {
    owner?.tenant.pools.first { $0.poolID.utf8.elementsEqual(pool.utf8) }
  }
}
