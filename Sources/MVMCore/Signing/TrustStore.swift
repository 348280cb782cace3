/// A directory of public keys that are trusted, read exactly as mvm reads it.
///
/// It fails closed. A `*.pub` that mvm does not read, or one that someone else than root and the
/// caller could have exchanged, makes the whole store unusable.
public struct TrustStore: Sendable {
  /// Where mvm keeps the keys that it trusts.
  public static let defaultPath = "/etc/mvm/trusted_keys"
  static let suffix = Array(".pub".utf8)

  /// What is let pass.
  public struct Leniency: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Files that mvm does not read are left out and listed in `ignored`.
    public static let badKeys = Leniency(rawValue: 1)
    /// Who else can change the store or read a secret key is not checked.
    public static let permissions = Leniency(rawValue: 2)
  }

  /// The keys, in the order of their files' names.
  public let keys: [TrustedKey]
  /// The files that were left out because mvm does not read them, where that was allowed.
  public let ignored: [TrustStoreFault]
  /// The entries that mvm skips: empty files, ones that can't be read, directories.
  public let skipped: [TrustStoreFault]

  /// Reads a directory of keys.
  ///
  /// - Parameters:
  ///   - path: the directory; where it is a link, what it leads to.
  ///   - leniency: what is let pass; nothing unless said.
  /// - Throws: the first fault, with the path that has it: an entry's, the store's, or that of a
  ///   directory or link on the way to it. A store without a key is a fault too.
  public init(directory path: [UInt8], allowing leniency: Leniency = []) throws(TrustStoreFault) {
    let custody = leniency.contains(.permissions) ? nil : FileCustody.process
    try self.init(directory: path, from: Self.start(at: path, custody), allowing: leniency)
  }

  /// Reads a directory of keys, to which a walk leads.
  init(
    directory path: [UInt8], from start: GuardedWalk<some WalkedPlace>,
    allowing leniency: Leniency = []
  ) throws(TrustStoreFault) {
    let directory = try start.to(path)
    guard directory.facts?.kind == .directory else { throw TrustStoreFault(path, .notADirectory) }
    let names: [[UInt8]]
    do { names = try directory.names() } catch { throw TrustStoreFault(path, .unreadable(error)) }
    var (keys, ignored): ([TrustedKey], [TrustStoreFault]) = ([], [])
    var skipped: [TrustStoreFault] = []
    for name in names where name[...].hasSuffix(Self.suffix) && name.first != 0x2E {
      do throws(TrustStoreFault) {
        keys.append(try Self.key(name, of: path, in: directory))
      } catch {
        if error.isSkipped {
          skipped.append(error)
        } else if error.isBadKey, leniency.contains(.badKeys) {
          ignored.append(error)
        } else {
          throw error
        }
      }
    }
    guard !keys.isEmpty else { throw TrustStoreFault(path, .empty) }
    (self.keys, self.ignored, self.skipped) = (keys, ignored, skipped)
  }

  /// Reads the key of an entry.
  private static func key<Place>(
    _ name: [UInt8], of store: [UInt8], in directory: GuardedWalk<Place>
  ) throws(TrustStoreFault) -> TrustedKey {
    let path = store + (store.last == 0x2F ? [] : [0x2F]) + name
    let file: GuardedWalk<Place>
    do throws(TrustStoreFault) {
      file = try directory.to(name)
    } catch {
      guard case .unreadable = error.cause else { throw error }
      throw TrustStoreFault(path, error.cause)
    }
    do throws(TrustStoreFault.Cause) {
      return TrustedKey(try publicKey(content(of: file)), path: path)
    } catch {
      throw TrustStoreFault(path, error)
    }
  }

  /// The content of a file that a walk led to.
  private static func content(
    of file: GuardedWalk<some WalkedPlace>
  ) throws(TrustStoreFault.Cause) -> [UInt8] {
    guard file.facts?.isNull != true else { return [] }
    guard file.facts?.kind == .file else {
      throw file.facts?.kind == .directory ? .directory : .notAFile
    }
    do { return try file.read(limit: PublicKey.fileLimit) } catch { throw .unreadable(error) }
  }

  /// Reads a file's content as mvm does, and sees what it is where mvm can't.
  private static func publicKey(_ content: [UInt8]) throws(TrustStoreFault.Cause) -> PublicKey {
    let fault: KeyFault
    do throws(KeyFault) { return try PublicKey(base64: content) } catch { fault = error }
    guard fault != .empty, fault != .notAPoint else { throw .key(fault) }
    let key: PublicKey
    do throws(KeyFault) {
      key = try PublicKey(file: content)
    } catch {
      throw KeyFileForm(content, error).map { .notBase64($0) } ?? .key(error)
    }
    throw key.isPoint ? .encoding(key) : .key(.notAPoint)
  }
}

extension PublicKey {
  /// Reads a key as mvm reads its trusted ones: Base64, with padding, of 32 bytes that are a point
  /// of the curve. Unicode's white space around it is ignored.
  init(base64 content: [UInt8]) throws(KeyFault) {
    guard content.count <= Self.fileLimit else { throw .tooLarge }
    guard let text = String(validating: content, as: UTF8.self) else { throw .unknownForm }
    let scalars = text.unicodeScalars.withoutWhiteSpace
    guard !scalars.isEmpty else { throw .empty }
    guard let bytes = Base64.decode(Array(String(scalars).utf8)) else {
      throw .malformed(.base64)
    }
    try self.init(bytes: bytes)
    guard isPoint else { throw .notAPoint }
  }
}
