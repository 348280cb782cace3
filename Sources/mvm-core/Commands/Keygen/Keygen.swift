import MVMCore

extension Command {
  /// `mvm-core keygen -o NAME`.
  static let keygen = Command(
    "keygen",
    summary: "Generate a key pair: NAME.key to sign with, NAME.pub to trust.",
    options: {
      KeygenOptions.output
      CommonOptions.quiet
    },
    answers: Answers(yes: "Both files were written."),
    examples: [
      Example(
        does: "Generate a coordinator's keys, and trust them on this node",
        call: "mvm-core keygen -o ops; install -m 644 ops.pub /etc/mvm/trusted_keys/")
    ],
    manual: .keygen,
    repeatedOptionIsError: true,
    run: runKeygen
  )
}

/// What `keygen` takes.
enum KeygenOptions {
  static let output = Option<Argument>(
    "--output", short: "o", value: "NAME", kind: .file,
    doc: """
      The path of the files without .key and .pub. Existing files are never overwritten. \
      Required.
      """)
}

@Sendable private func runKeygen(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  CurrentProcess.refuseCoreDumps()
  let name = arguments[KeygenOptions.output]
  let base = Path(name)
  guard !base.lastComponent.isEmpty else {
    throw .usage(.invalidValue(of: "--output", name, .form(example: "coordinator-2026")))
  }
  let key: SecretKey
  do {
    key = try SecretKey.generate()
  } catch {
    program.complain("libsodium can't be used, so no keys were made")
    return .undecided
  }
  do {
    try write(key, base)
  } catch {
    program.complain("\(error.path.display): \(error.message); no key was written")
    return .undecided
  }
  if arguments[CommonOptions.quiet] == 0 {
    program.output.write(
      """
      \(base.display).key  secret: sign with it, and give it to nobody
      \(base.display).pub  public: for \(TrustStore.defaultPath) on each node
      \(key.publicKey.fingerprint)

      """)
  }
  return .yes
}

/// Writes both files or neither.
private func write(_ key: SecretKey, _ base: Path) throws(FileError) {
  let secretPath = Path(bytes: base.bytes + Array(".key".utf8))
  let publicPath = Path(bytes: base.bytes + Array(".pub".utf8))
  try FileWriter.create(publicPath, Array((key.publicKey.base64 + "\n").utf8), mode: 0o644)
  var content = key.file(comment: String(decoding: base.lastComponent, as: UTF8.self))
  defer { SecretKey.wipe(&content) }
  do {
    try FileWriter.create(secretPath, content, mode: 0o600)
  } catch {
    FileWriter.remove(publicPath)
    throw error
  }
}
