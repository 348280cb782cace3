/// A directory of public keys that are trusted: all its `*.pub`.
///
/// It fails closed. A file that can't be read, is no key, or could have been exchanged by somebody
/// else than root and the caller makes the whole store unusable: the order to trust a key no longer
/// may be what is missing.
public struct TrustStore: Sendable {
  /// Where mvm keeps the keys that it trusts.
  public static let defaultPath = "/etc/mvm/trusted_keys"
  static let suffix = Array(".pub".utf8)

  /// What is let pass.
  public struct Leniency: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Files that hold no key are left out and listed in `ignored`.
    public static let badKeys = Leniency(rawValue: 1)
    /// Who else may write to the store is not asked.
    public static let permissions = Leniency(rawValue: 2)
  }

  /// The keys, in the order of their files' names.
  public let keys: [TrustedKey]
  /// The files that were left out because they hold no key, where that was allowed.
  public let ignored: [TrustStoreFault]

  /// Reads a directory of keys.
  ///
  /// - Parameters:
  ///   - path: the directory; where it is a link, what it leads to.
  ///   - leniency: what is let pass; nothing unless said.
  /// - Throws: the first fault, with the path that has it. A store without a key is a fault too.
  public init(directory path: [UInt8], allowing leniency: Leniency = []) throws(TrustStoreFault) {
    let directory = try StoreFile(path, .directory, leniency)
    var keys: [TrustedKey] = []
    var ignored: [TrustStoreFault] = []
    for name in try directory.entries() where name[...].hasSuffix(Self.suffix) {
      do throws(TrustStoreFault) {
        keys.append(try Self.key(directory.path + [0x2F] + name, in: directory, leniency))
      } catch {
        guard case .key = error.cause, leniency.contains(.badKeys) else { throw error }
        ignored.append(error)
      }
    }
    guard !keys.isEmpty else { throw TrustStoreFault(path, .empty) }
    self.keys = keys
    self.ignored = ignored
  }

  /// Reads a key's file. Where its name is a link, the directory that has the file is held to the
  /// same rules: who may write there chooses what the link leads to.
  private static func key(
    _ path: [UInt8], in directory: borrowing StoreFile, _ leniency: Leniency
  ) throws(TrustStoreFault) -> TrustedKey {
    let file = try StoreFile(path, .file, leniency)
    if file.directory != directory.resolved {
      _ = try StoreFile(file.directory, .directory, leniency)
    }
    let content = try file.read(limit: PublicKey.fileLimit)
    do {
      return TrustedKey(try PublicKey(file: content), path: path)
    } catch {
      throw TrustStoreFault(path, .key(error))
    }
  }
}

/// A file or directory of a store, opened and checked.
private struct StoreFile: ~Copyable {
  let path: [UInt8]
  /// The path without links, which is the one that was opened.
  let resolved: [UInt8]
  private let file: OpenFile

  init(
    _ path: [UInt8], _ kind: FileFacts.Kind, _ leniency: TrustStore.Leniency
  ) throws(TrustStoreFault) {
    let resolved = try Self.reading(path) { () throws(SystemError) in
      try OpenFile.resolve(path)
    }
    let file = try Self.open(resolved, for: path)
    let facts = try Self.reading(path) { () throws(SystemError) in try file.facts() }
    if let cause = Self.fault(of: facts, kind, leniency) { throw TrustStoreFault(path, cause) }
    self.path = path
    self.resolved = resolved
    self.file = file
  }

  private static func open(
    _ resolved: [UInt8], for path: [UInt8]
  ) throws(TrustStoreFault) -> OpenFile {
    do {
      return try OpenFile(path: resolved)
    } catch {
      throw TrustStoreFault(path, .unreadable(error))
    }
  }

  private static func reading<Value>(
    _ path: [UInt8], _ body: () throws(SystemError) -> Value
  ) throws(TrustStoreFault) -> Value {
    do { return try body() } catch { throw TrustStoreFault(path, .unreadable(error)) }
  }

  private static func fault(
    of facts: FileFacts, _ kind: FileFacts.Kind, _ leniency: TrustStore.Leniency
  ) -> TrustStoreFault.Cause? {
    guard facts.kind == kind else { return kind == .file ? .notAFile : .notADirectory }
    if leniency.contains(.permissions) { return nil }
    if facts.isWritableByOthers { return .writable(permissions: facts.mode) }
    return facts.owner == 0 || facts.owner == OpenFile.caller ? nil : .foreign(owner: facts.owner)
  }

  /// The directory that the file is in, links resolved.
  var directory: [UInt8] {
    let end = resolved.lastIndex(of: 0x2F) ?? 0
    return end == 0 ? [0x2F] : Array(resolved[..<end])
  }

  func entries() throws(TrustStoreFault) -> [[UInt8]] {
    try Self.reading(path) { () throws(SystemError) in try file.entries() }
  }

  func read(limit: Int) throws(TrustStoreFault) -> [UInt8] {
    try Self.reading(path) { () throws(SystemError) in try file.read(limit: limit) }
  }
}
