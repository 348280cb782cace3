import MVMCore

/// Verifies a file: first the keys, then the envelope, then the signature.
struct SignatureCheck {
  private let keyFiles: [Path]
  private let directory: Path
  private let leniency: TrustStore.Leniency
  private let signer: [UInt8]?
  private let lints: Bool

  /// The largest envelope that is read, in bytes: a payload of 16 MiB as a list of numbers.
  private static let sizeLimit = 64 << 20

  init(_ arguments: Arguments) {
    keyFiles = arguments[VerifyOptions.keys].map { Path($0) }
    directory =
      arguments[VerifyOptions.trustedKeys].map { Path($0) } ?? Path(TrustStore.defaultPath)
    var leniency: TrustStore.Leniency = []
    if arguments[VerifyOptions.ignoreBadKeys] { leniency.insert(.badKeys) }
    if arguments[VerifyOptions.insecurePermissions] { leniency.insert(.permissions) }
    self.leniency = leniency
    signer = arguments[VerifyOptions.signer]?.bytes
    lints = arguments[VerifyOptions.lint]
  }

  /// The files that are read: the envelope and the keys.
  func inputs(with envelope: Path) -> [Path] {
    if !keyFiles.isEmpty { return [envelope] + keyFiles }
    let entries = (try? FileReader.entries(of: directory)) ?? []
    return [envelope] + entries.map(\.path)
  }

  /// Reads the file once and verifies what was read.
  func run(_ path: Path, _ program: inout Program) -> SignatureResult {
    var result = SignatureResult(
      path: path, answer: .undecided(.init(reason: "unreadable", message: "")))
    do throws(Stop) {
      let (keys, unread) = try readKeys(&result)
      let envelope = try readEnvelope(path, program)
      result.claimedSigner = envelope.signerID
      try verify(envelope, keys, unread, &result)
    } catch {
      result.answer = error.answer
    }
    return result
  }

  /// - Parameter unread: keys that this user can't read, and mvm may.
  private func verify(
    _ envelope: SignedPayload, _ keys: [TrustedKey], _ unread: [TrustStoreFault],
    _ result: inout SignatureResult
  ) throws(Stop) {
    let wanted = signer.map { signer in keys.filter { $0.isNamed(signer) } } ?? keys
    result.keysTried = envelope.encodingFault == nil ? wanted.count : 0
    do {
      let verification = try envelope.verify(against: wanted)
      let warning = mismatch(envelope.signerID, verification.key, keys)
      result.answer = .verified(verification, warning: warning)
      if lints { result.findings = lint(verification.payload, of: result.path) }
    } catch {
      if error.dependsOnKeys, let fault = unread.first(where: mayBeWanted) {
        throw Stop(.undecided(.init(unread: fault)))
      }
      throw Stop(error)
    }
  }

  /// Whether a key that could not be read may be the one that is demanded.
  private func mayBeWanted(_ fault: TrustStoreFault) -> Bool {
    guard let signer else { return true }
    let isFingerprint = Fingerprint(String(decoding: signer, as: UTF8.self)) != nil
    return isFingerprint || TrustedKey.stem(of: fault.path) == signer
  }

  /// What is suspicious about the signer that an envelope claims. Where the keys were named one by
  /// one, their files' names mean nothing unless the claim is one of them.
  private func mismatch(
    _ claim: String, _ key: TrustedKey, _ keys: [TrustedKey]
  ) -> String? {
    guard !claim.isEmpty, !key.isNamed(claim) else { return nil }
    guard keyFiles.isEmpty || keys.contains(where: { $0.isNamed(claim) }) else { return nil }
    return "the envelope says \(quoted(claim)) signed, but \(quoted(key.name)) verifies it"
  }

  private func lint(_ payload: [UInt8], of path: Path) -> [LocatedFinding] {
    let linter = Linter(sizeLimit: Self.sizeLimit) { _ in true }
    let name = path.isStandardInput ? Array("<stdin>".utf8) : path.bytes
    return LocatedFinding.locate(
      linter.checkPayload(payload).findings, in: payload,
      path: Path(bytes: name + Array("#payload".utf8)),
      kind: DocumentKind(keysOf: Document(parsing: payload, limit: Self.sizeLimit)))
  }
}

extension SignatureCheck {
  /// Ends a check before a signature was verified.
  private struct Stop: Error {
    let answer: SignatureResult.Answer

