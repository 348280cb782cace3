import MVMCore

/// What `transition -f json` prints.
struct TransitionOutput: WireRecord {
  var formatVersion = outputVersion
  var exitCode: Int
  var from: String
  var to: String
  var isAllowed: Bool
  var next: [String]
  var shortestWay: [String]?

  static let schema = Schema.make {
    Schema(
      TransitionOutput.init, doc: "Whether an instance can go from one state to another.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field(
        "exit_code", always: \.exitCode, .numbers(0...1),
        doc: "The exit status: 0 allowed, 1 not allowed."),
      Field("from", always: \.from, .words(of: InstanceStatus.self)),
      Field("to", always: \.to, .words(of: InstanceStatus.self)),
      Field("allowed", always: \.isAllowed, doc: "Whether the life cycle has the transition."),
      Field(
        "next", always: \.next, .words(of: InstanceStatus.self),
        doc: "The states that the first can go to."),
      Field(
        "shortest_way", always: \.shortestWay,
        doc: "The states of the shortest way, both ends included; null where there is none."))
  }
}
