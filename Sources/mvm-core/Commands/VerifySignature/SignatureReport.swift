import MVMCore

/// What `verify-signature` found, for people and for programs.
struct SignatureReport {
  let result: SignatureResult
  let status: ExitStatus

  private var name: String { result.path.isStandardInput ? "<stdin>" : result.path.display }
}

extension SignatureReport {
  /// For people. Where it is to be brief, only what is wrong.
  func human(_ isBrief: Bool, _ style: Style) -> String {
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
      text += "\n" + HumanReport(style: style).render(findings)
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
    let skipped = warning.severity == .note ? "; mvm skips it" : ""
    return line(
      "\(warning.severity.rawValue)\(code)",
      "\(warning.path?.text ?? "") \(warning.message)\(skipped)", style, warning.severity)
  }

  private func line(
    _ title: String, _ message: String, _ style: Style, _ severity: Finding.Severity
  ) -> String {
    "\(style.severity(severity, title)): \(escaped(message))\n"
  }
}

extension SignatureReport {
  /// One JSON document, whatever happened.
  var json: String {
    var writer = WireWriter(.pretty)
    writer.object { writer in
      writer.formatVersion()
      writer.member("verified") { $0.literal(verification == nil ? "false" : "true") }
      writer.member("reason") { (refusal?.reason).write(to: &$0) }
      writer.member("code") { (refusal?.code).write(to: &$0) }
      writer.member("message") { (refusal?.message).write(to: &$0) }
      writer.member("path") { (refusal?.path?.text).write(to: &$0) }
      writer.member("exit_code") { $0.literal(String(status.rawValue)) }
      writer.member("keys_tried") { $0.literal(String(result.keysTried)) }
      writer.member("matched_key") { matchedKey(&$0) }
      writer.member("claimed_signer_id") { result.claimedSigner.write(to: &$0) }
      writer.member("payload") { payload(&$0) }
      writer.member("warnings") { $0.list(warnings) { warning($0, &$1) } }
      if let failure = result.unwritten {
        writer.member("errors") { writer in
          writer.list([failure]) { failure, writer in
            writer.failure(
              path: failure.path.text, reason: failure.reason, message: failure.message)
          }
        }
      }
      if let findings = result.findings {
        writer.member("findings") { $0.list(findings) { $0.write(to: &$1) } }
      }
    }
    return writer.document()
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

  private func matchedKey(_ writer: inout WireWriter) {
    guard let key = verification?.key else { return writer.literal("null") }
    writer.object { writer in
      writer.member("fingerprint") { $0.string(key.publicKey.fingerprint.description) }
      writer.member("name") { $0.string(key.name) }
      writer.member("path") { $0.string(String(decoding: key.path, as: UTF8.self)) }
    }
  }

  private func payload(_ writer: inout WireWriter) {
    guard let payload = verification?.payload else { return writer.literal("null") }
    writer.object { writer in
      writer.member("bytes") { $0.literal(String(payload.count)) }
      writer.member("sha256") { $0.string(SHA256.hex(payload)) }
    }
  }

  private func warning(_ warning: SignatureResult.Refusal, _ writer: inout WireWriter) {
    writer.object { writer in
      writer.member("code") { warning.code.write(to: &$0) }
      writer.member("severity") { $0.string(warning.severity.rawValue) }
      writer.member("reason") { $0.string(warning.reason) }
      writer.member("path") { (warning.path?.text).write(to: &$0) }
      writer.member("message") { $0.string(warning.message) }
    }
  }
}
