/// Why a store of keys can't be used.
public struct TrustStoreFault: Error, Equatable, Sendable {
  public enum Cause: Equatable, Sendable {
    case unreadable(SystemError)
    case notADirectory
    /// A `*.pub` that is a directory, a pipe or a device.
    case notAFile
    /// No `*.pub` at all.
    case empty
    /// A file that holds no public key.
    case key(KeyFault)
    /// Group or others may write to it; the bits of its mode.
    case writable(permissions: UInt32)
    /// It belongs to somebody else than root and the caller; the number of that user.
    case foreign(owner: UInt32)
  }

  /// The file or directory at fault, as bytes: file names need not be UTF-8.
  public let path: [UInt8]
  public let cause: Cause

  init(_ path: [UInt8], _ cause: Cause) {
    self.path = path
    self.cause = cause
  }
}

extension TrustStoreFault {
  /// The rule that the store breaks; nil where it just can't be read.
  public var ruleCode: String? {
    switch cause {
    case .key: KeyFile.about.code
    case .writable, .foreign: KeyStoreMode.about.code
    case .unreadable, .notADirectory, .notAFile, .empty: nil
    }
  }

  /// A stable word for programs.
  public var reason: String {
    switch cause {
    case .unreadable: "key-store-unreadable"
    case .notADirectory, .notAFile: "key-store-unreadable"
    case .empty: "key-store-empty"
    case .key: "key-file"
    case .writable, .foreign: "key-store-unsafe"
    }
  }

  /// What is wrong with the path, in one sentence without its full stop.
  public var message: String {
    switch cause {
    case .unreadable(let error): "can't be read: \(error.description)"
    case .notADirectory: "is not a directory"
    case .notAFile: "is not a regular file"
    case .empty: "has no *.pub file"
    case .key(let fault): fault.message
    case .writable(let permissions): "is writable by others (mode \(Self.octal(permissions)))"
    case .foreign(let owner): "belongs to user \(owner), neither root nor you"
    }
  }

  /// How to mend it; nil where the message says it all.
  public var help: String? {
    switch cause {
    case .unreadable, .notADirectory: "name a directory of *.pub files with --trusted-keys"
    case .notAFile: "take it out of the directory"
    case .empty: "put the coordinators' public keys there, or name one with --key"
    case .key(let fault): fault.help
    case .writable: "chmod go-w, or --insecure-permissions if nobody else can reach it"
    case .foreign: "chown it to root, or --insecure-permissions if you trust that user"
    }
  }

  private static func octal(_ permissions: UInt32) -> String {
    let digits = String(permissions, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
