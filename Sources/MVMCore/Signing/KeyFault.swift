/// Why a file gives no Ed25519 key.
public enum KeyFault: Error, Hashable, Sendable {
  /// Nothing but white space.
  case empty
  /// Larger than any key's file: 64 KiB.
  case tooLarge
  /// A secret key where a public one belongs.
  case secretKey(SecretForm)
  /// A public key where a secret one belongs.
  case publicKey
  /// A key of another algorithm, such as `ssh-rsa`; the name is made of printable ASCII.
  case otherAlgorithm(String)
  /// A key of another length than 32 bytes.
  case length(Int)
  /// 32 bytes that are not the encoding of a point of the curve.
  case notAPoint
  /// A secret key that only its passphrase opens.
  case encrypted(SecretForm)
  /// In a known format, but incomplete or not well formed.
  case malformed(Form)
  /// A secret key whose public half is not its own.
  case mismatchedHalves
  /// Several keys in a file of one.
  case several
  /// In none of the known formats.
  case unknownForm

  /// The forms of public and secret keys.
  public enum Form: Hashable, Sendable {
    case base64, hex, pem, der, ssh, minisign
    case secret(SecretForm)
  }

  /// The forms of secret keys.
  public enum SecretForm: Hashable, Sendable {
    case mvmCore, pkcs8, openSSH, minisign, raw
    /// A PEM block with this label, such as `RSA PRIVATE KEY`.
    case pem(String)
  }
}

extension KeyFault {
  /// What is wrong, in one sentence without its full stop; never a byte of a secret.
  public var message: String {
    switch self {
    case .empty: "is empty; an Ed25519 key is expected"
    case .tooLarge: "is larger than 64 KiB, the limit for a key file"
    case .secretKey(let form): "holds a secret key (\(form.name)); a public key is expected"
    case .publicKey: "holds a public key; a secret key is expected"
    case .otherAlgorithm(let name):
      "holds a key of type \(quoted(name)); an Ed25519 key is expected"
    case .length(let count): "holds a key of \(count) bytes; an Ed25519 key has 32"
    case .notAPoint: "holds 32 bytes that are not an Ed25519 key: they are not a point of the curve"
    case .encrypted(let form): "holds an encrypted secret key (\(form.name)), which can't be used"
    case .malformed(let form): "holds \(form.malformed)"
    case .mismatchedHalves: "holds a secret key whose public half belongs to another key"
    case .several: "holds more than one key; one is expected"
    case .unknownForm: "holds no key in a known format"
    }
  }

  /// How to fix it.
  public var help: String {
    switch self {
    case .secretKey:
      "keep the secret key on the signer only, and put its public half here; generate a new pair "
        + "if others could read this file"
    case .publicKey: "use the secret half, which keygen writes to NAME.key"
    case .encrypted:
      "remove the passphrase; for an OpenSSH key: ssh-keygen -p -N '' -f FILE"
    case .mismatchedHalves: "restore the file from a copy; it is damaged"
    case .several: "put each key into a separate file"
    case .notAPoint: "write the public key again; the file is damaged"
    default:
      "use Base64 of 32 bytes, 64 hexadecimal digits, a PEM or DER public key, an ssh-ed25519 "
        + "line, or a minisign public key"
    }
  }
}

extension KeyFault {
  /// How to fix a file that should hold a secret key.
  public var secretHelp: String {
    switch self {
    case .publicKey, .encrypted, .mismatchedHalves, .several: help
    default:
      "use a key of mvm-core keygen, an OpenSSH key without a passphrase, or PKCS #8 in PEM"
    }
  }
}

extension KeyFault.Form {
  /// A key of the form that is not well formed.
  fileprivate var malformed: String {
    switch self {
    case .base64, .hex, .pem, .der: "malformed \(name)"
    case .ssh, .minisign: "a malformed \(name)"
    case .secret: "a malformed secret key (\(name))"
    }
  }

  var name: String {
    switch self {
    case .base64: "Base64"
    case .hex: "hexadecimal"
    case .pem: "PEM"
    case .der: "DER"
    case .ssh: "OpenSSH public key"
    case .minisign: "minisign public key"
    case .secret(let form): form.name
    }
  }
}

extension KeyFault.SecretForm {
  var name: String {
    switch self {
    case .mvmCore: "mvm-core keygen"
    case .pkcs8: "PKCS #8"
    case .openSSH: "OpenSSH"
    case .minisign: "minisign"
    case .raw: "64 bytes"
    case .pem(let label): "PEM, \(label)"
    }
  }
}
