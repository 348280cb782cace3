/// How mvm sees the host: what its environment and its directories say.
public struct MVMView: Hashable, Sendable {
  /// The path of the trusted keys.
  public static let trustedKeysPath = "/etc/mvm/trusted_keys"
  /// The path of hostd's socket.
  public static let hostdPath = "/run/mvm/hostd.sock"

  /// The version of Firecracker in effect.
  public let firecrackerVersion: FirecrackerVersion
  /// Whether `MVM_FC_VERSION` decided it, and not the default.
  public let versionIsSet: Bool
  /// Whether mvm runs in production: `MVM_PRODUCTION` is `1` or `true` in any case; nil where
  /// the environment is not known.
  public let isProduction: Bool?
  /// mvm's directories; none where the environment is not known.
  public let directories: [MVMDirectory]
  /// The state of the directory of trusted keys.
  public let trustedKeys: TrustedKeysState
  /// The state of hostd's socket.
  public let hostd: HostdState

  init(of host: any HostSystem) {
    firecrackerVersion = FirecrackerVersion(environment: host.environment)
    versionIsSet = host.environment(FirecrackerVersion.variable)?.isEmpty == false
    isProduction = host.knowsEnvironment ? Self.isProduction(host.environment) : nil
    directories =
      host.knowsEnvironment
      ? MVMDirectory.Purpose.allCases.map { MVMDirectory($0, environment: host.environment) } : []
    trustedKeys = TrustedKeysState(of: host)
    hostd = HostdState(of: host)
  }

  /// Whether the environment says that mvm runs in production.
  public static func isProduction(_ environment: (String) -> String?) -> Bool {
    guard let value = environment("MVM_PRODUCTION") else { return false }
    return value.hasSameBytes(as: "1") || value.lowercasedASCII.hasSameBytes(as: "true")
  }
}

/// One of mvm's directories, and the variable that decided where it is.
public struct MVMDirectory: Hashable, Sendable {
  public enum Purpose: String, CaseIterable, Sendable {
    case data, cache, config, state, share
  }

  public let purpose: Purpose
  public let path: String
  /// The variable that decided; nil when not even `HOME` is set and `/tmp` is used instead.
  public let variable: String?

  /// The directory that an environment leads to: of mvm's own variable and XDG's the first that is
  /// set and not empty, else `HOME`, which is used as it is even when it is empty.
  public init(_ purpose: Purpose, environment: (String) -> String?) {
    self.purpose = purpose
    func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    let own = "MVM_\(purpose.rawValue.uppercased())_DIR"
    if let path = value(own) {
      (self.path, variable) = (path, own)
    } else if let name = purpose.base, let path = value(name) {
      (self.path, variable) = (path + "/mvm", name)
    } else {
      let home = environment("HOME")
      (path, variable) = ((home ?? "/tmp") + purpose.belowHome, home == nil ? nil : "HOME")
    }
  }
}

extension MVMDirectory.Purpose {
  /// XDG's variable for it. The data directory has none; XDG's data is mvm's share.
  fileprivate var base: String? {
    switch self {
    case .data: nil
    case .cache: "XDG_CACHE_HOME"
    case .config: "XDG_CONFIG_HOME"
    case .state: "XDG_STATE_HOME"
    case .share: "XDG_DATA_HOME"
    }
  }

  fileprivate var belowHome: String {
    switch self {
    case .data: "/.mvm"
    case .cache: "/.cache/mvm"
    case .config: "/.config/mvm"
    case .state: "/.local/state/mvm"
    case .share: "/.local/share/mvm"
    }
  }
}

/// The state of hostd's socket.
public enum HostdState: Hashable, Sendable {
  case absent
  case notASocket
  /// This user may not use it, so it was not asked.
  case noAccess
  /// It is below another root, so nobody listens.
  case notAsked
  case answered
  /// It answered something other than Pong.
  case wrongAnswer
  case failed(Errno)

  /// The most that is read of an answer, in bytes: mvm's limit of a frame.
  private static let limit = 1 << 20

  init(of host: any HostSystem) {
    do {
      let facts = try host.facts(of: MVMView.hostdPath)
      if facts.kind != .socket {
        self = .notASocket
      } else if host.origin == .directory {
        self = .notAsked
      } else if let identity = host.identity, !facts.allows(6, to: identity) {
        self = .noAccess
      } else {
        self = try Self.ping(host)
      }
    } catch {
      switch error {
      case _ where error.isAbsence: self = .absent
      case .accessDenied, .notPermitted: self = .noAccess
      default: self = .failed(error)
      }
    }
  }

  /// Sends a Ping: a frame of a big-endian 32-bit length and that many bytes of JSON.
  private static func ping(_ host: any HostSystem) throws(Errno) -> HostdState {
    let request = HostdRequest.ping.json()
    let length = UInt32(clamping: request.count)
    let frame = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) } + request
    let answer = try host.exchange(frame, with: MVMView.hostdPath, limit: limit)
    guard case .pong? = try? HostdResponse.read(answer) else { return .wrongAnswer }
    return .answered
  }

  /// A stable word for programs.
  public var name: String {
    switch self {
    case .absent: "absent"
    case .notASocket: "not-a-socket"
    case .noAccess: "no-access"
    case .notAsked: "not-asked"
    case .answered: "answered"
    case .wrongAnswer: "wrong-answer"
    case .failed(let error): error == .timedOut ? "timed-out" : "failed"
    }
  }
}
