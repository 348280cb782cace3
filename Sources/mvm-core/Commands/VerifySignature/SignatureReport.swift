import MVMCore

/// What `verify-signature` found, for people and for programs.
struct SignatureReport {
  let result: SignatureResult
  let status: ExitStatus

  private var name: String { result.path.isStandardInput ? "<stdin>" : result.path.display }
}

extension SignatureReport {
  /// For people. Where it is to be brief, only what is wrong.
  func human(_ isBrief: Bool, _ style: Style, _ layout: TextLayout) -> String {
    var text = ""
    switch result.answer {
    case .verified(let verification, let warning):
      if !isBrief { text += verified(verification, style) }
      if let warning { text += line("warning[MVM707]", warning, style, .warning) }
    case .rejected(let refusal):
      text += refused("rejected", refusal, style)
      if !isBrief { text += claim }
    case .undecided(let refusal):
      text += refused("mvm-core", refusal, style)
    }
    for warning in result.keyWarnings { text += keyWarning(warning, style) }
    if let findings = result.findings, !findings.isEmpty {
      text += "\n" + HumanReport(style: style, layout: layout).render(findings)
    }
    return text
  }

  private func verified(_ verification: SignedPayload.Verification, _ style: Style) -> String {
    let key = verification.key
    return """
      \(style.bold("verified")): \(name)
        key      \(escaped(key.name)) (\(Path(bytes: key.path).display))
                 \(key.publicKey.fingerprint)
      \(claim)  payload  \(verification.payload.count) bytes

      """
  }

  private var claim: String {
    guard let signer = result.claimedSigner else { return "" }
    return
      "  signer   \(escaped(quoted(signer))), as it claims: the signature does not cover that\n"
  }

  private func refused(
    _ word: String, _ refusal: SignatureResult.Refusal, _ style: Style
  ) -> String {
    let code = refusal.code.map { " [\($0)]" } ?? ""
    let path = refusal.path?.display ?? name
    var text = "\(style.severity(.error, word)): \(path): \(escaped(refusal.message))\(code)\n"
    if let help = refusal.help { text += "  \(style.bold("help")): \(escaped(help))\n" }
    return text
  }

  private func keyWarning(_ warning: SignatureResult.Refusal, _ style: Style) -> String {
    let code = warning.code.map { "[\($0)]" } ?? ""
    let path = warning.path?.text ?? ""
    let text =
      warning.code == nil ? "\(path): \(warning.message)" : "\(path) \(warning.message)"
    return line("\(warning.severity.rawValue)\(code)", text, style, warning.severity)
  }

  private func line(
    _ title: String, _ message: String, _ style: Style, _ severity: Finding.Severity
  ) -> String {
    "\(style.severity(severity, title)): \(escaped(message))\n"
  }
}

extension SignatureReport {
  /// One JSON document, whatever happened.
  var output: VerifySignatureOutput {
    VerifySignatureOutput(
      isVerified: verification != nil, reason: refusal?.reason, code: refusal?.code,
      message: refusal?.message, path: refusal?.path?.text, exitCode: status.number,
      keysTried: result.keysTried,
      matchedKey: (verification?.key).map {
        MatchedKey(
          fingerprint: $0.publicKey.fingerprint.description, name: $0.name,
          path: String(decoding: $0.path, as: UTF8.self))
      },
      claimedSigner: result.claimedSigner,
      payload: (verification?.payload).map {
        VerifiedPayload(bytes: $0.count, digest: SHA256.hex($0))
      },
      warnings: warnings.map {
        SignatureWarning(
          code: $0.code, severity: $0.severity.rawValue, reason: $0.reason, path: $0.path?.text,
          message: $0.message)
      },
      errors: Added(result.unwritten.map { [OutputError($0)] }),
      findings: Added(result.findings?.map(FindingOutput.init)))
  }

  private var verification: SignedPayload.Verification? {
    if case .verified(let verification, _) = result.answer { verification } else { nil }
  }

  private var refusal: SignatureResult.Refusal? {
    switch result.answer {
    case .verified: nil
    case .rejected(let refusal), .undecided(let refusal): refusal
    }
  }

  private var warnings: [SignatureResult.Refusal] {
    guard case .verified(_, let mismatch?) = result.answer else { return result.keyWarnings }
    return [.init(reason: "signer-mismatch", code: "MVM707", message: mismatch)]
      + result.keyWarnings
  }
}
