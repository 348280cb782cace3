import MVMCore

extension Command {
  /// `mvm-core sign --key FILE [--signer ID] FILE|-`.
  static let sign = Command(
    "sign",
    summary: "Sign a payload and print the envelope that mvm reads.",
    operands: {
      SignOptions.file
    },
    options: {
      SignOptions.key
      SignOptions.signer
      SignOptions.insecurePermissions
    },
    answers: Answers(yes: "The signed payload was printed."),
    examples: [
      Example(
        does: "Sign a desired state for an agent",
        call: "mvm-core sign --key ops-2026.key desired.json > desired.signed.json")
    ],
    manual: .sign,
    repeatedOptionIsError: true,
    run: runSign
  )
}

/// What `sign` takes.
enum SignOptions {
  static let file = Operand<Argument>(
    "FILE|-", kind: .file, doc: "The payload, signed byte for byte; - is standard input.")

  static let key = Option<Argument>(
    "--key", short: "k", value: "FILE", kind: .file,
    doc: "The secret key: from keygen, OpenSSH without a passphrase, or PKCS #8 in PEM. Required.")

  static let signer = Option<Argument?>(
    "--signer", value: "ID",
    doc:
      """
      The signer ID in the envelope, which the signature does not cover. Default: the name of \
      the key file.
      """)

  static let insecurePermissions = Flag(
    "--insecure-permissions",
    doc: "Use the key even if users other than root and you can read or change its file.")
}

/// The largest payload that is signed, in bytes: its envelope is four times as large.
private let sizeLimit = 16 << 20

@Sendable private func runSign(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  CurrentProcess.refuseCoreDumps()
  let keyPath = Path(arguments[SignOptions.key])
  if keyPath.isStandardInput, arguments[SignOptions.file].isStandardInput {
    throw .usage(.conflict("--key -", "-"))
  }
  let leniency: TrustStore.Leniency =
    arguments[SignOptions.insecurePermissions] ? .permissions : []
  guard let key = try readSecretKey(keyPath, leniency, &program) else { return .undecided }
  let payload = try program.read(Path(arguments[SignOptions.file]), limit: sizeLimit)
  guard payload.count <= sizeLimit else {
    program.complain("the payload is larger than \(sizeLimit >> 20) MiB")
    return .undecided
  }
  let signer = arguments[SignOptions.signer]?.text ?? stem(of: keyPath)
  do {
    let envelope = try SignedPayload(signing: payload, by: key, signer: signer)
    warn(ofSizeOf: envelope, &program)
    program.output.write(bytes: envelope.json(.compact))
    if program.output.isTerminal { program.output.writeLine() }
    return .yes
  } catch {
    program.complain("libsodium can't be used, so nothing was signed")
    return .undecided
  }
}

/// Warns where no agent can receive the envelope, since its message exceeds a frame.
private func warn(ofSizeOf envelope: SignedPayload, _ program: inout Program) {
  let size = SignedSize(of: envelope)
  if size.fits { return }
  program.complain(
    "warning: the signed message has \(grouped(size.frame)) bytes, and a frame holds at most "
      + "\(grouped(SignedSize.limit)): no agent can receive it [MVM412]")
}

/// Reads a secret key; nil, and said why, where that can't be.
private func readSecretKey(
  _ path: Path, _ leniency: TrustStore.Leniency, _ program: inout Program
) throws(CommandError) -> SecretKey? {
  guard var content = try readSecret(path, leniency, &program) else { return nil }
  do {
    return try SecretKey(file: &content)
  } catch {
    switch error {
    case .unavailable: program.complain("libsodium can't be used, so nothing was signed")
    case .fault(let fault):
      program.complain("\(path.display): \(escaped(fault.message)) [MVM705]")
      program.errors.writeLine("  help: \(escaped(fault.secretHelp))")
    }
    return nil
  }
}

/// Reads a secret key's file; nil, and said why, where someone else could have read or changed it.
private func readSecret(
  _ path: Path, _ leniency: TrustStore.Leniency, _ program: inout Program
) throws(CommandError) -> [UInt8]? {
  if path.isStandardInput || path.isOpenDescriptor {
    return try program.read(path, limit: PublicKey.fileLimit)
  }
  do {
    return try KeyFileContent.read(path.bytes, as: .secretKey, leniency)
  } catch {
    if case .unreadable(let error) = error.cause {
      throw .unreadable(FileError(path, .system(error)))
    }
    let code = error.ruleCode.map { " [\($0)]" } ?? ""
    program.complain("\(Path(bytes: error.path).display): \(escaped(error.message))\(code)")
    if let help = error.help { program.errors.writeLine("  help: \(escaped(help))") }
    return nil
  }
}

/// A file's name without its extension.
private func stem(of path: Path) -> String {
  let name = path.lastComponent
  let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
  return String(decoding: name[..<(dot == name.startIndex ? name.endIndex : dot)], as: UTF8.self)
}
