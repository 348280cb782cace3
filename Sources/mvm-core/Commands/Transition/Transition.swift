import MVMCore

extension Command {
  /// `mvm-core transition FROM TO`, `mvm-core transition --graph dot|mermaid`.
  static let transition = Command(
    "transition",
    summary: "Check whether an instance can go from one status to another, and how.",
    operands: {
      TransitionOptions.from
      TransitionOptions.to
    },
    options: {
      TransitionOptions.graph
      CommonOptions.format
      CommonOptions.color
      CommonOptions.quiet
    },
    answers: Answers(
      yes: "The life cycle has the transition; or the graph was printed.",
      no: "The life cycle does not have the transition."),
    examples: [
      Example(does: "Check whether a step is allowed", call: "mvm-core transition warm sleeping"),
      Example(
        does: "Draw the life cycle",
        call: "mvm-core transition --graph dot | dot -Tsvg > life-cycle.svg"),
    ],
    manual: .transition,
    run: runTransition
  )
}

/// What `transition` takes.
enum TransitionOptions {
  /// Languages for graphs.
  enum Graph: String, Choice {
    case dot, mermaid
  }

  static let from = Operand<InstanceStatus?>(
    "FROM", doc: "The current status. Required without --graph.")

  static let to = Operand<InstanceStatus?>(
    "TO", doc: "The next status. Required without --graph.")

  static let graph = Option<Graph?>(
    "--graph", value: "LANGUAGE", doc: "Print the life cycle as a graph, for dot or Mermaid.")
}

@Sendable private func runTransition(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let (from, to) = (arguments[TransitionOptions.from], arguments[TransitionOptions.to])
  if let graph = arguments[TransitionOptions.graph] {
    if from != nil { throw .usage(.conflict("--graph", TransitionOptions.from.declaration.name)) }
    if arguments[CommonOptions.format] == .json {
      throw .usage(.conflict("--graph", "--format json"))
    }
    program.output.write(LifeCycleGraph.render(as: graph))
    return .yes
  }
  guard let from else { throw .usage(.missing(TransitionOptions.from.declaration)) }
  guard let to else { throw .usage(.missing(TransitionOptions.to.declaration)) }
  let answer = TransitionAnswer(from: from, to: to)
  switch arguments[CommonOptions.format] {
  case .json: program.output.write(answer.output.document())
  case .human where arguments[CommonOptions.quiet] > 1: break
  case .human:
    let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
    program.output.write(answer.text(style, isBrief: arguments[CommonOptions.quiet] > 0))
  }
  return answer.status
}

extension UsageError {
  fileprivate static func missing(_ operand: OperandDeclaration) -> UsageError {
    .missingOperand(operand.name, choices: operand.kind.choices)
  }
}

/// Whether a transition is allowed, and what is instead.
private struct TransitionAnswer {
  let from: InstanceStatus
  let to: InstanceStatus
  let way: [InstanceStatus]?

  init(from: InstanceStatus, to: InstanceStatus) {
    (self.from, self.to) = (from, to)
    way = from.shortestWay(to: to)
  }

  var isAllowed: Bool { from.next.contains(to) }
  var status: ExitStatus { isAllowed ? .yes : .no }

  func text(_ style: Style, isBrief: Bool) -> String {
    let word = isAllowed ? style.good("allowed") : style.severity(.error, "not allowed")
    var text = "\(style.bold("\(from.rawValue) → \(to.rawValue)")): \(word)\n"
    if isBrief { return text }
    text += "  next states   \(from.next.map(\.rawValue).joined(separator: ", "))\n"
    if isAllowed { return text }
    let way = way.map { $0.map(\.rawValue).joined(separator: " → ") }
    return text
      + "  shortest way  \(way ?? "none: no transitions lead from \(from.rawValue) to \(to.rawValue)")\n"
  }

  var output: TransitionOutput {
    TransitionOutput(
      exitCode: status.number, from: from.rawValue, to: to.rawValue, isAllowed: isAllowed,
      next: from.next.map(\.rawValue), shortestWay: way?.map(\.rawValue))
  }
}
