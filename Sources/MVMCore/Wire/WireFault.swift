/// Something in a document that is not as its type wants it.
public struct WireFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fault: Equatable, Sendable {
    /// A key that no release of mvm knows.
    case unknownField(name: String, record: String, effect: UnknownFieldEffect, near: String?)
    /// A value of another type.
    case wrongType(expected: String, found: FoundType)
    /// A number that does not fit; `text` is its beginning.
    case outOfRange(expected: String, text: String)
    /// The keys that the record can't do without and does not have, one at least.
    case missingFields(names: [String], record: String)
    /// A name that the enum does not have.
    case unknownVariant(name: String, type: String, choices: [String], near: String?)
    /// A variant that has content given without it, or the reverse.
    case variantContent(name: String, wantsContent: Bool)
    /// An object for a variant with none or several keys.
    case variantKeyCount(Int)
    /// A key that is newer than the release that the document is read as.
    case newerField(
      name: String, record: String, since: ReleaseVersion, effect: UnknownFieldEffect)
    /// A value of an enum that is newer than the release.
    case newerVariant(name: String, type: String, since: ReleaseVersion)
    /// A type of document that is newer than the release.
    case newerType(since: ReleaseVersion)
    /// A key that the release does not know any more, and whether a value is lost with it.
    case removedField(name: String, record: String, until: ReleaseVersion, losesValue: Bool)
    /// A key that the release and newer ones demand.
    case requiredSince(name: String, record: String, since: ReleaseVersion)
    /// An absent key that the release takes for something else than newer ones do.
    case formerDefault(name: String, value: String, newer: String)
    /// A key and its alias together: the same key twice.
    case aliasTwice(name: String, first: Range<Int>)
  }

  /// The text that was meant.
  public enum Replacement: Equatable, Sendable {
    /// A key, or an enum's value: it is written in the quotes that are there.
    case name(String)
    /// A number or Boolean: it has no quotes.
    case literal(String)
  }

  /// What is wrong, without the values: for problems that are counted and not kept.
  enum Kind: Hashable, Sendable {
    case unknownField, wrongType, outOfRange, missingField, unknownVariant, aliasTwice
    /// Wrong for the release that the document is read as alone.
    case versionSkew
  }

  /// A problem that is not kept whole.
  struct Dropped: Sendable {
    let kind: Kind
    let isTolerated: Bool
    let pointer: String
  }

  /// Problems that are counted alone.
  struct Count: Hashable, Sendable {
    let kind: Kind
    let isTolerated: Bool
  }

  public let fault: Fault
  /// The bytes at fault.
  public let range: Range<Int>
  /// The JSON pointer (RFC 6901) of the value, or of the object where a key is missing.
  public let pointer: String
  /// What to write in the place of the text at fault, where only that can be meant.
  public internal(set) var replacement: Replacement?
  /// The release that the document is read as; nil for none.
  public internal(set) var release: ReleaseVersion?
  /// Whether the value is that of a key that may be left out, and has a default then.
  public internal(set) var hasDefault = false
  /// The release that brought the key whose value is at fault: older ones drop it unread. Nil where
  /// 0.13 knows the key.
  public internal(set) var keySince: ReleaseVersion?

  /// Whether mvm's reader goes on in spite of it.
  public var isTolerated: Bool { fault.isTolerated }

  /// Whether it is only wrong for the release that the document is read as: an older or a newer one
  /// takes the document, or takes it in another way.
  public var isVersionSkew: Bool { kind == .versionSkew }

  var kind: Kind {
    Kind(fault, inNewerKey: release != nil && keySince != nil)
  }

  /// Whether mvm's reader makes the same of the document without it: nothing is lost.
  var isHarmless: Bool {
    if case .removedField(_, _, _, losesValue: false) = fault { true } else { false }
  }
}

/// What mvm does with a document that has an unknown key.
public enum UnknownFieldEffect: Equatable, Sendable {
  /// It reads the document and forgets the key.
  case dropped
  /// It refuses the document because the record allows no unknown keys.
  case refused
  /// Releases before one read the document and forget the key, those from it on refuse the document.
  case droppedBefore(ReleaseVersion)
  /// It refuses the document, as all releases since one do.
  case refusedSince(ReleaseVersion)
  /// It refuses the document because the key that was meant is missing.
  case leavesMissing

  /// Whether it reads the document.
  var isTolerated: Bool {
    switch self {
    case .dropped, .droppedBefore: true
    case .refused, .refusedSince, .leavesMissing: false
    }
  }
}

/// The type of a value in a document: JSON has lists and objects, TOML arrays, tables, dates and
/// times.
public enum FoundType: Equatable, Sendable {
  case null, boolean, integer, fraction, string, list, object, array, table, dateTime
}

extension WireFault.Kind {
  /// - Parameter inNewerKey: whether the value is that of a key which the release that the document
  ///   is read as has and 0.13 does not: only newer releases look at it.
  init(_ fault: WireFault.Fault, inNewerKey: Bool) {
    if inNewerKey, !fault.isTolerated {
      self = .versionSkew
      return
    }
    self =
      switch fault {
      case .newerField, .newerVariant, .newerType, .removedField, .requiredSince, .formerDefault,
        .unknownField(_, _, .refusedSince, _):
        .versionSkew
      case .unknownField: .unknownField
      case .wrongType, .variantContent, .variantKeyCount: .wrongType
      case .outOfRange: .outOfRange
      case .missingFields: .missingField
      case .unknownVariant: .unknownVariant
      case .aliasTwice: .aliasTwice
      }
  }
}

extension WireFault.Fault {
  /// Whether mvm's reader goes on in spite of it.
  var isTolerated: Bool {
    switch self {
    case .unknownField(_, _, let effect, _), .newerField(_, _, _, let effect): effect.isTolerated
    case .removedField, .formerDefault: true
    default: false
    }
  }
}
