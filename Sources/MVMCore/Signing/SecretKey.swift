/// An Ed25519 secret key, in memory that is locked, kept out of core dumps and wiped.
///
/// It can't be printed, compared or copied: it signs, and gives its public half.
public final class SecretKey: Sendable {
  public let publicKey: PublicKey
  private let secret: SecretMemory

  private init(_ secret: SecretMemory, _ publicKey: [UInt8]) throws(KeyError) {
    self.secret = secret
    do { self.publicKey = try PublicKey(bytes: publicKey) } catch { throw .fault(error) }
  }

  /// Makes a new key of the system's random numbers.
  public static func generate() throws(KeyError) -> SecretKey {
    do {
      let pair = try Sodium.newKeyPair()
      return try SecretKey(pair.secret, pair.publicKey)
    } catch let error as KeyError {
      throw error
    } catch {
      throw .unavailable
    }
  }

  /// The key of a seed of 32 bytes, which are wiped.
  init(seed: inout [UInt8]) throws(KeyError) {
    defer { Sodium.wipe(&seed) }
    let pair: (secret: SecretMemory, publicKey: [UInt8])?
    do { pair = try Sodium.keyPair(seed: seed) } catch { throw .unavailable }
    guard let pair else { throw .fault(.length(seed.count)) }
    secret = pair.secret
    do { publicKey = try PublicKey(bytes: pair.publicKey) } catch { throw .fault(error) }
  }

  /// The Ed25519 signature of bytes: 64 bytes, always the same for the same bytes.
  public func signature(of bytes: [UInt8]) -> [UInt8] { Sodium.signature(of: bytes, by: secret) }
}

/// Why there is no secret key.
public enum KeyError: Error, Equatable, Sendable {
  case fault(KeyFault)
  /// libsodium can't be used.
  case unavailable
}

extension SecretKey {
  private static let header = Array("mvm-core secret key:".utf8)

  /// Whether a file begins as those that `file(comment:)` makes.
  static func isOwnForm(_ text: [UInt8]) -> Bool { text.starts(with: header) }

  /// The content of the key's file: a line that says what it is and whose, and Base64 of seed and
  /// public half. The caller wipes it with `SecretKey.wipe`.
  ///
  /// - Parameter comment: whose key it is; line breaks become spaces.
  package func file(comment: String) -> [UInt8] {
    var halves = secret.prefix(Ed25519.secretLength)
    defer { Sodium.wipe(&halves) }
    var digits = Base64.digits(halves)
    defer { Sodium.wipe(&digits) }
    let line = comment.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    var file: [UInt8] = []
    // Growing would leave parts of the secret behind.
    file.reserveCapacity(Self.header.count + line.count + digits.count + 8)
    file += Self.header
    file.append(0x20)
    file += line
    file.append(0x0A)
    file += digits
    file.append(0x0A)
    return file
  }

  /// Overwrites the bytes of a secret and empties the array.
  package static func wipe(_ bytes: inout [UInt8]) { Sodium.wipe(&bytes) }
}