    init(_ answer: SignatureResult.Answer) { self.answer = answer }

    init(_ failure: VerificationError) {
      switch failure {
      case .unavailable:
        answer = .undecided(
          .init(reason: "crypto-unavailable", message: "libsodium can't be made ready"))
      case .rejected(let rejection):
        answer = .rejected(
          .init(
            reason: rejection.reason, code: rejection.ruleCode, message: rejection.message,
            help: rejection.help))
      }
    }

    /// A key's file that can't be read is named as any other file is.
    init(_ fault: TrustStoreFault, in path: Path) {
      switch fault.cause {
      case .unreadable(let error): self.init(FileError(path, .system(error)))
      case .key(let fault): self.init(.undecided(.init(fault, path)))
      default: self.init(.undecided(.init(fault)))
      }
    }

    init(_ failure: FileError) {
      let path = failure.path.isStandardInput ? Path("<stdin>") : failure.path
      answer = .undecided(
        .init(reason: failure.reason, path: path, message: failure.message))
    }
  }

  /// The keys, and the files of a store that this user can't read.
  private typealias Keys = (keys: [TrustedKey], unread: [TrustStoreFault])

  private func readKeys(_ result: inout SignatureResult) throws(Stop) -> Keys {
    let (keys, unread) = try keyFiles.isEmpty ? readStore(&result) : (readKeyFiles(), [])
    for key in keys where key.publicKey.weakness != nil {
      let message = "is a weak key, which verifies nothing"
      result.keyWarnings.append(
        .init(reason: "weak-key", code: "MVM703", path: Path(bytes: key.path), message: message))
    }
    return (keys, unread)
  }

  private func readStore(_ result: inout SignatureResult) throws(Stop) -> Keys {
    do {
      let store = try TrustStore(directory: directory.bytes, allowing: leniency)
      result.keyWarnings =
        store.skipped.map { SignatureResult.Refusal(skipped: $0) }
        + store.ignored.map { SignatureResult.Refusal($0) }
      if !store.ignored.isEmpty {
        result.keyWarnings.append(.init(refusedByMVM: directory, bad: store.ignored.count))
      }
      return (store.keys, store.skipped.filter(\.isDenied))
    } catch {
      throw Stop(.undecided(.init(error)))
    }
  }

  private func readKeyFiles() throws(Stop) -> [TrustedKey] {
    var keys: [TrustedKey] = []
    for path in keyFiles { keys.append(try readKey(path)) }
    return keys
  }

  private func readKey(_ path: Path) throws(Stop) -> TrustedKey {
    guard path.isOpenDescriptor else {
      do {
        return try TrustedKey(file: path.bytes, allowing: leniency)
      } catch {
        throw Stop(error, in: path)
      }
    }
    let content: [UInt8]
    do {
      content = try FileReader.read(path, limit: PublicKey.fileLimit)
    } catch {
      throw Stop(error)
    }
    do {
      return try TrustedKey(content: content, path: path.bytes)
    } catch {
      throw Stop(.undecided(.init(error, path)))
    }
  }

  /// Reads the envelope, as strictly as `lint`.
  private func readEnvelope(_ path: Path, _ program: Program) throws(Stop) -> SignedPayload {
    let document = Document(parsing: try read(path, program), limit: Self.sizeLimit)
    if let envelope = SignedPayload.reading(document).value { return envelope }
    if document.faults.contains(where: \.isTooLarge) {
      // What was not read may be anything.
      throw Stop(.undecided(.init(tooLarge: Self.sizeLimit)))
    }
    throw Stop(.rejected(.init(noEnvelope: document)))
  }

  private func read(_ path: Path, _ program: Program) throws(Stop) -> [UInt8] {
    do {
      return try program.read(path, limit: Self.sizeLimit)
    } catch {
      switch error {
      case .unreadable(let failure): throw Stop(failure)
      case .usage: throw Stop(.undecided(.init(reason: "unreadable", message: "can't be read")))
      }
    }
  }
}

extension VerificationError {
  /// Whether one key more might have changed the answer.
  fileprivate var dependsOnKeys: Bool {
    switch self {
    case .rejected(.noKeys), .rejected(.weakKeys), .rejected(.noMatchingKey): true
    case .rejected, .unavailable: false
    }
  }
}

extension DocumentFault {
  fileprivate var isTooLarge: Bool {
    if case .tooLarge = reason { true } else { false }
  }
}
