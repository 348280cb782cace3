import MVMCore

/// What verifying a file gave.
struct SignatureResult {
  /// Why there is no payload to go on with.
  struct Refusal {
    /// A stable word for programs.
    var reason: String
    /// The code of the rule, where there is one.
    var code: String?
    /// The file at fault, where it is another than the one to verify.
    var path: Path?
    var message: String
    var help: String?
    /// How bad it is where the check goes on: a warning unless said.
    var severity = Finding.Severity.warning
  }

  enum Answer {
    /// Verified; and what is suspicious about the signer that the envelope claims.
    case verified(SignedPayload.Verification, warning: String?)
    case rejected(Refusal)
    /// Nothing is known of the signature.
    case undecided(Refusal)
  }

  let path: Path
  var answer: Answer
  var keysTried = 0
  var claimedSigner: String?
  /// Files of keys that were left out, as mvm does or as was asked for, or that verify nothing.
  var keyWarnings: [Refusal] = []
  /// Why the verified payload is not where it was to be written.
  var unwritten: FileError?
  /// What linting the verified payload found; nil when it was not asked for.
  var findings: [LocatedFinding]?

  var isUndecided: Bool {
    if case .undecided = answer { true } else { false }
  }

  var status: ExitStatus {
    switch answer {
    case .undecided: .undecided
    case .rejected: .no
    case .verified:
      (findings ?? []).contains { $0.finding.severity == .error } ? .no : .yes
    }
  }
}

extension SignatureResult.Refusal {
  init(_ fault: TrustStoreFault) {
    self.init(
      reason: fault.reason, code: fault.ruleCode, path: Path(bytes: fault.path),
      message: fault.message, help: fault.help)
  }

  /// An entry of a store that mvm skips.
  init(skipped fault: TrustStoreFault) {
    self.init(fault)
    message += "; mvm skips it"
    severity = .note
  }

  /// That a key which verifies the payload may be in a file that this user can't read.
  init(unread fault: TrustStoreFault) {
    self.init(
      reason: fault.reason, code: fault.ruleCode, path: Path(bytes: fault.path),
      message: "\(fault.message), so it is not known whether this key verifies the payload",
      help: "run this as a user who can read it, as root for mvm's own store")
  }

  init(tooLarge limit: Int) {
    self.init(
      reason: "too-large", message: "is larger than \(limit >> 20) MiB, the most that is read")
  }

  /// That mvm itself verifies nothing with a store of which bad keys were left out.
  init(refusedByMVM store: Path, bad count: Int) {
    let files = count == 1 ? "1 key file that was" : "\(count) key files that were"
    self.init(
      reason: "key-store-refused", path: store,
      message: """
        mvm itself refuses the whole store, and verifies nothing with it, because of \(files) \
        left out
        """,
      severity: .note)
  }

  init(_ fault: KeyFault, _ path: Path) {
    self.init(
      reason: "key-file", code: "MVM705", path: path, message: fault.message, help: fault.help)
  }
}
