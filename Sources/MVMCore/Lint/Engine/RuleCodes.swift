// Which rules report the faults that the layers below find.

extension IDFault {
  /// The rule that reports this fault of an identifier of a kind, such as `MVM102`.
  public func ruleCode(for kind: IDKind) -> String {
    switch self {
    case .component(let kind, let fault): fault.ruleCode(for: kind)
    case _ where kind == .flake: FlakeReference.about.code
    case .empty, .tooLong: IDLength.about.code
    case .character: IDCharacter.about.code
    case .leading, .trailing: IDEdge.about.code
    case .instanceForm: InstanceIDForm.about.code
    }
  }
}

extension NetworkNameError {
  /// The rule that reports it: `MVM106` for MAC addresses, else `MVM105`.
  public var ruleCode: String { (kind == .mac ? MACForm.about : InterfaceName.about).code }
}

extension BrokenMatch {
  /// The rule that reports it.
  public var ruleCode: String {
    switch self {
    case .noCriteria: NoMatchCriteria.about.code
    case .portZero: PortZero.about.code
    case .pathPrefix: PathPrefixForm.about.code
    case .sourceCIDR: SourceCIDRForm.about.code
    }
  }
}

extension SignatureFault {
  /// The code of the rule that reports it.
  public var ruleCode: String { rule.about.code }
  /// The name of the rule: a stable word for programs.
  public var reason: String { rule.about.name }

  private var rule: any Rule.Type {
    switch self {
    case .length: SignatureLength.self
    case .scalarNotCanonical, .weakPoint, .weakKeys: SignatureEncoding.self
    case .noKeys, .noMatchingKey: NoMatchingKey.self
    }
  }
}

extension TrustStoreFault {
  /// The rule that the store breaks; nil where it just can't be read.
  public var ruleCode: String? {
    switch cause {
    case .key, .encoding, .notBase64, .directory, .notAFile: KeyFile.about.code
    case .writable, .groupWritable, .listWritable, .readable, .foreign, .unknownOwner:
      KeyStoreMode.about.code
    case .unreadable, .notADirectory, .empty: nil
    }
  }
}

extension DocumentChange {
  /// The rule that reports such a difference between a desired state and a node's files; nil where
  /// none does.
  public var ruleCode: String? {
    switch effect {
    case .ignores, .applies, .refuses: DriftRules.code(ofChangeAt: keys, to: new, effect)
    case .creates, .destroys, .keeps, nil: nil
    }
  }
}
