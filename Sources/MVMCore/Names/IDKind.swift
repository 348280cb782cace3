/// The kinds of identifier that mvm has; raw values are the names `validate-id --kind` takes.
public enum IDKind: String, CaseIterable, Sendable, CustomStringConvertible {
  /// A tenant's ID.
  case tenant
  /// A pool's ID, unique within its tenant.
  case pool
  /// The name of a single VM.
  case vm
  /// An instance's ID, made by the agent.
  case instance
  /// A template's name.
  case template
  /// A reference to a Nix flake.
  case flake
  /// `tenant/pool` or `tenant/pool/instance`.
  case path

  /// The kind in prose, without an article.
  public var description: String {
    switch self {
    case .tenant: "tenant ID"
    case .pool: "pool ID"
    case .vm: "VM name"
    case .instance: "instance ID"
    case .template: "template name"
    case .flake: "flake reference"
    case .path: "path"
    }
  }

  /// What an identifier of this kind is made of, in words that follow "use".
  public var alphabet: String {
    switch self {
    case .tenant, .pool, .vm: "a-z, 0-9 and '-'"
    case .template: "a-z, 0-9, '-' and '_'"
    case .instance: "'i-' and 8 digits of 0-9 and a-f"
    case .flake: "any character but ; | & $ ( ) ` ! < > and line breaks"
    case .path: "tenant/pool or tenant/pool/instance"
    }
  }

  /// Every fault of a text as an identifier of this kind; empty when it is valid.
  ///
  /// Linear in the text's length, which may be anything. In order: length, first character,
  /// characters by position (the first 8 that are wrong), last character.
  public func faults(in text: some StringProtocol) -> [IDFault] {
    let text = String(text)
    return switch self {
    case .tenant, .pool, .vm: IDRule.name.faults(in: text)
    case .template: IDRule.template.faults(in: text)
    case .flake: IDRule.flake.faults(in: text)
    case .instance: InstanceForm.faults(in: text)
    case .path: IDPathText(text).faults
    }
  }

  /// The rule by which a text is at first sight an identifier of this kind, without fault: quicker
  /// than to look for faults. nil where that is unknown at first sight.
  var plainRule: IDRule? {
    switch self {
    case .tenant, .pool, .vm: .name
    case .template: .template
    case .flake: .flake
    case .instance, .path: nil
    }
  }

  /// The text itself, when it has no fault.
  func validated(_ text: some StringProtocol) throws(IDError) -> String {
    let text = String(text)
    let faults = faults(in: text)
    guard faults.isEmpty else { throw IDError(kind: self, text: text, faults: faults) }
    return text
  }
}
