/// Why a store of keys, or a single key's file, can't be used.
public struct TrustStoreFault: Error, Hashable, Sendable {
  public enum Cause: Error, Hashable, Sendable {
    case unreadable(Errno)
    case notADirectory
    /// A key's file that is a directory.
    case directory
    /// A key's file that is a pipe, a socket or a device.
    case notAFile
    /// No key at all.
    case empty
    /// A file that holds no public key.
    case key(KeyFault)
    /// A file of a store with a good key in a form that mvm does not read there.
    case encoding(PublicKey)
    /// A file of a store that is no Base64 of a key's bytes.
    case notBase64(KeyFileForm)
    /// Anyone can write to it; the bits of its mode.
    case writable(permissions: UInt32)
    /// A group that has, or may have, a member besides root and the caller may write to it.
    case groupWritable(permissions: UInt32, group: UInt32)
    /// The users and groups of its access control list may, or might, write to it.
    case listWritable(permissions: UInt32)
    /// Others can read it, and it is secret.
    case readable(permissions: UInt32)
    /// It belongs to someone other than root and the caller; that user's number.
    case foreign(owner: UInt32)
    /// Its owner has no number in this user namespace.
    case unknownOwner
  }

  /// The file or directory at fault, as bytes: file names need not be UTF-8.
  public let path: [UInt8]
  public let cause: Cause

  init(_ path: [UInt8], _ cause: Cause) {
    self.path = path
    self.cause = cause
  }
}

extension TrustStoreFault.Cause {
  static func custody(_ fault: FileCustody.Fault) -> TrustStoreFault.Cause {
    switch fault {
    case .foreign(let owner): .foreign(owner: owner)
    case .unknownOwner: .unknownOwner
    case .writable(let permissions): .writable(permissions: permissions)
    case .groupWritable(let permissions, let group):
      .groupWritable(permissions: permissions, group: group)
    case .listWritable(let permissions): .listWritable(permissions: permissions)
    case .readable(let permissions): .readable(permissions: permissions)
    }
  }
}

extension TrustStoreFault {
  /// Whether mvm skips such an entry of a store.
  var isSkipped: Bool {
    switch cause {
    // Where this process is short of something, the file may well be read by mvm.
    case .unreadable(let error): !error.isShortage
    case .directory, .key(.empty): true
    default: false
    }
  }

  /// Whether this user may not read it: mvm, which runs as root, may.
  package var isDenied: Bool { cause == .unreadable(.accessDenied) }

  /// Whether it is a file's content that mvm does not read.
  var isBadKey: Bool {
    switch cause {
    case .key, .encoding, .notBase64, .notAFile: true
    default: false
    }
  }

  /// A stable word for programs.
  public var reason: String {
    switch cause {
    case .unreadable, .notADirectory, .directory, .notAFile: "key-store-unreadable"
    case .empty: "key-store-empty"
    case .key, .encoding, .notBase64: "key-file"
    case .writable, .groupWritable, .listWritable, .readable, .foreign, .unknownOwner:
      "key-store-unsafe"
    }
  }

  /// What is wrong with the path, in one sentence without its full stop.
  public var message: String {
    switch cause {
    case .unreadable(.notFound) where path.isEmpty: "the path is empty"
    case .unreadable(let error): "can't be read: \(error.message)"
    case .notADirectory: "is not a directory"
    case .directory: "is a directory"
    case .notAFile: "is not a regular file"
    case .empty: "holds no key (*.pub)"
    case .key(.empty): "is empty"
    case .key(let fault): fault.message
    case .encoding:
      "holds a good key in an encoding that mvm does not read; mvm reads only Base64 of the 32 bytes"
    case .notBase64(let form):
      "holds \(form.text); mvm reads 44 characters of Base64 here: a public key's 32 bytes, with "
        + "padding"
    case .writable(let permissions): "is writable by others (mode \(Self.octal(permissions)))"
    case .groupWritable(let permissions, let group):
      "is writable by group \(group) (mode \(Self.octal(permissions))), which can have other members"
    case .listWritable(let permissions):
      "is writable by users or groups in its access control list "
        + "(mode \(Self.octal(permissions)))"
    case .readable(let permissions):
      "holds a secret key and is readable by others (mode \(Self.octal(permissions)))"
    case .foreign(let owner): "belongs to user \(owner), who is neither root nor you"
    case .unknownOwner: "belongs to a user that this user namespace does not map"
    }
  }

  /// How to fix it; nil where the message says it all.
  public var help: String? {
    switch cause {
    case .unreadable, .notADirectory:
      "give --trusted-keys a directory of *.pub files that can be read"
    case .directory, .notAFile: "replace it with a file that holds the key"
    case .empty: "add the public keys of the coordinators, or give one with --key"
    case .key(let fault): fault.storeHelp
    case .notBase64: KeyFault.storeHelp
    case .encoding(let key): "write this line to the file instead: \(key.base64)"
    case .writable, .groupWritable, .listWritable:
      "run chmod go-w on it, or use --insecure-permissions if nobody else can reach it"
    case .readable: "run chmod go-rwx on it, or use --insecure-permissions"
    case .foreign:
      "run chown -h root on it, or use --insecure-permissions if you trust the user"
    case .unknownOwner:
      "run this outside the user namespace, where the owner is known, or use "
        + "--insecure-permissions if only users whom you trust can change it"
    }
  }

  private static func octal(_ permissions: UInt32) -> String {
    let digits = String(permissions, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension KeyFault {
  /// How to fix a file of a store.
  fileprivate var storeHelp: String {
    switch self {
    case .secretKey, .several, .notAPoint: help
    default: Self.storeHelp
    }
  }

  fileprivate static let storeHelp =
    "write the 32 bytes of an Ed25519 public key in Base64 with padding"
}
