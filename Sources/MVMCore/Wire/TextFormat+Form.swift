// How the strings of a format are written, for schemas. Source: mvm's module `naming`.

extension TextFormat {
  /// The regular expression (ECMA-262) of all texts that are no error; nil for formats in which none
  /// is, or that no regular expression can express.
  package var pattern: String? {
    switch self {
    case .tenantID, .poolID: IDRule.name.pattern
    case .templateName: IDRule.template.pattern
    case .flakeReference: IDRule.flake.pattern
    case .tapName: "^tn\(Self.netID)i\(Self.octet)$"
    case .bridgeName: "^br-tenant-\(Self.netID)$"
    case .macAddress: "^02:fc:0[0-9a-f]:[0-9a-f]{2}:00:[0-9a-f]{2}$"
    case .ipv4Subnet: "^(\(Self.octet)\\.){3}\(Self.octet)/(3[0-2]|[12]?[0-9])$"
    case .instanceID, .templateReference, .nodeID, .signerID, .timestamp, .ipv4Address,
      .seccompPolicy, .snapshotCompression:
      nil
    }
  }

  /// JSON Schema's own name of the format.
  var standardFormat: String? {
    switch self {
    case .timestamp: "date-time"
    case .ipv4Address: "ipv4"
    default: nil
    }
  }

  /// How such a text is written, in a sentence; nil where the standard's name of the format says it.
  var form: String? {
    switch self {
    case .tenantID, .poolID: Self.form(of: .tenant, .name) + ", no '-' at either end."
    case .templateName: Self.form(of: .template, .template) + ", first a letter or digit."
    case .nodeID, .signerID:
      "Best " + Self.form(of: .tenant, .name) + ", no '-' at either end; mvm does not check it."
    case .templateReference:
      "Best " + Self.form(of: .template, .template) + ", first a letter or digit."
    case .instanceID: "mvm makes it of \(IDKind.instance.alphabet)."
    case .flakeReference: "Not empty; \(IDKind.flake.alphabet)."
    case .timestamp: "Such as 2026-03-02T08:00:00Z."
    case .tapName: "\(NetworkNameError.Kind.tap.form), such as tn3i5."
    case .bridgeName: "\(NetworkNameError.Kind.bridge.form), such as br-tenant-3."
    case .macAddress: "\(NetworkNameError.Kind.mac.form), such as 02:fc:00:03:00:05."
    case .ipv4Subnet: "Such as 10.240.3.0/24, no bits set beyond the prefix."
    case .ipv4Address, .seccompPolicy, .snapshotCompression: nil
    }
  }

  private static func form(of kind: IDKind, _ rule: IDRule) -> String {
    "1 to \(rule.limit) of \(kind.alphabet)"
  }

  /// 0 to 4095, without leading zeros.
  private static let netID = "(0|[1-9][0-9]{0,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])"
  /// 0 to 255, without leading zeros.
  private static let octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
}

extension IDRule {
  /// The regular expression (ECMA-262) of identifiers without faults.
  fileprivate var pattern: String {
    let inside = characters()
    let first = characters(without: barredFirst)
    let last = characters(without: barredLast)
    if limit == .max { return "^\(inside)+$" }
    if last == inside { return "^\(first)\(inside){0,\(limit - 1)}$" }
    return "^\(first)(\(inside){0,\(limit - 2)}\(last))?$"
  }

  /// A class of the alphabet's characters.
  private func characters(without barred: ASCIISet = ASCIISet("")) -> String {
    let inverted = takesNonASCII ? alphabet.inverted : alphabet
    let members = (0..<128).map(UInt8.init).filter { inverted.contains($0) && !barred.contains($0) }
    return (takesNonASCII ? "[^" : "[") + ASCIIRuns(members).text + "]"
  }
}

/// Characters as a class of a regular expression has them: `a-z0-9-`.
private struct ASCIIRuns {
  private var runs: [ClosedRange<UInt8>] = []

  init(_ members: [UInt8]) {
    for byte in members {
      if let last = runs.last, last.upperBound == byte - 1 {
        runs[runs.count - 1] = last.lowerBound...byte
      } else {
        runs.append(byte...byte)
      }
    }
  }

  /// A hyphen comes last, where it means itself.
  var text: String {
    let hyphen = UInt8(ascii: "-")
    let others = runs.filter { $0 != hyphen...hyphen }.map(Self.text)
    return others.joined() + (others.count < runs.count ? "-" : "")
  }

  private static func text(_ run: ClosedRange<UInt8>) -> String {
    if run.count < 3 { return run.map(text).joined() }
    return text(run.lowerBound) + "-" + text(run.upperBound)
  }

  private static func text(_ byte: UInt8) -> String {
    switch byte {
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "^"):
      "\\" + String(UnicodeScalar(byte))
    default: String(UnicodeScalar(byte))
    }
  }
}
