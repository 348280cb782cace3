import MVMCore

/// What `route -f json` prints.
struct RouteOutput: WireRecord {
  var formatVersion = outputVersion
  var exitCode: Int
  var tenantID: String?
  var poolID: String?
  var request: RequestOutput
  var taken: Int?
  var dependsOn: [String]
  var takenByShippedGateway: Int?
  var warnings: [RouteWarning]
  var routes: [TracedRoute]

  static let schema = Schema.make {
    Schema(
      RouteOutput.init, doc: "Which route of a gateway takes a request.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field(
        "exit_code", always: \.exitCode, .numbers(0...2),
        doc: "The exit status: 0 taken, 1 not taken, 2 that depends on what was not given."),
      Field("tenant_id", always: \.tenantID, doc: "Whose gateway it is, where that is known."),
      Field("pool_id", always: \.poolID, doc: "The gateway's own pool, where it is known."),
      Field("request", always: \.request),
      Field("taken", always: \.taken, .atLeast(0), doc: "The index of the route that takes it."),
      Field(
        "depends_on", always: \.dependsOn, .words(of: RouteTrace.Criterion.self),
        doc: "What was not given, and decides."),
      Field(
        "taken_by_shipped_gateway", always: \.takenByShippedGateway, .atLeast(0),
        doc: "The index of the route by which the last open gateway forwards it."),
      Field("warnings", always: \.warnings), Field("routes", always: \.routes))
  }
}

/// A request.
struct RequestOutput: WireRecord {
  var port: UInt16?
  var path: String?
  var source: String?

  static let schema = Schema.make {
    Schema(
      RequestOutput.init, doc: "The request, as far as it was given.",
      Field("port", always: \.port), Field("path", always: \.path),
      Field("source", always: \.source))
  }
}

/// Why a request may end elsewhere.
struct RouteWarning: WireRecord {
  var code: String
  var message: String

  static let schema = Schema.make {
    Schema(
      RouteWarning.init, doc: "Why a request may end elsewhere than the table says.",
      Field("code", always: \.code, .ruleCode, doc: "The lint rule that reports it."),
      Field("message", always: \.message, .notEmpty))
  }
}

/// What becomes of a request at a route.
struct TracedRoute: WireRecord {
  var index: Int
  var name: String
  var matchRule: MatchRule
  var target: RouteTarget
  var verdict: String
  var criteria: Added<[String]>
  var code: Added<String>

  static let schema = Schema.make {
    Schema(
      TracedRoute.init, doc: "What becomes of a request at a route.",
      Field("index", always: \.index, .atLeast(0)), Field("name", always: \.name),
      Field("match_rule", always: \.matchRule), Field("target", always: \.target),
      Field(
        "verdict", always: \.verdict, .words(["taken", "later", "mismatch", "depends", "broken"])),
      Field(
        "criteria", always: \.criteria, .words(of: RouteTrace.Criterion.self),
        doc: "What does not match, or what it depends on."),
      Field("code", always: \.code, .ruleCode, doc: "Why the route never takes a request."))
  }
}
