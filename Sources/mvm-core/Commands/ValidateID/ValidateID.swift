import MVMCore

extension Command {
  /// `mvm-core validate-id [-k KIND] ID…|-`.
  static let validateID = Command(
    "validate-id",
    summary: "Check whether names are valid identifiers of mvm.",
    operands: {
      ValidateIDOptions.identifiers
    },
    options: {
      ValidateIDOptions.kind
      CommonOptions.format
      CommonOptions.quiet
    },
    answers: Answers(yes: "Every name is valid.", no: "At least one name is not valid."),
    examples: [
      Example(does: "Check a tenant ID", call: "mvm-core validate-id acme"),
      Example(
        does: "Check many pool IDs, one per line",
        call: "mvm-core validate-id --kind pool - < pools.txt"),
      Example(
        does: """
          Check a name in a script
          """, call: "if mvm-core validate-id -qq \"$name\"; then ...; fi"),
    ],
    manual: .validateID,
    run: runValidateID
  )
}

/// What `validate-id` takes.
enum ValidateIDOptions {
  static let identifiers = Operand<[Argument]>(
    "ID|-", count: .oneOrMore,
    doc: "The names to check; - reads them from standard input, one per line.")

  static let kind = Option<IDKind>(
    "--kind", short: "k", value: "KIND", default: .tenant, doc: "The kind of the names.")
}

@Sendable private func runValidateID(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let kind = arguments[ValidateIDOptions.kind]
  var results: [CheckedID] = []
  try program.forEachName(in: arguments[ValidateIDOptions.identifiers]) { name, _ in
    results.append(CheckedID(name, kind))
  }
  let quiet = arguments[CommonOptions.quiet]
  switch arguments[CommonOptions.format] {
  case .human where quiet > 1: break
  case .human: for result in results { result.write(to: &program.output, quietly: quiet > 0) }
  case .json: program.output.write(ValidateIDOutput(results: results.map(\.output)).document())
  }
  return results.allSatisfy(\.isValid) ? .yes : .no
}

/// An identifier that was checked. It is an object because to copy its faults, the runtime would have
/// to make their type first, which takes a tenth of start-up.
private final class CheckedID {
  let text: String
  let kind: IDKind
  let faults: [IDFault]
  let suggestion: String?

  init(_ bytes: ArraySlice<UInt8>, _ kind: IDKind) {
    text = String(decoding: bytes, as: UTF8.self)
    self.kind = kind
    faults = kind.faults(in: text)
    suggestion = faults.isEmpty ? nil : kind.suggestion(for: text)
  }

  var isValid: Bool { faults.isEmpty }

  func write(to output: inout BufferedOutput, quietly: Bool) {
    let shown = text.isEmpty ? "\"\"" : escaped(text)
    if isValid {
      if !quietly { output.writeLine("\(shown): valid \(kind)") }
      return
    }
    output.writeLine("\(shown): not a valid \(kind)")
    for fault in faults {
      output.writeLine("  [\(fault.ruleCode(for: kind))] \(escaped(fault.message(for: kind)))")
    }
    if let suggestion { output.writeLine("  did you mean \"\(escaped(suggestion))\"?") }
  }

  /// The result for programs.
  var output: CheckedName {
    CheckedName(
      text: text, kind: kind.rawValue, isValid: isValid,
      faults: faults.map {
        NameFault(code: $0.ruleCode(for: kind), message: $0.message(for: kind))
      },
      suggestion: suggestion)
  }
}
