/// A pool and its tenant, as `tenant/pool`.
public struct PoolPath: Hashable, Sendable, CustomStringConvertible {
  /// The tenant that owns the pool.
  public let tenant: TenantID
  /// The pool.
  public let pool: PoolID

  /// Joins two IDs.
  public init(tenant: TenantID, pool: PoolID) {
    (self.tenant, self.pool) = (tenant, pool)
  }

  /// Parses `tenant/pool`; faults say which component they are in.
  ///
  /// IDs are checked and there are two of them, on purpose: mvm's `parse_pool_path` checks nothing
  /// and ignores further parts.
  public init(_ text: some StringProtocol) throws(IDError) {
    let parts = try IDPathText(String(text), kinds: IDPathText.pool).checked().parts
    self.init(tenant: try TenantID(parts[0].text), pool: try PoolID(parts[1].text))
  }

  /// The path as `tenant/pool`.
  public var description: String { "\(tenant)/\(pool)" }
}

/// An instance with its pool and tenant, as `tenant/pool/instance`.
public struct InstancePath: Hashable, Sendable, CustomStringConvertible {
  /// The pool that the instance belongs to.
  public let pool: PoolPath
  /// The instance.
  public let instance: InstanceID

  /// Joins a pool's path and an instance's ID.
  public init(pool: PoolPath, instance: InstanceID) {
    (self.pool, self.instance) = (pool, instance)
  }

  /// Parses `tenant/pool/instance`; faults say which component they are in.
  ///
  /// IDs are checked and there are three of them, on purpose: mvm's `parse_instance_path` checks
  /// nothing and ignores further parts.
  public init(_ text: some StringProtocol) throws(IDError) {
    let parts = try IDPathText(String(text), kinds: IDPathText.instance).checked().parts
    let pool = PoolPath(tenant: try TenantID(parts[0].text), pool: try PoolID(parts[1].text))
    self.init(pool: pool, instance: try InstanceID(parts[2].text))
  }

  /// The path as `tenant/pool/instance`.
  public var description: String { "\(pool)/\(instance)" }
}

/// A text taken apart at its slashes, each part with the kind it should be.
///
/// There are always as many parts as kinds: missing ones are empty, and the last takes all that is
/// left, slashes included, so that its alphabet refuses them.
struct IDPathText {
  struct Part {
    let kind: IDKind
    let text: Substring
    let scalars: Int
    let bytes: Int

    var faults: [IDFault] {
      kind.faults(in: text).map { .component(kind, $0.shifted(scalars: scalars, bytes: bytes)) }
    }

    var corrected: String? {
      kind.faults(in: text).isEmpty ? String(text) : kind.suggestion(for: String(text))
    }
  }

  static let pool = [IDKind.tenant, .pool]
  static let instance = [IDKind.tenant, .pool, .instance]

  let text: String
  let parts: [Part]

  init(_ text: String) {
    let slashes = text.utf8.count { $0 == UInt8(ascii: "/") }
    self.init(text, kinds: slashes < 2 ? Self.pool : Self.instance)
  }

  init(_ text: String, kinds: [IDKind]) {
    self.text = text
    let pieces = text.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: kinds.count - 1, omittingEmptySubsequences: false)
    var (parts, scalars, bytes) = ([Part](), 0, 0)
    for (index, kind) in kinds.enumerated() {
      let piece = index < pieces.count ? Substring(pieces[index]) : ""
      parts.append(Part(kind: kind, text: piece, scalars: scalars, bytes: bytes))
      scalars += piece.unicodeScalars.count + 1
      bytes += piece.utf8.count + 1
    }
    self.parts = parts
  }

  var faults: [IDFault] { parts.flatMap(\.faults) }

  var suggestion: String? {
    let corrected = parts.compactMap(\.corrected)
    return corrected.count == parts.count ? corrected.joined(separator: "/") : nil
  }

  func checked() throws(IDError) -> IDPathText {
    let faults = faults
    guard faults.isEmpty else { throw IDError(kind: .path, text: text, faults: faults) }
    return self
  }
}
