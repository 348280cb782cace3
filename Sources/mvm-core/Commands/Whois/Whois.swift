import MVMCore

extension Command {
  /// `mvm-core whois NAME…|- [--fleet DIR]`.
  static let whois = Command(
    "whois",
    summary: "Trace a TAP, MAC, bridge or address back to its network and, in a fleet, its owner.",
    operands: {
      WhoisOptions.names
    },
    options: {
      WhoisOptions.fleet
      CommonOptions.format
      CommonOptions.color
      CommonOptions.quiet
    },
    answers: Answers(
      yes: "Every name was traced; with --fleet, to files that agree with it.",
      no: """
        A name is none of mvm's; or with --fleet, the fleet has nothing of that name, or files that \
        disagree with it.
        """),
    examples: [
      Example(does: "Identify a device", call: "mvm-core whois tn3i5"),
      Example(
        does: "Find the owner of an address",
        call: "mvm-core whois 10.240.3.5 --fleet /var/lib/mvm"),
      Example(
        does: "Find devices without an instance",
        call: "ls /sys/class/net | grep ^tn | mvm-core whois -q --fleet /var/lib/mvm -"),
    ],
    manual: .whois,
    run: runWhois
  )
}

/// What `whois` takes.
enum WhoisOptions {
  static let names = Operand<[Argument]>(
    "NAME|-", count: .oneOrMore,
    doc: """
      TAP devices, MAC addresses, bridges, guest or gateway addresses; - reads them from standard \
      input, one a line.
      """)

  static let fleet = Option<Argument?>(
    "--fleet", value: "DIR", kind: .directory,
    doc: """
      Search the tenant.json and instance.json files below DIR for the tenant, the pool and the \
      instance.
      """)
}

@Sendable private func runWhois(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let fleet = try arguments[WhoisOptions.fleet].map { argument throws(CommandError) in
    try WhoisFleet(Path(argument))
  }
  var status = ExitStatus.yes
  for failure in fleet?.failures ?? [] {
    program.complain("\(failure.path.display): \(failure.message)")
    status = .undecided
  }
  let isJSON = arguments[CommonOptions.format] == .json
  let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
  let quiet = arguments[CommonOptions.quiet]
  var list = StreamedList<WhoisOutput>("results")
  let errors = (fleet?.failures ?? []).map { OutputError($0) }
  func output(_ status: ExitStatus) -> WhoisOutput {
    WhoisOutput(results: [], exitCode: status.number, errors: errors)
  }
  var isFirst = true
  try program.forEachName(in: arguments[WhoisOptions.names]) { name, program in
    let answer = WhoisAnswer(name, fleet)
    status = status.combined(with: answer.isGood ? .yes : .no)
    if isJSON {
      return program.output.write(list.next(answer.output, in: output(status)))
    }
    if quiet > 1 || (quiet > 0 && answer.isGood) { return }
    if !isFirst, quiet == 0 { program.output.writeLine() }
    isFirst = false
    program.output.write(answer.text(style, isBrief: quiet > 0))
  }
  guard isJSON else { return status }
  program.output.write(list.end(output(status)))
  return status
}
