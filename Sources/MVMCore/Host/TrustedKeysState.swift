/// The state of the directory of trusted keys.
public enum TrustedKeysState: Hashable, Sendable {
  case absent
  case notADirectory
  case unreadable(Errno)
  /// Someone else can change the store.
  case unsafe(TrustStoreFault)
  /// A file in it makes mvm refuse the whole store.
  case refused(TrustStoreFault)
  /// It is safe and has so many keys (`*.pub`).
  case present(keys: Int)

  /// Judges the store as `verify-signature` does.
  init(of host: any HostSystem) {
    do throws(TrustStoreFault) {
      self = .present(keys: try Self.store(of: host).keys.count)
    } catch {
      switch error.cause {
      case .empty: self = .present(keys: 0)
      case .unreadable(let fault) where fault == .notFound: self = .absent
      case .unreadable(let fault): self = .unreadable(fault)
      case .notADirectory: self = .notADirectory
      case .key, .encoding, .notBase64, .directory, .notAFile: self = .refused(error)
      case .writable, .groupWritable, .listWritable, .readable, .foreign, .unknownOwner:
        self = .unsafe(error)
      }
    }
  }

  private static func store(of host: any HostSystem) throws(TrustStoreFault) -> TrustStore {
    let path = Array(MVMView.trustedKeysPath.utf8)
    guard host.origin != .running else { return try TrustStore(directory: path) }
    let start = try GuardedWalk(from: HostPlace(rootOf: host), custody: FileCustody(of: host))
    return try TrustStore(directory: path, from: start)
  }

  /// A stable word for programs.
  public var name: String {
    switch self {
    case .absent: "absent"
    case .notADirectory: "not-a-directory"
    case .unreadable: "unreadable"
    case .unsafe: "unsafe"
    case .refused: "refused"
    case .present: "present"
    }
  }
}

extension TrustStoreFault {
  /// What to do on the host about a store that mvm or an operator should not use, to be copied.
  var fix: String? {
    // Another path would have to be quoted, and is not worth running as root without a look at it.
    let isPlain = path.allSatisfy { byte in
      byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x5F
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    guard isPlain else { return nil }
    let path = String(decoding: path, as: UTF8.self)
    switch cause {
    case .writable, .groupWritable, .listWritable: return "sudo chmod go-w \(path)"
    case .foreign: return "sudo chown -h root \(path)"
    case .encoding(let key): return "echo \(key.base64) | sudo tee \(path)"
    default: return nil
    }
  }
}
