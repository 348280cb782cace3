import MVMCore

extension Command {
  /// `mvm-core verify-signature [OPTIONS] FILE|-`.
  static let verifySignature = Command(
    "verify-signature",
    summary: "Verify a signed payload against trusted keys.",
    operands: {
      VerifyOptions.file
    },
    options: {
      VerifyOptions.keys
      VerifyOptions.trustedKeys
      VerifyOptions.signer
      VerifyOptions.payloadOut
      VerifyOptions.lint
      VerifyOptions.ignoreBadKeys
      VerifyOptions.insecurePermissions
      CommonOptions.format
      CommonOptions.color
      CommonOptions.quiet
    },
    answers: Answers(
      yes: "A trusted key verifies the payload.",
      no: "The payload is rejected or, with --lint, has errors."),
    examples: [
      Example(
        does: "Verify a payload with the host's trusted keys",
        call: "mvm-core verify-signature desired.signed.json"),
      Example(
        does: "Verify with one key, and write the verified bytes to a file",
        call: "mvm-core verify-signature -k ops.pub --payload-out d.json d.signed.json"),
      Example(
        does: "Verify and lint in CI, and require a signer",
        call: "mvm-core verify-signature --signer ops-2026 --lint desired.signed.json"),
    ],
    manual: .verifySignature,
    repeatedOptionIsError: true,
    reportUsage: reportVerifyUsage,
    run: runVerifySignature
  )
}

/// What `verify-signature` takes.
enum VerifyOptions {
  static let file = Operand<Argument>(
    "FILE|-", kind: .file, doc: "The signed payload; - is standard input.")

  static let keys = Option<[Argument]>(
    "--key", short: "k", value: "FILE", kind: .file,
    doc: """
      A public key to trust, instead of a directory of keys: Base64 or hexadecimal digits of the \
      32 bytes, PEM, DER, OpenSSH or minisign. May be repeated.
      """)

  static let trustedKeys = Option<Argument?>(
    "--trusted-keys", value: "DIR", kind: .directory,
    doc: """
      The directory of trusted keys, *.pub, read as mvm reads it: Base64 only. Default: \
      \(TrustStore.defaultPath).
      """)

  static let signer = Option<Argument?>(
    "--signer", value: "ID",
    doc: """
      Accept only this signer's key: the name of its file without .pub, or its fingerprint, which \
      is SHA256: and 64 hexadecimal digits.
      """)

  static let payloadOut = Option<Argument?>(
    "--payload-out", value: "FILE|-", kind: .file,
    doc: """
      Write the verified bytes to standard output or to a file with mode 0600, atomically and \
      never through a link. Nothing is written unless the exit status is 0.
      """)

  static let lint = Flag(
    "--lint", doc: "Also lint the verified payload; errors in it make the exit status 1.")

  static let ignoreBadKeys = Flag(
    "--ignore-bad-keys",
    doc: "Ignore files that make mvm refuse all keys of the directory.")

  static let insecurePermissions = Flag(
    "--insecure-permissions",
    doc: "Use keys even if users other than root and you can change them.")
}

@Sendable private func runVerifySignature(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  try refuseConflicts(arguments)
  let path = Path(arguments[VerifyOptions.file])
  let check = SignatureCheck(arguments)
  try refuse(outputOver: check.inputs(with: path), arguments, program)
  var result = check.run(path, &program)
  let status = write(payloadOf: &result, arguments, &program)
  let report = SignatureReport(result: result, status: status)
  let quiet = arguments[CommonOptions.quiet]
  let isPayloadOnOutput = arguments[VerifyOptions.payloadOut]?.isStandardInput == true
  switch arguments[CommonOptions.format] {
  case .json: program.output.write(report.output.document())
  case .human where isPayloadOnOutput || result.isUndecided:
    if quiet < 2 {
      program.errors.write(report.human(quiet > 0, Style(isColored: false), program.layout))
    }
  case .human:
    let style = Style(isColored: arguments[CommonOptions.color].isWanted(in: program))
    if quiet < 2 { program.output.write(report.human(quiet > 0, style, program.layout)) }
  }
  return status
}

private func refuseConflicts(_ arguments: Arguments) throws(CommandError) {
  if !arguments[VerifyOptions.keys].isEmpty, arguments[VerifyOptions.trustedKeys] != nil {
    throw .usage(.conflict("--key", "--trusted-keys"))
  }
  if arguments[CommonOptions.format] == .json,
    arguments[VerifyOptions.payloadOut]?.isStandardInput == true
  {
    throw .usage(.conflict("--payload-out -", "--format json"))
  }
}

/// The payload takes the place of no file that is read: neither the envelope nor a key.
private func refuse(
  outputOver inputs: [Path], _ arguments: Arguments, _ program: Program
) throws(CommandError) {
  guard let target = arguments[VerifyOptions.payloadOut], !target.isStandardInput else { return }
  do throws(UsageError) {
    var outputs = program.outputFiles
    try outputs.add(Path(target), of: VerifyOptions.payloadOut.declaration.name)
    for path in inputs {
      let isInput = path.isStandardInput
      try outputs.refuse(input: isInput ? program.inputFile : FileIdentity(of: path.bytes))
    }
  } catch {
    throw .usage(error)
  }
}

/// Writes the payload where that was asked for and is allowed; gives the status.
private func write(
  payloadOf result: inout SignatureResult, _ arguments: Arguments, _ program: inout Program
) -> ExitStatus {
  guard result.status == .yes, case .verified(let verification, _) = result.answer,
    let target = arguments[VerifyOptions.payloadOut]
  else { return result.status }
  if target.isStandardInput {
    program.output.write(bytes: verification.payload)
    return .yes
  }
  do {
    try FileWriter.replace(Path(target), verification.payload, mode: 0o600)
    return .yes
  } catch {
    let failure = FileError(error.path, .notWritten(error.cause))
    result.unwritten = failure
    program.complain("\(failure.path.display): \(failure.message)")
    return .undecided
  }
}

/// A wrong call with `-f json` still gives one valid document.
@Sendable private func reportVerifyUsage(
  _ error: UsageError, _ arguments: Arguments, _ program: inout Program
) {
  guard arguments[CommonOptions.format] == .json else { return }
  let fault = SignatureResult.Refusal(
    reason: "usage", message: error.message(for: .verifySignature))
  let result = SignatureResult(path: Path(""), answer: .undecided(fault))
  program.output.write(SignatureReport(result: result, status: .usage).output.document())
}
